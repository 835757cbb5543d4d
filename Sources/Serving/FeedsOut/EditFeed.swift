import News
import Showing
import Store

/// Edits as a feed: one entry an edit.
struct EditFeed {
  let settings: ServingSettings
  let now: Timestamp

  /// Entries of the feed.
  private static let length = 100

  /// The feed for a query, with the filters of the page.
  func feed(_ call: Call, in store: Store) throws -> OutgoingFeed {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "silent", "kind", "feed", "limit", emptyToo: true)
    let question = try asked.edits(limit: Self.length)
    let (base, query) = (call.base(settings), FeedQuery.text(call))
    let items = try EditListing(store: store).edits(question).map { edit in
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
      hub: settings.hub, items: items)
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
      let title = record.feed.title ?? record.feed.url
      let words = "<p>\(HTMLText.escaped(trouble.reason))</p>\n<p>\(HTMLText.escaped(trouble.advice))</p>"
      return OutgoingFeed.Item(
        id: "urn:courant:health:\(record.feed.id):\(trouble.health.rawValue):\(since.milliseconds)",
        title: CleanText.line("\(trouble.health.rawValue): \(title)"), link: "\(base)/feeds/\(record.feed.id)",
        published: since, updated: since, html: words, tags: [trouble.health.rawValue])
    }
    return OutgoingFeed(
      id: "urn:courant:health", title: "Courant: feeds that need attention", page: base + "/feeds",
      address: FeedQuery.address(call, base: base), hub: nil, items: items.sorted { $0.updated > $1.updated })
  }
}
