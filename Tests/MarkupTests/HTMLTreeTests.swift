import Markup
import Testing

@Suite struct HTMLTreeTests {
  private func tree(_ html: String) -> HTMLTree { HTMLTree(Array(html.utf8)) }

  @Test func unclosedElementsAreClosedWhereTheNextBegins() throws {
    let tree = tree("<body><p>One<p>Two <b>bold</b><div>Three</div>")
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }
    #expect(paragraphs.map { tree.plainText(of: $0) } == ["One", "Two bold"])
    let body = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .body })
    #expect(tree.plainText(of: body) == "One Two bold Three")
  }

  @Test func attributesAndReferencesAreResolved() throws {
    let tree = tree("<meta property='og:title' content='Fish &amp; Chips'><p CLASS=x>&eacute;&nbsp;&#8212;</p>")
    let meta = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .meta })
    #expect(tree.attribute(.content, of: meta) == "Fish & Chips")
    #expect(tree.attribute(.id, of: meta) == nil)
    let paragraph = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .p })
    #expect(tree.attribute(.class, of: paragraph) == "x")
    #expect(tree.plainText(of: paragraph) == "é —")
  }

  @Test func ofATagWithCountlessAttributesTheFirstAreRead() throws {
    let many = (0..<100_000).map { "a\($0)=1" }.joined(separator: " ")
    let tree = tree(
      "<p id=x \(many)>One<p title='\(many)'>Two<!-- <b \(many) --><script>if (a<b) { \(many) }</script><p>Three")
    let paragraphs = tree.nodes.indices.filter { tree.nodes[$0].tag == .p }
    #expect(paragraphs.count == 3)
    #expect(paragraphs.map { tree.plainText(of: $0).prefix(3) } == ["One", "Two", "Thr"])
    #expect(tree.attribute(.id, of: paragraphs[0]) == "x")
    #expect(tree.attribute(.title, of: paragraphs[1])?.utf8.count == many.utf8.count)
  }

  @Test func aSubtreeIsARangeOfNumbers() {
    let tree = tree("<div><p>a</p><ul><li>b</li></ul></div><p>c</p>")
    for node in tree.nodes.indices.dropFirst() {
      #expect(tree.nodes[node].parent < node)
      for child in tree.children(of: node) { #expect((node..<tree.end(of: node)).contains(child)) }
    }
    #expect(tree.end(of: 0) == tree.nodes.count)
  }

  @Test func theMetaElementNamesTheEncoding() throws {
    let page = Array("<meta charset=\"windows-1252\"><p>caf".utf8) + [0xE9] + Array("</p>".utf8)
    #expect(HTMLTree(page).plainText(of: 0).hasSuffix("café"))
  }

  @Test func scriptsStayInTheirElement() throws {
    let tree = tree("<script type='application/ld+json'>{\"a\": \"<p>\"}</script><p>x</p>")
    let script = try #require(tree.nodes.indices.first { tree.nodes[$0].tag == .script })
    #expect(tree.plainText(of: script) == "{\"a\": \"<p>\"}")
  }

  @Test func anEmptyPageAndADeepPageAreTrees() {
    #expect(HTMLTree([]).nodes.count == 1)
    #expect(HTMLTree([0, 0, 0]).nodes.count >= 1)
    let deep = tree(String(repeating: "<div>", count: 5000) + "x" + String(repeating: "</div>", count: 5000) + "<p>y")
    #expect(deep.plainText(of: 0) == "x y")
  }
}
