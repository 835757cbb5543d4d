import News
import Showing
import Store

/// The Fever API, version 3, as its readers speak it: `/fever/?api` for articles, `/fever/stories/?api` for stories.
struct FeverAPI {
  let now: Timestamp

  /// Items of one answer: the protocol's own number.
  private static let page = 50
  /// Unread or saved numbers of one answer at most.
  private static let most = 50_000

  /// The answer to somebody who may not ask: the protocol has no other.
  static var denied: Reply {
    document { json in json.field("auth", 0) }
  }

  /// The answer; what is marked is marked in `store`, which is opened for writing, or nothing is where it is nil.
  func reply(_ call: Call, from reader: Store, base: String, marks: Store?) throws -> Reply {
    let shelf: any FeverShelf =
      Self.isForStories(call) ? StoryShelf(store: reader, base: base) : ArticleShelf(store: reader)
    let asked = Set((call.query.all + (call.form?.all ?? [])).map(\.name))
    func value(_ name: String) -> String? { call.form?[name] ?? call.query[name] }
    if let marks, let what = value("mark") { try mark(what, value, shelf, marks) }
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
        json.field("items", array: try shelf.items(range(value), limit: Self.page)) { json, item in
          Self.write(item, &json)
        }
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

  private static func isForStories(_ call: Call) -> Bool { call.path.count > 1 && call.path[1] == "stories" }

  /// Which items are meant: the lowest 50 where nothing is said.
  private func range(_ value: (String) -> String?) -> ItemRange {
    if let text = value("with_ids") {
      return .these(text.split(separator: ",").prefix(Self.page).compactMap { Int64($0.filter { $0 != " " }) })
    }
    // 0 means no bound; a reader begins so with the newest.
    if let text = value("max_id"), let number = Int64(text) { return .before(number == 0 ? .max : number) }
    return .after(value("since_id").flatMap { Int64($0) } ?? 0)
  }

  private func mark(_ what: String, _ value: (String) -> String?, _ shelf: any FeverShelf, _ store: Store) throws {
    guard let number = value("id").flatMap({ Int64($0) }) else { throw Refusal(.badRequest, "id is a number") }
    switch (what, value("as")) {
    case ("item", "read"): try shelf.mark(number, read: true, starred: nil, in: store)
    case ("item", "unread"): try shelf.mark(number, read: false, starred: nil, in: store)
    case ("item", "saved"): try shelf.mark(number, read: nil, starred: true, in: store)
    case ("item", "unsaved"): try shelf.mark(number, read: nil, starred: false, in: store)
    case ("feed", "read"): try shelf.markRead(feed: number, group: nil, before: try before(value), in: store)
    case ("group", "read"): try shelf.markRead(feed: nil, group: number, before: try before(value), in: store)
    default: throw Refusal(.badRequest, "mark is item, feed or group, and as is read, unread, saved or unsaved")
    }
  }

  /// Up to when a feed or a group is marked: what came later its reader has not seen.
  private func before(_ value: (String) -> String?) throws -> Timestamp {
    guard let text = value("before") else { return now.adding(seconds: 1) }
    guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
      throw Refusal(.badRequest, "before is a time in seconds since 1970")
    }
    return Timestamp(seconds: seconds).adding(seconds: 1)
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
