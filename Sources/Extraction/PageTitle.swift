import Markup

/// The headline of a page.
enum PageTitle {
  /// The headline, without the name of the site.
  static func best(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, heading: String?) -> String {
    let document = Self.document(tree)
    let site = meta["og:site_name"] ?? meta["application-name"] ?? ""
    // a heading that the document's title repeats is the headline as readers see it
    let isSite = heading.map { isSiteName($0, document, site) } ?? true
    if let heading, !isSite, letters(document).contains(letters(heading)), heading.count >= 12 { return heading }
    if let title = meta["og:title"] ?? data.headline ?? meta["twitter:title"], !title.isEmpty {
      return withoutSite(title, site)
    }
    if let entry = entryHeading(tree) { return entry }
    if let heading, !isSite { return heading }
    return document.isEmpty ? heading ?? "" : withoutSite(document, site)
  }

  /// What readers may see as the title: the document's, those for shares, and the headings of the first rank.
  static func shown(_ tree: HTMLTree, _ meta: MetaElements) -> [String] {
    let elements = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .title || tree.nodes[$0].tag == .h1 }
    let stated = [meta["og:title"], meta["twitter:title"]].compactMap { $0 }
    return stated + Array(elements.prefix(6)).map { tree.plainText(of: $0) }.filter { $0.utf8.count <= longest }
  }

  /// The document's title; empty without one, and where it is longer than any.
  static func document(_ tree: HTMLTree) -> String {
    let title = tree.nodes.indices.first { tree.nodes[$0].tag == .title }.map { tree.plainText(of: $0) } ?? ""
    return title.utf8.count <= longest ? title : ""
  }

  /// Bytes that a title has at most: more are a page whose element never ends.
  private static let longest = 4_000

  /// Whether a heading is the name of the site: blogs put it above everything.
  static func isSiteName(_ heading: String, _ document: String, _ site: String) -> Bool {
    let name = letters(heading)
    if name.isEmpty || name == letters(site) { return true }
    return separators.contains { separator in
      lastRange(of: separator, in: document).map { letters(String(document[$0.upperBound...])) == name } ?? false
    }
  }

  /// The heading that a blog's template marks as the title of the entry, if the page has only one.
  private static func entryHeading(_ tree: HTMLTree) -> String? {
    let marks = ["entry-title", "post-title", "article-title", "posttitle", "entry_title", "headline"]
    let found = tree.nodes.indices.filter { node in
      switch tree.nodes[node].tag {
      case .h1, .h2, .h3: tree.attribute(.class, of: node).map { name in marks.contains { name.contains($0) } } ?? false
      default: false
      }
    }
    guard found.count == 1 else { return nil }
    let text = words(of: found[0], tree)
    return text.isEmpty ? nil : text
  }

  /// The first heading of the highest rank that a page has once.
  static func heading(_ tree: HTMLTree, _ scopes: ItemScopes) -> String? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }.map { words(of: $0, tree) }.filter {
      !$0.isEmpty && $0.utf8.count <= longest
    }
    let marked = tree.nodes.indices.first {
      tree.attribute(.itemprop, of: $0)?.contains("headline") == true && tree.nodes[$0].tag != .meta
        && !scopes.isForeign($0)
    }
    if let marked {
      let text = words(of: marked, tree)
      if !text.isEmpty, text.count < 250 { return text }
    }
    let document = letters(Self.document(tree))
    return headings.first { $0.count >= 12 && document.contains(letters($0)) } ?? headings.first
  }

  /// What a heading says, without the topic that stands in it above the headline.
  private static func words(of heading: Int, _ tree: HTMLTree) -> String {
    let end = tree.end(of: heading)
    let topics = (heading + 1..<end).filter { tree.nodes[$0].tag != .text && PageWeights.occur(kickers, tree, $0) }
    guard !topics.isEmpty else { return tree.plainText(of: heading) }
    var writer = TextWriter()
    var node = heading
    while node < end {
      if topics.contains(node) {
        writer.breakLine()
        node = tree.end(of: node)
        continue
      }
      if tree.nodes[node].tag == .text {
        writer.write(tree.text(of: node), script: tree.scriptDigits(of: node))
      } else if tree.nodes[node].tag.isBlock {
        writer.breakLine()
      }
      node += 1
    }
    // a colon or a dash led from the topic to the headline
    let line = writer.line.drop { " :-–—|·/".contains($0) }
    return line.isEmpty ? tree.plainText(of: heading) : String(line)
  }

  /// How templates call the topic above a headline.
  private static let kickers = NameWords(
    "kicker eyebrow overline topline dachzeile roofline surtitle ankeiler pre-title pretitle rubric volanta antetitulo")

  /// The title without the name of the site behind a bar, a dash or the like, or before one or a colon, and without what
  /// a print view puts before it.
  private static func withoutSite(_ title: String, _ site: String) -> String {
    for opening in printOpenings where title.hasPrefix(opening) && title.utf8.count > opening.utf8.count + 8 {
      return withoutSite(String(title.dropFirst(opening.count)), site)
    }
    for separator in separators + [": "] {
      guard !site.isEmpty, let place = title.firstRange(of: separator),
        letters(String(title[..<place.lowerBound])) == letters(site)
      else { continue }
      return String(title[place.upperBound...])
    }
    for separator in separators {
      guard let range = lastRange(of: separator, in: title) else { continue }
      let before = String(title[..<range.lowerBound])
      let after = String(title[range.upperBound...])
      if !site.isEmpty, letters(after).contains(letters(site)) || letters(site).contains(letters(after)) {
        return before
      }
      if separator == " | " || separator == " « " || separator == " :: ", before.count > after.count { return before }
      if before.split(separator: " ").count >= 4, after.split(separator: " ").count <= 3 { return before }
    }
    return title
  }

  private static let printOpenings = [
    "Print: ", "Print - ", "Printable: ", "Printer-friendly: ", "Print version: ", "Drucken: ", "Druckversion: ",
    "Druckansicht: ", "Imprimer : ", "Imprimir: ", "Stampa: ",
  ]

  private static let separators = [" | ", " – ", " — ", " - ", " · ", " « ", " » ", " :: ", " / "]

  private static func lastRange(of separator: String, in text: String) -> Range<String.Index>? {
    let mark = Array(separator.utf8)
    var index = text.utf8.endIndex
    while index > text.utf8.startIndex {
      index = text.utf8.index(before: index)
      if text.utf8[index] == mark[0], text.utf8[index...].starts(with: mark) {
        return index..<text.utf8.index(index, offsetBy: mark.count)
      }
    }
    return nil
  }

  /// Letters and digits alone, lower case.
  private static func letters(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return PageCleaner.letters(text) }
    return String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
