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
    "Printed on 5 May 2024",
  ])
  func aLineOfTheListGoes(_ line: String) {
    #expect(text(with: line) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "Read more books, the librarian said.", "Three hours ago the bridge was still open, said the mayor.",
    "Photographs showed the cracks in both piers.", "By Monday evening the road was closed.", "41 million, not 12.",
    "Related to the cracks, engineers said, is the age of the steel.", "“Share the road”",
  ])
  func aSentenceWithSuchWordsStays(_ line: String) {
    #expect(text(with: line).contains(line))
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
    let body = paragraphs.map { "<p>\($0)</p>" }.joined()
    let page = "<html><title>Old bridge to close</title><body><div class=article-body>\(body)</div></body></html>"
    return PageExtractor.extract(Array(page.utf8)).text
  }
}
