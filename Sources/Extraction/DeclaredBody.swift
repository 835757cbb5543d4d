import Markup

/// The element that a page itself calls the body of its article: microdata's `articleBody` (schema.org), or one of the
/// names that the templates of common publishing software give it.
enum DeclaredBody {
  /// Fewer characters of words are no body.
  private static let least = 250

  /// The element, if the page names just one, or one that outweighs all others; nil otherwise.
  static func find(_ tree: HTMLTree, _ counts: PageCounts, _ isDropped: [Bool]) -> Int? {
    var found: [Int] = []
    var end = 0
    for node in tree.nodes.indices where node >= end && !isDropped[node] && isNamedSo(tree, node) {
      found.append(node)
      end = tree.end(of: node)
    }
    let words = found.map { counts.sums[$0].characters - counts.sums[$0].linkCharacters }
    guard let best = words.indices.max(by: { words[$0] < words[$1] }), words[best] >= least,
      words[best] * 4 >= words.reduce(0, +) * 3
    else { return nil }
    return found[best]
  }

  private static func isNamedSo(_ tree: HTMLTree, _ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .div, .section, .article, .main, .td, .span: break
    default: return false
    }
    if let property = tree.attribute(.itemprop, of: node), property.lowercased().contains("articlebody") { return true }
    for attribute in [HTMLAttribute.class, .id] {
      guard let value = tree.attribute(attribute, of: node) else { continue }
      if value.split(separator: " ").contains(where: { names.contains(letters($0)) }) { return true }
    }
    return false
  }

  /// `articlebody` for `article__body` and `articleBody`.
  private static func letters(_ name: Substring) -> String {
    name.lowercased().filter { $0 != "-" && $0 != "_" }
  }

  private static let names: Set<String> = [
    "articlebody", "articlecontent", "articletext", "articlebodytext", "articlebodycontent", "articlecontentbody",
    "entrycontent", "postcontent", "postbody", "posttext", "storybody", "storycontent", "storytext", "storybodytext",
    "newsbody", "newscontent", "newstext", "contentarticle", "bodyarticle", "singlecontent", "singlepostcontent",
    "tdpostcontent", "wysiwygcontent", "blogcontent", "entrybody", "articlemaincontent", "articlemainbody",
    "textarticle", "bodycopy", "fieldnamebody", "artikeltext", "articledetailtext", "jsarticletext", "econtent",
  ]
}
