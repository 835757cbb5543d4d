import Markup

/// Takes out of an article's element what is not the article: link lists, forms, share bars, captions of nothing.
///
/// The figures are those of Mozilla's Readability (`_cleanConditionally`).
struct PageCleaner {
  private let tree: HTMLTree
  private let useWeights: Bool
  private let title: String
  private(set) var isDropped: [Bool]
  /// What is left of the part that is being cleaned.
  private var counts = PageCounts()

  init(_ tree: HTMLTree, isDropped: [Bool], useWeights: Bool, title: String) {
    self.tree = tree
    self.isDropped = isDropped
    self.useWeights = useWeights
    self.title = Self.letters(title)
  }

  /// Cleans one part of the article.
  ///
  /// - Parameter links: whether blocks that look like lists of links go, too.
  mutating func clean(_ root: Int, links: Bool) {
    counts = PageCounts(tree, isDropped: isDropped, under: root)
    let whole = counts[root].characters
    drop(root) { $0.isFurniture($1) || $0.isNamedSo($1, of: whole) || $0.isQuotation($1, of: whole) }
    dropListsOfOthers(root)
    dropTeasers(root, of: whole)
    if links { drop(root) { $0.looksLikeLinks($1) } }
  }

  /// Drops the lists behind headings that lead to other articles ("Up next", "Related").
  private mutating func dropListsOfOthers(_ root: Int) {
    var dropsAny = false
    for node in (root..<tree.end(of: root)).dropFirst() where !isDropped[node] {
      switch tree.nodes[node].tag {
      case .h2, .h3, .h4, .h5, .h6: break
      default: continue
      }
      guard counts[node].characters < 40, VolatileLines.leadsElsewhere(tree.plainText(of: node)) else { continue }
      var list = elementBehind(node)
      while let next = list, isListOfOthers(next) {
        isDropped[next] = true
        dropsAny = true
        list = elementBehind(next)
      }
    }
    if dropsAny { counts = PageCounts(tree, isDropped: isDropped, under: root) }
  }

  /// Whether an element behind such a heading is a list that is links for the most part, or a paragraph that begins with one.
  private func isListOfOthers(_ node: Int) -> Bool {
    guard !isDropped[node] else { return false }
    switch tree.nodes[node].tag {
    case .ul, .ol: return counts[node].linkCharacters * 2 > counts[node].characters
    case .p:
      guard let first = (node + 1..<tree.end(of: node)).first(where: { isWord($0) }) else { return false }
      return tree.nodes[Int(tree.nodes[first].parent)].tag == .a
        && counts[node].linkCharacters * 4 >= counts[node].characters
    default: return false
    }
  }

  /// Drops what stands behind the last words: headings that are links to other pages, each with one short paragraph. What is a
  /// quarter of the text and more is its matter.
  private mutating func dropTeasers(_ root: Int, of whole: Int) {
    var end = tree.end(of: root)
    var teasers: [Int] = []
    for node in (root..<end).dropFirst().reversed() where LinkedHeadings.isLinked(node, tree) && !isInDropped(node) {
      guard let text = elementBehind(node), !isDropped[text], counts[text].characters < Self.mostOfTeaser,
        !(tree.end(of: text)..<max(end, tree.end(of: text))).contains(where: isWord)
      else { break }
      teasers += [node, text]
      end = node
    }
    guard !teasers.isEmpty, teasers.reduce(0, { $0 + counts[$1].characters }) * 4 < whole else { return }
    for node in teasers { isDropped[node] = true }
    counts = PageCounts(tree, isDropped: isDropped, under: root)
  }

  /// Characters of the paragraph of a teaser.
  private static let mostOfTeaser = 300

  private func isWord(_ node: Int) -> Bool {
    tree.nodes[node].tag == .text && counts[node].characters > 1 && !isInDropped(node)
  }

  /// Whether a node stands in an element that was dropped.
  private func isInDropped(_ node: Int) -> Bool {
    var element = node
    while element >= 0 {
      if isDropped[element] { return true }
      element = Int(tree.nodes[element].parent)
    }
    return false
  }

  /// The element that follows a node under the same parent; nil if there is none, or words come first. What follows the root of a
  /// part is none of it.
  private func elementBehind(_ node: Int) -> Int? {
    var next = Int(tree.nodes[node].nextSibling)
    if next > 0, tree.nodes[next].tag == .text, tree.text(of: next).allSatisfy({ $0 <= 0x20 }) {
      next = Int(tree.nodes[next].nextSibling)
    }
    return next > 0 && tree.nodes[next].tag != .text ? next : nil
  }

  /// Drops the elements under a root that a rule names, and counts anew.
  private mutating func drop(_ root: Int, _ rule: (PageCleaner, Int) -> Bool) {
    let end = tree.end(of: root)
    var dropsAny = false
    var node = root + 1
    while node < end {
      if !isDropped[node], tree.nodes[node].tag != .text, rule(self, node) {
        isDropped[node] = true
        dropsAny = true
      }
      node = isDropped[node] ? tree.end(of: node) : node + 1
    }
    if dropsAny { counts = PageCounts(tree, isDropped: isDropped, under: root) }
  }

  private func isFurniture(_ node: Int) -> Bool {
    switch tree.nodes[node].tag {
    case .footer, .aside, .link, .form, .fieldset: true
    case .figcaption: true
    case .h1: true
    case .p: leadsElsewhere(node)
    case .h2, .h3: Self.letters(tree.plainText(of: node)) == title || PageWeights.weight(tree, node) < 0
    default: counts[node].characters < 500 && PageWeights.isShare(tree, node)
    }
  }

  /// Whether an element accompanies the article by its name, and is small enough to be believed.
  private func isNamedSo(_ node: Int, of whole: Int) -> Bool {
    let characters = counts[node].characters
    guard characters * 4 < whole, PageWeights.isFurniture(tree, node) else { return false }
    let parent = Int(tree.nodes[node].parent)
    if tree.nodes[node].tag.isBlock { return true }
    // inside a sentence a name says nothing
    return counts[parent].characters - characters < 30 || tree.nodes[parent].tag != .p
  }

  /// Whether an element shows what something is traded at, by its name. Within a sentence it must hold figures alone, and
  /// perhaps the abbreviation that they belong to.
  private func isQuotation(_ node: Int, of whole: Int) -> Bool {
    let characters = counts[node].characters
    guard characters > 0, characters * 4 < whole, PageWeights.occur(VolatileLines.quotationNames, tree, node) else {
      return false
    }
    if tree.nodes[node].tag.isBlock { return true }
    let text = tree.plainText(of: node).utf8
    let isFigure = text.contains { $0 &- 0x30 < 10 } && !text.contains { $0 &- 0x61 < 26 }
    return characters <= Self.mostOfFigure && isFigure
  }

  /// Characters of a figure with what belongs to it.
  private static let mostOfFigure = 40

  /// A paragraph that is nothing but one link: where to read on, not what the article says.
  private func leadsElsewhere(_ node: Int) -> Bool {
    let sums = counts[node]
    return sums.characters >= 15 && sums.characters < 250 && sums.linkCharacters * 20 >= sums.characters * 19
  }

  private func looksLikeLinks(_ node: Int) -> Bool {
    let tag = tree.nodes[node].tag
    let isBox: Bool =
      switch tag {
      case .table, .ul, .ol, .div, .section, .dl, .header: true
      default: false
      }
    guard isBox else { return false }
    let sums = counts[node]
    let weight = useWeights ? PageWeights.weight(tree, node) : 0
    if weight < 0 { return true }
    guard sums.commas < 10 else { return false }
    let isList =
      tag == .ul || tag == .ol || (sums.characters > 0 && Double(sums.listCharacters) / Double(sums.characters) > 0.9)
    let headings = sums.characters == 0 ? 0 : Double(sums.headingCharacters) / Double(sums.characters)
    let density = sums.linkDensity
    return (!isList && sums.items - 100 > sums.paragraphs)
      || sums.inputs * 3 > max(sums.paragraphs, 1) * 3
      || (!isList && headings < 0.9 && sums.characters < 25 && density > 0)
      || (weight < 25 && density > (isList ? 0.5 : 0.2))
      || (weight >= 25 && density > 0.5)
  }

  /// Letters and digits alone, lower case.
  static func letters(_ text: String) -> String {
    var letters: [UInt8] = []
    letters.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if (byte | 0x20) &- 0x61 < 26 { letters.append(byte | 0x20) } else if byte &- 0x30 < 10 { letters.append(byte) }
        continue
      }
      for lower in scalar.properties.lowercaseMapping.unicodeScalars where lower.properties.isAlphabetic {
        letters.append(contentsOf: UTF8.encode(lower) ?? .init())
      }
    }
    return String(decoding: letters, as: UTF8.self)
  }
}
