import News
import Showing

/// A feed of ours, before it is written in a format.
struct OutgoingFeed {
  /// One entry.
  struct Item {
    /// For ever the same for the same thing.
    var id: String
    /// One line.
    var title: String
    /// Where a person reads on.
    var link: String
    /// When it began.
    var published: Timestamp
    /// When something material came last.
    var updated: Timestamp
    /// HTML, safe.
    var html: String
    /// What it is about, for filters.
    var tags: [String]
  }

  /// For ever the same.
  var id: String
  /// Its title.
  var title: String
  /// The page that shows the same.
  var page: String
  /// Where it is itself.
  var address: String
  /// Where it goes on with older entries (RFC 5005); nil where these are all.
  var next: String?
  /// The WebSub hub; nil for none.
  var hub: String?
  /// The entries, the newest first.
  var items: [Item]
  /// Whose tags they are, where a reader wants to know (Atom); their last part is then their label.
  var tagScheme: String?

  /// When it changed last, as far as its entries do not tell: what an empty feed says.
  var began: Timestamp
  /// When its newest entry changed, or it changed itself.
  var updated: Timestamp { items.map(\.updated).max() ?? began }

  /// The answer in a format; nil for one that there is not.
  func reply(_ format: String) -> Reply? {
    var reply: Reply
    switch format {
    case "atom": reply = Reply("application/atom+xml; charset=utf-8", Array(AtomDocument.text(self).utf8))
    case "rss": reply = Reply("application/rss+xml; charset=utf-8", Array(RSSDocument.text(self).utf8))
    case "json": reply = Reply("application/feed+json; charset=utf-8", JSONFeedDocument.bytes(self))
    default: return nil
    }
    if let hub { reply.headers.append(("Link", "<\(hub)>; rel=\"hub\", <\(address)>; rel=\"self\"")) }
    return reply
  }
}

/// The filters of a feed as they stand in addresses and ids: written anew, so that nothing of what was sent is copied.
enum FeedQuery {
  /// With a question mark before it; empty where nothing is asked for. A place within the feed is no filter.
  static func text(_ call: Call) -> String {
    FilterLink.query(filters(call))
  }

  /// The same as the end of an id: a question mark may not stand there (RFC 8141, section 2).
  static func idEnding(_ call: Call) -> String {
    let query = PercentText.query(filters(call))
    return query.isEmpty ? "" : ":" + query
  }

  private static func filters(_ call: Call) -> [(name: String, value: String)] {
    call.query.all.filter { $0.name != "cursor" }
  }

  /// Where the feed itself is.
  static func address(_ call: Call, base: String) -> String {
    place(call, base: base) + FilterLink.query(call.query.all)
  }

  /// Where the feed goes on behind a place within it.
  static func next(_ call: Call, base: String, cursor: String) -> String {
    place(call, base: base) + FilterLink.query(filters(call) + [("cursor", cursor)])
  }

  private static func place(_ call: Call, base: String) -> String {
    base + "/" + call.path.map(PercentText.encoded).joined(separator: "/")
  }
}

/// Text for XML.
enum XMLText {
  /// The text with markup escaped, and without the characters that XML 1.0 forbids (section 2.2) or advises against: the
  /// controls, U+FFFE and U+FFFF.
  static func escaped(_ text: String) -> String {
    MarkupEscape.replacing(in: text) { bytes, place in
      let byte = bytes[place]
      if let reference = MarkupEscape.reference(to: byte) { return (reference, 1) }
      switch byte {
      case 0x09, 0x0A: return nil
      case 0..<0x20, 0x7F: return (" ", 1)
      case 0xC2 where bytes[place + 1] < 0xA0: return (" ", 2)
      case 0xEF where bytes[place + 1] == 0xBF && bytes[place + 2] >= 0xBE: return (" ", 3)
      default: return nil
      }
    }
  }

  /// An element with a text.
  static func element(_ name: String, _ text: String, _ attributes: String = "") -> String {
    "<\(name)\(attributes)>\(escaped(text))</\(name)>\n"
  }
}
