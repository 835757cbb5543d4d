import Markup

/// What a page says about itself: title, authors, date, language, address.
struct PageMetadata {
  let title: String
  let author: String?
  let date: String?
  let language: String?
  let url: String?
  /// How the page sums itself up; empty if it does not.
  let description: String

  init(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, url: String?) {
    let heading = PageTitle.heading(tree)
    title = PageTitle.best(tree, meta, data, heading: heading)
    description = meta["og:description"] ?? meta["description"] ?? ""
    author = PageAuthor.find(tree, meta, data)
    date = Self.date(tree, meta, data, url: url)
    let root = tree.nodes.indices.first { tree.nodes[$0].tag == .html }
    language =
      root.flatMap { tree.attribute(.lang, of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
      ?? meta["content-language"] ?? meta["og:locale"] ?? data.language
    self.url = meta.canonical ?? meta["og:url"] ?? url
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "publish-date", "publish_date", "publishdate", "pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dc.date", "dcterms.date", "date", "og:published_time", "cxenseparse:recs:publishtime",
    "article.published", "published_time", "last-modified", "article:modified_time", "og:updated_time",
  ]

  private static func date(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, url: String?) -> String? {
    if let day = data.published.flatMap({ PageDate.day(in: $0) }) { return day }
    for name in dateNames.prefix(dateNames.count - 3) {
      if let day = meta[name].flatMap({ PageDate.day(in: $0) }) { return day }
    }
    return marked(tree) ?? url.flatMap { PageDate.day(inURL: $0) } ?? timeElement(tree) ?? named(tree)
      ?? dateNames.suffix(3).lazy.compactMap { meta[$0].flatMap { PageDate.day(in: $0) } }.first ?? written(tree)
  }

  /// The first short text of the page that holds a date.
  private static func written(_ tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag == .text {
      let text = tree.text(of: node)
      let parent = tree.nodes[Int(tree.nodes[node].parent)].tag
      guard text.count < 100, text.count >= 8, parent != .script, parent != .style, parent != .title else { continue }
      if text.contains(where: { $0 &- 0x30 < 10 }), let day = PageDate.day(in: String(decoding: text, as: UTF8.self)) {
        return day
      }
    }
    return nil
  }

  /// An element with the property `datePublished`, or a `time` that says it is the time of publication.
  private static func marked(_ tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag != .text {
      let isMarked =
        tree.attribute(.itemprop, of: node)?.lowercased().contains("datepublished") == true
        || (tree.nodes[node].tag == .time && tree.attribute(.pubdate, of: node) != nil)
        || (tree.nodes[node].tag == .time && tree.attribute(.class, of: node)?.contains("published") == true)
      if isMarked, let day = day(tree, node) { return day }
    }
    return nil
  }

  private static func timeElement(_ tree: HTMLTree) -> String? {
    tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .time }.compactMap { day(tree, $0) }.first
  }

  /// A short element whose class or id speaks of a date.
  private static func named(_ tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag != .text {
      let names = ((tree.attribute(.class, of: node) ?? "") + " " + (tree.attribute(.id, of: node) ?? "")).lowercased()
      guard ["date", "datum", "publish", "time", "fecha", "posted", "byline"].contains(where: { names.contains($0) })
      else { continue }
      let text = tree.plainText(of: node)
      if text.utf8.count < 160, let day = PageDate.day(in: text) { return day }
    }
    return nil
  }

  private static func day(_ tree: HTMLTree, _ node: Int) -> String? {
    for attribute in [HTMLAttribute.datetime, .content, .title] {
      if let day = tree.attribute(attribute, of: node).flatMap({ PageDate.day(in: $0) }) { return day }
    }
    return PageDate.day(in: tree.plainText(of: node))
  }
}

/// The `meta` elements of a page by name or property in lower case; the first of a name counts.
struct MetaElements {
  private var values: [String: String] = [:]
  /// The address in `<link rel="canonical">`.
  private(set) var canonical: String?

  init(_ tree: HTMLTree) {
    for node in tree.nodes.indices {
      if tree.nodes[node].tag == .link, canonical == nil, tree.attribute(.rel, of: node)?.lowercased() == "canonical" {
        canonical = tree.attribute(.href, of: node).flatMap { $0.hasPrefix("http") ? $0 : nil }
      }
      guard tree.nodes[node].tag == .meta, let content = tree.attribute(.content, of: node), !content.isEmpty else {
        continue
      }
      for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
        guard let name = tree.attribute(attribute, of: node)?.lowercased(), values[name] == nil else { continue }
        values[name] = PlainText(html: content).text
      }
    }
  }

  subscript(name: String) -> String? { values[name] }
}
