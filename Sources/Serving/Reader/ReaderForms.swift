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

  /// Whether a form marks something.
  static func marks(_ call: Call) -> Bool { ["edit-tag", "mark-all-as-read"].contains(place(call)) }

  /// The place below `/reader/api/0`; nothing for what lies elsewhere.
  private static func place(_ call: Call) -> String {
    call.path.starts(with: ["reader", "api", "0"]) ? call.path.dropFirst(3).joined(separator: "/") : ""
  }

  /// The answer to a form that marks nothing; nil where there is none.
  func reply(_ call: Call, in store: Store) throws -> Reply? {
    let place = Self.place(call)
    if Self.subscribing.contains(place) {
      throw Refusal(
        .forbidden,
        "feeds are added, removed and put into folders on the command line: courant feeds add, import, remove")
    }
    guard place == "stream/items/contents" else { return nil }
    // The items that a form names, in full. It changes nothing, so that no token is needed.
    return try ReaderAPI(settings: settings, check: check).named(try form(call).values("i"), call, in: store)
  }

  /// Marks what a form says in a store that is opened for writing.
  func mark(_ call: Call, in store: Store) throws {
    let form = try form(call)
    try checkToken(form, call)
    if Self.place(call) == "edit-tag" { try editTags(form, in: store) } else { try markAll(form, in: store) }
  }

  private func form(_ call: Call) throws(Refusal) -> Fields {
    guard let form = call.form else { throw Refusal(.unsupported, "a form is needed") }
    return form
  }

  private func editTags(_ form: Fields, in store: Store) throws {
    let names = try form.values("i").map { text in
      guard let name = ReaderItemID.name(text) else { throw Refusal(.badRequest, "i names no item") }
      return name
    }
    let (given, taken) = (form.values("a"), form.values("r"))
    // Other states of Google's, such as "broadcast", nobody here asks for: they may be set and mean nothing.
    guard (given + taken).allSatisfy({ $0.contains("/state/com.google/") }) else {
      throw Refusal(.forbidden, "articles have no labels here, only the states read, kept-unread and starred")
    }
    guard !names.isEmpty, !(given + taken).isEmpty else {
      throw Refusal(.badRequest, "i names items, and a or r says what becomes of them")
    }
    let (added, removed) = (given.compactMap(ReaderStream.init), taken.compactMap(ReaderStream.init))
    let read = try Self.state(
      added.contains(.read), removed.contains(.read) || added.contains(.unread), "read")
    let starred = try Self.state(added.contains(.starred), removed.contains(.starred), "starred")
    let articles = names.compactMap { if case .article(let id) = $0 { id } else { nil } }
    let stories = names.compactMap { if case .story(let number) = $0 { number } else { nil } }
    if !articles.isEmpty { try store.mark(articles, read: read, starred: starred) }
    if !stories.isEmpty { try store.mark(storyNumbers: stories, read: read, starred: starred) }
  }

  /// What a form makes of a state; nil where it leaves it as it is.
  private static func state(_ isGiven: Bool, _ isTaken: Bool, _ name: String) throws(Refusal) -> Bool? {
    if isGiven, isTaken { throw Refusal(.badRequest, "an item cannot become \(name) and not \(name) at once") }
    return isGiven ? true : isTaken ? false : nil
  }

  private func markAll(_ form: Fields, in store: Store) throws {
    guard let stream = form["s"].flatMap(ReaderStream.init) else { throw Refusal(.badRequest, "s names no stream") }
    let before = try form["ts"].map(end) ?? now.adding(seconds: 1)
    var question = ReaderQuery(limit: 1)
    try stream.narrow(&question, in: store)
    // What is read needs no mark.
    guard question.isRead != true else { return }
    let starredOnly = question.isStarred == true
    if stream.hasStories { try store.markAllStoriesRead(starredOnly: starredOnly, before: before) }
    if stream == .stories { return }
    try store.markAllRead(feed: question.feed, folder: question.folder, starredOnly: starredOnly, before: before)
  }

  /// The moment behind the last one that is marked. Readers name the newest item that they have, and mean it, too: in
  /// microseconds as the protocol has it, in milliseconds or in seconds. 0 is now, as FreshRSS has it.
  private func end(_ text: String) throws(Refusal) -> Timestamp {
    guard let number = Int64(text), number >= 0, text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else {
      throw Refusal(.badRequest, "ts is a time in microseconds since 1970")
    }
    // From 1973 to 5138 each unit has its own number of digits.
    switch number {
    case 0: return now.adding(seconds: 1)
    case ..<100_000_000_000: return Timestamp(seconds: number + 1)
    case ..<100_000_000_000_000: return Timestamp(milliseconds: number + 1)
    case ..<100_000_000_000_000_000: return Timestamp(milliseconds: number / 1000 + 1)
    default: throw Refusal(.badRequest, "ts is a time in microseconds since 1970")
    }
  }

  /// Throws a refusal for a form without the value that `/reader/api/0/token` gave; some readers put it into the address.
  private func checkToken(_ form: Fields, _ call: Call) throws(Refusal) {
    guard Digest.areSame(Array((form["T"] ?? call.query["T"] ?? "").utf8), Array(check.utf8)) else {
      throw Refusal(.unauthorized, "T is not the token", headers: [("X-Reader-Google-Bad-Token", "true")])
    }
  }
}
