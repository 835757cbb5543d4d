/// A term of an article with the weight that it had when the article was decided on.
struct TermEntry: Sendable, Hashable {
  /// ``TermHash`` of the term.
  var hash: UInt32
  /// Its share of the article's unit vector, in units of 1/``scale``.
  var weight: UInt16
  /// Its inverse document frequency then, in units of 1/16.
  var idf: UInt8
  /// Where it stands and what it is.
  var marks: Marks

  /// Weights are fractions of this.
  static let scale = 30_000.0

  /// No term: what an empty place of a table holds.
  static let none = TermEntry(hash: 0, weight: 0, idf: 0, marks: [])

  /// Where a term stands and what it is.
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let title = Marks(rawValue: 1)
    static let lead = Marks(rawValue: 2)
    static let name = Marks(rawValue: 4)
    static let number = Marks(rawValue: 8)
    static let indexed = Marks(rawValue: 16)
    static let place = Marks(rawValue: 32)
    /// The first name of the headline.
    static let subject = Marks(rawValue: 64)
    /// Only in the headline's label, which recurs.
    static let label = Marks(rawValue: 128)
  }
}

/// Two neighbouring content words; six bytes.
struct BigramEntry: Sendable, Hashable {
  private let low: UInt16
  private let high: UInt16
  /// Mean inverse document frequency, in units of 1/16, doubled for the headline.
  let weight: UInt16

  init(hash: UInt32, weight: UInt16) {
    low = UInt16(truncatingIfNeeded: hash)
    high = UInt16(truncatingIfNeeded: hash >> 16)
    self.weight = weight
  }

  /// Hash of both.
  var hash: UInt32 { UInt32(high) << 16 | UInt32(low) }
}

/// A number and what it counts.
struct NumberEntry: Sendable, Hashable {
  /// Hash of the unit (the noun that follows, %, a currency).
  var unit: UInt32
  /// Hash of the number.
  var value: UInt32
}

/// What the deduplicator keeps of an article: numbers only, frozen at the moment of the decision.
///
/// It is all that is needed to go on after a restart, and a run that goes on decides exactly as one that never stopped.
public struct ArticleFeatures: Sendable, Equatable {
  /// Milliseconds since the epoch: the article's own time.
  var time: Int64 = 0
  /// The highest article time seen when it was decided on.
  var decidedAt: Int64 = 0
  /// Its place in the order of decisions.
  var ordinal: Int64 = 0
  /// Its place when it was first decided on; later revisions keep it.
  var firstOrdinal: Int64 = 0
  /// How many stories it has founded so far.
  var foundings: UInt8 = 0
  /// Whether it is a near-copy of an earlier article, or the same page in another feed.
  var isCopy = false
  /// What kind of piece it is.
  var kind = ArticleKind.report
  /// Hash of the language; 0 while unknown.
  var language: UInt32 = 0
  /// Hash of the publisher.
  var source: UInt32 = 0
  /// Hash of the canonical URL; 0 without one.
  var url: UInt64 = 0
  /// Hash of the headline's words; 0 for one too short to tell.
  var headline: UInt32 = 0
  /// Hash of a recurring prefix ("Markets:"); 0 without one.
  var prefix: UInt32 = 0
  /// Days of the week named in headline and lead: bit 0 Sunday.
  var weekdays: UInt8 = 0
  /// Words of the text, at most 255.
  var textWords: UInt8 = 0
  /// What it met when it was decided on.
  var surroundings = Surroundings()
  /// What it has many of; the lists below lie in here.
  var lists = PackedLists()
  /// Ordinals, modulo 2^32, of earlier articles that it resembles but in whose story it is not: they are due for a second
  /// look. Kept here, with the article that gave the occasion, because those articles' features are written already.
  var rivals: [UInt32] = []
  /// Hash of the publisher's own identifier; 0 without one.
  var guid: UInt64 = 0
  /// What was decided about it.
  var standing = Standing()

  /// Its terms by hash.
  var terms: PackedList<TermEntry> { lists.terms }
  /// Its bigrams by hash.
  var bigrams: PackedList<BigramEntry> { lists.bigrams }
  /// Its numbers by unit and value.
  var numbers: PackedList<NumberEntry> { lists.numbers }
  /// Dates named, month · 32 + day, ascending.
  var dates: PackedList<UInt16> { lists.dates }
  /// The smallest hashes of four words in a row, ascending.
  var sketch: PackedList<UInt32> { lists.sketch }
  /// The most telling terms as text: length byte, hash, UTF-8, repeated.
  var labels: PackedList<UInt8> { lists.labels }
  /// Its terms as English words and names, by hash, where its language is another one: by these it is compared with
  /// articles in other languages.
  var bridge: PackedList<TermEntry> { lists.bridge }
  /// Its figures by who counts what, and its quotes: ``ClaimSignals``.
  var claims: PackedList<NumberEntry> { lists.claims }
  /// The terms by which it is compared with articles in other languages.
  var bridged: PackedList<TermEntry> { bridge.isEmpty ? terms : bridge }

  /// Milliseconds since the epoch at which a second look at the article is due.
  func reviewTime(_ settings: DeduplicatorSettings) -> Int64 {
    decidedAt + settings.reviewAfter * 1000
  }
}

/// What kind of piece an article is, as far as its headline and address say so.
enum ArticleKind: UInt8, Sendable {
  /// A report.
  case report
  /// Opinion, column, editorial.
  case opinion
  /// A live page.
  case live
  /// A round-up of several events, or a service that comes every day (markets, weather, briefing).
  case roundUp
  /// Says itself that it updates an earlier report.
  case update
}
