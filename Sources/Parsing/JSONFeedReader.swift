import News

/// JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), and RSS written as JSON.
enum JSONFeedReader {
  /// The feed of a JSON document in UTF-8.
  static func read(_ text: [UInt8], baseURL: String?) throws(ParsingError) -> ParsedFeed {
    var reader = JSONReader(text)
    guard let document = reader.document(), case .object = document else {
      throw ParsingError(.other, "not a feed: JSON that cannot be read")
    }
    if let xml = RSSInJSON.xml(document) {
      var feed = try FeedParser.readXML(xml, baseURL)
      if reader.isTruncated { feed.isTruncated = true }
      return feed
    }
    let version = document["version"]?.text ?? ""
    let hasItems = if case .array? = document["items"] { true } else { false }
    guard
      version.contains("jsonfeed.org")
        || (hasItems && (!version.isEmpty || document["title"] != nil || document["feed_url"] != nil))
    else { throw ParsingError(.otherJSON, "JSON, but not a JSON Feed") }
    return feed(document, baseURL, reader.isTruncated)
  }

  private static func feed(_ document: JSONValue, _ baseURL: String?, _ isTruncated: Bool) -> ParsedFeed {
    var feed = ParsedFeed(format: .json)
    let base = baseURL ?? document["feed_url"]?.text ?? document["home_page_url"]?.text
    feed.titleText = document["title"]?.text.map { FeedText($0, isHTML: false) }
    feed.title = feed.titleText?.words
    feed.link = document["home_page_url"]?.text.map { URLReference.resolve($0, base: base) }
    feed.subtitle = document["description"]?.text.map { FeedText($0, isHTML: false) }
    feed.language = document["language"]?.text
    feed.id = document["feed_url"]?.text
    feed.authors = authors(document)
    feed.image = (document["icon"] ?? document["favicon"])?.text.map { URLReference.resolve($0, base: base) }
    feed.hub = document["hubs"]?.elements.compactMap { $0["url"]?.text }.first
    feed.isTruncated = isTruncated
    let items = document["items"]?.elements ?? []
    feed.isCapped = items.count > FeedDraft.maximumEntries
    feed.entries = items.prefix(FeedDraft.maximumEntries).compactMap { entry($0, feed, base) }
    return feed
  }

  private static func entry(_ item: JSONValue, _ feed: ParsedFeed, _ base: String?) -> Entry? {
    guard case .object = item else { return nil }
    var entry = Entry()
    entry.guid = item["id"]?.text
    let link = item["url"]?.text ?? item["external_url"]?.text
    entry.link = link.map { URLReference.resolve(WrittenAddress.repaired($0), base: base) }
    if entry.link == nil, let guid = entry.guid, EntryDraft.isWebAddress(guid) { entry.link = guid }
    entry.title = item["title"]?.text.map { FeedText($0, isHTML: TitleMarkup.isPresent(in: $0)) }
    entry.summary = item["summary"]?.text.map { FeedText($0, isHTML: false) }
    entry.content =
      item["content_html"]?.text.map { FeedText($0, isHTML: true) }
      ?? item["content_text"]?.text.map { FeedText($0, isHTML: false) }
    entry.authors = authors(item)
    if entry.authors.isEmpty { entry.authors = feed.authors }
    entry.published = item["date_published"]?.text.flatMap { DateReader.read($0) }
    entry.updated = item["date_modified"]?.text.flatMap { DateReader.read($0) }
    entry.categories = (item["tags"]?.elements ?? []).compactMap { $0.text?.collapsed }.withoutRepetitions
    entry.language = item["language"]?.text ?? feed.language
    for attachment in item["attachments"]?.elements ?? [] {
      guard let url = attachment["url"]?.text else { continue }
      entry.enclosures.append(
        Enclosure(
          url: URLReference.resolve(url, base: base), type: attachment["mime_type"]?.text,
          length: attachment["size_in_bytes"]?.text.flatMap { Int($0) ?? Double($0).flatMap(Int.init(exactly:)) }))
    }
    entry.baseURL = entry.link ?? feed.link ?? base
    EntryHash.set(on: &entry)
    return entry
  }

  /// `authors` of 1.1, and `author` of 1.0, which writers of 1.1 put beside it.
  private static func authors(_ object: JSONValue) -> [String] {
    var people: [JSONValue] = []
    for value in [object["authors"], object["author"]].compactMap(\.self) {
      if case .array(let list) = value { people += list } else { people.append(value) }
    }
    return people.compactMap { $0["name"]?.text?.collapsed ?? $0.text?.collapsed }.withoutRepetitions
  }
}
