import News
import Showing

/// Atom (RFC 4287).
enum AtomDocument {
  /// The document.
  static func text(_ feed: OutgoingFeed) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
    out += XMLText.element("id", feed.id) + XMLText.element("title", feed.title)
    out += XMLText.element("updated", feed.updated.iso8601)
    out += link("self", feed.address, "application/atom+xml") + link("alternate", feed.page, "text/html")
    if let next = feed.next { out += link("next", next, "application/atom+xml") }
    if let hub = feed.hub { out += "<link rel=\"hub\" href=\"\(XMLText.escaped(hub))\"/>\n" }
    out += "<author><name>Courant</name></author>\n<generator>Courant</generator>\n"
    for item in feed.items {
      out += "<entry>\n" + XMLText.element("id", item.id) + XMLText.element("title", item.title)
      out += link("alternate", item.link, "text/html")
      out += XMLText.element("published", item.published.iso8601) + XMLText.element("updated", item.updated.iso8601)
      for tag in item.tags { out += category(tag, feed.tagScheme) }
      out += XMLText.element("content", item.html, " type=\"html\"") + "</entry>\n"
    }
    return out + "</feed>\n"
  }

  private static func category(_ tag: String, _ scheme: String?) -> String {
    let label = tag.split(separator: "/").last.map(String.init) ?? tag
    let more = scheme.map { " scheme=\"\(XMLText.escaped($0))\" label=\"\(XMLText.escaped(label))\"" } ?? ""
    return "<category term=\"\(XMLText.escaped(tag))\"\(more)/>\n"
  }

  private static func link(_ relation: String, _ address: String, _ type: String) -> String {
    "<link rel=\"\(relation)\" type=\"\(type)\" href=\"\(XMLText.escaped(address))\"/>\n"
  }
}

/// RSS 2.0 (RSS Advisory Board, 2.0.11).
enum RSSDocument {
  /// The document.
  static func text(_ feed: OutgoingFeed) -> String {
    var out = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    out += "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\">\n<channel>\n"
    out += XMLText.element("title", feed.title) + XMLText.element("link", feed.page)
    out += XMLText.element("description", feed.title)
    out += XMLText.element("lastBuildDate", MailDate.text(feed.updated)) + XMLText.element("generator", "Courant")
    out += "<atom:link rel=\"self\" type=\"application/rss+xml\" href=\"\(XMLText.escaped(feed.address))\"/>\n"
    if let next = feed.next {
      out += "<atom:link rel=\"next\" type=\"application/rss+xml\" href=\"\(XMLText.escaped(next))\"/>\n"
    }
    if let hub = feed.hub { out += "<atom:link rel=\"hub\" href=\"\(XMLText.escaped(hub))\"/>\n" }
    for item in feed.items {
      out += "<item>\n" + XMLText.element("title", item.title) + XMLText.element("link", item.link)
      out += XMLText.element("guid", item.id, " isPermaLink=\"false\"")
      out += XMLText.element("pubDate", MailDate.text(item.updated))
      for tag in item.tags { out += XMLText.element("category", tag) }
      out += XMLText.element("description", item.html) + "</item>\n"
    }
    return out + "</channel>\n</rss>\n"
  }
}

/// JSON Feed 1.1.
enum JSONFeedDocument {
  /// The document.
  static func bytes(_ feed: OutgoingFeed) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("version", "https://jsonfeed.org/version/1.1")
      json.field("title", feed.title)
      json.field("home_page_url", feed.page)
      json.field("feed_url", feed.address)
      if let next = feed.next { json.field("next_url", next) }
      if let hub = feed.hub {
        json.field("hubs", array: [hub]) { json, hub in
          json.object { json in
            json.field("type", "WebSub")
            json.field("url", hub)
          }
        }
      }
      json.field("items", array: feed.items) { json, item in
        json.object { json in
          json.field("id", item.id)
          json.field("url", item.link)
          json.field("title", item.title)
          json.field("content_html", item.html)
          json.field("date_published", item.published)
          json.field("date_modified", item.updated)
          json.field("tags", texts: item.tags)
        }
      }
    }
    json.endLine()
    return json.bytes
  }
}

/// Dates as mail writes them: `Mon, 02 Mar 2026 06:00:00 GMT` (RFC 822 as RSS wants it).
enum MailDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The date to the second.
  static func text(_ moment: Timestamp) -> String {
    let iso = moment.iso8601
    let day = (moment.seconds >= 0 ? moment.seconds / 86_400 : (moment.seconds - 86_399) / 86_400) + 3
    let month = Int(iso.dropFirst(5).prefix(2)) ?? 1
    let date = "\(iso.dropFirst(8).prefix(2)) \(months[month - 1]) \(iso.prefix(4))"
    return "\(days[Int((day % 7 + 7) % 7)]), \(date) \(iso.dropFirst(11).prefix(8)) GMT"
  }
}
