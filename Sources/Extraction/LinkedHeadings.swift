import Markup

/// Tells a list of articles by its headings: each leads to a page of its own.
enum LinkedHeadings {
  /// Fewer are links to related articles.
  private static let least = 3

  /// Whether three and more headings, and most of all, in what is left of some elements are links to other pages.
  static func areMost(of parts: [Int], _ tree: HTMLTree, _ isDropped: [Bool]) -> Bool {
    var linked = 0
    var others = 0
    for part in parts {
      var node = part
      while node < tree.end(of: part) {
        if isDropped[node] {
          node = tree.end(of: node)
          continue
        }
        if isHeading(node, tree) {
          if isLinked(node, tree) { linked += 1 } else { others += 1 }
        }
        node += 1
      }
    }
    return linked >= least && linked > others
  }

  private static func isHeading(_ node: Int, _ tree: HTMLTree) -> Bool {
    switch tree.nodes[node].tag {
    case .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Whether a node is a heading that is a link, or stands in one, and not to a part of the page itself.
  static func isLinked(_ heading: Int, _ tree: HTMLTree) -> Bool {
    guard isHeading(heading, tree) else { return false }
    let inner = (heading..<tree.end(of: heading)).first { tree.nodes[$0].tag == .a }
    guard let link = inner ?? linkAround(heading, tree), let address = tree.attributeBytes(.href, of: link),
      address.first.map({ $0 != UInt8(ascii: "#") }) ?? false
    else { return false }
    if link < heading { return true }
    return 5 * letters(of: link, tree) >= 4 * letters(of: heading, tree)
  }

  /// The link that an element stands in, at most two elements up.
  private static func linkAround(_ node: Int, _ tree: HTMLTree) -> Int? {
    var element = node
    for _ in 0..<2 {
      element = Int(tree.nodes[element].parent)
      if element <= 0 { return nil }
      if tree.nodes[element].tag == .a { return element }
    }
    return nil
  }

  private static func letters(of node: Int, _ tree: HTMLTree) -> Int {
    (node..<tree.end(of: node)).reduce(0) { sum, index in
      tree.nodes[index].tag == .text ? sum + tree.text(of: index).count { $0 > 0x20 } : sum
    }
  }
}
