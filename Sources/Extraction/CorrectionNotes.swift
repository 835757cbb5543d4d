import Markup

/// Finds what a page says of corrections of its article outside the article's element: behind it, in its footer, in an
/// aside.
struct CorrectionNotes {
  private let tree: HTMLTree
  private let scopes: ItemScopes

  /// Bytes that a note has: fewer are a heading or a link, more are an article.
  private static let size = 40...1200
  /// More notes than an article has; a page with more of them lists the corrections of many articles.
  private static let most = 4

  init(_ tree: HTMLTree, _ scopes: ItemScopes) {
    self.tree = tree
    self.scopes = scopes
  }

  /// A text with the notes that it lacks, each as a line at its end.
  func added(to text: String) -> String {
    guard !text.isEmpty else { return text }
    let notes = self.notes()
    guard !notes.isEmpty, notes.count <= Self.most else { return text }
    let known = PageCleaner.letters(text)
    return ([text] + notes.filter { !known.contains(PageCleaner.letters($0)) }).joined(separator: "\n")
  }

  private func notes() -> [String] {
    var notes: [String] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .text && mayOpen(node) {
      let words = PhraseList.words(String(decoding: tree.text(of: node).prefix(200), as: UTF8.self))
      guard Self.openings.contains(where: { words.starts(with: $0) }), let block = block(of: node) else { continue }
      let note = tree.plainText(of: block)
      if Self.size.contains(note.utf8.count), !notes.contains(note) { notes.append(note) }
    }
    return notes
  }

  /// A quick look at the first letters of a text.
  private func mayOpen(_ node: Int) -> Bool {
    let start = tree.text(of: node).drop { $0 <= 0x20 }.prefix(4)
    guard let first = start.first, Self.initials[Int(first | 0x20)] else { return false }
    return Self.beginnings.contains(start.map { $0 | 0x20 })
  }

  /// The block that a text opens; nil if it is a link, is hidden, or belongs to what readers wrote or to navigation.
  private func block(of text: Int) -> Int? {
    var element = Int(tree.nodes[text].parent)
    var block: Int?
    while element > 0 {
      switch tree.nodes[element].tag {
      case .a, .script, .style, .noscript, .template, .nav, .title, .option, .button: return nil
      default: break
      }
      if PageWeights.isHidden(tree, element) || PageWeights.isOfReaders(tree, element) || scopes.isOfReader(element) {
        return nil
      }
      if block == nil, tree.nodes[element].tag.isBlock { block = element }
      element = Int(tree.nodes[element].parent)
    }
    return block
  }

  /// How notes of correction begin, in the languages of a correction's kind.
  private static let openings = [
    "correction", "corrections", "corrected", "clarification", "editor s note", "editors note", "editors notes",
    "editor note", "an earlier version", "a previous version", "an earlier article", "this article was amended",
    "this article was corrected", "this article has been", "this article originally", "this story has been",
    "this story was corrected", "this story originally", "this report has been", "a correction was made", "retraction",
    "korrektur", "berichtigung", "anmerkung der redaktion", "in einer früheren", "rectificatif", "erratum", "correctif",
    "une version précédente", "corrección", "fe de errores", "una versión anterior",
  ].map { PhraseList.words($0) }

  /// The first four bytes of those, in lower case.
  private static let beginnings = Set(openings.map { Array($0.dropFirst().prefix(4)).map { $0 | 0x20 } })

  /// Which bytes those begin with.
  private static let initials = beginnings.reduce(into: [Bool](repeating: false, count: 256)) {
    if let first = $1.first { $0[Int(first)] = true }
  }
}
