import News
import Parsing

/// An item of an imagined feed: the entry that it is in a document, and the article that it became.
struct ImaginedItem {
  var guid: String?
  var link: String?
  var title: String
  /// Stated time of publication, in minutes since 1970.
  var minute: Int64?
  var text = ""
  /// The address that the article's page states as its own.
  var page: String?

  init(_ guid: String?, _ link: String?, _ title: String, minute: Int64? = nil, text: String = "") {
    self.guid = guid
    self.link = link.map { $0.isEmpty ? "https://hill.example" : "https://hill.example/\($0)" }
    self.title = title
    self.minute = minute
    self.text = text
  }

  /// The item with its link on another host.
  func on(_ host: String) -> ImaginedItem {
    var item = self
    item.link = link?.replacing("hill.example", with: host)
    return item
  }

  var published: Timestamp? { minute.map { Timestamp(seconds: $0 * 60) } }

  var identity: EntryIdentity { EntryIdentity(entry, canonicalLink: link) }

  /// The names of the items of a document.
  static func identities(_ items: [ImaginedItem]) -> [EntryIdentity] {
    EntryIdentity.of(items.map(\.entry), canonicalLinks: items.map(\.link))
  }

  private var entry: Entry {
    var entry = Entry()
    entry.guid = guid
    entry.title = title.isEmpty ? nil : FeedText(title, isHTML: false)
    entry.summary = text.isEmpty ? nil : FeedText(text, isHTML: false)
    entry.published = published
    entry.hash = ContentHash(
      [guid ?? "-", link ?? "-", title, minute.map(String.init) ?? "-", text].joined(separator: "|"))
    return entry
  }

  var sighting: Sighting {
    Sighting(title: title, summary: text, body: "", link: link, published: published, stated: nil)
  }

  /// The article that it is, known by guid and link, or else by title and date.
  func article(_ id: String) -> KnownArticle {
    var aliases: [ArticleAlias] = []
    if let guid { aliases.append(ArticleAlias(.guid, guid)) }
    if let link { aliases.append(ArticleAlias(.link, link)) }
    if let page { aliases.append(ArticleAlias(.page, "https://hill.example/\(page)")) }
    if aliases.isEmpty { aliases.append(ArticleAlias(.text, identity.text)) }
    return KnownArticle(
      id: ArticleID(id), guid: guid, link: link, entryHash: identity.entryHash, aliases: aliases)
  }
}
