/// The formats Courant reads.
public enum FeedFormat: String, Sendable, CaseIterable {
  /// RSS 0.90, RSS 1.0 (RDF).
  case rdf
  /// RSS 0.91 to 2.0.
  case rss
  /// Atom 0.3 and 1.0.
  case atom
  /// JSON Feed 1.0 and 1.1.
  case json
}

/// A file that an entry points to.
public struct Enclosure: Sendable, Hashable {
  /// Absolute URL.
  public var url: String
  /// Media type as stated.
  public var type: String?
  /// Bytes as stated.
  public var length: Int?

  /// An enclosure from its parts.
  public init(url: String, type: String? = nil, length: Int? = nil) {
    self.url = url
    self.type = type
    self.length = length
  }
}

/// A text of a feed that may hold markup.
public struct FeedText: Sendable, Hashable {
  /// The characters, character references of the XML layer resolved.
  public var value: String
  /// Whether `value` is HTML (escaped HTML of RSS, `type="html"` or `"xhtml"` of Atom) or plain text.
  public var isHTML: Bool
  /// Base of the relative addresses inside, where the document states one for this text; nil: that of the entry or the feed
  /// around it.
  public var base: String?

  /// A text and what it is.
  public init(_ value: String, isHTML: Bool, base: String? = nil) {
    self.value = value
    self.isHTML = isHTML
    self.base = base
  }
}

/// An item as the feed gave it: texts with their markup, links resolved, dates read.
public struct Entry: Sendable, Hashable {
  /// The publisher's identifier as given (guid, atom:id, rdf:about, JSON id); nil if absent or empty.
  public var guid: String?
  /// Absolute URL of the article; nil if absent.
  public var link: String?
  /// The headline.
  public var title: FeedText?
  /// description, atom:summary.
  public var summary: FeedText?
  /// content:encoded, atom:content, content_html.
  public var content: FeedText?
  /// Names of the authors, in document order.
  public var authors: [String] = []
  /// The authors with the e-mail addresses that the feed gives, `Name (address)`; empty where it gives none.
  public var addressedAuthors: [String] = []
  /// Stated time of publication; nil if absent or unreadable.
  public var published: Timestamp?
  /// Stated time of the last change; nil if absent or unreadable.
  public var updated: Timestamp?
  /// Categories, in document order.
  public var categories: [String] = []
  /// Attached files.
  public var enclosures: [Enclosure] = []
  /// Address of the comments page.
  public var comments: String?
  /// Language as stated for this entry or the feed around it.
  public var language: String?
  /// Rights statement.
  public var rights: FeedText?
  /// Base against which relative links resolve inside the texts that have none of their own (``FeedText/base``).
  public var baseURL: String?
  /// A deletion notice (RFC 6721 `at:deleted-entry`) rather than an article.
  public var isTombstone: Bool = false
  /// Hash over everything above as it stood in the document: equal hash, nothing to do.
  public var hash = ContentHash(value: 0)

  /// An entry that states nothing yet.
  public init() {}
}

/// A feed document, read.
public struct ParsedFeed: Sendable, Hashable {
  /// Which format it is in.
  public var format: FeedFormat
  /// Encoding that the bytes were read with, lower case.
  public var encoding: String?
  /// Title of the feed, as words on one line.
  public var title: String?
  /// Title of the feed as published.
  public var titleText: FeedText?
  /// Address of the site.
  public var link: String?
  /// Address of the document, where it is known.
  public var documentURL: String?
  /// description, subtitle.
  public var subtitle: FeedText?
  /// Language as stated.
  public var language: String?
  /// atom:id, or what stands for it.
  public var id: String?
  /// Names of the authors.
  public var authors: [String] = []
  /// The authors with the e-mail addresses that the feed gives, `Name (address)`; empty where it gives none.
  public var addressedAuthors: [String] = []
  /// Stated time of the last change.
  public var updated: Timestamp?
  /// Stated time of publication.
  public var published: Timestamp?
  /// Rights statement.
  public var rights: FeedText?
  /// The program that wrote it.
  public var generator: String?
  /// Address of its picture.
  public var image: String?
  /// Minutes between two polls that the publisher asks for (ttl, sy:updatePeriod); nil without a hint.
  public var pollMinutes: Int?
  /// Hours (UTC, 0 to 23) in which the publisher wants no poll.
  public var skipHours: [Int] = []
  /// Days (0 Sunday to 6) on which the publisher wants no poll.
  public var skipDays: [Int] = []
  /// Address of a WebSub hub.
  public var hub: String?
  /// The document ended before its root element did; its complete items are in `entries`.
  public var isTruncated: Bool = false
  /// It ended early, but after its channel had: nothing is missing but the closing tag of the root element.
  public var lacksOnlyItsEnd: Bool = false
  /// There were more items than are read of one document; the first of them are in `entries`.
  public var isCapped: Bool = false
  /// The items, in document order.
  public var entries: [Entry] = []

  /// An empty feed of a format.
  public init(format: FeedFormat) {
    self.format = format
  }
}
