import News
import Showing
import Store

/// Edits as a feed: one entry an edit. It has all edits of the last day, so that no pass makes more of them than a reader that
/// comes once a day is shown; older ones are behind its link `next`.
struct EditFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// Entries of the feed at least, where there are so many.
  private static let length = 100
  /// Seconds for which it has every edit, up to the most rows of one answer.
  private static let span: Int64 = 86_400

  /// The feed for a query, with the filters of the page.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "silent", "said", "kind", "feed", "limit", "cursor", emptyToo: true)
    let (base, query) = (call.base(settings), FeedQuery.text(call))
    let (edits, next) = try edits(asked, in: store)
    let items = edits.map { edit in
      let kinds = edit.account?.kinds.map(\.rawValue) ?? []
      let what = EditFolding([edit]).lines.first?.what ?? ""
      let silent = edit.isSilent ? ["silent"] : []
      let title = (silent + kinds.prefix(1)).joined(separator: " ") + (what.isEmpty ? "" : " " + what)
      let before = HTMLText.escaped(edit.account?.before ?? "")
      let after = HTMLText.escaped(edit.account?.after ?? "")
      return OutgoingFeed.Item(
        id: "urn:courant:edit:\(edit.article):\(edit.version)",
        title: title.isEmpty ? Shown.title(edit.title) : "\(Shown.text(title)) – \(Shown.title(edit.title))",
        link: "\(base)/articles/\(edit.article)#v-\(edit.version)", published: edit.observedAt,
        updated: edit.observedAt,
        html: "<p>\(HTMLText.escaped(edit.source)), version \(edit.version)</p>\n"
          + "<p><del>\(before)</del> <ins>\(after)</ins></p>",
        tags: silent + kinds)
    }
    return OutgoingFeed(
      id: "urn:courant:edits" + FeedQuery.idEnding(call), title: "Courant: edits", page: base + "/edits" + query,
      address: FeedQuery.address(call, base: base),
      next: next.map { FeedQuery.next(call, base: base, cursor: $0) },
      hub: settings.hub(of: call), items: items, began: try FeedBeginning.moment(in: store, now: now))
  }

  /// The edits of one document, and where the next one goes on.
  private func edits(_ asked: Questioning, in store: Store) throws -> (edits: [EditRecord], next: String?) {
    var question = try asked.edits(limit: Questioning.most)
    let most = question.limit ?? Questioning.most
    question.limit = most + 1
    let found = try EditListing(store: store).edits(question)
    let young = found.count { $0.observedAt > now.adding(seconds: -Self.span) }
    let length = asked.query["limit"] == nil ? min(most, max(Self.length, young)) : most
    let edits = Array(found.prefix(length))
    return (edits, found.count > length ? edits.last.map(Questioning.cursor(after:)) : nil)
  }
}

/// What an empty feed says of when it changed: a moment that stays.
enum FeedBeginning {
  /// When the health of a feed was last another, which also is when the first one was added; where there never was a feed the
  /// day that it is.
  static func moment(in store: Store, now: Timestamp) throws -> Timestamp {
    try store.healthChangedAt() ?? Timestamp(seconds: now.milliseconds / 86_400_000 * 86_400)
  }
}

/// Feeds that need somebody, as a feed: a dead feed tells its owner in his own reader.
struct HealthFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// The feed: one entry a feed and time of trouble.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    try Questioning(query: call.query, store: store, now: now).allow()
    let base = call.base(settings)
    let items = try store.feeds().compactMap { record -> OutgoingFeed.Item? in
      guard let trouble = AttentionItem(record, now: now) else { return nil }
      // One time of trouble begins with the last answer before it.
      let since = record.lastSuccess ?? record.addedAt
      let moments = try store.troubleMoments(of: record.feed.id, since: since)
      let title = record.feed.title ?? record.feed.url
      let words = "<p>\(HTMLText.escaped(trouble.reason))</p>\n<p>\(HTMLText.escaped(trouble.advice))</p>"
      return OutgoingFeed.Item(
        id: "urn:courant:health:\(record.feed.id):\(since.milliseconds)",
        title: CleanText.line("\(trouble.health.rawValue): \(title)"), link: "\(base)/feeds/\(record.feed.id)",
        published: moments.first ?? since, updated: moments.last ?? since, html: words, tags: [trouble.health.rawValue])
    }
    return OutgoingFeed(
      id: "urn:courant:health", title: "Courant: feeds that need attention", page: base + "/feeds",
      address: FeedQuery.address(call, base: base), hub: nil, items: items.sorted { $0.updated > $1.updated },
      began: try FeedBeginning.moment(in: store, now: now))
  }
}
