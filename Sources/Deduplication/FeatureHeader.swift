internal import News

/// What encoded features begin with, laid out as it lies in memory: 96 bytes without a gap, so that the lists behind it
/// are aligned.
struct FeatureHeader: BitwiseCopyable {
  /// The format: from 7 on features begin with a header.
  static let format: UInt8 = 7

  private(set) var version = FeatureHeader.format
  var foundings: UInt8 = 0
  var isCopy: UInt8 = 0
  var kind: UInt8 = 0
  var language: UInt32 = 0
  var source: UInt32 = 0
  var headline: UInt32 = 0
  var prefix: UInt32 = 0
  var weekdays: UInt8 = 0
  var textWords: UInt8 = 0
  var density: UInt16 = 0
  var nearest: UInt16 = 0
  var counts = PackedLists.Counts()
  /// How many rivals follow the lists, and how many steps follow them.
  var rivals: UInt16 = 0
  var steps: UInt8 = 0
  var isEdited: UInt8 = 0
  var share: UInt16 = 0
  var time: Int64 = 0
  var decidedAt: Int64 = 0
  var ordinal: Int64 = 0
  var firstOrdinal: Int64 = 0
  var url: UInt64 = 0
  var guid: UInt64 = 0

  /// Zeros: what stands before lists that were not stored yet.
  init() {}

  init(_ features: borrowing ArticleFeatures) {
    foundings = features.foundings
    isCopy = features.isCopy ? 1 : 0
    kind = features.kind.rawValue
    language = features.language
    source = features.source
    headline = features.headline
    prefix = features.prefix
    weekdays = features.weekdays
    textWords = features.textWords
    density = features.surroundings.density
    nearest = features.surroundings.nearest
    counts = features.lists.counts
    rivals = UInt16(clamping: features.rivals.count)
    steps = UInt8(clamping: features.standing.steps.count)
    isEdited = features.standing.isEdited ? 1 : 0
    share = features.standing.share
    time = features.time
    decidedAt = features.decidedAt
    ordinal = features.ordinal
    firstOrdinal = features.firstOrdinal
    url = features.url
    guid = features.guid
  }
}

extension ArticleFeatures {
  /// What a header says; the lists and what follows them are still to come.
  init(_ header: FeatureHeader) {
    foundings = header.foundings
    isCopy = header.isCopy == 1
    kind = ArticleKind(rawValue: header.kind) ?? .report
    language = header.language
    source = header.source
    headline = header.headline
    prefix = header.prefix
    weekdays = header.weekdays
    textWords = header.textWords
    surroundings = Surroundings(density: header.density, nearest: header.nearest)
    standing.isEdited = header.isEdited == 1
    standing.share = header.share
    time = header.time
    decidedAt = header.decidedAt
    ordinal = header.ordinal
    firstOrdinal = header.firstOrdinal
    url = header.url
    guid = header.guid
  }
}
