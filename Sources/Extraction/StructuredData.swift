import Markup
import News

/// What a page says about its article in JSON-LD (schema.org).
struct StructuredData {
  private(set) var headline: String?
  private(set) var authors: [String] = []
  private(set) var published: String?
  /// When the article was changed last.
  private(set) var modified: String?
  private(set) var language: String?
  private(set) var body: String?
  /// Whether the page says that it holds an article.
  private(set) var isArticle = false
  /// Whether the article's headline is one that readers see.
  private(set) var isShown = false
  /// Whether the articles that the data are about are others than the one that readers see.
  private(set) var isElsewhere = false
  /// Whether all may read it (schema.org `isAccessibleForFree`); nil if not stated.
  private(set) var isFree: Bool?

  /// The address of the article's main picture.
  private(set) var picture: String?
  /// Names of the organisations that the page calls author or publisher: who they name wrote nothing.
  private(set) var organizations: [String] = []

  /// Reads all `application/ld+json` scripts of a page.
  ///
  /// - Parameter titles: the page's title and headings. Of several articles the one whose headline they repeat is the
  ///   page's; data about another article than the one that readers see is not believed.
  init(_ tree: HTMLTree, titles: [String]) {
    var nodes: [JSONValue] = []
    for node in tree.nodes.indices where tree.nodes[node].tag == .script {
      guard let type = tree.attribute(.type, of: node), type.lowercased().contains("ld+json") else { continue }
      for child in tree.children(of: node) where tree.nodes[child].tag == .text {
        let text = tree.text(of: child).drop { $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "[") }
        var reader = JSONReader(text)
        if let value = reader.document() { Self.collect(value, 0, &nodes) }
      }
    }
    let articles = nodes.filter { Self.isArticle($0) }
    let titles = titles.map { Self.letters($0) }.filter { $0.utf8.count > 2 }
    guard let article = Self.article(articles, titles) else {
      isElsewhere = !articles.isEmpty
      if let page = nodes.first(where: { Self.types($0).contains("WebPage") }) {
        published = page["datePublished"]?.text
      }
      return
    }
    isArticle = true
    isShown = Self.isShown(article, titles)
    isFree = article["isAccessibleForFree"].flatMap { Self.truth($0) }
    headline = (article["headline"] ?? article["name"])?.text.map { PlainText(html: $0).text }
    published = (article["datePublished"] ?? article["dateCreated"])?.text
    modified = article["dateModified"]?.text
    language = article["inLanguage"]?.text
    body = article["articleBody"]?.text
    picture = article["image"].flatMap { Self.address($0, nodes) }
    let makers = (article["author"] ?? article["creator"])?.elements ?? []
    authors = makers.prefix(100).compactMap { Self.name($0, nodes) }
    let others = makers.filter { Self.types($0).contains { $0.hasSuffix("Organization") } }
    organizations = (others + (article["publisher"]?.elements ?? [])).compactMap { Self.name($0, nodes) }
  }

  /// The article that the page shows.
  private static func article(_ articles: [JSONValue], _ titles: [String]) -> JSONValue? {
    articles.first { isShown($0, titles) } ?? articles.first { !isElsewhere($0, titles) }
  }

  /// Whether an article's headline is in a title of the page, or has one in it.
  private static func isShown(_ article: JSONValue, _ titles: [String]) -> Bool {
    guard let headline = (article["headline"] ?? article["name"])?.text.map({ letters(PlainText(html: $0).text) }),
      headline.utf8.count >= 8
    else { return false }
    return titles.contains { $0.contains(headline) || ($0.utf8.count >= 12 && headline.contains($0)) }
  }

  /// Whether an article's headline and name have no word of four bytes or more that readers see in a title of the page.
  private static func isElsewhere(_ article: JSONValue, _ titles: [String]) -> Bool {
    let names = [article["headline"], article["name"]].compactMap { $0?.text }.map { PlainText(html: $0).text }
    guard !titles.isEmpty, !names.isEmpty else { return false }
    let words = letters(names.joined(separator: " ")).split(separator: " ").filter { $0.utf8.count >= 4 }
    guard words.count >= 2 else { return false }
    return !words.contains { word in titles.contains { $0.contains(" \(word) ") } }
  }

  private static func letters(_ text: String) -> String {
    String(decoding: PhraseList.words(text), as: UTF8.self)
  }

  /// The address of a picture: a text, an object with one, or a reference to another object of the page.
  private static func address(_ image: JSONValue, _ nodes: [JSONValue]) -> String? {
    guard let first = image.elements.first else { return nil }
    if let text = (first.text ?? first["url"]?.text ?? first["contentUrl"]?.text) { return text }
    guard let id = first["@id"]?.text else { return nil }
    return nodes.first { $0["@id"]?.text == id && $0["url"] != nil }?["url"]?.text
  }

  /// All objects, those of `@graph` and arrays included.
  private static func collect(_ value: JSONValue, _ depth: Int, _ nodes: inout [JSONValue]) {
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
  private static func truth(_ value: JSONValue) -> Bool? {
    if case .bool(let isTrue) = value { return isTrue }
    guard let word = value.text?.lowercased() else { return nil }
    if word.hasSuffix("true") { return true }
    return word.hasSuffix("false") ? false : nil
  }

  private static func types(_ node: JSONValue) -> [String] {
    node["@type"]?.elements.compactMap(\.text) ?? []
  }

  private static func isArticle(_ node: JSONValue) -> Bool {
    types(node).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" || $0 == "Recipe" }
  }

  /// The name of a person: a text, an object with a name, or a reference to another object of the page.
  private static func name(_ author: JSONValue, _ nodes: [JSONValue]) -> String? {
    if let text = author.text { return text.hasPrefix("http") ? nil : PlainText(html: text).text }
    if types(author).contains("Organization"), author["name"] == nil { return nil }
    if let name = author["name"]?.elements.first?.text { return PlainText(html: name).text }
    guard let id = author["@id"]?.text else { return nil }
    return nodes.first { $0["@id"]?.text == id && $0["name"] != nil }?["name"]?.text.map { PlainText(html: $0).text }
  }
}
