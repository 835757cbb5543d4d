public import News

/// A copy of the store that was made and checked.
public struct BackupReport: Sendable, Hashable {
  /// Where it is.
  public var file: String
  /// Its size.
  public var bytes: Int
  /// The last change that it has.
  public var cursor: Int64
}

/// A copy that took the store's place.
public struct RestoreReport: Sendable, Hashable {
  /// Where the store that was there before is now; nil if there was none.
  public var aside: String?
  /// The name of the change log from now on.
  public var epoch: String
  /// The last change that it has.
  public var cursor: Int64
}

/// Something that was put right.
public struct Repair: Sendable, Hashable {
  /// What was put right.
  public var what: String
  /// How many rows.
  public var rows: Int

  /// A repair from its parts.
  public init(what: String, rows: Int) {
    self.what = what
    self.rows = rows
  }
}

/// What is to be purged.
public struct PruneRule: Sendable, Hashable {
  /// Stories whose newest article is older (by article time).
  public var before: Timestamp
  /// Stories of two sources and more stay.
  public var keepsMultiSource: Bool

  /// A rule from its parts.
  public init(before: Timestamp, keepsMultiSource: Bool) {
    self.before = before
    self.keepsMultiSource = keepsMultiSource
  }
}

/// What was purged, or would be.
public struct PruneReport: Sendable, Hashable {
  /// Stories.
  public var stories = 0
  /// Their articles.
  public var articles = 0
  /// Versions of those.
  public var revisions = 0
}

/// How the store has grown of late, and where that leads.
public struct Growth: Sendable, Hashable {
  /// Days that were looked at: at most 30, at least one.
  public var days: Double
  /// New articles a day.
  public var articlesPerDay: Double
  /// New versions of known articles a day.
  public var revisionsPerDay: Double
  /// Bytes that an article takes with everything that belongs to it, on average over the whole file.
  public var bytesPerArticle: Double

  /// Bytes a day.
  public var bytesPerDay: Double { articlesPerDay * bytesPerArticle }
}
