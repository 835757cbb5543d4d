import Markup

/// Which of the properties that a page states with microdata are its article's.
///
/// A property belongs to the item around it (HTML Living Standard, 5.2): a teaser states the headline, the author and the
/// day of another article, and a reader's comment its own. An item about an article is the page's if it holds a heading of
/// the first rank, or if its headline is among the page's titles; one whose headline has no word in common with them is
/// another article's, as with ``StructuredData``.
struct ItemScopes {
  private let tree: HTMLTree
  /// The items that are not about the page's article.
  private let foreign: Set<Int>
  /// The items that readers wrote.
  private let readers: Set<Int>

  /// What an article's headline has to do with the page's titles.
  private enum Headline {
    case other, akin, unstated, shown
  }

  init(_ tree: HTMLTree) {
    self.tree = tree
    let items = tree.nodes.indices.filter { tree.hasAttributes($0) && tree.attributeBytes(.itemscope, of: $0) != nil }
    let articles = items.filter { Self.isArticle(tree, $0) }
    let titles = articles.isEmpty ? [] : Self.titles(tree)
    let headlines = articles.map { Self.headline(of: $0, tree, titles) }
    let isShown = headlines.contains(.shown)
    let others = zip(articles, headlines).filter { $1 == .other || ($1 == .akin && isShown) }.map(\.0)
    readers = Set(items.filter { Self.isOfReader(tree, $0) })
    foreign = readers.union(others)
  }

  /// Whether an element is a reader's comment, or holds nothing but such.
  func isOfReader(_ node: Int) -> Bool { !readers.isEmpty && readers.contains(node) }

  /// Whether what a node states is said of another article or of a reader's comment.
  func isForeign(_ node: Int) -> Bool {
    if foreign.isEmpty { return false }
    var element = Int(tree.nodes[node].parent)
    while element >= 0 {
      if foreign.contains(element) { return true }
      element = Int(tree.nodes[element].parent)
    }
    return false
  }

  private static func isArticle(_ tree: HTMLTree, _ item: Int) -> Bool {
    guard let type = tree.attribute(.itemtype, of: item) else { return false }
    return ["Article", "Posting", "Report", "CreativeWork"].contains { type.hasSuffix($0) }
  }

  private static func isOfReader(_ tree: HTMLTree, _ item: Int) -> Bool {
    if let type = tree.attribute(.itemtype, of: item), type.hasSuffix("Comment") || type.hasSuffix("UserComments") {
      return true
    }
    return tree.attribute(.itemprop, of: item).map { ["comment", "comments"].contains($0) } ?? false
  }

  private static func headline(of item: Int, _ tree: HTMLTree, _ titles: [String]) -> Headline {
    let nodes = item + 1..<tree.end(of: item)
    if nodes.contains(where: { tree.nodes[$0].tag == .h1 }) { return .shown }
    guard let node = nodes.first(where: { tree.attribute(.itemprop, of: $0)?.contains("headline") == true }) else {
      return .unstated
    }
    let headline = letters(tree.attribute(.content, of: node) ?? tree.plainText(of: node))
    if titles.isEmpty || headline.utf8.count < 8 { return .unstated }
    if titles.contains(where: { $0.contains(headline) || ($0.utf8.count >= 12 && headline.contains($0)) }) {
      return .shown
    }
    let words = headline.split(separator: " ").filter { $0.utf8.count >= 4 }
    return words.contains { word in titles.contains { $0.contains(" \(word) ") } } ? .akin : .other
  }

  /// The document's title, that for shares, and the first headings of the first rank.
  private static func titles(_ tree: HTMLTree) -> [String] {
    let headings = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .h1 }.prefix(6).map { tree.plainText(of: $0) }
    let shared = tree.nodes.indices.first { tree.attribute(.property, of: $0) == "og:title" }
    let stated = shared.flatMap { tree.attribute(.content, of: $0) }
    return ([PageTitle.document(tree), stated ?? ""] + headings).map { letters($0) }.filter { $0.utf8.count > 2 }
  }

  private static func letters(_ text: String) -> String {
    String(decoding: PhraseList.words(text), as: UTF8.self)
  }
}
