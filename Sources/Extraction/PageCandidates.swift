import Markup

/// The elements of a page that may hold the article, with their scores.
struct PageCandidates {
  private let tree: HTMLTree
  private let counts: PageCounts
  private let isDropped: [Bool]
  private let useWeights: Bool
  /// Scores of the elements that any paragraph voted for.
  private var scores: [Int: Double] = [:]
  /// The same without what their names add.
  private var votes: [Int: Double] = [:]

  /// How many of the best are compared.
  private static let topCount = 5
  /// A paragraph of fewer letters does not vote.
  private static let shortest = 25
  /// Neighbours of one make that are a row.
  private static let leastRow = 2

  init(_ tree: HTMLTree, _ counts: PageCounts, _ isDropped: [Bool], useWeights: Bool) {
    self.tree = tree
    self.counts = counts
    self.isDropped = isDropped
    self.useWeights = useWeights
    for node in tree.nodes.indices where !isDropped[node] && votes(node) { vote(node) }
    for (node, score) in scores {
      let words = 1 - counts[node].linkDensity
      scores[node] = score * words
      votes[node] = (score - weight(node)) * words
    }
  }

  /// The element that holds the article; nil if no paragraph voted and the page has no body.
  func top() -> Int? {
    let ranked = scores.keys.sorted { (scores[$0] ?? 0, $1) > (scores[$1] ?? 0, $0) }.prefix(Self.topCount)
    guard var top = ranked.first, tree.nodes[top].tag != .body else { return ranked.first ?? body }
    top = sharedAncestor(of: top, among: Array(ranked)) ?? top
    // an element around the winner that scores better still, by what is in it and not by its name
    var last = votes[top] ?? 0
    let threshold = last / 3
    var parent = Int(tree.nodes[top].parent)
    while parent > 0, tree.nodes[parent].tag != .body {
      if let score = votes[parent] {
        if score < threshold { break }
        if score > last {
          top = parent
          break
        }
        last = score
      }
      parent = Int(tree.nodes[parent].parent)
    }
    // the only element of its parent stands for the parent, which may have neighbours to join
    parent = Int(tree.nodes[top].parent)
    while parent > 0, tree.nodes[parent].tag != .body, elements(of: parent).count == 1 {
      top = parent
      parent = Int(tree.nodes[top].parent)
    }
    return top
  }

  /// The winner and those of its neighbours that belong to it, in document order.
  func parts(around top: Int) -> [Int] {
    let parent = Int(tree.nodes[top].parent)
    guard parent > 0 else { return [top] }
    let topScore = scores[top] ?? 0
    let threshold = max(10, topScore * 0.2)
    let topClass = tree.attribute(.class, of: top) ?? ""
    let alike = Alike(top, self)
    let joining = elements(of: parent).filter { node in
      if node == top { return true }
      var bonus = 0.0
      if !topClass.isEmpty, tree.attribute(.class, of: node) == topClass { bonus = topScore * 0.2 }
      if let score = alike.isMadeSo(node, self) ? bestScore(of: node) : scores[node], score + bonus >= threshold {
        return true
      }
      let sums = counts[node]
      if sums.characters > 80, sums.linkDensity < 0.25, alike.holds(node, self) { return true }
      guard tree.nodes[node].tag == .p else { return false }
      return sums.characters > 80 && sums.linkDensity < 0.25
        || (sums.characters > 0 && sums.linkCharacters == 0 && sums.commas > 1)
    }
    guard let first = joining.first, let last = joining.last, joining.count > 1 else { return joining }
    // what is short stands between what is not, or ends a row
    let ending = ending(of: joining, parent, alike)
    return elements(of: parent).filter { node in
      if joining.contains(node) || node == ending { return true }
      guard node > first, node < last, counts[node].characters >= Self.shortest else { return false }
      return counts[node].linkDensity < 0.25 && alike.holds(node, self)
    }
  }

  /// The next element with words behind a row of neighbours, all of one make, if it is made so, too, and holds no links.
  private func ending(of row: [Int], _ parent: Int, _ alike: Alike) -> Int? {
    guard row.count >= Self.leastRow, row.allSatisfy({ alike.isNamedSo($0, self) }), let last = row.last,
      let next = elements(of: parent).first(where: { $0 > last && counts[$0].characters >= Self.shortest })
    else { return nil }
    return alike.isNamedSo(next, self) && counts[next].linkCharacters == 0 ? next : nil
  }

  /// What is made as the winner is: by a template that wraps every few paragraphs of an article.
  private struct Alike {
    let tags: [HTMLTag]
    let name: ArraySlice<UInt8>?

    init(_ top: Int, _ candidates: PageCandidates) {
      tags = candidates.make(of: top)
      name = candidates.tree.attributeBytes(.class, of: top)
    }

    /// Whether an element holds paragraphs in the same two elements and more.
    func isMadeSo(_ node: Int, _ candidates: PageCandidates) -> Bool {
      tags.count > 2 && candidates.make(of: node) == tags
    }

    /// Whether it has the class of the winner, too.
    func holds(_ node: Int, _ candidates: PageCandidates) -> Bool {
      tags.count > 2 && isNamedSo(node, candidates)
    }

    /// Whether it has the class of the winner, and holds paragraphs in the same elements, one or more.
    func isNamedSo(_ node: Int, _ candidates: PageCandidates) -> Bool {
      name == candidates.tree.attributeBytes(.class, of: node) && tags.count > 1 && candidates.make(of: node) == tags
    }
  }

  /// The best score of an element and of those that it holds as its only ones: the winner stands for its parents, too.
  private func bestScore(of node: Int) -> Double? {
    var best = scores[node]
    var node = node
    while let only = onlyElement(of: node) {
      if let score = scores[only] { best = max(best ?? score, score) }
      node = only
    }
    return best
  }

  /// How an element wraps its paragraphs: the elements from it down to the first paragraph, each the only one of the one
  /// before; empty where there is no paragraph.
  private func make(of node: Int) -> [HTMLTag] {
    var make = [tree.nodes[node].tag]
    var node = node
    while let only = onlyElement(of: node) {
      make.append(tree.nodes[only].tag)
      node = only
    }
    if tree.nodes[node].tag == .p { return make }
    return elements(of: node).contains { tree.nodes[$0].tag == .p } ? make + [.p] : []
  }

  private func onlyElement(of node: Int) -> Int? {
    if tree.nodes[node].tag == .p { return nil }
    let elements = elements(of: node)
    return elements.count == 1 ? elements[0] : nil
  }

  private var body: Int? {
    tree.nodes.indices.first { tree.nodes[$0].tag == .body }
  }

  /// Paragraphs, cells, preformatted text, and boxes that hold text without blocks of their own.
  private func votes(_ node: Int) -> Bool {
    guard counts[node].length >= Self.shortest else { return false }
    switch tree.nodes[node].tag {
    case .p, .pre, .td, .blockquote: return true
    case .div, .section, .article, .dd, .li, .center: return counts[node].blocks == 0 || ownCharacters(node) >= 80
    default: return false
    }
  }

  /// Characters of text directly in an element or in decoration inside it.
  private func ownCharacters(_ node: Int) -> Int {
    tree.children(of: node).reduce(0) { sum, child in
      let isBlock = tree.nodes[child].tag.isBlock || isDropped[child]
      return isBlock ? sum : sum + counts[child].characters - counts[child].linkCharacters
    }
  }

  /// A paragraph's votes go to its ancestors: whole to the first, half to the second, ever less to those above.
  private mutating func vote(_ node: Int) {
    let sums = counts[node]
    let lines = lines(in: node)
    // lines between breaks are paragraphs, each with a vote of its own
    let lengths = lines.count > 1 ? lines : [sums.length]
    let score = Double(2 * lengths.count + sums.commas + lengths.reduce(0) { $0 + min($1 / 100, 3) })
    var level = 0
    var ancestor = Int(tree.nodes[node].parent)
    // a box that holds its text directly stands for the paragraph's parent, too
    if tree.nodes[node].tag != .p, ownCharacters(node) >= 80, sums.blocks > 0 { ancestor = node }
    while ancestor > 0, level < 5 {
      let divider = level == 0 ? 1.0 : level == 1 ? 2 : Double(level * 3)
      scores[ancestor] = (scores[ancestor] ?? initialScore(ancestor)) + score / divider
      ancestor = Int(tree.nodes[ancestor].parent)
      level += 1
    }
  }

  private func initialScore(_ node: Int) -> Double {
    let base: Double =
      switch tree.nodes[node].tag {
      case .div, .article, .main: 5
      case .pre, .td, .blockquote: 3
      case .address, .ol, .ul, .dl, .dd, .dt, .li, .form: -3
      case .h1, .h2, .h3, .h4, .h5, .h6, .th: -5
      default: 0
      }
    return base + weight(node)
  }

  /// What an element's names add to its votes.
  private func weight(_ node: Int) -> Double {
    useWeights ? PageWeights.weight(tree, node) : 0
  }

  /// How long the lines of a paragraph are, in letters: what line breaks part, as far as it is long enough to vote.
  private func lines(in node: Int) -> [Int] {
    var lines: [Int] = []
    var length = 0
    var index = node + 1
    while index < tree.end(of: node) {
      if isDropped[index] {
        index = tree.end(of: index)
        continue
      }
      switch tree.nodes[index].tag {
      case .br:
        lines.append(length)
        length = 0
      case .text: length += counts[index].length
      default: break
      }
      index += 1
    }
    return (lines + [length]).filter { $0 >= Self.shortest }
  }

  /// The lowest element around at least three of the best ones whose scores are near the winner's.
  private func sharedAncestor(of top: Int, among ranked: [Int]) -> Int? {
    let limit = (scores[top] ?? 0) * 0.75
    let near = ranked.dropFirst().filter { (scores[$0] ?? 0) >= limit }
    guard near.count >= 3 else { return nil }
    var parent = Int(tree.nodes[top].parent)
    while parent > 0, tree.nodes[parent].tag != .body {
      let range = parent..<tree.end(of: parent)
      if near.filter({ range.contains($0) }).count >= 3 { return parent }
      parent = Int(tree.nodes[parent].parent)
    }
    return nil
  }

  private func elements(of node: Int) -> [Int] {
    tree.children(of: node).filter { tree.nodes[$0].tag != .text && !isDropped[$0] }
  }
}
