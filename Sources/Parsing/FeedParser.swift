public import News
import Markup

/// Reads feed documents: RSS 0.9x and 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.x, RSS written as JSON.
public enum FeedParser {
  /// Reads a feed document.
  ///
  /// - Parameters:
  ///   - bytes: the document as it came, decompressed.
  ///   - contentType: the HTTP header's value; only its charset counts.
  ///   - baseURL: the address that answered; relative links resolve against it in the last resort.
  /// - Throws: ``ParsingError`` where the document is no feed.
  public static func parse(
    _ bytes: [UInt8], contentType: String? = nil, baseURL: String? = nil
  ) throws(ParsingError) -> ParsedFeed {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw ParsingError(.empty, "the document is empty") }
    let text = DecodedText(bytes, contentType: contentType)
    var feed: ParsedFeed
    switch FormatSniffer.firstByte(text.bytes) {
    case UInt8(ascii: "{"):
      let marks = FormatSniffer.marksLength(text.bytes)
      feed = try JSONFeedReader.read(marks == 0 ? text.bytes : Array(text.bytes[marks...]), baseURL: baseURL)
    case UInt8(ascii: "<"):
      do {
        feed = try read(text.bytes, baseURL) { XMLReader.read(text, $0) }
      } catch {
        // markup before the feed: a warning that its program wrote in HTML
        guard let start = FormatSniffer.rootBehindMarkup(text.bytes) else { throw error }
        feed = try readXML(Array(text.bytes[start...]), baseURL)
      }
    default:
      // text before the first element: a warning of the program that wrote the feed, or no feed at all
      guard let start = FormatSniffer.rootOffset(text.bytes) else { throw FormatSniffer.refusal(text.bytes) }
      feed = try readXML(Array(text.bytes[start...]), baseURL)
    }
    feed.encoding = text.encoding.name
    for index in feed.entries.indices where feed.entries[index].link.map({ $0.utf8.count > longestLink }) ?? false {
      feed.entries[index].link = nil
    }
    return feed
  }

  /// Bytes of an item's link beyond which it is none that anybody could follow: everyone takes 8,000 (RFC 9110, section 4.1), and
  /// one of megabytes is compared with others for seconds.
  private static let longestLink = 8_000

  /// Reads XML in UTF-8.
  static func readXML(_ text: [UInt8], _ baseURL: String?) throws(ParsingError) -> ParsedFeed {
    try read(text, baseURL) { reader in text.withUnsafeBufferPointer { XMLReader.read($0, reader) } }
  }

  private static func read(
    _ text: [UInt8], _ baseURL: String?, _ pass: (FeedReader) -> XMLOutcome
  ) throws(ParsingError) -> ParsedFeed {
    let reader = FeedReader(baseURL: baseURL)
    let outcome = pass(reader)
    guard let feed = reader.finish(isTruncated: outcome.isTruncated) else { throw FormatSniffer.refusal(text) }
    return feed
  }
}
