import Markup

/// The authors of a page.
enum PageAuthor {
  private static let names = [
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "authors",
    "article.author", "og:article:author", "cxenseparse:author", "creator", "book:author",
  ]

  /// Names joined by ", "; nil where none is stated.
  static func find(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData) -> String? {
    var authors = data.authors.compactMap { cleaned($0) }
    if authors.isEmpty, let marked = marked(tree) { authors = marked }
    if authors.isEmpty, let stated = names.lazy.compactMap({ meta[$0].flatMap { cleaned($0) } }).first {
      authors = [stated]
    }
    if authors.isEmpty, let named = named(tree) { authors = [named] }
    var seen: Set<String> = []
    authors = authors.filter { seen.insert($0).inserted }
    return authors.isEmpty ? nil : authors.joined(separator: ", ")
  }

  /// Elements with the property or relation `author`.
  private static func marked(_ tree: HTMLTree) -> [String]? {
    var found: [String] = []
    for node in tree.nodes.indices where tree.nodes[node].tag != .text && tree.nodes[node].tag != .link {
      let isAuthor =
        tree.attribute(.itemprop, of: node)?.split(separator: " ").contains("author") == true
        || tree.attribute(.rel, of: node)?.split(separator: " ").contains("author") == true
      guard isAuthor else { continue }
      let named = (node..<tree.end(of: node)).first { $0 != node && tree.attribute(.itemprop, of: $0) == "name" }
      let text =
        named.map { tree.attribute(.content, of: $0) ?? tree.plainText(of: $0) } ?? tree.attribute(.content, of: node)
        ?? tree.plainText(of: node)
      if let name = cleaned(text), !found.contains(name) { found.append(name) }
      if found.count == 3 { break }
    }
    return found.isEmpty ? nil : found
  }

  /// A short element whose class or id speaks of an author.
  private static func named(_ tree: HTMLTree) -> String? {
    for word in ["author", "byline", "autor", "auteur", "autore"] {
      for node in tree.nodes.indices where tree.nodes[node].tag != .text {
        let names = ((tree.attribute(.class, of: node) ?? "") + " " + (tree.attribute(.id, of: node) ?? ""))
          .lowercased()
        guard names.contains(word), !names.contains("comment") else { continue }
        let text = tree.plainText(of: node)
        if text.utf8.count < 100, let name = cleaned(text) { return name }
      }
    }
    return nil
  }

  /// A name without "By", addresses and what follows a bar; nil for what cannot be a name.
  private static func cleaned(_ text: String) -> String? {
    var name = PlainText(plain: text).text[...]
    if name.hasPrefix("http") || name.hasPrefix("@") || name.contains("://") { return nil }
    for separator in [" | ", " • ", " · ", " – ", "|"] {
      if let part = name.split(separator: separator, maxSplits: 1).first { name = part }
    }
    for opening in [
      "written by ", "posted by ", "by ", "von ", "par ", "por ", "di ", "door ", "autor: ", "author: ", "text: ",
    ] {
      if name.lowercased().hasPrefix(opening) { name = name.dropFirst(opening.count) }
    }
    if let bracket = name.firstIndex(of: "("), bracket > name.startIndex { name = name[..<bracket] }
    while let last = name.last, last.isWhitespace || ",:;".contains(last) { name = name.dropLast() }
    if ["by", "von", "par", "por", "follow", "author", "autor", "no author", "admin"].contains(name.lowercased()) {
      return nil
    }
    guard name.count >= 2, name.count <= 80, name.contains(where: \.isLetter), !name.contains("@") else { return nil }
    return String(name)
  }
}
