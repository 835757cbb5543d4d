import Deduplication
import News
import TestSupport

/// Invented articles.
enum StoryFixtures {
  static let start: Int64 = 1_800_000_000

  static func article(
    _ id: String, _ source: String, minutes: Int64, _ title: String, _ text: String = "", url: String? = nil,
    language: String? = "en"
  ) -> StoryCandidate {
    StoryCandidate(
      id: ArticleID(id), feedURL: "https://\(source)/feed", source: source, url: url, language: language,
      time: Timestamp(seconds: start + minutes * 60), title: title, text: text)
  }

  /// The stories of some candidates in one pass.
  static func stories(_ candidates: [StoryCandidate]) -> [ArticleID: StoryID] {
    var deduplicator = Deduplicator()
    for candidate in InspectStories.sorted(candidates) { deduplicator.add(candidate) }
    return InspectStories.assignments(deduplicator.finishPass())
  }

  /// Whether two articles of some are in one story.
  static func together(_ a: String, _ b: String, in candidates: [StoryCandidate]) -> Bool {
    let stories = stories(candidates)
    return stories[ArticleID(a)] != nil && stories[ArticleID(a)] == stories[ArticleID(b)]
  }

  /// A stream of invented reports: several events a day told by several papers, with copies, over some days. The fourth
  /// paper is in Spanish.
  static func stream(events: Int, seed: UInt64) -> [StoryCandidate] {
    var random = SeededNumbers(state: seed)
    let towns = ["Brackwater", "Elmsport", "Dunvale", "Karsholt", "Millbury", "Oakhaven", "Perrin Bay", "Sandwick"]
    let subjects = ["ferry", "tunnel", "refinery", "museum", "orchard", "railway", "harbour", "observatory"]
    let happenings = ["catches fire", "floods after storm", "reopens", "loses its licence", "is sold", "strikes"]
    let spanish = [
      "ferry": "ferri", "tunnel": "túnel", "refinery": "refinería", "museum": "museo", "orchard": "huerto",
      "railway": "ferrocarril", "harbour": "puerto", "observatory": "observatorio", "catches fire": "en llamas",
      "floods after storm": "inundado tras la tormenta", "reopens": "reabre", "loses its licence": "pierde su licencia",
      "is sold": "vendido", "strikes": "en huelga",
    ]
    var articles: [StoryCandidate] = []
    for event in 0..<events {
      let town = towns[random.below(towns.count)]
      let subject = subjects[random.below(subjects.count)]
      let happening = happenings[random.below(happenings.count)]
      let count = 3 + random.below(90)
      let base = Int64(event) * 97
      for paper in 0...random.below(4) {
        let opening = ["Officials said", "Witnesses said", "The mayor said", "A spokesman said"][paper]
        let text =
          "\(opening) the \(subject) in \(town) \(happening), affecting \(count) people. "
          + "Engineer number \(event) of the \(subject) company in \(town) promised a report within \(paper + 2) weeks."
        if paper == 3 {
          let headline = "\(town): \(spanish[subject] ?? "") \(spanish[happening] ?? "")"
          let told = "El portavoz dijo en \(town) que hay \(count) personas afectadas por lo ocurrido en el lugar."
          articles.append(
            article(
              "e\(event)-3", "paper3.example", minutes: base + Int64(random.below(700)), headline, told, language: "es")
          )
          continue
        }
        articles.append(
          article(
            "e\(event)-\(paper)", "paper\(paper).example", minutes: base + Int64(random.below(700)),
            "\(town) \(subject) \(happening)", text))
      }
    }
    return InspectStories.sorted(articles)
  }

  /// Pins of articles of a stream to others of it, earlier and later ones; every second to one that came soon before or after
  /// and may be of its story anyway.
  static func pins(in stream: [StoryCandidate], count: Int, _ random: inout SeededNumbers) -> [StoryCorrection] {
    (1...count).map { number in
      let place = random.below(stream.count)
      let distance = number % 2 == 0 ? random.below(6) : random.below(stream.count - 1)
      let pair = [place, (place + 1 + distance) % stream.count]
      let (moved, lead) = random.below(2) == 0 ? (pair[0], pair[1]) : (pair[1], pair[0])
      return StoryCorrection(
        number: number, kind: .pin, at: Timestamp(seconds: Int64(number)), by: "ada", story: StoryID("s"),
        articles: [stream[moved].id: StoryID("t")], rest: [stream[lead].id])
    }
  }
}
