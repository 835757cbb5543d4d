import Extraction
import Testing

/// What shares, currencies and goods are traded at changes at every look, and is no part of an article.
@Suite struct QuotationTests {
  private static let paragraphs = [
    "The shipyard on the northern quay will build four ferries for the islands, the company said on Monday, its largest order in ten years.",
    "Shares of Harbour Yards rose on the news, and traders said that more orders may follow, since the old ferries are worn out by now.",
    "The ferries are to be driven by batteries, which a works in the south will make; the first one is to sail in the spring of 2028.",
    "The union welcomed the order, but asked for more apprentices, because a third of the welders will retire before the last ferry is done.",
    "The company had lost money for three years, and had let 140 people go, before the state took a share of it last autumn.",
  ]

  private func text(_ body: String) -> String {
    let page =
      "<html><title>Yard to build ferries</title><body><article><h1>Yard to build ferries</h1>\(body)</article></body></html>"
    return PageExtractor.extract(Array(page.utf8)).text
  }

  private func text(with line: String) -> String {
    text((Self.paragraphs.prefix(2) + [line] + Self.paragraphs.suffix(3)).map { "<p>\($0)</p>" }.joined())
  }

  @Test(arguments: [
    "DAX 15,432.10 +0.45%", "DAX: 15.432,10 Punkte (+0,45 %)", "Dow Jones 34,123.40 −120.20 (−0.35%)",
    "EUR/USD 1.0843 ▲ 0.12%",
    "Brent crude $82.41 -0.8%", "S&P 500 4,193.80 +1.1%", "日経平均 38,915.87円 +1.2%", "Bitcoin $64,120.55 ↑ 2.1 %",
    "Gold 1,923.40 USD per ounce +0.3%",
  ])
  func aLineOfAQuotationGoes(_ line: String) {
    #expect(text(with: line) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "DAX falls 0.45% to 15,432.10", "Gold +12%", "DAX 40", "CDU 28,5 % (+4,4)", "Revenue 12,345.6 +4.5%",
    "Gold 2.5 billion, up 4%",
    "Dow Jones 34,123.40 points on Friday, a record", "Nasdaq 1.5% lower", "Euro 7.20 a ticket",
  ])
  func aLineThatSaysMoreStays(_ line: String) {
    #expect(text(with: line).contains(line))
  }

  /// X is a number that is another one at every visit.
  @Test(arguments: [
    "<div class=\"stock-ticker\"><span>HYD</span><span>1X.20</span><span>+X.1%</span></div>",
    "<ul class=\"market-strip\"><li>HYD 1X.20</li><li>NRD 2X.10</li></ul>", "<p>FTSE 100 7,4X.15 +0.X2%</p>",
    "<div class=marketData><table><tr><td>HYD</td><td>1X.2</td><td>+X.1%</td></tr></table></div>",
  ])
  func aBoxOfQuotationsMakesNoOtherText(_ box: String) {
    for visit in 11..<31 {
      let body = Self.paragraphs.prefix(2).map { "<p>\($0)</p>" } + [box.replacing("X", with: "\(visit)")]
      #expect(
        text((body + Self.paragraphs.suffix(3).map { "<p>\($0)</p>" }).joined())
          == Self.paragraphs.joined(separator: "\n"))
    }
  }

  @Test func aFigureInASentenceGoesByItsName() {
    let texts = (11..<31).map { visit in
      text(
        Self.paragraphs.map { "<p>\($0)</p>" }.joined().replacing(
          "Harbour Yards",
          with: "Harbour Yards (<a href=/q>HYD</a> <span class=\"quote-change up\">+\(visit).4%</span>)"))
    }
    #expect(Set(texts).count == 1 && texts[0].contains("Shares of Harbour Yards (HYD ) rose on the news"))
    let words = "<span class=\"price-change\">a fifth of their worth</span>"
    #expect(
      text(Self.paragraphs.map { "<p>\($0)</p>" }.joined().replacing("on the news", with: words)).contains(
        "rose a fifth of their worth, and"))
  }
}
