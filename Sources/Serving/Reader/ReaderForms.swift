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

  /// The answer to a form below `/reader`; nil where there is none.
  ///
  /// - Parameter store: opened for writing.
  func reply(_ call: Call, in store: Store) throws -> Reply? {
    guard let form = call.form else { throw Refusal(.unsupported, "a form is needed") }
    let path = call.path.dropFirst()
    guard path.starts(with: ["api", "0"]) else { return nil }
    switch path.dropFirst(2).joined(separator: "/") {
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
    let items = try ReaderItems(settings: settings, store: store, base: call.base(settings))
    let names = form.values("i").compactMap(ReaderItemID.name)
    return try ReaderDocument.reply(try items.items(names), stream: "items", next: nil)
  }

  private func editTags(_ form: Fields, in store: Store) throws {
    let names = try form.values("i").map { text in
      guard let name = ReaderItemID.name(text) else { throw Refusal(.badRequest, "i names no item") }
      return name
    }
    let added = form.values("a").compactMap(ReaderStream.init)
    let removed = form.values("r").compactMap(ReaderStream.init)
    let read = added.contains(.read) ? true : removed.contains(.read) ? false : nil as Bool?
    let starred = added.contains(.starred) ? true : removed.contains(.starred) ? false : nil as Bool?
    let articles = names.compactMap { if case .article(let id) = $0 { id } else { nil } }
    let stories = names.compactMap { if case .story(let number) = $0 { number } else { nil } }
    if !articles.isEmpty { try store.mark(articles, read: read, starred: starred) }
    if !stories.isEmpty { try store.mark(storyNumbers: stories, read: read, starred: starred) }
  }

  private func markAll(_ form: Fields, in store: Store) throws {
    guard let stream = form["s"].flatMap(ReaderStream.init) else { throw Refusal(.badRequest, "s names no stream") }
    let microseconds = form["ts"].flatMap { Int64($0) }
    let before = microseconds.map { Timestamp(milliseconds: $0 / 1000) } ?? now.adding(seconds: 1)
    if stream.hasStories { try store.markAllStoriesRead(before: before) }
    if stream == .stories { return }
    var question = ReaderQuery(limit: 1)
    try stream.narrow(&question, in: store)
    // What is read needs no mark.
    guard question.isRead != true else { return }
    try store.markAllRead(
      feed: question.feed, folder: question.folder, starredOnly: question.starredOnly, before: before)
  }

  /// Throws a refusal for a form without the value that `/reader/api/0/token` gave; some readers put it into the address.
  private func checkToken(_ form: Fields, _ call: Call) throws(Refusal) {
    guard Digest.areSame(Array((form["T"] ?? call.query["T"] ?? "").utf8), Array(check.utf8)) else {
      throw Refusal(.unauthorized, "T is not the token", headers: [("X-Reader-Google-Bad-Token", "true")])
    }
  }
}
