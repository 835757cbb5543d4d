import Markup

/// What a page says about its article in JSON-LD (schema.org).
struct StructuredData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  private(set) var language: String?
  private(set) var body: String?
  /// Whether the page says that it holds an article.
  private(set) var isArticle = false
  /// Whether all may read it (schema.org `isAccessibleForFree`); nil if not stated.
  private(set) var isFree: Bool?

  /// Reads all `application/ld+json` scripts of a page.
  init(_ tree: HTMLTree) {
    var nodes: [LooseJSON] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard let type = tree.attribute(.type, of: node), type.lowercased().contains("ld+json") else { continue }
      for child in tree.children(of: node) where tree.nodes[child].tag == .text {
        let text = tree.text(of: child).drop { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
        if let value = LooseJSON(text) { Self.collect(value, 0, &nodes) }
      }
    }
    guard let article = nodes.first(where: { Self.isArticle($0) }) else {
      if let page = nodes.first(where: { Self.types($0).contains("WebPage") }) {
        published = page["datePublished"]?.text
      }
      return
    }
    isArticle = true
    isFree = article["isAccessibleForFree"].flatMap { Self.truth($0) }
    headline = (article["headline"] ?? article["name"])?.text.map { PlainText(html: $0).text }
    published = (article["datePublished"] ?? article["dateCreated"])?.text
    language = article["inLanguage"]?.text
    body = article["articleBody"]?.text
    authors = (article["author"] ?? article["creator"])?.elements.compactMap { Self.name($0, nodes) } ?? []
  }

  /// All objects, those of `@graph` and arrays included.
  private static func collect(_ value: LooseJSON, _ depth: Int, _ nodes: inout [LooseJSON]) {
    guard depth < 4 else { return }
    for element in value.elements {
      guard case .object = element else { continue }
      nodes.append(element)
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = element[key] { collect(inner, depth + 1, &nodes) }
      }
    }
  }

  /// True or false, as a word or in quotes, in any case.
  private static func truth(_ value: LooseJSON) -> Bool? {
    let word: String
    switch value {
    case .string(let text), .other(let text): word = text.lowercased()
    default: return nil
    }
    if word.hasSuffix("true") { return true }
    return word.hasSuffix("false") ? false : nil
  }

  private static func types(_ node: LooseJSON) -> [String] {
    node["@type"]?.elements.compactMap(\.text) ?? []
  }

  private static func isArticle(_ node: LooseJSON) -> Bool {
    types(node).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe" }
  }

  /// The name of a person: a text, an object with a name, or a reference to another object of the page.
  private static func name(_ author: LooseJSON, _ nodes: [LooseJSON]) -> String? {
    if let text = author.text { return text.hasPrefix("http") ? nil : PlainText(html: text).text }
    if types(author).contains("Organization"), author["name"] == nil { return nil }
    if let name = author["name"]?.elements.first?.text { return PlainText(html: name).text }
    guard let id = author["@id"]?.text else { return nil }
    return nodes.first { $0["@id"]?.text == id && $0["name"] != nil }?["name"]?.text.map { PlainText(html: $0).text }
  }
}
