import News
import Testing

@Suite("Events that are easily confused stay apart")
struct ConfusableTests {
  /// Two reports that have much in common and are of two events.
  struct Pair: Sendable, CustomTestStringConvertible {
    let what: String
    let articles: [StoryCandidate]
    var testDescription: String { what }

    init(_ what: String, _ articles: StoryCandidate...) {
      self.what = what
      self.articles = articles
    }
  }

  @Test("Two reports with much in common are of two events", arguments: pairs)
  func apart(pair: Pair) {
    #expect(!StoryFixtures.together("a", "b", in: pair.articles))
  }

  private static let pairs: [Pair] = [
    Pair(
      "Two central banks on one day",
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Karsland's central bank cuts key rate to 2.0%",
        "The Karsbank lowered its policy rate by a quarter point on Tuesday and left the door open to another step."),
      StoryFixtures.article(
        "b", "one.example", minutes: 30, "Velmark's central bank leaves key rate at 4.5%",
        "The Velmark National Bank kept its policy rate unchanged on Tuesday and said inflation was still too high."),
    ),
    Pair(
      "Two match reports from one template",
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Late header sends Millbury to final",
        "Millbury Rovers 2-1 Oakhaven City. Tom Arkwell scored in the 88th minute before a crowd of 21,340."),
      StoryFixtures.article(
        "b", "one.example", minutes: 150, "Late penalty sends Sandwick to final",
        "Sandwick Town 2-1 Perrin Athletic. Ole Brandvik scored in the 86th minute before a crowd of 18,905."),
    ),
    Pair(
      "Two earthquakes",
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Strong quake kills at least 12 in western Karsland",
        "A magnitude 6.4 earthquake brought down houses near Brackwater on Sunday. Rescuers were digging after dark."),
      StoryFixtures.article(
        "b", "two.example", minutes: 400, "Earthquake of magnitude 5.1 shakes southern Velmark",
        "Windows broke in Elmsport on Monday when a magnitude 5.1 earthquake struck. Nobody was hurt, officials said."),
    ),
    Pair(
      "Two countries' tolls of one epidemic pass two marks on one day",
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Fever death toll in Karsland passes 20,000",
        "The grim mark was reached on Saturday, the health ministry said, as hospitals reported fewer new cases."),
      StoryFixtures.article(
        "b", "two.example", minutes: 200, "Velmark's fever death toll tops 50,000",
        "The mark was passed on Saturday, health officials said, while hospitals reported more new cases."),
    ),
    Pair(
      "Two countries that admit the same thing in the same words",
      StoryFixtures.article("a", "one.example", minutes: 0, "N. Karsland: yes, we sent troops to Velmark"),
      StoryFixtures.article("b", "one.example", minutes: 300, "Oranda: yes, we sent troops to East Tarn"),
    ),
    Pair(
      "The same publisher's market report of the next day",
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Stocks end the day up, led by banks",
        "The Northern 100 index rose for a fourth day on Monday as copper gained. The index added 0.6% to 1,412 points."
      ),
      StoryFixtures.article(
        "b", "one.example", minutes: 1440, "Stocks end the day down, led by banks",
        "The Northern 100 index ended a four-day run on Tuesday as copper fell. The index lost 0.4% to 1,407 points."),
    ),
    Pair(
      "Two reports that share only the time stamp which their publisher puts before every summary",
      StoryFixtures.article(
        "a", "one.example", minutes: 0, "Orchard growers fear for the plum harvest",
        "March 2, 2027 5:00 AM A late frost has damaged blossom across the hills."),
      StoryFixtures.article(
        "b", "one.example", minutes: 0, "Museum lends its astrolabe to Elmsport",
        "March 2, 2027 5:00 AM The brass instrument will be shown until the autumn."),
    ),
  ]
}
