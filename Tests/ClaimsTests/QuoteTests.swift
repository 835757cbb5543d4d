import Claims
import News
import Testing

/// What counts as somebody's words, and whose they are.
@Suite struct `A quote` {
  typealias Text = (language: String, title: String, text: String, quotes: [String])

  static let names: [String] = [
    "The minister told “The Morning Hour” on Friday.",
    "Ina Moor was asked about it on “Late Night Radio,” and laughed.",
    "The clip, called “Two cows at noon”, made Karl Brenn known.",
    "Velka asked “River Songs” fans for letters.",
    "The council is urged to “take a role” in it.",
    "Ina Moor was “alive and well” on Friday.",
  ]

  static let spoken: [Text] = [
    (
      "en", "", "“It is over,” Mr Deen told Ms Rasch, who answered: “I do not think so.”",
      [
        "Deen: It is over", "Rasch: I do not think so",
      ]
    ),
    ("en", "", "Ina Moor said: “We Will Go”, and left.", ["Ina Moor: We Will Go"]),
    (
      "en", "", "“He shouted ‘get out, all of you’ and ran”, Jon Marsh said.",
      ["Jon Marsh: He shouted ‘get out, all of you’ and ran"]
    ),
    (
      "de", "", "„Der Chef rief ‚raus hier, alle raus‘ und lief davon“, sagte Jule Harms.",
      ["Jule Harms: Der Chef rief ‚raus hier, alle raus‘ und lief davon"]
    ),
    ("en", "", "It was “very, very close”, Karl Brenn said of the 5'11\" rider.", ["Karl Brenn: very, very close"]),
    ("ja", "", "首相は、「もう無理だ」と述べた。", ["prime minister: もう無理だ"]),
    ("hi", "", "मंत्री अनिता वर्मा ने कहा, “हम तैयार हैं।”", ["अनिता वर्मा: हम तैयार हैं"]),
  ]

  @Test("is no name of a programme or a work, and nothing that is said of somebody", arguments: names)
  func none(text: String) {
    #expect(ClaimReader().claims(in: [(.body, text)]).quotes.map(\.words) == [])
  }

  @Test("has the speaker who is named for it", arguments: spoken)
  func speakers(text: Text) {
    let quotes = ClaimReader(language: text.language).claims(in: [(.title, text.title), (.body, text.text)]).quotes
    #expect(quotes.map { "\($0.speaker ?? "-"): \($0.words)" } == text.quotes)
  }

  @Test("before a colon in a headline is his whom the article names in full")
  func headlines() {
    let body = "Karl Brenn runs the harbour."
    let read = { (title: String) in
      ClaimReader().claims(in: [(.title, title), (.body, body)]).quotes.map { "\($0.speaker ?? "-"): \($0.words)" }
    }
    #expect(
      read("Brenn: ‘We will not pay for this’")
        == ["Brenn: We will not pay for this"].map { $0.replacing("Brenn:", with: "Karl Brenn:") })
    #expect(read("Harbour: ‘We will not pay for this’") == [])
  }

  @Test("of an office and of the person who holds it is one")
  func offices() {
    let texts = ["Ina Moor called it “a fine day for all”.", "“It is a fine day for all”, the president said."]
    let rows = StoryQuotes.rows(
      of: texts.enumerated().map { place, text in
        ClaimedText(
          article: ArticleID("a\(place)"), outlet: "outlet \(place)", withdrawn: nil,
          versions: [
            ClaimedText.Version(
              number: 1, observedAt: Timestamp(seconds: 0), claims: ClaimReader().claims(in: [(.body, text)]))
          ])
      })
    #expect(rows.map(\.words) == ["It is a fine day for all"])
    #expect(rows.map(\.speaker) == ["Ina Moor"])
  }
}
