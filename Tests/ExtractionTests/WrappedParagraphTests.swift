import Extraction
import Testing

/// Templates that wrap every few paragraphs of an article lose none of them.
@Suite struct WrappedParagraphTests {
  private static let paragraphs = [
    "The lighthouse of the northern cape will be switched off in May, the coast office said on Monday, after 140 years.",
    "Ships find their way by satellite, and the lamp costs 30,000 crowns a year, said the head of the office, Tor Lind.",
    "Fishermen had asked to keep it burning all through the winter.",
    "The tower stays, since it is listed; the village of Nes wants to make a hostel of it, if it finds the money.",
    "A first plan was put before the council in autumn, and sent back, because nobody had asked what the stairs bear.",
    "The village hopes for a decision before the summer, when the first guests could sleep under the old lamp.",
    "Until then the tower is open on Sundays, and whoever wants to see the lamp burn may climb the stairs at dusk.",
  ]

  private static let wrappers = [
    "<div>X</div>", "<div><div>X</div></div>", "<div class=css-1a2b><div class=css-9z8y>X</div></div>",
    "<section><div class=inner>X</div></section>",
    "<div class=sc-a><div class=sc-b><div class=sc-c>X</div></div></div>",
  ]

  @Test(arguments: wrappers.dropFirst(), [1, 2, 3, 4])
  func everyParagraphIsTaken(_ wrapper: String, _ perBlock: Int) {
    let blocks = stride(from: 0, to: Self.paragraphs.count, by: perBlock).map { start in
      let block = Self.paragraphs[start..<min(start + perBlock, Self.paragraphs.count)].map { "<p>\($0)</p>" }
      return wrapper.replacing("X", with: block.joined())
    }
    for outer in ["X", "<article>X</article>", "<main><div>X</div></main>"] {
      for slot in ["", "<div class=ad-slot>Advertisement</div>"] {
        let text = outer.replacing("X", with: blocks.joined(separator: slot))
        let page = "<html><title>Lighthouse to go dark</title><body><h1>Lighthouse to go dark</h1>\(text)</body></html>"
        #expect(
          PageExtractor.extract(Array(page.utf8)).text == Self.paragraphs.joined(separator: "\n"), "\(outer) \(slot)")
      }
    }
  }

  @Test(arguments: [
    "", "<div class=ad-slot>Advertisement</div>", "<figure><img src=x><figcaption>The tower</figcaption></figure>",
  ])
  func theShortLastBoxOfARowIsTaken(_ slot: String) {
    let paragraphs = Self.paragraphs.prefix(4) + ["Nobody in the village spoke against it."]
    let blocks = [paragraphs[0..<2], paragraphs[2..<4], paragraphs[4...]].map { block in
      "<div>" + block.map { "<p>\($0)</p>" }.joined() + "</div>"
    }
    func text(_ last: String) -> String {
      let page =
        "<html><title>Lighthouse to go dark</title><body><h1>Lighthouse to go dark</h1>"
        + (blocks.dropLast() + [last]).joined(separator: slot) + "</body></html>"
      return PageExtractor.extract(Array(page.utf8)).text
    }
    #expect(text(blocks[2]) == paragraphs.joined(separator: "\n"))
    for other in [
      "<div><p><a href=/a>Ferry to sail again from June</a></p></div>", "<div>Ferry to sail again from June</div>",
      "<div class=foot><p>Ferry to sail again from June</p></div>",
    ] {
      #expect(text(other) == paragraphs.dropLast().joined(separator: "\n"), "\(other)")
    }
  }

  @Test func aBoxOfAnotherMakeDoesNotJoin() {
    let block = Self.paragraphs.prefix(4).map { "<p>\($0)</p>" }.joined()
    let other =
      "<div class=css-77><div><a href=/a>Ferry line to open in June</a><p>The ferry to the islands will sail again from "
      + "June on, the company says, after two years in the dock</p></div></div>"
    let page =
      "<html><title>Lighthouse to go dark</title><body><div class=css-1><div class=css-2>\(block)</div></div>\(other)</body></html>"
    #expect(PageExtractor.extract(Array(page.utf8)).text == Self.paragraphs.prefix(4).joined(separator: "\n"))
  }
}
