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

  /// A feed from its parts.
  public init(url: String, title: String?, type: String) {
    self.url = url
    self.title = title
    self.type = type
  }
}

/// Finds the feeds that a web page names in its head.
///
/// A scan over tags, no parser: `<link rel="alternate" type="…">` with the media type of a feed (rssboard.org/rss-autodiscovery),
/// and `<base href>`.
public enum FeedDiscovery {
  /// The feeds in the order of the page, each address once.
  ///
  /// - Parameter pageURL: where the page came from; relative links resolve against it.
  public static func feeds(inPage bytes: [UInt8], pageURL: String?) -> [DiscoveredFeed] {
    let encoding = bytes.withUnsafeBufferPointer { TextEncoding.detect($0) }
    let text = TextDecoder.utf8(Array(bytes.prefix(1 << 20)), encoding)
    var base = pageURL
    var feeds: [DiscoveredFeed] = []
    for tag in HTMLTags(text) {
      if tag.name == "body" { break }
      if tag.name == "base", let href = tag.attributes["href"] { base = URLReference.resolve(href, base: pageURL) }
      guard tag.name == "link", let href = tag.attributes["href"], !href.isEmpty, let type = feedType(tag) else {
        continue
      }
      let url = URLReference.resolve(href, base: base)
      guard !feeds.contains(where: { $0.url == url }) else { continue }
      feeds.append(DiscoveredFeed(url: url, title: tag.attributes["title"], type: type))
    }
    return feeds
  }

  private static func feedType(_ tag: HTMLTags.Tag) -> String? {
    let relations = (tag.attributes["rel"] ?? "").lowercased().split(separator: " ")
    let type =
      (tag.attributes["type"] ?? "").lowercased().split(separator: ";").first.map { String($0).collapsed } ?? ""
    if relations.contains("feed") { return type.isEmpty ? "application/rss+xml" : type }
    return relations.contains("alternate") && types.contains(type) ? type : nil
  }

  private static let types: Set<String> = [
    "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/rss",
    "application/atom", "text/rss", "text/rss+xml", "text/atom",
  ]
}

/// The start tags of an HTML text, comments and scripts left out.
struct HTMLTags: Sequence, IteratorProtocol {
  /// A start tag with its attributes, names in lower case.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
  }

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
        if tag.name == "script" || tag.name == "style" { skip(past: "</") }
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
