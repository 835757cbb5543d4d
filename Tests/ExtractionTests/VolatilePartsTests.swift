import Extraction
import TestSupport
import Testing

/// What changes at every visit of a page is no part of its text.
@Suite struct VolatilePartsTests {
  private static let paragraphs = [
    "The council of the harbour town voted on Monday to close the old bridge, after engineers found cracks in two of its piers, officials said.",
    "Traffic will be led over the northern bridge, which was built in 1974, until a new one stands; that may take three years, the mayor said.",
    "Shop owners on the quay fear for their trade, and have asked the town for help, but no decision has been taken on their request so far.",
    "The bridge had been inspected in spring, when no damage was seen, and nobody could say on Monday why the cracks had grown so fast.",
    "“We would rather close it a year too early than a day too late,” said Ida Brandt, who leads the harbour office, in the council.",
    "A study of 2019 had put the cost of a new bridge at 41 million, a figure that the council now calls “no longer realistic”.",
    "About 14,000 vehicles cross the bridge every day, and a third of them are lorries on their way to the container port.",
  ]

  private static let templates: [String] = [
    "<main><h1>Old bridge to close</h1><div class=\"article-body\">BODY</div></main>",
    "<div id=wrap><div class=col8><h1>Old bridge to close</h1><div>BODY</div></div><div class=col4>x</div></div>",
    "<article itemscope><h1>Old bridge to close</h1><section itemprop=articleBody>BODY</section></article>",
    "<table><tr><td><h1>Old bridge to close</h1>BODY</td></tr></table>",
  ]

  @Test(arguments: templates) func changedChromeLeavesTheTextAlone(_ template: String) {
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    let page = "<html><head><title>Old bridge to close</title></head><body>\(template)</body></html>"
      .replacing("BODY", with: body)
    for visit in 1...40 {
      let seen = PageExtractor.extract(PageChrome(visit: visit).dressed(Array(page.utf8)))
      #expect(seen.text == Self.paragraphs.joined(separator: "\n"), "visit \(visit)")
      #expect(seen.verdict == .article)
    }
  }

  @Test(arguments: [
    "3 hours ago", "vor 5 Minuten", "il y a 2 heures", "hace 3 horas", "ADVERTISEMENT", "- Anzeige -", "1,234 views",
    "12 comments", "4 min read", "Lesezeit: 5 Minuten", "Share this article", "Read more: Ferry line opens",
    "Lea también: Otra",
    "777 views · 7 shares", "3 hours ago | 12 comments", "Sign up for our newsletter", "Image 3 of 12",
    "Photo: Ida Brandt/Harbour Press", "Related articles", "99 shares", "1.2K shares", "3.4M views",
    "Printed on 5 May 2024", "Updated: 26 November 2026, 10:41", "Published Nov 26, 2026 10:00 AM; updated 4 hours ago",
    "Publié le 12 mars 2026 à 10h27", "Stand: 12.04.2026, 10:27 Uhr",
    "Last modified on Thursday, 12 March 2026 10.27 GMT",
    "Updated 2026-04-12T10:27:00Z", "Thursday, 26 November 2026", "Seite 1 von 2", "Lesezeit: ca. 5 Min.",
    "Copyright © 2026 Harbour Press", "Copyright 2026 Harbour Press. All rights reserved.",
    "Watch: Ferry sails through storm",
    "Read: Why did the bridge close?", "Photo: Ida Brandt.", "Únete a nuestro canal",
    "312 people are reading this story right now", "Rating: 3.9 out of 5 (57 ratings)", "9°C, light snow",
    "-3 °C leichter Schneefall", "48°F Mostly Cloudy", "Offer ends in 2 days 7 hours 30 minutes",
    "Today's podcast: Who owns the quay",
  ])
  func aLineOfTheListGoes(_ line: String) {
    #expect(text(with: line) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "Read more books, the librarian said.", "Three hours ago the bridge was still open, said the mayor.",
    "Photographs showed the cracks in both piers.", "By Monday evening the road was closed.", "41 million, not 12.",
    "Related to the cracks, engineers said, is the age of the steel.", "“Share the road”",
    "Monday's storm killed 12 people on the coast.", "Monday: 12 people killed when storm hit the coast.",
    "Updated figures put the death toll at 15.", "Published figures show that 12 people died.",
    "Page 12 of the report says the bridge was known to be unsafe.", "Image 3 of the dossier shows 12 bodies.",
    "Created in 1982, the bridge carried 4,000 cars a day.", "Posted losses of 12 million crowns in 2020.",
    "Sunday will bring 30 centimetres of snow.", "Friday 12 March: polls open at seven", "Monday: 9am to 5pm",
    "Stand heute sind 15 Menschen gestorben.", "Dienstag starben 12 Menschen bei einem Brand.",
    "Publié en 2019, le rapport parlait de 12 morts.", "Date of the trial: 12 March.",
    "Copyright law reform passes with 12 votes.", "Sigue a la espera de juicio con otros 12 acusados.",
    "Únete al luto el alcalde, que pidió calma a los vecinos.", "Read the verdict: guilty on 12 counts.",
    "Watch: police warn of 12 bombs.", "Video: 12 seconds that changed the town.",
    "Photo: 12 people on the old bridge.",
    "Yes: 48% is a majority of those who voted.", "No 12 boats sail today", "9°C was measured on the quay, a record.",
    "Offer ends strike after 12 days", "Offer ends in court", "Offer ends in failure for the 2 bidders",
    "Yes: 49.2%", "No: 50.8%", "Ja 51,6 %", "Nein: 52 %", "Oui: 54,87 %", "Don't know: 12%", "Undecided 7%",
    "Yes 55% (1,203,441 votes)", "46.2°C in Seville", "1.5°C: coral reefs largely gone", "2°C above the average",
    "-89.2°C Vostok station, 1983", "46.2°C", "Podcast: 12 dead in fire",
    "Rating agencies cut the town's debt by 2 notches.",
    "You may also need two papers to vote.", "Das könnte 12 Euro kosten.", "Mehr dazu sagte der Minister nicht.",
  ])
  func aSentenceWithSuchWordsStays(_ line: String) {
    #expect(text(with: line).contains(line))
  }

  @Test func thePollsAnswersGoWhereAQuestionIsAsked() {
    let question = "Should the old bridge be closed before the summer?"
    let answers = ["Yes 48% (912 votes)", "No 47% (893 votes)", "Don't know 5% (95 votes)"]
    let asked = Self.paragraphs.prefix(4) + [question]
    #expect(text(of: asked + answers + Self.paragraphs.suffix(3)) == text(of: asked + Self.paragraphs.suffix(3)))
    let result = Self.paragraphs.prefix(4) + [question, "Yes: 49.2%", "No: 50.8%"]
    #expect(text(of: result + Self.paragraphs.suffix(3)).contains("\nYes: 49.2%\nNo: 50.8%\n"))
  }

  @Test func resultsInListsAndTablesArePartOfTheText() {
    let lists = [
      "<p>With all districts counted, the result is:</p><ul><li>Yes: 49.2%</li><li>No: 50.8%</li></ul>",
      "<table><tr><th>Side</th><th>Share</th></tr><tr><td>Yes</td><td>49.2%</td></tr><tr><td>No</td><td>50.8%</td></tr></table>",
      "<p>Highs measured on Sunday:</p><ul><li>49.2°C in Seville</li><li>50.8°C in Cordoba</li></ul>",
    ]
    for list in lists {
      let body = Self.paragraphs.map { "<p>\($0)</p>" }
      let words = (body.prefix(4) + [list] + body.suffix(3)).joined()
      let page = "<html><title>Old bridge to close</title><body><article>\(words)</article></body></html>"
      let text = PageExtractor.extract(Array(page.utf8)).text
      #expect(text.contains("49.2") && text.contains("50.8"))
    }
  }

  @Test(arguments: [
    "Support for the mayor fell to 12 per cent.", "Sources said 12 people were killed.",
    "Share prices fell by 12 crowns.",
    "Contact was lost with 12 boats.", "For more than 12 years she led the harbour office.",
    "Email records show 12 payments.", "Follow-up checks found 12 cracks.",
  ])
  func aSentenceAtTheEndStays(_ line: String) {
    #expect(text(of: Self.paragraphs + [line]) == (Self.paragraphs + [line]).joined(separator: "\n"))
  }

  @Test(arguments: [
    "Follow Ida Brandt on Twitter.", "Email: ida@harbour.example", "Source: Harbour Press", "Quelle: dpa",
    "Contact Ida Brandt at ida@harbour.example.", "Support independent journalism. Donate today.",
    "For more information call the harbour office.",
  ])
  func aLineAboutTheAuthorAtTheEndGoes(_ line: String) {
    #expect(text(of: Self.paragraphs + [line]) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func aYearThatASentenceBeginsWithIsNoByline() {
    #expect(
      text(of: ["By 2030, 12 bridges will close"] + Self.paragraphs).hasPrefix("By 2030, 12 bridges will close\n"))
    #expect(text(of: ["By Ida Brandt, 12 March 2026"] + Self.paragraphs) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "<div><h3><a href=/f>Ferry to sail again</a></h3><p>It leaves the dock in June, the company says, after two years.</p></div>",
    "<h3><a href=/f>Ferry to sail again</a></h3><p>It leaves the dock in June, after two years.</p>"
      + "<h3><a href=/m>Museum shows its boat</a></h3><p>It stands in the hall from Friday on.</p>",
    "<h3>More from Harbour Gazette</h3><p><a href=/f>Ferry to sail again</a>: it leaves the dock in June.</p>"
      + "<p><a href=/m>Museum shows its boat</a>: in the eastern hall, from Friday on.</p>",
  ])
  func storiesOfferedBehindTheLastWordsAreNoPartOfIt(_ teasers: String) {
    let page = "<html><title>Old bridge to close</title><body><article><h1>Old bridge to close</h1>"
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let found = PageExtractor.extract(Array((page + body + teasers + "</article></body></html>").utf8))
    #expect(found.text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "<h3><a href=/f>The first report</a></h3><p>It found no crack at all, in either of the piers.</p><p>That was in spring, and it was wrong.</p>",
    "<h3>More on the cracks</h3><p>They are two fingers wide, an engineer said, and <a href=/f>the report</a> calls them old.</p>",
    "<h3><a href=#plan>The plan</a></h3><p>It was drawn in the spring, before anybody knew of the cracks in the piers.</p>",
  ])
  func aPartUnderALinkedHeadingIsPartOfIt(_ part: String) {
    let page = "<html><title>Old bridge to close</title><body><article><h1>Old bridge to close</h1>"
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let found = PageExtractor.extract(Array((page + body + part + "</article></body></html>").utf8))
    #expect(found.text.split(separator: "\n").count > Self.paragraphs.count)
  }

  @Test func aBoxInTheParagraphAboveTheArticleIsNoPartOfIt() {
    let lead = "Engineers warn of cracks in the piers of the bridge that every visitor knows."
    let box =
      "<aside class=related-articles><h3>Related articles</h3><ul><li><a href=/r>Ferry line opens the east wing</a>"
      + "</li></ul></aside>"
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    for boxes in ["", box, box + box] {
      let page =
        "<html><title>Old bridge to close</title><meta name=description content=\"\(lead)\"><body>"
        + "<div class=top><h1>Old bridge to close</h1><div class=intro><p>\(lead)</p>\(boxes)</div></div>"
        + "<div class=article-body>\(body)</div></body></html>"
      let text = PageExtractor.extract(Array(page.utf8)).text
      #expect(text == ([lead] + Self.paragraphs).joined(separator: "\n"))
    }
  }

  @Test func aNeighbourOfTheArticleThatAccompaniesItDoesNotJoinIt() {
    let body = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><title>Old bridge to close</title><body><div class=col><div class=words>\(body)</div>"
      + "<p class=picture-credit>(Harbour Press, Ida Brandt, Ole Lind)</p></div><div>x</div></body></html>"
    #expect(PageExtractor.extract(Array(page.utf8)).text == Self.paragraphs.joined(separator: "\n"))
  }

  private func text(with line: String) -> String {
    var paragraphs = Self.paragraphs
    paragraphs.insert(line, at: 4)
    return text(of: paragraphs)
  }

  private func text(of paragraphs: [String]) -> String {
    let body = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = "<html><title>Old bridge to close</title><body><div class=article-body>\(body)</div></body></html>"
    return PageExtractor.extract(Array(page.utf8)).text
  }
}
