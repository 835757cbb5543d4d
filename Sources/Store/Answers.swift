public import News

/// What became of feeds that were to be added.
public struct AddedFeeds: Sendable, Hashable {
  /// Feeds that are new, or back after they were removed.
  public var added: [Feed] = []
  /// Feeds that were there already, as they are stored.
  public var known: [Feed] = []

  /// Nothing added yet.
  public init() {}
}

/// What a commit of polls came to; only rows that were really written count.
public struct CommitCounts: Sendable, Hashable {
  /// Articles begun.
  public var articlesNew = 0
  /// Versions from 2 up.
  public var revisionsNew = 0
  /// Of those, silent ones.
  public var revisionsSilent = 0
  /// Entries whose words were the same.
  public var sightings = 0
  /// Articles that were taken back.
  public var withdrawn = 0

  /// Nothing written yet.
  public init() {}
}

/// The articles that wait for a decision about their story.
public struct PendingStories: Sendable, Hashable {
  /// In the order of decisions: article time, feed URL, id.
  public var candidates: [StoryCandidate] = []
  /// Those that are in a story already and wait because their words changed.
  public var placed: Set<ArticleID> = []

  /// Nothing waits.
  public init() {}
}

/// Where an article that waits for a decision about its story stands, without its words.
public struct PendingPlace: Sendable, Hashable {
  /// Its place in the order of decisions.
  public var place: DecisionPlace
  /// It states no time that can be believed: the place's is when it was first seen.
  public var isTimeObserved: Bool
  /// It is in a story already and waits because its words changed.
  public var isPlaced: Bool
}

/// An article that a search found.
public struct SearchHit: Sendable, Hashable {
  /// The article.
  public var article: ArticleRecord
  /// The words around the first place that fits.
  public var snippet: String
}

/// A place in the list of what a search finds.
public struct SearchPlace: Sendable, Hashable {
  /// How many articles stand before it.
  public let offset: Int
  /// The newest article when the list was begun, by its key in this store; younger ones are not in it.
  public let newest: Int64

  /// The last place whose page can be asked for: beyond it nothing is put in order.
  public static let furthest = 2_000

  /// A place that an answer gave; nil for one that none can have given.
  public init?(offset: Int, newest: Int64) {
    guard (0...Self.furthest).contains(offset), newest >= 0 else { return nil }
    self.offset = offset
    self.newest = newest
  }
}

/// A page of what a search finds.
public struct FoundArticles: Sendable, Hashable {
  /// The articles of the page, best first.
  public var hits: [SearchHit]
  /// Where the next page begins; nil: there is none, or none that is put in order.
  public var next: SearchPlace?

  /// A page of what was found.
  public init(hits: [SearchHit], next: SearchPlace? = nil) {
    self.hits = hits
    self.next = next
  }
}

/// The size of one table.
public struct TableSize: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Its rows.
  public var rows: Int
  /// Its bytes on disk, indexes included; nil where this SQLite cannot tell.
  public var bytes: Int?
}

/// The sizes of the store.
public struct StoreStatistics: Sendable, Hashable {
  /// Every table, by name.
  public var tables: [TableSize] = []
  /// Bytes of the database file.
  public var fileBytes = 0
  /// Bytes of the write-ahead log.
  public var walBytes = 0
  /// Bytes of the file that hold nothing.
  public var freeBytes = 0
  /// How it grows; nil before it is a day old.
  public var growth: Growth?

  /// Nothing measured yet.
  public init() {}
}

/// Something that is wrong with the store.
public struct Problem: Sendable, Hashable {
  /// Which rule is broken.
  public var rule: String
  /// By what.
  public var detail: String
  /// What the user can do.
  public var advice: Advice

  /// What helps against a problem.
  public enum Advice: String, Sendable {
    /// It can be made anew from what is sound.
    case repair = "`courant store repair` puts it right"
    /// It cannot.
    case restore = "`courant store restore FILE` puts a copy back; `sqlite3 FILE .recover` saves what can be read"
  }

  /// A problem from its parts.
  public init(rule: String, detail: String, advice: Advice) {
    self.rule = rule
    self.detail = detail
    self.advice = advice
  }
}
