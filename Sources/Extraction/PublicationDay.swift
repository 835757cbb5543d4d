import Markup

/// The day on which a page says that its article was published.
///
/// What is stated for machines comes first, then what stands near the headline, then what stands anywhere. The time of
/// a change is taken only where no time of publication is to be found.
struct PublicationDay {
  private let tree: HTMLTree
  private let meta: MetaElements
  private let data: StructuredData
  private let url: String?
  private let shown: ShownDates

  init(
    _ tree: HTMLTree, _ meta: MetaElements, _ data: StructuredData, _ scopes: ItemScopes, title: String, url: String?
  ) {
    self.tree = tree
    self.meta = meta
    self.data = data
    self.url = url
    shown = ShownDates(tree, scopes, title: title, isMonthFirst: Self.isMonthFirst(tree))
  }

  /// `yyyy-MM-dd` as the reader of the page sees it; nil where the page names no day.
  func find() -> String? {
    if let text = statedText, let day = PageDate.day(in: text) {
      return earlier(than: day) ?? (PageDate.isUniversal(text) ? seen(day) : settled(day, text))
    }
    let sources: [() -> String?] = [
      { shown.marked() }, { address }, { shown.labelled() }, { shown.nearHeadline() },
      { shown.nearHeadline(changes: true) }, { shown.timeElement() }, { shown.named() },
      { ScriptDates.publication(tree, believesLinkedData: !data.isElsewhere) }, { changed },
      { shown.labelled(changes: true) }, { shown.anywhere() },
    ]
    return sources.lazy.compactMap { $0() }.first
  }

  /// The first text that states a time of publication for machines.
  private var statedText: String? {
    ([data.published] + Self.names.lazy.map { meta[$0] }).lazy.compactMap { $0 }.first { PageDate.day(in: $0) != nil }
  }

  private var address: String? { url.flatMap { PageDate.day(inURL: $0) } }

  private var changed: String? {
    ([data.modified] + Self.changes.lazy.map { meta[$0] }).lazy.compactMap { $0.flatMap { PageDate.day(in: $0) } }.first
  }

  /// The day that the page gives elsewhere, where the one that it states for machines is years later than any such: 2099 is a
  /// template's; or months later than one day that both its address and its words give.
  private func earlier(than day: String) -> String? {
    if let found = address, PageDate.areMonthsApart(found, day), shown.labelled() == found { return found }
    var first: String?
    for other in [{ address }, { changed }, { shown.marked() }, { shown.labelled() }] {
      guard let found = other() else { continue }
      guard PageDate.areYearsApart(found, day) else { return nil }
      first = first ?? found
    }
    return first
  }

  /// A time in universal time may be of another day than the one that readers see: that is the neighbouring one which
  /// the page shows.
  private func seen(_ day: String) -> String {
    let others: [() -> String?] = [
      { shown.nearHeadline() }, { shown.marked() }, { address }, { shown.labelled() },
      { shown.timeElement() },
    ]
    return others.lazy.compactMap { $0() }.first { $0 == day || PageDate.areNeighbours($0, day) } ?? day
  }

  /// 11/01/2023 is the day that stands elsewhere on the page, else the one that the page's language means.
  private func settled(_ day: String, _ text: String) -> String {
    guard let other = PageDate.monthFirst(in: text) else { return day }
    let others: [() -> String?] = [
      { address }, { shown.labelled() }, { shown.nearHeadline() }, { shown.timeElement() },
    ]
    if let found = others.lazy.compactMap({ $0() }).first(where: { $0 == day || $0 == other }) { return found }
    return Self.isMonthFirst(tree) ? other : day
  }

  /// Whether a page states the language of a country that writes the month before the day.
  private static func isMonthFirst(_ tree: HTMLTree) -> Bool {
    let root = tree.nodes.indices.first { tree.nodes[$0].tag == .html }
    let language = root.flatMap { tree.attribute(.lang, of: $0) }?.lowercased()
    return language == "en-us" || language == "en_us"
  }

  /// Names of `meta` elements that state a time of publication, the plainest first.
  private static let names = [
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "publish-date", "publish_date", "publishdate", "pubdate", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dc.date", "dcterms.date", "date", "og:published_time", "cxenseparse:recs:publishtime",
    "article.published", "published_time", "article:published", "article:published_date", "article:publicationdate",
    "article:post_date", "article.created", "article_date_original", "bt:pubdate", "citation_publication_date",
    "citation_online_date", "citation_date", "cxenseparse:publishtime", "date_published", "dateposted", "dc:date",
    "dc:created", "dc.created", "dc.date.publication", "displaydate",
    "mediator_published_time", "og:article:published", "og:datepublished", "og:pubdate", "og:publish_date",
    "og:regdate", "originalpublicationdate", "prism.publicationdate", "publication_date", "publicationdate",
    "publication-date", "published-date", "published_date", "publisheddate", "publish_time", "pub_date",
    "release_date", "rnews:datepublished", "shareaholic:article_published_time", "video:release_date",
    "vr:published_time",
  ]

  /// Names of `meta` elements that state when a page was made or changed last.
  private static let changes = [
    "last-modified", "article:modified_time", "og:updated_time", "datecreated", "date_created", "created",
    "datemodified", "revised",
  ]
}
