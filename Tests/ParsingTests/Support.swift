import News
import Parsing

/// Reads a document that is given as text.
func parse(_ text: String, contentType: String? = nil, baseURL: String? = nil) throws -> ParsedFeed {
  try FeedParser.parse(Array(text.utf8), contentType: contentType, baseURL: baseURL)
}

/// An RSS 2.0 document around some items.
func rss(_ items: String, channel: String = "", attributes: String = "") -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <rss version="2.0" \(attributes)><channel><title>The Harbour Post</title><link>https://harbour.example/</link>
  <description>News of the harbour</description>\(channel)\(items)</channel></rss>
  """
}

/// An Atom 1.0 document around some entries.
func atom(_ entries: String, feed: String = "", attributes: String = "") -> String {
  """
  <feed xmlns="http://www.w3.org/2005/Atom" \(attributes)><title>Hill Gazette</title><id>urn:hill</id>
  <link rel="alternate" href="https://hill.example/"/>\(feed)\(entries)</feed>
  """
}
