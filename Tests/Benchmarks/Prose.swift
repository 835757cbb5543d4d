/// Writes invented news about invented people and places, in English words.
struct Prose {
  private var random: Generator

  init(seed: UInt64) {
    random = Generator(seed: seed)
  }

  /// What an event is about: names and words that all who report it use.
  struct Event {
    var names: [String]
    var words: [String]
  }

  mutating func event() -> Event {
    Event(names: (0..<4).map { _ in name() }, words: (0..<12).map { _ in word() })
  }

  /// A headline of about ten words.
  mutating func headline(of event: Event) -> String {
    let number = random.below(90) + 2
    let end = "\(random.any(event.words)) after \(random.common(Self.adjectives)) \(random.any(event.words))"
    switch random.below(3) {
    case 0:
      return "\(event.names[0]) \(random.common(Self.verbs)) \(random.any(event.words)) in \(event.names[1]) \(end)"
    case 1: return "\(event.names[1]): \(number) \(random.any(event.words)) as \(event.names[0]) \(end)"
    default:
      return
        "\(random.common(Self.adjectives).capitalizedFirst) \(random.any(event.words)) for \(event.names[0]), \(end)"
    }
  }

  /// A sentence of about 20 words.
  mutating func sentence(of event: Event) -> String {
    var words: [String] = [random.common(Self.openings)]
    words.append(random.any(event.names))
    words.append(random.common(Self.verbs))
    for _ in 0..<(4 + random.below(4)) {
      words.append(random.common(Self.links))
      if random.below(3) == 0 { words.append(random.common(Self.adjectives)) }
      words.append(random.below(2) == 0 ? random.any(event.words) : word())
    }
    if random.below(4) == 0 { words.append("on \(random.below(27) + 1) \(random.any(Self.months))") }
    return words.joined(separator: " ") + "."
  }

  /// Sentences of about `bytes` bytes in all.
  mutating func paragraph(of event: Event, bytes: Int) -> String {
    var text = sentence(of: event)
    while text.utf8.count < bytes { text += " " + sentence(of: event) }
    return text
  }

  /// A noun, every other time a compound one: real vocabularies are large, and most of their words rare.
  private mutating func word() -> String {
    let noun = random.common(Self.nouns)
    return random.below(2) == 0 ? noun : noun + random.any(Self.nouns)
  }

  /// A person or place of two or three syllables.
  mutating func name() -> String {
    var text = ""
    for _ in 0..<(2 + random.below(2)) { text += random.any(Self.onsets) + random.any(Self.rimes) }
    return text.capitalizedFirst
  }

  private static let onsets = [
    "b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z",
  ]
  private static let rimes = ["a", "al", "an", "e", "el", "en", "i", "in", "o", "on", "or", "u", "ul", "ur"]
  private static let openings = [
    "The", "On Monday", "Officials said that", "Later", "According to the ministry,", "In a statement", "Meanwhile",
    "Last year", "At the meeting", "Earlier this week",
  ]
  private static let links = [
    "of the", "to the", "in the", "and the", "for a", "with the", "by the", "from a", "that the", "after the",
    "over its",
    "about the", "under a", "against the", "between the",
  ]
  private static let months = ["January", "February", "March", "April", "May", "June", "July", "August", "September"]
  private static let verbs = [
    "said", "has", "will", "was", "reported", "opened", "closed", "rejected", "approved", "announced", "denied",
    "faces",
    "won", "lost", "signed", "warned", "raised", "cut", "delayed", "agreed", "left", "joined", "blamed", "praised",
  ]
  private static let adjectives = [
    "new", "first", "last", "public", "national", "local", "early", "late", "large", "small", "foreign", "serious",
    "joint", "rural", "coastal", "annual", "heavy", "secret", "rare", "costly",
  ]
  private static let nouns = [
    "government", "people", "year", "council", "company", "police", "minister", "market", "court", "party", "report",
    "school", "plan", "bank", "price", "vote", "team", "city", "law", "storm", "river", "bridge", "train", "hospital",
    "strike", "union", "border", "budget", "tax", "election", "crowd", "fire", "flood", "harvest", "factory", "mine",
    "port", "ship", "island", "festival", "museum", "painting", "player", "match", "goal", "coach", "season", "record",
    "judge", "trial", "witness", "lawyer", "prison", "treaty", "embassy", "troops", "talks", "deal", "merger", "shares",
    "profit", "loss", "loan", "rate", "inflation", "wage", "farmer", "wheat", "fuel", "gas", "pipeline", "turbine",
    "satellite", "rocket", "vaccine", "virus", "patient", "doctor", "nurse", "student", "teacher", "exam", "theatre",
    "orchestra", "novel", "prize", "airport", "airline", "runway", "tunnel", "tram", "ferry", "harbour", "quake",
    "volcano", "glacier", "forest", "wolf", "whale", "reactor", "dam", "drought", "refugee", "visa", "passport",
    "ballot",
  ]
}

extension String {
  /// The text with its first letter in upper case.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
