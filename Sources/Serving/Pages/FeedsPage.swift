import News
import Showing
import Store

/// All feeds, those first that need somebody.
struct FeedsPage {
  let press: PagePress
  let now: Timestamp

  /// Seconds that the rhythm of a feed is shown for: two weeks.
  private static let rhythm: Int64 = 14 * 86_400

  /// The page.
  func reply(in store: Store) throws -> Reply {
    let feeds = try store.feeds()
    let counts = Dictionary(grouping: feeds, by: \.health).mapValues(\.count)
    let attention = AttentionItem.all(feeds, now: now)
    let rhythms = try store.rhythms(since: now.adding(seconds: -Self.rhythm))
    let none = [Int](repeating: 0, count: 168)
    let shape: Shape = [
      "counts": FeedHealth.allCases.compactMap { health -> Shape? in
        counts[health].map { ["health": health.rawValue, "count": $0] }
      },
      "hasAttention": !attention.isEmpty,
      "attention": attention.map { item -> Shape in
        [
          "id": item.id.text, "feed": Shown.text(item.feed), "health": item.health.rawValue,
          "reason": Shown.text(item.reason), "advice": Shown.text(item.advice),
        ]
      },
      "feeds": feeds.map { row($0, rhythm: rhythms[$0.feed.id] ?? none) },
    ]
    return press.page("feeds", title: "Feeds", place: "/feeds", shape)
  }

  private func row(_ record: FeedRecord, rhythm: [Int]) -> Shape {
    var shape: Shape = [
      "id": record.feed.id.text, "title": Shown.text(record.feed.title ?? record.feed.url),
      "health": record.health.rawValue, "articles": Words.grouped(record.articleCount),
      "why": Shown.text(record.scheduleReason), "strip": RhythmPicture.strip(rhythm),
    ]
    shape.put("news", "newsISO", record.lastNews)
    shape.put("next", "nextISO", record.nextDue)
    return shape
  }
}

/// One feed: how it is doing, when it is asked next and why, and when it publishes.
struct FeedPage {
  let press: PagePress
  let now: Timestamp

  /// Seconds that the heat map shows: eight weeks.
  private static let rhythm: Int64 = 56 * 86_400

  /// Breaches of rules that are shown: the newest.
  private static let mostBreaches = 20

  /// The page of a feed.
  func reply(_ id: String, in store: Store) throws -> Reply {
    let record = try store.feed(id)
    let rhythm = try store.rhythm(of: record.feed.id, since: now.adding(seconds: -Self.rhythm))
    let newest = try store.articles(ArticleQuery(feed: record.feed.id, limit: 20))
    let title = record.feed.title ?? record.feed.url
    let audit = try FeedAuditAccount(record, in: store, at: now)
    let shape: Shape = [
      "headline": Shown.text(title), "health": record.health.rawValue,
      "articles": Words.count(record.articleCount, "article"), "facts": facts(record),
      "about": "\(Words.count(rhythm.reduce(0, +), "article")) of the last eight weeks by the hour of the week (UTC).",
      "heat": RhythmPicture.heat(rhythm), "audit": words(audit), "isBroken": !audit.breaches.isEmpty,
      "breaches": audit.breaches.suffix(Self.mostBreaches).map { breach -> Shape in
        var shape: Shape = ["rule": breach.rule, "title": breach.title, "what": Shown.text(breach.what)]
        shape.put("time", "iso", breach.at)
        return shape
      },
      "newest": newest.map { article -> Shape in
        var shape: Shape = [
          "id": article.id.text, "title": Shown.title(article.title), "lang": Shown.language(article.language),
        ]
        shape.put("time", "iso", article.time)
        return shape
      },
    ]
    return press.page("feed", title: title, place: "/feeds", shape)
  }

  private func words(_ audit: FeedAuditAccount) -> String {
    guard let since = audit.since else { return "No request was made within the 40 days that the log keeps." }
    let requests = "\(Words.count(audit.requests, "request")) since \(Shown.time(since)) UTC"
    let breaches = Words.count(audit.breaches.count, "breach", "breaches")
    return "\(requests), held against \(Words.count(audit.rules, "rule")) of politeness: \(breaches)."
  }

  private func facts(_ record: FeedRecord) -> [Shape] {
    var facts: [Shape] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { facts.append(["name": name, "value": Shown.text(value)]) }
    }
    func add(_ name: String, _ moment: Timestamp?) {
      if let moment { facts.append(["name": name, "value": Shown.time(moment), "iso": moment.iso8601]) }
    }
    add("Address", record.feed.url)
    add("Site", record.feed.siteURL)
    add("Topic", record.feed.folder)
    add("Language", record.feed.language)
    add("Failure", record.failureReason)
    add("Advice", record.failure.map(Advice.text(for:)))
    if record.failures > 0 { add("Failures in a row", String(record.failures)) }
    add("Last asked", record.lastPolled)
    add("Last answer", record.lastSuccess)
    add("Last news", record.lastNews)
    add("Next poll", record.nextDue)
    add("Why then", record.scheduleReason)
    add("Moved to", record.movedTo)
    add("Id", record.feed.id.text)
    return facts
  }
}
