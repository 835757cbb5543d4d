import Markup

/// Finds the part of a page that is the article, and takes out of it what is not.
///
/// The method is Readability's (Arc90 2009; Mozilla, Apache 2.0): paragraphs vote for the elements around them, links
/// and names of elements count against them, neighbours of the winner join it, and blocks inside it that look like
/// lists of links go.
struct PageContent {
  /// How strict a search is; a search that finds too little is repeated more leniently.
  struct Strictness: OptionSet {
    let rawValue: Int
    static let names = Strictness(rawValue: 1)
    static let weights = Strictness(rawValue: 2)
    static let blocks = Strictness(rawValue: 4)
    static let comments = Strictness(rawValue: 8)
  }

  /// A text of fewer characters is looked for again.
  private static let enough = 500
  /// A text of fewer characters is looked for everywhere, comments included.
  private static let some = 140

  private let tree: HTMLTree
  private let scopes: ItemScopes
  private let title: String
  private let description: String
  /// The page's first heading of the first rank.
  private let headline: Int?

  /// - Parameters:
  ///   - title: the headline, which is left out of the text where it stands in it as a heading.
  ///   - description: how the page sums itself up; a paragraph above the article that says the same is its lead.
  init(_ tree: HTMLTree, _ scopes: ItemScopes, title: String, description: String) {
    self.tree = tree
    self.scopes = scopes
    self.title = title
    self.description = PageCleaner.letters(description)
    headline = tree.nodes.firstIndex { $0.tag == .h1 }
  }

  /// The article's text, one line a block, empty if the page has no text; and whether it is a list of other pages.
  func find() -> (text: String, isList: Bool) {
    var best = (text: "", isList: false)
    let searches: [Strictness] = [
      [.names, .weights, .blocks, .comments], [.weights, .blocks, .comments], [.blocks, .comments], [.comments], [],
    ]
    for strictness in searches {
      if strictness.isEmpty, best.text.utf8.count >= Self.some { return best }
      let found = find(strictness)
      if found.text.utf8.count >= Self.enough { return found }
      if found.text.utf8.count > best.text.utf8.count { best = found }
    }
    return captions(insteadOf: best.text).map { ($0, false) } ?? best
  }

  /// What a page of pictures says: the captions of its figures, where there are three and more and hardly anything else.
  private func captions(insteadOf text: String) -> String? {
    guard text.utf8.count < Self.some else { return nil }
    let lines = tree.nodes.indices.filter { tree.nodes[$0].tag == .figcaption && !PageWeights.isHidden(tree, $0) }
      .map { tree.plainText(of: $0) }.filter { !$0.isEmpty }
    let captions = VolatileLines.removed(from: lines.joined(separator: "\n"))
    return lines.count >= 3 && captions.utf8.count >= Self.enough ? captions : nil
  }

  private func find(_ strictness: Strictness) -> (text: String, isList: Bool) {
    var isDropped = [Bool](repeating: false, count: tree.nodes.count)
    let isHidden = isDropped
    dropFurniture(strictness, &isDropped)
    let counts = PageCounts(tree, isDropped: isDropped)
    let candidates = PageCandidates(tree, counts, isDropped, useWeights: strictness.contains(.weights))
    guard let parts = parts(candidates, DeclaredBody.find(tree, counts, isDropped), counts) else { return ("", false) }
    var cleaner = PageCleaner(tree, isDropped: isDropped, useWeights: strictness.contains(.weights), title: title)
    for part in parts { cleaner.clean(part, links: strictness.contains(.blocks)) }
    isDropped = cleaner.isDropped
    var writer = TextWriter()
    for part in parts {
      writer.breakLine()
      Self.write(tree, part, isDropped, &writer)
    }
    let text = VolatileLines.removed(from: writer.text)
    let isList = LinkedHeadings.areMost(of: parts, tree, isDropped)
    guard let lead = lead(before: parts, of: text) else { return (text, isList) }
    cleaner = PageCleaner(tree, isDropped: isHidden, useWeights: false, title: title)
    cleaner.clean(lead, links: true)
    var first = TextWriter()
    Self.write(tree, lead, cleaner.isDropped, &first)
    if first.count == 0 { Self.write(tree, lead, isHidden, &first) }
    return (VolatileLines.removed(from: first.text) + "\n" + text, isList)
  }

  /// The elements that hold the article: the one that the page names, if it is not much less than what the paragraphs
  /// voted for; nil if there is none.
  private func parts(_ candidates: PageCandidates, _ declared: Int?, _ counts: PageCounts) -> [Int]? {
    guard let top = candidates.top() else { return declared.map { [$0] } }
    guard let declared else { return parts(candidates, around: top) }
    let share = top < declared && declared < tree.end(of: top) ? 2 : 4
    if counts[declared].characters * share >= counts[top].characters { return [declared] }
    return parts(candidates, around: top)
  }

  /// The winner and the neighbours that join it; what accompanies an article by its name does not join.
  private func parts(_ candidates: PageCandidates, around top: Int) -> [Int] {
    candidates.parts(around: top).filter { node in
      switch tree.nodes[node].tag {
      case .aside, .footer, .form, .figure: node == top
      default: node == top || !PageWeights.isFurniture(tree, node)
      }
    }
  }

  /// The paragraph above the article that begins as the page's description does.
  private func lead(before parts: [Int], of text: String) -> Int? {
    let beginning = String(description.prefix(40))
    guard beginning.count >= 40, let first = parts.first,
      !PageCleaner.letters(String(text.prefix(600))).contains(beginning)
    else { return nil }
    return (0..<first).first { node in
      switch tree.nodes[node].tag {
      case .p, .div, .h2, .h3, .strong, .span, .blockquote, .section:
        guard tree.end(of: node) <= first, tree.end(of: node) - node < 30, mayBegin(node, with: beginning) else {
          return false
        }
        let letters = PageCleaner.letters(tree.plainText(of: node))
        return letters.hasPrefix(beginning) && letters.count <= 2 * description.count
      default: return false
      }
    }
  }

  /// Whether the first letters under a node, as far as they are ASCII, are those of a text of letters.
  private func mayBegin(_ node: Int, with beginning: String) -> Bool {
    var expected = beginning.utf8.makeIterator()
    for index in node..<tree.end(of: node) where tree.nodes[index].tag == .text {
      if tree.scriptDigits(of: index) != nil { return true }
      for byte in tree.text(of: index) where (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 {
        guard byte < 0x80, let letter = expected.next(), letter < 0x80 else { return true }
        if (byte &- 0x30 < 10 ? byte : byte | 0x20) != letter { return false }
      }
    }
    return true
  }

  /// Drops what is never text, what is not shown and, if strict, what its names call something else.
  private func dropFurniture(_ strictness: Strictness, _ isDropped: inout [Bool]) {
    for node in tree.nodes.indices.dropFirst() {
      let element = tree.nodes[node]
      if isDropped[Int(element.parent)] {
        isDropped[node] = true
        continue
      }
      switch element.tag {
      case .head, .script, .style, .template, .iframe, .svg, .button, .input, .select, .textarea, .object, .embed,
        .canvas, .audio, .video, .map, .option, .optgroup, .dialog, .rt, .rp:
        isDropped[node] = true
      case .noscript, .nav: isDropped[node] = strictness.contains(.weights)
      case .text, .html, .body, .a: break
      default:
        isDropped[node] =
          (strictness.contains(.blocks) && PageWeights.isHidden(tree, node))
          || (strictness.contains(.names) && element.tag != .article && PageWeights.isUnlikely(tree, node)
            && !isInTable(node))
          || (strictness.contains(.comments) && isOfReaders(node))
      }
    }
    if strictness.contains(.comments) { ReaderSections(tree, title: title).drop(&isDropped) }
  }

  /// Whether an element holds what readers wrote, by its names or by what it states.
  private func isOfReaders(_ node: Int) -> Bool {
    // an article may be of a category called so
    if let headline, headline > node, headline < tree.end(of: node) { return false }
    return PageWeights.isComments(tree, node) || scopes.isOfReader(node)
  }

  private func isInTable(_ node: Int) -> Bool {
    var current = Int(tree.nodes[node].parent)
    while current > 0 {
      if tree.nodes[current].tag == .table { return true }
      current = Int(tree.nodes[current].parent)
    }
    return false
  }

  /// Writes what is left of a subtree.
  private static func write(_ tree: HTMLTree, _ root: Int, _ isDropped: [Bool], _ writer: inout TextWriter) {
    let end = tree.end(of: root)
    var closing: [Int] = []
    var node = root
    while node < end {
      while let last = closing.last, tree.end(of: last) <= node {
        closing.removeLast()
        writer.breakLine()
      }
      let tag = tree.nodes[node].tag
      if isDropped[node] {
        node = tree.end(of: node)
        continue
      }
      if tag == .text { writer.write(tree.text(of: node), script: tree.scriptDigits(of: node)) }
      if tag == .td || tag == .th {
        writer.write([0x20])
      } else if tag.isBlock {
        writer.breakLine()
        closing.append(node)
      }
      node += 1
    }
    writer.breakLine()
  }
}
