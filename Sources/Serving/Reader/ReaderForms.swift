import News
import Sealing
import Showing
import Store

/// Google's Reader API: what readers send.
struct ReaderForms {
  let settings: ServingSettings
  /// What ``/reader/api/0/token`` gives.
  let check: String
  let now: Timestamp

  /// What would change which feeds there are and how they are called: that is not done over HTTP.
  private static let subscribing: Set<String> = [
    "subscription/edit", "subscription/quickadd", "subscription/import", "rename-tag", "disable-tag",
  ]

  /// The answer to a form below `/reader`; nil where there is none.
  ///
  /// - Parameter store: opened for writing.
  func reply(_ call: Call, in store: Store) throws -> Reply? {
    let path = call.path.dropFirst()
    guard path.starts(with: ["api", "0"]) else { return nil }
    let place = path.dropFirst(2).joined(separator: "/")
    if Self.subscribing.contains(place) {
      throw Refusal(
        .forbidden,
        "feeds are added, removed and put into folders on the command line: courant feeds add, import, remove")
    }
    guard let form = call.form else { throw Refusal(.unsupported, "a form is needed") }
    switch place {
    case "edit-tag":
      try checkToken(form, call)
      try editTags(form, in: store)
    case "mark-all-as-read":
      try checkToken(form, call)
      try markAll(form, in: store)
    case "stream/items/contents": return try contents(form, call, in: store)
    default: return nil
    }
    return Reply("text/plain; charset=utf-8", Array("OK".utf8))
  }

  /// The items that a form names, in full. It changes nothing, so that no token is needed.
  private func contents(_ form: Fields, _ call: Call, in store: Store) throws -> Reply {
    try ReaderAPI(settings: settings, check: check).named(form.values("i"), call, in: store)
  }

  private func editTags(_ form: Fields, in store: Store) throws {
    let names = try form.values("i").map { text in
      guard let name = ReaderItemID.name(text) else { throw Refusal(.badRequest, "i names no item") }
      return name
    }
    let tags = form.values("a") + form.values("r")
    // Other states of Google's, such as "broadcast", nobody here asks for: they may be set and mean nothing.
    guard tags.allSatisfy({ $0.contains("/state/com.google/") }) else {
      throw Refusal(.forbidden, "articles have no labels here, only the states read, kept-unread and starred")
    }
    let added = form.values("a").compactMap(ReaderStream.init)
    let removed = form.values("r").compactMap(ReaderStream.init)
    let isKept = form.values("a").contains { $0.hasSuffix("/state/com.google/kept-unread") }
    let read = isKept || removed.contains(.read) ? false : added.contains(.read) ? true : nil as Bool?
    let starred = added.contains(.starred) ? true : removed.contains(.starred) ? false : nil as Bool?
    let articles = names.compactMap { if case .article(let id) = $0 { id } else { nil } }
    let stories = names.compactMap { if case .story(let number) = $0 { number } else { nil } }
    if !articles.isEmpty { try store.mark(articles, read: read, starred: starred) }
    if !stories.isEmpty { try store.mark(storyNumbers: stories, read: read, starred: starred) }
  }

  private func markAll(_ form: Fields, in store: Store) throws {
    guard let stream = form["s"].flatMap(ReaderStream.init) else { throw Refusal(.badRequest, "s names no stream") }
    var before = now.adding(seconds: 1)
    if let text = form["ts"] {
      guard let microseconds = Int64(text), microseconds >= 0 else {
        throw Refusal(.badRequest, "ts is a time in microseconds since 1970")
      }
      before = Timestamp(milliseconds: microseconds / 1000)
    }
    if stream.hasStories { try store.markAllStoriesRead(before: before) }
    if stream == .stories { return }
    var question = ReaderQuery(limit: 1)
    try stream.narrow(&question, in: store)
    // What is read needs no mark.
    guard question.isRead != true else { return }
    try store.markAllRead(
      feed: question.feed, folder: question.folder, starredOnly: question.isStarred == true, before: before)
  }

  /// Throws a refusal for a form without the value that `/reader/api/0/token` gave; some readers put it into the address.
  private func checkToken(_ form: Fields, _ call: Call) throws(Refusal) {
    guard Digest.areSame(Array((form["T"] ?? call.query["T"] ?? "").utf8), Array(check.utf8)) else {
      throw Refusal(.unauthorized, "T is not the token", headers: [("X-Reader-Google-Bad-Token", "true")])
    }
  }
}
