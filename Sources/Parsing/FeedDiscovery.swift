import Markup
import News

/// A feed that a web page offers.
public struct DiscoveredFeed: Sendable, Hashable {
  /// Absolute address, if the page's is known.
  public var url: String
  /// The title of the link; nil if it has none.
  public var title: String?
  /// The media type as stated; empty where none is.
  public var type: String

  /// Whether it is what readers say below the articles, as far as its address and its title tell: a step "comments" of the
  /// path, as WordPress and others have it, or a title that ends so ("Harbour Town » Comments Feed").
  public var isOfComments: Bool {
    let path = url.lowercased().split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    if path.contains(where: { $0 == "comments" }) { return true }
    let title = (title ?? "").lowercased()
    return Self.commentsEndings.contains { title.hasSuffix($0) }
  }

  /// What WordPress calls a feed of comments, in its larger translations.
  private static let commentsEndings = [
    "comments feed", "kommentar-feed", "flux des commentaires", "feed de los comentarios",
    "feed dei commenti", "feed de comentários", "reactiesfeed", "kommentarsflöde", "kommentarstrøm",
    "kanał z komentarzami", "лента комментариев", "コメントフィード", "评论 feed",
  ]

  /// A feed from its parts.
  public init(url: String, title: String?, type: String) {
    self.url = url
    self.title = title
    self.type = type
  }
}

/// Finds the feeds that a web page names, in its head or, where that names none, behind it.
///
/// A scan over tags, no parser: `<link rel="alternate" type="…">` with the media type of a feed (rssboard.org/rss-autodiscovery),
/// and the first `<base href>`. Only addresses of the web are handed on, whatever else a page names.
public enum FeedDiscovery {
  /// The feeds in the order of the page, each address once.
  ///
  /// - Parameter pageURL: where the page came from; relative links resolve against it.
  public static func feeds(inPage bytes: [UInt8], pageURL: String?) -> [DiscoveredFeed] {
    let encoding = bytes.withUnsafeBufferPointer { TextEncoding.detect($0) }
    let tags = Array(HTMLTags(TextDecoder.utf8(Array(bytes.prefix(1 << 20)), encoding)))
    let stated = tags.lazy.compactMap { $0.name == "base" ? $0.attributes["href"] : nil }.first
    let base = stated.map { URLReference.resolve($0, base: pageURL) } ?? pageURL
    let body = tags.firstIndex { $0.name == "body" } ?? tags.endIndex
    let named = links(tags[..<body], base: base)
    return named.isEmpty ? links(tags[body...], base: base) : named
  }

  private static func links(_ tags: ArraySlice<HTMLTags.Tag>, base: String?) -> [DiscoveredFeed] {
    var feeds: [DiscoveredFeed] = []
    var known: Set<String> = []
    for tag in tags where tag.name == "link" {
      guard let href = tag.attributes["href"], !href.isEmpty, let type = feedType(tag),
        let url = webAddress(URLReference.resolve(href, base: base)).map(Userinfo.removed(fromAddress:)),
        known.insert(url).inserted
      else { continue }
      feeds.append(DiscoveredFeed(url: url, title: tag.attributes["title"], type: type))
    }
    return feeds
  }

  /// An address of the web as it is, and one of the scheme `feed`, which stands for it or before it; nil for any other.
  private static func webAddress(_ url: String) -> String? {
    let start = url.prefix(8).lowercased()
    if start.hasPrefix("http://") || start == "https://" { return url }
    guard start.hasPrefix("feed:") else { return nil }
    let rest = url.dropFirst("feed:".count)
    return rest.hasPrefix("//") ? "http:" + rest : rest.lowercased().hasPrefix("http") ? webAddress(String(rest)) : nil
  }

  private static func feedType(_ tag: HTMLTags.Tag) -> String? {
    let relations = (tag.attributes["rel"] ?? "").lowercased().split(separator: " ")
    let type =
      (tag.attributes["type"] ?? "").lowercased().split(separator: ";").first.map { String($0).collapsed } ?? ""
    if relations.contains("feed") { return type.isEmpty ? "application/rss+xml" : type }
    guard relations.contains("alternate") else { return nil }
    if types.contains(type) { return type }
    // Of plain XML a page may also have translations.
    return plainTypes.contains(type) && tag.attributes["hreflang"] == nil ? type : nil
  }

  private static let plainTypes: Set<String> = ["application/xml", "text/xml"]
  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/rss",
    "application/atom", "text/rss", "text/rss+xml", "text/atom",
  ]
}

/// The start tags of an HTML text; what stands in comments, scripts, titles and the like is text.
struct HTMLTags: Sequence, IteratorProtocol {
  /// A start tag with its attributes, names in lower case.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
  }

  /// Elements in which nothing is a tag but their own end (WHATWG HTML 13.2.6.4.4: RCDATA and raw text).
  private static let textElements: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
  ]

  private let text: [UInt8]
  private var index = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func next() -> Tag? {
    while index < text.count {
      guard text[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      index += 1
      if text[index...].starts(with: "!--".utf8) {
        skip(past: "-->")
      } else if index < text.count, (text[index] | 0x20) &- 0x61 < 26 {
        let tag = readTag()
        if Self.textElements.contains(tag.name) { skipText(of: tag.name) }
        return tag
      }
    }
    return nil
  }

  private mutating func skip(past mark: StaticString) {
    while index < text.count {
      if text[index] == mark.utf8Start[0], starts(mark) { return index += mark.utf8CodeUnitCount }
      index += 1
    }
  }

  private func starts(_ mark: StaticString) -> Bool {
    guard index + mark.utf8CodeUnitCount <= text.count else { return false }
    for offset in 0..<mark.utf8CodeUnitCount where text[index + offset] != mark.utf8Start[offset] { return false }
    return true
  }

  /// Goes behind the end tag of an element that holds text, or to the end.
  private mutating func skipText(of name: String) {
    while index < text.count {
      guard text[index] == UInt8(ascii: "<"), index + 1 < text.count, text[index + 1] == UInt8(ascii: "/") else {
        index += 1
        continue
      }
      index += 2
      if readName() == name { return }
    }
  }

  private mutating func readTag() -> Tag {
    var tag = Tag(name: readName())
    while index < text.count, text[index] != UInt8(ascii: ">"), text[index] != UInt8(ascii: "<") {
      guard text[index] > 0x20, text[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let start = index
      let name = readName()
      if index == start {
        index += 1
        continue
      }
      skipBlank()
      guard index < text.count, text[index] == UInt8(ascii: "=") else {
        tag.attributes[name] = ""
        continue
      }
      index += 1
      skipBlank()
      let value = readValue()
      if tag.attributes[name] == nil { tag.attributes[name] = value }
    }
    return tag
  }

  private mutating func readName() -> String {
    let start = index
    while index < text.count, text[index] > 0x20, !"=>/<".utf8.contains(text[index]) { index += 1 }
    return String(decoding: text[start..<index], as: UTF8.self).lowercased()
  }

  private mutating func readValue() -> String {
    guard index < text.count else { return "" }
    let quote = text[index]
    let isQuoted = quote == 0x22 || quote == 0x27
    if isQuoted { index += 1 }
    let start = index
    while index < text.count, isQuoted ? text[index] != quote : text[index] > 0x20 && text[index] != UInt8(ascii: ">") {
      index += 1
    }
    let value = text[start..<index]
    if isQuoted, index < text.count { index += 1 }
    return PlainText(plain: String(decoding: value, as: UTF8.self)).text
  }

  private mutating func skipBlank() {
    while index < text.count, text[index] <= 0x20 { index += 1 }
  }
}
