import Claims
import News
import Store

/// Makes a store as years of reading leave it: `courant-bench archive FILE DAYS [END]`.
///
/// Every day brings the same number of articles from the same feeds, in stories of one to four sources, and every other
/// article is edited an hour later; what passes tell of edits and figures is told, and what they read of claims kept. Stores of different numbers of days differ in their history alone. END is the last
/// moment, in seconds since 1970.
struct Archive {
  private static let feeds = 200
  private static let articlesPerDay = 1_800
  private static let texts = 500
  private static let day: Int64 = 86_400
  /// What an edit adds to a headline.
  private static let edit = ", officials say"

  private let store: Store
  private let outlets: [Feed]
  private let words: [(headline: String, summary: String, body: String)]
  /// What each of the words claims, as it is and with its headline edited.
  private let claims: [(first: KeptClaims, edited: KeptClaims)]
  private let end: Timestamp

  /// Makes the file and prints what it holds.
  static func make(_ arguments: [String]) throws {
    guard arguments.count >= 2, let days = Int64(arguments[1]), days > 0 else {
      throw BenchmarkError("usage: courant-bench archive FILE DAYS [END]")
    }
    let end = Timestamp(seconds: arguments.dropFirst(2).first.flatMap { Int64($0) } ?? 1_760_000_000)
    let archive = try Archive(path: arguments[0], end: end)
    for number in stride(from: days, through: 1, by: -1) { try archive.add(day: number) }
    archive.store.close()
    let store = try Store.open(arguments[0], access: .read)
    let status = try store.status(dayStart: end)
    print("\(days) days: \(status.articles) articles, \(status.revisions) revisions, \(status.stories) stories")
  }

  private init(path: String, end: Timestamp) throws {
    self.end = end
    store = try Store.open(path, access: .write)
    outlets = (0..<Self.feeds).map { number in
      let url = "https://outlet\(number).example/feed"
      return Feed(id: .derived(from: url), url: url, title: "Outlet \(number)")
    }
    var prose = Prose(seed: 11)
    words = (0..<Self.texts).map { _ in
      let event = prose.event()
      return (prose.headline(of: event), prose.sentence(of: event), prose.paragraph(of: event, bytes: 250))
    }
    let reader = ClaimReader(language: "en")
    claims = words.map { text in
      let parts = TextParts(summary: text.summary, body: text.body)
      let read = { (title: String) in KeptClaims(reader.claims(title: title, parts: parts)) }
      return (read(text.headline), read(text.headline + Self.edit))
    }
    _ = try store.addFeeds(outlets, at: end)
  }

  /// One day: articles, then their edits, then their stories, a transaction each.
  private func add(day number: Int64) throws {
    let start = end.adding(seconds: -number * Self.day)
    let articles = (0..<Self.articlesPerDay).map { article($0, of: number, at: start.adding(seconds: Int64($0) * 40)) }
    let now = start.adding(seconds: Self.day - 1)
    try store.commit(polls(articles), at: now)
    let edits = articles.enumerated().filter { $0.offset % 2 == 0 }.map { edited($0.element.feed, $0.element.update) }
    try store.commit(polls(edits), at: now)
    let pass = stories(articles)
    try store.commit(pass, decided: articles.map(\.update.id), at: now)
    try tell(edits, pass.stories)
    let told = Set(pass.stories.filter { $0.members.count > 1 }.flatMap(\.members).map(\.id))
    let read = articles.enumerated().filter { told.contains($0.element.update.id) }.flatMap { place, article in
      let claims = claims[text(place, of: number)]
      let first = VersionClaims(article: article.update.id, version: 1, claims: claims.first)
      let second = VersionClaims(article: article.update.id, version: 2, claims: claims.edited)
      return place % 2 == 0 ? [first, second] : [first]
    }
    try store.keep(read, rules: FigureRules.number)
  }

  /// What a pass tells of edits and of stories' figures, so that the next one has nothing left to tell.
  private func tell(_ edits: [(feed: Feed, update: ArticleUpdate)], _ stories: [StoredStory]) throws {
    let account = EditAccount(kinds: [.headline, .addition], field: .title, before: "", after: Self.edit)
    try store.tell(edits.map { ($0.update.id, 2, account) })
    let told = stories.filter { $0.members.count > 1 }
    try store.keep(told.map { ($0.id, FigureMark(rules: FigureRules.number, differ: $0.members.count == 4)) })
  }

  /// Which of the words an article has.
  private func text(_ place: Int, of day: Int64) -> Int { (place * 7 + Int(day)) % words.count }

  private func article(_ place: Int, of day: Int64, at time: Timestamp) -> (feed: Feed, update: ArticleUpdate) {
    let feed = outlets[place % Self.feeds]
    let text = words[text(place, of: day)]
    let guid = "\(day)-\(place)"
    let link = "https://outlet\(place % Self.feeds).example/\(guid)"
    let article = ExtractedArticle(
      title: "\(text.headline) \(place)", summary: text.summary, body: text.body, byline: "", url: link,
      canonicalURL: link, source: "outlet\(place % Self.feeds).example", language: "en", published: time)
    let update = ArticleUpdate(
      id: .derived(from: feed.id.text, guid), verdict: .first, guid: guid, article: article, markup: nil,
      entryHash: ContentHash(guid), aliases: [ArticleAlias(.guid, guid), ArticleAlias(.link, link)], observedAt: time,
      articleTime: time)
    return (feed, update)
  }

  private func edited(_ feed: Feed, _ update: ArticleUpdate) -> (feed: Feed, update: ArticleUpdate) {
    var update = update
    update.verdict = .revision(changed: [.title], silent: update.article.title.utf8.count % 3 == 0, revertsTo: nil)
    update.article.title += Self.edit
    update.observedAt = update.observedAt.adding(seconds: 3600)
    update.entryHash = ContentHash(update.article.title)
    return (feed, update)
  }

  private func polls(_ articles: [(feed: Feed, update: ArticleUpdate)]) -> [FeedUpdate] {
    Dictionary(grouping: articles) { $0.feed.id }.sorted { $0.key < $1.key }.map { _, rows in
      var record = FeedRecord(feed: rows[0].feed, addedAt: end)
      record.lastPolled = rows[0].update.observedAt
      record.nextDue = end
      return FeedUpdate(record: record, articles: rows.map(\.update))
    }
  }

  /// Stories of one to four articles that follow each other.
  private func stories(_ articles: [(feed: Feed, update: ArticleUpdate)]) -> StoryPass {
    var pass = StoryPass()
    var rest = articles[...]
    while let first = rest.first {
      let members = rest.prefix(1 + Int(first.update.entryHash.value & 3))
      rest = rest.dropFirst(members.count)
      let id = StoryID.derived(from: "story", first.update.id.text)
      let stored = members.map { feed, update in
        StoredMember(
          id: update.id, feedURL: feed.url, source: update.article.source, url: update.article.canonicalURL,
          time: update.articleTime, role: update.id == first.update.id ? .lead : .report,
          features: [UInt8](repeating: 7, count: 400))
      }
      pass.stories.append(
        StoredStory(id: id, headlineArticle: first.update.id, headlineRule: "first", members: stored))
      for (place, member) in stored.enumerated() {
        pass.events.append(
          StoryEvent(
            story: id, kind: place == 0 ? .created : .joined, at: first.update.observedAt, article: member.id,
            reason: "{\"score\":1}"))
      }
    }
    return pass
  }
}
