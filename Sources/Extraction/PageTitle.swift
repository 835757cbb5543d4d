import Markup

/// The headline of a page.
enum PageTitle {
  /// The headline, without the name of the site.
  static func best(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, heading: String?) -> String {
    let document = tree.nodes.indices.first { tree.nodes[$0].tag == .title }.map { tree.plainText(of: $0) } ?? ""
    let site = meta["og:site_name"] ?? ""
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
    return stated + Array(elements.prefix(6)).map { tree.plainText(of: $0) }
  }

  /// Whether a heading is the name of the site: blogs put it above everything.
  private static func isSiteName(_ heading: String, _ document: String, _ site: String) -> Bool {
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
    let text = tree.plainText(of: found[0])
    return text.isEmpty ? nil : text
  }

  /// The first heading of the highest rank that a page has once.
  static func heading(_ tree: HTMLTree) -> String? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 }.map { tree.plainText(of: $0) }.filter {
      !$0.isEmpty
    }
    let marked = tree.nodes.indices.first {
      tree.attribute(.itemprop, of: $0)?.contains("headline") == true && tree.nodes[$0].tag != .meta
    }
    if let marked {
      let text = tree.plainText(of: marked)
      if !text.isEmpty, text.count < 250 { return text }
    }
    let document =
      tree.nodes.indices.first { tree.nodes[$0].tag == .title }.map { letters(tree.plainText(of: $0)) } ?? ""
    return headings.first { $0.count >= 12 && document.contains(letters($0)) } ?? headings.first
  }

  /// The title without the name of the site behind a bar, a dash or the like.
  private static func withoutSite(_ title: String, _ site: String) -> String {
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

  private static let separators = [" | ", " – ", " — ", " - ", " · ", " « ", " » ", " :: ", " / "]

  private static func lastRange(of separator: String, in text: String) -> Range<String.Index>? {
    var index = text.endIndex
    while index > text.startIndex {
      index = text.index(before: index)
      if text[index...].hasPrefix(separator) { return index..<text.index(index, offsetBy: separator.count) }
    }
    return nil
  }

  /// Letters and digits alone, lower case.
  private static func letters(_ text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }
}
