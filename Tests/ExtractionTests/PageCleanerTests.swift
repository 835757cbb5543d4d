import Markup
import Testing

@testable import Extraction

@Suite struct PageCleanerTests {
  private static let linked = "<h3><a href=\"/other\">What else is new in the harbour town</a></h3>"
  private static let behind = "<p>The old tram line is to be opened again in May.</p>"

  @Test(
    "A part that is itself a heading loses nothing to what stands behind it",
    arguments: [
      "<div>\(linked)\(behind)<p>End.</p></div>", "<div>\(linked) \(behind)</div>",
      "<div><h3>Related</h3><ul><li><a href=\"/a\">One</a></li><li><a href=\"/b\">Two</a></li></ul></div>",
      "<div><h3>Up next</h3></div><ul><li><a href=\"/a\">One</a></li></ul>",
    ])
  func partIsHeading(html: String) throws {
    let tree = HTMLTree(Array("<html><body>\(html)</body></html>".utf8))
    let heading = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .h3 })
    let none = [Bool](repeating: false, count: tree.nodes.count)
    var cleaner = PageCleaner(tree, isDropped: none, useWeights: false, title: "")
    cleaner.clean(heading, links: true)
    #expect(cleaner.isDropped[tree.end(of: heading)...].allSatisfy { !$0 })
  }
}
