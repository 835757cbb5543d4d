import News
import Showing
import Store

/// The Fever API, version 3, as its readers speak it: `/fever/?api` for articles, `/fever/stories/?api` for stories.
struct FeverAPI {
  let call: Call
  /// Where we were asked, without a slash at its end.
  let base: String
  let now: Timestamp

  /// Items of one answer: the protocol's own number.
  private static let page = 50
  /// Unread or saved numbers of one answer at most.
  private static let most = 50_000

  /// The answer to somebody who may not ask: the protocol has no other.
  static var denied: Reply {
    document { json in json.field("auth", 0) }
  }

  /// Whether a request is for one of the two addresses, with a slash at its end or without.
  static func isMeant(by call: Call) -> Bool {
    let path = call.path.last == "" ? call.path.dropLast() : call.path[...]
    return path == ["fever"] || path == ["fever", "stories"]
  }

  /// Whether it asks for a mark.
  var marks: Bool { value("mark") != nil }

  /// Marks what is asked for in a store that is opened for writing.
  func mark(in store: Store) throws {
    guard let number = try number("id") else { throw Refusal(.badRequest, "id is a number") }
    let shelf = shelf(store)
    switch (value("mark"), value("as")) {
    case ("item", "read"): try shelf.mark(number, read: true, starred: nil, in: store)
    case ("item", "unread"): try shelf.mark(number, read: false, starred: nil, in: store)
    case ("item", "saved"): try shelf.mark(number, read: nil, starred: true, in: store)
    case ("item", "unsaved"): try shelf.mark(number, read: nil, starred: false, in: store)
    case ("feed", "read"): try shelf.markRead(feed: number, group: nil, before: try before, in: store)
    case ("group", "read"): try shelf.markRead(feed: nil, group: number, before: try before, in: store)
    default: throw Refusal(.badRequest, "mark is item, feed or group, and as is read, unread, saved or unsaved")
    }
  }

  /// The answer.
  func reply(in store: Store) throws -> Reply {
    let shelf = shelf(store)
    let asked = Set((call.query.all + (call.form?.all ?? [])).map(\.name))
    return try Self.document { json in
      json.field("auth", 1)
      json.field("last_refreshed_on_time", Int(now.seconds))
      let feeds = asked.isDisjoint(with: ["groups", "feeds"]) ? [] : try shelf.feeds()
      if asked.contains("groups") {
        json.field("groups", array: try shelf.groups()) { json, group in
          json.object { json in
            json.field("id", Int(group.number))
            json.field("title", group.title)
          }
        }
      }
      if asked.contains("feeds") { json.field("feeds", array: feeds) { json, feed in Self.write(feed, &json) } }
      if asked.contains("groups") || asked.contains("feeds") { Self.writeGroups(of: feeds, &json) }
      if asked.contains("favicons") { json.field("favicons", raw: "[]") }
      if asked.contains("links") { json.field("links", raw: "[]") }
      if asked.contains("items") {
        let range = try range(isNamed: asked.contains("with_ids"))
        json.field("items", array: try shelf.items(range, limit: Self.page)) { json, item in Self.write(item, &json) }
        json.field("total_items", try shelf.total())
      }
      if asked.contains("unread_item_ids") || value("as") == "read" || value("as") == "unread" {
        json.field("unread_item_ids", Self.list(try shelf.numbers(.unread, limit: Self.most)))
      }
      if asked.contains("saved_item_ids") || value("as") == "saved" || value("as") == "unsaved" {
        json.field("saved_item_ids", Self.list(try shelf.numbers(.starred, limit: Self.most)))
      }
    }
  }

  private func shelf(_ store: Store) -> any FeverShelf {
    call.path.count > 1 && call.path[1] == "stories" ? StoryShelf(store: store, base: base) : ArticleShelf(store: store)
  }

  // MARK: what is asked for

  private func value(_ name: String) -> String? { call.form?[name] ?? call.query[name] }

  private func number(_ name: String) throws(Refusal) -> Int64? {
    guard let text = value(name) else { return nil }
    guard let number = Int64(text) else { throw Refusal(.badRequest, "\(name) is a number") }
    return number
  }

  /// Which items are meant: the lowest 50 where nothing is said.
  private func range(isNamed: Bool) throws(Refusal) -> ItemRange {
    if isNamed {
      var numbers: [Int64] = []
      for text in (value("with_ids") ?? "").split(separator: ",").prefix(Self.page) {
        guard let number = Int64(text.filter { $0 != " " }) else {
          throw Refusal(.badRequest, "with_ids are numbers with commas between them")
        }
        numbers.append(number)
      }
      return .these(numbers)
    }
    // 0 means no bound; a reader begins so with the newest.
    if let number = try number("max_id") { return .before(number == 0 ? .max : number) }
    return .after(try number("since_id") ?? 0)
  }

  /// Up to when a feed or a group is marked: what came later its reader has not seen.
  private var before: Timestamp {
    get throws {
      guard let text = value("before") else { return now.adding(seconds: 1) }
      guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
        throw Refusal(.badRequest, "before is a time in seconds since 1970")
      }
      return Timestamp(seconds: seconds).adding(seconds: 1)
    }
  }

  // MARK: writing

  private static func document(_ body: (inout JSONWriter) throws -> Void) rethrows -> Reply {
    var json = JSONWriter()
    try json.object { json in
      json.field("api_version", 3)
      try body(&json)
    }
    return Reply("application/json", json.bytes)
  }

  private static func list(_ numbers: [Int64]) -> String { numbers.map { String($0) }.joined(separator: ",") }

  private static func writeGroups(of feeds: [FeverFeed], _ json: inout JSONWriter) {
    let groups = Dictionary(grouping: feeds.filter { $0.group != nil }) { $0.group ?? 0 }
    json.field("feeds_groups", array: groups.sorted { $0.key < $1.key }) { json, group in
      json.object { json in
        json.field("group_id", Int(group.key))
        json.field("feed_ids", list(group.value.map(\.number)))
      }
    }
  }

  private static func write(_ feed: FeverFeed, _ json: inout JSONWriter) {
    json.object { json in
      json.field("id", Int(feed.number))
      json.field("favicon_id", 0)
      json.field("title", feed.title)
      json.field("url", feed.url)
      json.field("site_url", feed.site)
      json.field("is_spark", 0)
      json.field("last_updated_on_time", Int(feed.updated?.seconds ?? 0))
    }
  }

  private static func write(_ item: FeverItem, _ json: inout JSONWriter) {
    json.object { json in
      json.field("id", Int(item.number))
      json.field("feed_id", Int(item.feed))
      json.field("title", item.title)
      json.field("author", item.author)
      json.field("html", item.html)
      json.field("url", item.link)
      json.field("is_saved", item.isSaved ? 1 : 0)
      json.field("is_read", item.isRead ? 1 : 0)
      json.field("created_on_time", Int(item.time.seconds))
    }
  }
}
