import Markup

/// What a page says about itself: title, authors, date, language, address.
struct PageMetadata {
  let title: String
  let author: String?
  let date: String?
  let language: String?
  let url: String?
  /// The address of the main picture.
  let picture: String?
  /// How the page sums itself up; empty if it does not.
  let description: String

  init(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, url: String?) {
    let heading = PageTitle.heading(tree)
    title = PageTitle.best(tree, meta, data, heading: heading)
    description = meta["og:description"] ?? meta["description"] ?? ""
    author = PageAuthor(tree, meta, data, url: url).find()
    date = Self.date(tree, meta, data, url: url)
    let root = tree.nodes.indices.first { tree.nodes[$0].tag == .html }
    language =
      root.flatMap { tree.attribute(.lang, of: $0) }.flatMap { $0.isEmpty ? nil : $0 }
      ?? meta["content-language"] ?? meta["og:locale"] ?? data.language
    let own = Self.address(meta, asked: url)
    self.url = own
    picture =
      (meta["og:image"] ?? meta["og:image:url"] ?? meta["og:image:secure_url"] ?? data.picture ?? meta["twitter:image"]
      ?? meta["twitter:image:src"]).flatMap { Self.absolute($0, own ?? url) }
  }

  /// The address that the page gives itself. A page that was asked for deep in the site and calls itself the front page
  /// is not believed.
  private static func address(_ meta: MetaElements, asked: String?) -> String? {
    let stated = [meta.canonical, meta["og:url"]].compactMap { $0.flatMap { absolute($0, asked) } }
    guard let asked, !isRoot(asked) else { return stated.first ?? asked }
    return stated.first { !isRoot($0) } ?? asked
  }

  /// Whether an address has no path.
  static func isRoot(_ url: String) -> Bool {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 3 || (parts.count == 4 && parts[3].isEmpty)
  }

  /// An address against the page's; nil for what is no address of the web.
  private static func absolute(_ address: String, _ base: String?) -> String? {
    if address.hasPrefix("http://") || address.hasPrefix("https://") { return address }
    guard let base, let scheme = base.split(separator: ":").first, scheme == "http" || scheme == "https" else {
      return nil
    }
    if address.hasPrefix("//") { return "\(scheme):\(address)" }
    guard address.hasPrefix("/") else { return nil }
    let parts = base.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count >= 3 ? "\(scheme)://\(parts[2])\(address)" : nil
  }

  private static let dateNames = [
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "publish-date", "publish_date", "publishdate", "pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dc.date", "dcterms.date", "date", "og:published_time", "cxenseparse:recs:publishtime",
    "article.published", "published_time", "last-modified", "article:modified_time", "og:updated_time",
  ]

  private static func date(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, url: String?) -> String? {
    let stated = ([data.published] + dateNames.dropLast(3).map { meta[$0] }).compactMap { $0 }
    for text in stated {
      guard let day = PageDate.day(in: text) else { continue }
      // a time in UTC may be of another day than the one that readers see
      guard PageDate.isUniversal(text) else { return day }
      let shown: [() -> String?] = [
        { marked(tree) }, { url.flatMap { PageDate.day(inURL: $0) } }, { timeElement(tree) }, { labelled(tree) },
      ]
      return shown.lazy.compactMap { $0() }.first { PageDate.areNeighbours($0, day) || $0 == day } ?? day
    }
    return marked(tree) ?? url.flatMap { PageDate.day(inURL: $0) } ?? labelled(tree) ?? timeElement(tree)
      ?? named(tree) ?? dateNames.suffix(3).lazy.compactMap { meta[$0].flatMap { PageDate.day(in: $0) } }.first
      ?? written(tree)
  }

  /// A date behind a word that says that it is the day of publication.
  private static func labelled(_ tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag == .text {
      let text = tree.text(of: node)
      guard text.count >= 6, text.count < 160, let first = text.first(where: { $0 > 0x20 }),
        (first | 0x20) &- 0x61 < 26 || first >= 0x80
      else { continue }
      let words = PhraseList.words(String(decoding: text, as: UTF8.self))
      guard publication.contains(where: { words.starts(with: $0) }) else { continue }
      if let day = PageDate.day(in: String(decoding: text, as: UTF8.self)) { return day }
      // the date may stand in an element of its own
      let parent = Int(tree.nodes[node].parent)
      let around = tree.plainText(of: parent)
      if around.utf8.count < 160, let day = PageDate.day(in: around) { return day }
    }
    return nil
  }

  private static let publication: [[UInt8]] = [
    "published", "first published", "posted", "posted on", "date published", "publication date", "veröffentlicht",
    "veröffentlicht am", "erschienen am", "publiziert", "erstellt am", "erstellt", "eingestellt am", "datum", "publié",
    "publié le", "publicado", "publicada", "publicado el", "fecha de publicación", "pubblicato", "pubblicato il",
    "data de publicação", "gepubliceerd", "geplaatst", "publicerad", "publiceret", "publisert", "julkaistu",
    "opublikowano", "publikacja", "data publikacji", "опубликовано", "publikováno",
  ].map { PhraseList.words($0) }

  /// The first short text of the page that holds a date.
  private static func written(_ tree: HTMLTree) -> String? {
    for node in tree.nodes.indices where tree.nodes[node].tag == .text {
      let text = tree.text(of: node)
      let parent = tree.nodes[Int(tree.nodes[node].parent)].tag
      guard text.count >= 8, parent != .script, parent != .style, parent != .title, parent != .option else { continue }
      // a longer text may begin with the day on which it was written
      let part = text.count < 100 ? text : text.drop { $0 <= 0x20 }.prefix(14)
      if part.contains(where: { $0 &- 0x30 < 10 }), let day = PageDate.day(in: String(decoding: part, as: UTF8.self)) {
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
        canonical = tree.attribute(.href, of: node).flatMap { $0.isEmpty ? nil : $0 }
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
