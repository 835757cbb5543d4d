import News

/// How the articles of a set are laid out in time, and how many of them there are: the same texts as other streams, so
/// that the pair model does not learn the habits of those who made the sets.
enum Arrangement: Sendable {
  /// As they came.
  case asIs
  /// The gaps divided by a number.
  case squeezed(Int64)
  /// Every story at a random moment of some hours: events of all years happen at once, and only what is told of them
  /// tells them apart.
  case packed(hours: Int64)
  /// Packed, and of two thirds of the stories one article alone, as in a stream in which most articles have no partner.
  case lonely(hours: Int64)

  /// A set in this arrangement. Random is a hash of the ids.
  func arrange(_ set: AnnotatedSet) -> AnnotatedSet {
    switch self {
    case .asIs: set
    case .squeezed(let factor): Self.squeeze(set, factor)
    case .packed(let hours): Self.pack(set, hours)
    case .lonely(let hours): Self.pack(Self.thin(set), hours)
    }
  }

  private static func squeeze(_ set: AnnotatedSet, _ factor: Int64) -> AnnotatedSet {
    guard let first = set.candidates.map(\.time).min() else { return set }
    var set = set
    for index in set.candidates.indices {
      let gap = set.candidates[index].time.milliseconds - first.milliseconds
      set.candidates[index].time = Timestamp(milliseconds: first.milliseconds + gap / factor)
    }
    return set
  }

  /// Reports of one story come within three quarters of a day, most of them early.
  private static func pack(_ set: AnnotatedSet, _ hours: Int64) -> AnnotatedSet {
    var set = set
    for index in set.candidates.indices {
      let id = set.candidates[index].id
      let story = share(of: set.gold[id] ?? id.text, "when") * Double(hours)
      let own = share(of: id.text, "delay")
      let time = (story + 18 * own * own) * 3_600_000
      set.candidates[index].time = Timestamp(milliseconds: 1_700_000_000_000 + Int64(time))
    }
    return set
  }

  private static func thin(_ set: AnnotatedSet) -> AnnotatedSet {
    var seen: Set<String> = []
    return set.filtered { _, story in
      share(of: story, "alone") > 0.67 || seen.insert(story).inserted
    }
  }

  /// A number between 0 and 1 that follows from a text.
  static func share(of text: String, _ salt: String) -> Double {
    Double(UInt64(bitPattern: ContentHash("\(salt) \(text)").value) >> 11) / Double(UInt64(1) << 53)
  }
}
