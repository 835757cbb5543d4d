import News
import Showing
import Store

/// Google's Reader API: what readers send.
struct ReaderForms {
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
    case "edit-tag": try editTags(form, in: store)
    case "mark-all-as-read": try markAll(form, in: store)
    case "stream/items/contents": return try contents(form, in: store)
    default: return nil
    }
    return Reply("text/plain; charset=utf-8", Array("OK".utf8))
  }

  /// The articles that a form names, in full. It changes nothing, so that no token is needed.
  private func contents(_ form: Fields, in store: Store) throws -> Reply {
    let articles = try store.readerArticles(form.values("i").compactMap(ReaderItemID.article))
    return ReaderDocument(feeds: try store.feeds()).reply(articles, stream: "items", next: nil)
  }

  private func editTags(_ form: Fields, in store: Store) throws {
    try checkToken(form)
    let articles = try form.values("i").map { text in
      guard let article = ReaderItemID.article(text) else { throw Refusal(.badRequest, "i names no article") }
      return article
    }
    let added = form.values("a").compactMap(ReaderStream.init)
    let removed = form.values("r").compactMap(ReaderStream.init)
    try store.mark(
      articles, read: added.contains(.read) ? true : removed.contains(.read) ? false : nil,
      starred: added.contains(.starred) ? true : removed.contains(.starred) ? false : nil)
  }

  private func markAll(_ form: Fields, in store: Store) throws {
    try checkToken(form)
    guard let stream = form["s"].flatMap(ReaderStream.init) else { throw Refusal(.badRequest, "s names no stream") }
    var question = ReaderQuery(limit: 1)
    try stream.narrow(&question, in: store)
    let microseconds = form["ts"].flatMap { Int64($0) }
    let before = microseconds.map { Timestamp(milliseconds: $0 / 1000) } ?? now.adding(seconds: 1)
    try store.markAllRead(feed: question.feed, folder: question.folder, before: before)
  }

  /// Throws a refusal for a form without the value that `/reader/api/0/token` gave.
  private func checkToken(_ form: Fields) throws(Refusal) {
    guard Digest.areSame(Array((form["T"] ?? "").utf8), Array(check.utf8)) else {
      throw Refusal(.unauthorized, "T is not the token", headers: [("X-Reader-Google-Bad-Token", "true")])
    }
  }
}
