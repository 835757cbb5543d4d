/// What became of people, or where they were, in turns of phrase of which no word alone tells it.
extension LabelFinder {
  /// The label of people by what the verb behind them says: "lost their lives", "suffered burns", "were on shift".
  func fate(_ number: ClaimNumber) -> String? {
    guard text.lexicon.isEnglish, number.measure == .count else { return nil }
    if isSought(number) { return "missing" }
    // "a quarter of the airline's 45,000 workers could lose their jobs": told of a part.
    let before = number.tokens.lowerBound - 1
    if text.isMark(before, "'", "’") || text.isWord(before) && text.tokens[before].isPossessive { return nil }
    let clause = predicate(behind: number)
    guard !clause.isEmpty else { return nil }
    let fate = Self.fates.first { fate in fate.phrases.contains { isWithin(clause, $0) } }?.label
    // Who is ill is not injured.
    if topic.isDisease, fate == "critically injured" || fate == "injured" { return nil }
    // "45 firefighters are still there" are firefighters.
    let noun = number.tokens.upperBound
    let isPeople = text.roles(noun).contains(.person) && text.entry(noun).label < 0
    return fate == "people present" && !isPeople ? nil : fate
  }

  /// "divers were searching for around a dozen more": who is looked for.
  private func isSought(_ number: ClaimNumber) -> Bool {
    var joint = number.tokens.lowerBound - 1
    while text.roles(joint).contains(.adverb) || text.is(joint, "a", "another", "some", "least", "at") { joint -= 1 }
    let end = number.tokens.upperBound
    guard text.is(joint, "for"), text.is(joint - 1, "searching", "search", "looking", "hunting", "hunt"),
      text.is(end, "more", "others", "missing") || text.roles(end).contains(.person) || isClose(end)
    else { return false }
    return sentence.contains { text.is($0, Self.rescuing) } && !sentence.contains { text.is($0, Self.hunting) }
  }

  /// The words behind a number up to the next mark, number or conjunction; an aside between commas is left out: "two people, a
  /// cyclist and a walker, lost their lives".
  private func predicate(behind number: ClaimNumber) -> ArraySlice<Int> {
    let end = number.tokens.upperBound
    var first = end
    if let aside = aside(behind: end) {
      first = aside.upperBound
    } else if !text.roles(end).isDisjoint(with: [.person, .soldier]) {
      first = end + 1
    } else if text.isWord(end), text.roles(end).isEmpty, text.roles(end + 1).contains(.person) {
      // "two crew members"
      first = end + 2
    } else if !isClose(end), text.roles(end).isDisjoint(with: [.auxiliary, .verb]) {
      return []
    }
    let words = (first..<max(first, min(sentence.upperBound, first + 11))).prefix {
      (text.isWord($0) || text.isMark($0, "'", "’")) && text.roles($0).isDisjoint(with: [.conjunction, .number])
    }
    return Array(words)[...]
  }

  /// "…, a cyclist and a man clearing branches, …": what says who the counted were, behind them or their noun.
  func aside(behind end: Int) -> Range<Int>? {
    let open = text.isMark(end, ",") ? end : end + 1
    guard text.isMark(open, ","), text.is(open + 1, "a", "an", "the", "both", "all", "among", "including"),
      let close = (open + 2..<min(sentence.upperBound, open + 13)).first(where: { !text.isWord($0) }),
      text.isMark(close, ","),
      text.roles(close + 1).isDisjoint(with: [.conjunction]),
      !(open..<close).contains(where: { text.roles($0).contains(.saying) })
    else { return nil }
    return open..<close + 1
  }

  /// Whether a phrase's words stand in order in a clause, few others between them.
  private func isWithin(_ clause: ArraySlice<Int>, _ phrase: [UInt64]) -> Bool {
    var rest = clause
    return phrase.allSatisfy { key in
      guard let place = rest.firstIndex(where: { text.tokens[$0].key == key }) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }

  private static let fates: [(label: String, phrases: [[UInt64]])] = [
    ("killed", phrases("lost their lives|lost his life|lost her life|lose their lives|not survive")),
    (
      "critically injured",
      phrases(
        """
        critical condition|serious condition|grave condition|intensive care|life support|critically injured|critically hurt|\
        critically wounded|fighting for their lives|in danger of life
        """)
    ),
    (
      "injured",
      ["suffered", "sustained"].flatMap { verb in
        ["burns", "injuries", "wounds", "cuts", "fractures", "bruises", "concussion", "inhalation"].map {
          [WordKey.of(verb), WordKey.of($0)]
        }
      }
    ),
    (
      "survivors", phrases("made it out|got out alive|escaped unhurt|escaped unharmed|escaped alive|walked away unhurt")
    ),
    (
      "people present",
      phrases("were on shift|were on duty|were on site|were inside|were at work|been inside|been on shift")
    ),
    (
      "jobs",
      phrases(
        "lose their jobs|lost their jobs|losing their jobs|be out of work|put out of work|be laid off|were laid off|offered redundancy|made redundant|be dismissed|been dismissed"
      )
    ),
    (
      "escaped",
      phrases("are on the run|were on the run|remain on the run|remained on the run|are at large|remain at large")
    ),
    ("arrested", phrases("are behind bars|were behind bars|are in custody|were in custody|under arrest")),
    ("refused to evacuate", phrases("refused to go|refused to leave|refused to evacuate|refuse to leave")),
    ("unemployed", phrases("out of work|without a job|without work|out of a job")),
    ("signatures", phrases("signed petition|signed letter|signed appeal|signed call")),
  ]

  private static func phrases(_ lines: String) -> [[UInt64]] {
    lines.split(separator: "|").map { $0.split(separator: " ").map { WordKey.of($0) } }
  }
}
