internal import News

/// An article of an open story.
struct Slot {
  var id: ArticleID
  var features: ArticleFeatures
  var norms: ArticleNorms
  /// The same of ``ArticleFeatures/bridge``; nil for an article that has none.
  var bridgeNorms: ArticleNorms?
  private var storyNumber: Int32 = -1
  private var groupNumber: Int32 = -1
  var role: MemberRole?
  /// Whether it goes where others are, because a person pinned it there.
  var isPinned = false
  /// The ordinal of its features; outlives them.
  let ordinal: Int64
  /// The story in which the store has it, by the id that people see; nil for a new article.
  var before: StoryID?
  var origin: Origin

  /// The number of its story; −1 without one.
  var story: Int {
    get { Int(storyNumber) }
    set { storyNumber = Int32(newValue) }
  }

  /// Its group of articles that a person decided about; nil for most.
  var group: Int? {
    get { groupNumber < 0 ? nil : Int(groupNumber) }
    set { groupNumber = newValue.map { Int32($0) } ?? -1 }
  }

  /// The bytes, from the first, that a comparison in one language reads.
  static let read = MemoryLayout<Slot>.offset(of: \.bridgeNorms) ?? MemoryLayout<Slot>.size

  init(_ id: ArticleID, _ features: consuming ArticleFeatures, from origin: Origin, role: MemberRole? = nil) {
    self.id = id
    self.origin = origin
    self.role = role
    norms = ArticleNorms(features.terms, features.bigrams)
    bridgeNorms = features.bridge.isEmpty ? nil : ArticleNorms(features.bridge)
    ordinal = features.ordinal
    self.features = features
  }

  /// Whether it has terms as English words.
  var isBridged: Bool { bridgeNorms != nil }
}

/// Where an article comes from: nothing that decides, kept so that a story can be handed back whole.
struct Origin {
  var feedURL: String
  var source: String
  var url: String?
}

/// What weighing an article as a candidate takes, close together.
struct Bearing {
  /// Its terms by hash; none once it is not open any more.
  var terms: PackedList<TermEntry>
  /// Hash of its recurring prefix.
  var prefix: UInt32
  /// The number of its story; −1 without one.
  var story: Int32
}

/// An open story.
struct StoryRecord {
  var id: StoryID
  /// Slots, by ordinal.
  var members: [Int] = []
  var lastTime: Int64 = .min
  var headline: ArticleID?
  var headlineRule = ""
  var isAlive = true
}
