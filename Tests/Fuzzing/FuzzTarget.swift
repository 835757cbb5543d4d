import Extraction
import Glibc
import Markup
import News
import Parsing

/// The readers of bytes that strangers write.
enum FuzzTarget: String, CaseIterable {
  /// Feed documents; the first byte chooses what `Content-Type` says.
  case feed
  /// Web pages and the HTML of entries.
  case html
  /// Dates.
  case date
  /// Subscription lists.
  case opml
  /// JSON Feed documents.
  case json

  /// The target that the environment names.
  static let named = getenv("COURANT_FUZZ_TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

  /// Reads bytes, and stops the process where what comes of them cannot be true.
  func read(_ bytes: [UInt8]) {
    switch self {
    case .feed: Self.readFeed(bytes)
    case .html: Self.readPage(bytes)
    case .date: Self.readDate(bytes)
    case .opml: Self.readList(bytes)
    case .json: _ = try? FeedParser.parse(bytes, contentType: "application/feed+json", baseURL: Self.base)
    }
  }

  private static let base = "https://outlet.example/feed"

  private static let contentTypes: [String?] = [
    nil, "application/rss+xml", "text/xml; charset=utf-8", "text/xml; charset=ISO-8859-1", "text/xml; charset=utf-16",
    "application/xml; charset=windows-1251", "text/html; charset=Shift_JIS", "text/xml; charset=\"gb18030\"",
    "text/xml; charset=none", ";;charset==",
  ]

  private static func readFeed(_ bytes: [UInt8]) {
    guard let first = bytes.first else { return }
    let document = Array(bytes.dropFirst())
    XMLEvents.compare(document)
    let contentType = contentTypes[Int(first) % contentTypes.count]
    guard let feed = try? FeedParser.parse(document, contentType: contentType, baseURL: base) else { return }
    let extractor = ArticleExtractor(feedURL: base, siteURL: feed.link, language: feed.language)
    for entry in feed.entries { _ = extractor.article(from: entry) }
    let again = try? FeedParser.parse(document, contentType: contentType, baseURL: base)
    precondition(again == feed, "the same document was read in two ways")
  }

  private static func readPage(_ bytes: [UInt8]) {
    let html = String(decoding: bytes, as: UTF8.self)
    let plain = PlainText(html: html, breaks: .lines)
    let count = plain.text.utf8.count
    for link in plain.links {
      precondition(link.lowerBound <= link.upperBound && link.upperBound <= count, "a link stands outside its text")
    }
    _ = PlainText(plain: html)
    let safe = HTMLSanitizer.safeHTML(html, base: base)
    precondition(safe.utf8.count <= 40 * bytes.count + 4096, "what is safe to show grew beyond measure")
    precondition(HTMLSanitizer.safeHTML(safe, base: base).utf8.count <= 2 * safe.utf8.count + 64, "safe HTML grows")
    precondition(!safe.lowercased().contains("<script"), "a script is safe to show")
    let tree = HTMLTree(bytes)
    for node in tree.nodes.indices.dropFirst() {
      precondition(tree.nodes[node].parent < node, "a node stands before its parent")
    }
    _ = tree.plainText(of: 0)
    _ = PageExtractor.extract(bytes, url: base)
  }

  private static func readList(_ bytes: [UInt8]) {
    guard let list = try? OPML.read(bytes) else { return }
    let again = try? OPML.read(Array(list.write().utf8))
    let addresses = Set(list.outlines.map(\.xmlURL))
    precondition(again.map { Set($0.outlines.map(\.xmlURL)) } == addresses, "a list that we wrote does not read back")
  }

  private static func readDate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let time = DateReader.read(text) else { return }
    precondition(DateReader.read(time.iso8601) == time, "a date does not read as it was written")
  }
}
