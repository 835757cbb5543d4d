import Markup
public import News

/// What `courant inspect feed` prints: one JSON object on one line, with every field, absent ones as null.
///
/// Texts that are HTML come as ``HTMLSanitizer`` makes them, fit to be shown.
public enum FeedInspection {
  /// Reads a document and describes what was found, or why it was refused.
  public static func inspect(_ bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil) -> String {
    do {
      return describe(try FeedParser.parse(bytes, contentType: contentType, baseURL: baseURL))
    } catch {
      return describe(error)
    }
  }

  /// A feed as JSON.
  public static func describe(_ feed: ParsedFeed) -> String {
    var json = JSONLine()
    let base = feed.link ?? feed.documentURL
    json.object { json in
      json.member("format", feed.format.rawValue)
      json.member("encoding", feed.encoding)
      json.member("error", nil)
      json.object("feed") { json in
        json.member("title", shown(feed.titleText, base: base)?.collapsed)
        json.member("link", feed.link)
        json.member("subtitle", shown(feed.subtitle, base: base))
        json.member("language", feed.language)
        json.member("id", feed.id)
        json.member("author", joined(feed.authors, feed.addressedAuthors))
        json.array("authors", feed.authors)
        json.member("updated", feed.updated?.iso8601)
        json.member("published", feed.published?.iso8601)
        json.member("rights", shown(feed.rights, base: base))
        json.member("generator", feed.generator)
        json.member("image", feed.image)
      }
      // what RSS does not say of an entry stands in its channel, as readers show it
      json.objects("entries", feed.entries.filter { !$0.isTombstone }) { describe($1, of: feed, &$0) }
      json.raw("truncated", feed.isTruncated || feed.isCapped ? "true" : "false")
    }
    return json.text
  }

  /// A refusal as JSON.
  public static func describe(_ error: ParsingError) -> String {
    var json = JSONLine()
    json.object { json in
      json.member("format", nil)
      json.member("encoding", nil)
      json.member("error", error.detail)
      json.raw("feed", "{}")
      json.raw("entries", "[]")
    }
    return json.text
  }

  /// A text as it may be shown: HTML sanitised, its addresses absolute; plain text as it is.
  private static func shown(_ text: FeedText?, base: String?) -> String? {
    guard let text, text.isHTML else { return text?.value }
    let safe = HTMLSanitizer.safeHTML(text.value, base: text.base ?? base)
    return safe.isEmpty ? nil : safe
  }

  /// The authors in one text, with their addresses where the feed gives them.
  private static func joined(_ names: [String], _ addressed: [String]) -> String? {
    let authors = addressed.isEmpty ? names : addressed
    return authors.isEmpty ? nil : authors.joined(separator: ", ")
  }

  private static func describe(_ entry: Entry, of feed: ParsedFeed, _ json: inout JSONLine) {
    let isInherited = entry.authors.isEmpty
    let authors = isInherited ? feed.authors : entry.authors
    let addressed = isInherited ? feed.addressedAuthors : entry.addressedAuthors
    json.member("title", shown(entry.title, base: entry.baseURL))
    json.member("link", entry.link)
    json.member("guid", entry.guid)
    json.member("published", entry.published?.iso8601)
    json.member("updated", entry.updated?.iso8601)
    json.member("author", joined(authors, addressed))
    json.array("authors", authors)
    json.member("summary", shown(entry.summary, base: entry.baseURL))
    json.member("content", shown(entry.content, base: entry.baseURL))
    json.array("categories", entry.categories)
    json.member("comments", entry.comments)
    json.member("language", entry.language)
    json.member("rights", shown(entry.rights, base: entry.baseURL))
    json.objects("enclosures", entry.enclosures) { json, enclosure in
      json.member("url", enclosure.url)
      json.member("type", enclosure.type)
      json.raw("length", enclosure.length.map(String.init) ?? "null")
    }
  }
}

/// Writes JSON on one line, members in the order they are given.
struct JSONLine {
  private var bytes: [UInt8] = []
  private var needsComma = false

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func object(_ key: String? = nil, _ body: (inout JSONLine) -> Void) {
    begin(key)
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  mutating func objects<Element>(_ key: String, _ list: [Element], _ body: (inout JSONLine, Element) -> Void) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    for element in list { object { body(&$0, element) } }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  mutating func array(_ key: String, _ texts: [String]) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      quote(text)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func member(_ key: String, _ value: String?) {
    begin(key)
    if let value { quote(value) } else { bytes.append(contentsOf: "null".utf8) }
  }

  /// A member whose value is JSON already.
  mutating func raw(_ key: String, _ value: String) {
    begin(key)
    bytes.append(contentsOf: value.utf8)
  }

  private mutating func begin(_ key: String?) {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
    guard let key else { return }
    quote(key)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22, UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 10: bytes.append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        for half in [byte >> 4, byte & 15] { bytes.append(half < 10 ? half + 0x30 : half + 0x57) }
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }
}
