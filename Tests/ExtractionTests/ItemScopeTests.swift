import Extraction
import Testing

/// What a page states with microdata counts only where it is said of the page's article.
@Suite struct ItemScopeTests {
  private static let headline = "Council closes railway bridge for eleven months"
  private static let own =
    "<span itemprop=author itemscope itemtype='https://schema.org/Person'><span itemprop=name>Jane Roe</span></span>"
    + "<time itemprop=datePublished datetime=2026-11-20>20 November 2026</time>"
  private static let teaser =
    "<article itemscope itemtype='https://schema.org/NewsArticle'><h2><a href=/x itemprop=headline>Ferry fares rise</a></h2>"
    + "<span itemprop=author>Liam Smith</span><meta itemprop=datePublished content=2019-01-01></article>"
  private static let comment =
    "<article itemprop=comment itemscope itemtype='https://schema.org/Comment'><span itemprop=author itemscope "
    + "itemtype='https://schema.org/Person'><span itemprop=name>Some Reader</span></span>"
    + "<time itemprop=datePublished datetime=2026-11-21>21 November</time><p itemprop=text>I liked the old bridge.</p></article>"
  private static let body = [
    "The council of the harbour town voted on Monday to close the railway bridge, after engineers found cracks in its piers.",
    "Traffic will be led over the northern bridge, which was built in 1974, until a new one stands, the mayor said on Monday.",
    "Shop owners on the quay fear for their trade, and have asked the town for help, but nothing has been decided so far.",
  ].map { "<p>\($0)</p>" }.joined()

  private func page(top: String = "", below: String = "", end: String = "", around: String = "") -> ExtractedPage {
    PageExtractor.extract(
      Array(
        """
        <html><head><title>\(Self.headline) - Harbour Gazette</title></head><body>\(top)<main \(around)>
        <h1>\(Self.headline)</h1>\(below)<div class=story>\(Self.body)</div></main>\(end)</body></html>
        """.utf8), url: "https://gazette.example/bridge")
  }

  @Test(arguments: [(teaser, ""), ("", teaser), ("", comment), ("", comment + teaser), (teaser, comment)])
  func teasersAndCommentsSayNothingOfTheArticle(_ top: String, _ end: String) {
    for (below, around) in [
      (Self.own, ""), (Self.own, "itemscope itemtype='https://schema.org/NewsArticle'"),
      ("<div itemscope itemtype='https://schema.org/NewsArticle'>\(Self.own)</div>", ""),
      ("<p class=byline>By Jane Roe</p><p class=date>20 November 2026</p>", ""),
    ] {
      let page = page(top: top, below: below, end: end, around: around)
      #expect(page.title == Self.headline)
      #expect(page.author == "Jane Roe")
      #expect(page.date == "2026-11-20")
    }
  }

  @Test(arguments: [teaser, comment]) func nothingIsKnownWhereNothingElseIsSaid(_ end: String) {
    let page = page(end: end)
    #expect(page.title == Self.headline)
    #expect(page.author == nil)
  }

  @Test func anItemWhoseHeadlineIsAmongTheTitlesIsThePages() {
    let item =
      "<div itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop=headline content='\(Self.headline)'>"
      + "\(Self.own)</div>"
    let page = page(end: Self.teaser + item)
    #expect(page.author == "Jane Roe" && page.date == "2026-11-20")
  }
}
