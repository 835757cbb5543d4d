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

  init(_ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, _ scopes: ItemScopes, url: String?) {
    let heading = PageTitle.heading(tree, scopes)
    title = PageTitle.best(tree, meta, data, heading: heading)
    description = meta["og:description"] ?? meta["description"] ?? ""
    author = PageAuthor(tree, meta, data, scopes, url: url).find()
    date = PublicationDay(tree, meta, data, scopes, title: title, url: url).find()
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
}

/// The `meta` elements of a page by name or property in lower case; the first of a name counts. Properties of other items
/// than the page's article are passed over.
struct MetaElements {
  private var values: [String: String] = [:]
  /// The address in `<link rel="canonical">`.
  private(set) var canonical: String?

  init(_ tree: HTMLTree, _ scopes: ItemScopes) {
    for node in tree.nodes.indices {
      if tree.nodes[node].tag == .link, canonical == nil, tree.attribute(.rel, of: node)?.lowercased() == "canonical" {
        canonical = tree.attribute(.href, of: node).flatMap { $0.isEmpty ? nil : $0 }
      }
      guard tree.nodes[node].tag == .meta, let content = tree.attribute(.content, of: node), !content.isEmpty else {
        continue
      }
      for attribute in [HTMLAttribute.property, .name, .itemprop, .httpEquiv] {
        guard let name = tree.attribute(attribute, of: node)?.lowercased(), values[name] == nil else { continue }
        if attribute == .itemprop, scopes.isForeign(node) { continue }
        values[name] = PlainText(html: content).text
      }
    }
  }

  subscript(name: String) -> String? { values[name] }
}
