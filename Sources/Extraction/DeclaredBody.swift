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
    let words = found.map { counts[$0].characters - counts[$0].linkCharacters }
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
    return holdsName(tree.attributeBytes(.class, of: node)) || holdsName(tree.attributeBytes(.id, of: node))
  }

  /// Whether any word of an attribute, case, hyphens and underscores aside, is one of the names.
  private static func holdsName(_ value: ArraySlice<UInt8>?) -> Bool {
    guard let value else { return false }
    var hash = seed
    for byte in value {
      switch byte {
      case 0...0x20:
        if isName(hash) { return true }
        hash = seed
      case UInt8(ascii: "-"), UInt8(ascii: "_"): break
      default: hash = add(byte, to: hash)
      }
    }
    return isName(hash)
  }

  private static func isName(_ hash: UInt64) -> Bool {
    filter[Int(truncatingIfNeeded: hash & 1023)] && hashes.contains(hash)
  }

  /// FNV-1a over letters in lower case.
  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01B3
  }

  private static let hashes = Set(names.map { $0.utf8.reduce(seed) { add($1, to: $0) } })
  /// Which hashes may be among ``hashes``, by their last ten bits: most words of a page are none of the names.
  private static let filter: [Bool] = hashes.reduce(into: [Bool](repeating: false, count: 1024)) {
    $0[Int(truncatingIfNeeded: $1 & 1023)] = true
  }

  private static let names: Set<String> = [
    "articlebody", "articlecontent", "articletext", "articlebodytext", "articlebodycontent", "articlecontentbody",
    "entrycontent", "postcontent", "postbody", "posttext", "storybody", "storycontent", "storytext", "storybodytext",
    "newsbody", "newscontent", "newstext", "contentarticle", "bodyarticle", "singlecontent", "singlepostcontent",
    "tdpostcontent", "wysiwygcontent", "blogcontent", "entrybody", "articlemaincontent", "articlemainbody",
    "textarticle", "bodycopy", "fieldnamebody", "artikeltext", "articledetailtext", "jsarticletext", "econtent",
  ]
}
