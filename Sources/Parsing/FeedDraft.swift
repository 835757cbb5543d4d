import Markup
import News

/// A feed while it is being read.
struct FeedDraft {
  var format: FeedFormat?
  var title = Ranked<FeedText>()
  var link = Ranked<EntryDraft.Link>()
  var subtitle = Ranked<FeedText>()
  var language = Ranked<String>()
  var id: String?
  var authors: [Author] = []
  /// How good the kind of element is that gave `authors`.
  var authorRank = 0
  var updated = Ranked<Timestamp>()
  var published = Ranked<Timestamp>()
  var rights = Ranked<FeedText>()
  var generator: String?
  var image = Ranked<String>()
  var hub: String?
  var ttl: Int?
  var updatePeriod: Int?
  var updateFrequency: Int?
  var skipHours: [Int] = []
  var skipDays: [Int] = []
  private var entries: [Entry] = []
  /// Whether there were more entries than are kept.
  private(set) var hasTooManyEntries = false

  /// Entries that are kept of one document. The longest feeds have some thousands; a document of nothing but `<item/>`
  /// would fill the memory.
  static let maximumEntries = 100_000

  /// Authors that are kept of one feed: each entry without its own inherits them.
  static let maximumAuthors = 64

  /// Takes in an entry.
  mutating func append(_ entry: Entry) {
    if entries.count < Self.maximumEntries { entries.append(entry) } else { hasTooManyEntries = true }
  }

  /// The feed; nil if no root element of a feed was seen.
  mutating func finished(documentURL: String?, isTruncated: Bool) -> ParsedFeed? {
    guard let format else { return nil }
    var feed = ParsedFeed(format: format)
    feed.documentURL = documentURL
    feed.titleText = title.value
    feed.title = title.value?.words
    feed.link = link.value.map { URLReference.resolve($0.reference, base: $0.base ?? documentURL) }
    feed.subtitle = subtitle.value
    feed.language = language.value
    feed.id = id
    feed.authors = authors.names
    feed.addressedAuthors = authors.addressed
    feed.updated = updated.value
    feed.published = published.value
    feed.rights = rights.value
    feed.generator = generator
    feed.image = image.value.map { URLReference.resolve($0, base: documentURL ?? feed.link) }
    feed.hub = hub.map { URLReference.resolve($0, base: documentURL) }
    feed.pollMinutes = pollMinutes
    feed.skipHours = Array(Set(skipHours)).sorted()
    feed.skipDays = Array(Set(skipDays)).sorted()
    feed.isTruncated = isTruncated
    feed.isCapped = hasTooManyEntries
    let site = feed.link.flatMap { EntryDraft.isWebAddress($0) ? $0 : nil }
    // RSS does not say what a relative link is relative to: publishers mean their site
    let base = format == .atom ? documentURL ?? site : site ?? documentURL
    let inherited = format == .atom ? authors : []
    swap(&feed.entries, &entries)
    for index in feed.entries.indices {
      feed.entries[index].complete(base: base, language: language.value, authors: inherited)
    }
    return feed
  }

  /// `ttl` or the period of the syndication module divided by its frequency, whichever is longer; nil outside a minute to
  /// a year.
  private var pollMinutes: Int? {
    [ttl, syndicationMinutes].compactMap(\.self).filter { (1...366 * 24 * 60).contains($0) }.max()
  }

  /// The defaults of RSS 1.0 Modules: Syndication are daily and 1.
  private var syndicationMinutes: Int? {
    guard updatePeriod != nil || updateFrequency != nil else { return nil }
    return (updatePeriod ?? 24 * 60) / max(1, updateFrequency ?? 1)
  }
}

extension FeedText {
  /// The words on one line, without markup; nil if there are none.
  var words: String? {
    let words = (isHTML ? PlainText(html: value) : PlainText(plain: value)).text
    return words.isEmpty ? nil : words
  }
}
