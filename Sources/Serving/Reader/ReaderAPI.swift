import News
import Showing
import Store

/// Google's Reader API, as FreshRSS and miniflux speak it: what readers ask.
struct ReaderAPI {
  let settings: ServingSettings
  /// What forms carry.
  let check: String

  /// Items of one answer at most: as many numbers as readers ask for at once.
  private static let most = 10_000
  private static let state = "user/-/state/com.google/"

  /// The answer to a GET below `/reader`; nil where there is none.
  func reply(_ call: Call, in store: Store) throws -> Reply? {
    let path = call.path.dropFirst()
    if path.first == "atom" { return try atom(stream(path.dropFirst()), call, in: store) }
    guard path.starts(with: ["api", "0"]) else { return nil }
    let place = path.dropFirst(2)
    switch place.joined(separator: "/") {
    case "token": return Reply("text/plain; charset=utf-8", Array(check.utf8))
    case "user-info": return userInfo
    case "subscription/list": return try subscriptions(call, in: store)
    case "tag/list": return try tags(in: store)
    case "unread-count": return try unread(in: store)
    case "stream/items/contents": return try named(call.query.values("i"), call, in: store)
    case "stream/items/ids": return try ids(call.query["s"] ?? "", call, in: store)
    case "subscription/export":
      throw Refusal(.forbidden, "feeds are exported on the command line: courant feeds export")
    // How a reader shows streams is its own matter: nothing is kept of it.
    case "preference/stream/list": return Reply("application/json", Array(#"{"streamprefs":{}}"#.utf8))
    case let name where name == "stream/contents" || name.hasPrefix("stream/contents/"):
      return try contents(stream(place.dropFirst(2)), call, in: store)
    default: return nil
    }
  }

  /// The name of a stream that stands in a path, its slashes escaped or not.
  private func stream(_ segments: ArraySlice<String>) -> String { segments.joined(separator: "/") }

  private var userInfo: Reply {
    var json = JSONWriter()
    json.object { json in
      for (name, value) in [("userId", "1"), ("userName", "courant"), ("userProfileId", "1"), ("userEmail", "")] {
        json.field(name, value)
      }
    }
    return Reply("application/json", json.bytes)
  }

  private func subscriptions(_ call: Call, in store: Store) throws -> Reply {
    let base = call.base(settings)
    let feeds = try store.feeds()
    var json = JSONWriter()
    json.object { json in
      json.key("subscriptions")
      json.array([nil] + feeds.map { $0 as FeedRecord? }) { json, record in
        json.object { json in
          json.field("id", record.map { "feed/" + $0.feed.id.text } ?? ReaderStream.storiesName)
          json.field("title", record.map { ReaderLine.text($0.feed.title ?? $0.feed.url) } ?? "Stories")
          json.field("url", record?.feed.url ?? base + "/feeds/stories.atom")
          json.field("htmlUrl", record.map { WebLink.safe($0.feed.siteURL) ?? "" } ?? base + "/")
          json.field("iconUrl", "")
          json.field("categories", array: [record?.feed.folder].compactMap { $0 }) { json, folder in
            json.object { json in
              json.field("id", ReaderLabel.name(folder))
              json.field("label", ReaderLine.text(folder))
            }
          }
        }
      }
    }
    return Reply("application/json", json.bytes)
  }

  private func tags(in store: Store) throws -> Reply {
    let folders = FolderSpelling.each(try store.feeds().compactMap(\.feed.folder))
    var json = JSONWriter()
    json.object { json in
      json.field("tags", array: [Self.state + "starred"] + folders.map(ReaderLabel.name)) { json, id in
        json.object { json in
          json.field("id", id)
          if id.hasPrefix(ReaderLabel.beginning) { json.field("type", "folder") }
        }
      }
    }
    return Reply("application/json", json.bytes)
  }

  private func unread(in store: Store) throws -> Reply {
    let feeds = try store.feeds()
    let unread = try store.unreadCounts()
    var counts = feeds.compactMap { record in
      unread[record.feed.id].map {
        UnreadCount(stream: "feed/" + record.feed.id.text, count: $0, newest: record.lastNews)
      }
    }
    let foldered = feeds.filter { $0.feed.folder != nil }
    for (folder, records) in Dictionary(grouping: foldered, by: { Array(($0.feed.folder ?? "").utf8) }) {
      counts.append(
        UnreadCount(
          stream: ReaderLabel.name(String(decoding: folder, as: UTF8.self)),
          count: records.reduce(0) { $0 + (unread[$1.feed.id] ?? 0) },
          newest: records.compactMap(\.lastNews).max()))
    }
    let story = try store.storyItemNames(ReaderQuery(limit: 1)).first
    let stories = UnreadCount(
      stream: ReaderStream.storiesName, count: try store.unreadStories(), newest: story?.since)
    let all = unread.values.reduce(stories.count, +)
    let newest = (feeds.compactMap(\.lastNews) + [story?.since].compactMap { $0 }).max()
    counts += [stories, UnreadCount(stream: Self.state + "reading-list", count: all, newest: newest)]
    var json = JSONWriter()
    json.object { json in
      json.field("max", all)
      json.field("unreadcounts", array: counts.sorted { $0.stream < $1.stream }) { json, count in
        json.object { json in
          json.field("id", count.stream)
          json.field("count", count.count)
          json.field("newestItemTimestampUsec", String((count.newest?.milliseconds ?? 0) * 1000))
        }
      }
    }
    return Reply("application/json", json.bytes)
  }

  private struct UnreadCount {
    var stream: String
    var count: Int
    var newest: Timestamp?
  }

  // MARK: streams

  /// Items that are named, in full.
  func named(_ ids: [String], _ call: Call, in store: Store) throws -> Reply {
    let items = try ReaderItems(settings: settings, store: store, base: call.base(settings))
    return try ReaderDocument.reply(try items.items(ids.compactMap(ReaderItemID.name)), stream: "items", next: nil)
  }

  /// What a request asks for.
  private func question(
    _ name: String, _ call: Call, in store: Store
  ) throws -> (stream: ReaderStream, question: ReaderQuery, place: ReaderPlace) {
    let stream = try Self.stream(named: name)
    var question = ReaderQuery(limit: try count(call))
    question.oldestFirst = call.query["r"] == "o"
    question.since = try moment("ot", call)
    question.until = try moment("nt", call)
    try stream.narrow(&question, in: store)
    var place = try ReaderPlace(call.query["c"] ?? "")
    for name in call.query.values("xt") where !name.isEmpty {
      let excluded = try Self.stream(named: name)
      try excluded.exclude(from: &question, in: store)
      if excluded == .stories { place.hasStories = false }
    }
    for name in call.query.values("it") where !name.isEmpty {
      let included = try Self.stream(named: name)
      guard [.all, .read, .unread, .starred].contains(included) else {
        throw Refusal(.badRequest, "it names the state read, unread, starred or reading-list")
      }
      try included.narrow(&question, in: store)
    }
    return (stream, question, place)
  }

  private static func stream(named name: String) throws(Refusal) -> ReaderStream {
    guard let stream = ReaderStream(name) else { throw Refusal(.badRequest, "there is no stream \(name)") }
    return stream
  }

  /// How many items are asked for; more than we give at once is as many as we give.
  private func count(_ call: Call) throws(Refusal) -> Int {
    guard let text = call.query["n"] else { return 20 }
    let number = text.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(text) ?? Self.most : 0
    guard number > 0 else { throw Refusal(.badRequest, "n is a number of items, at least 1") }
    return min(Self.most, number)
  }

  /// The items that a request means, and where the next page begins.
  private func items(
    _ name: String, _ call: Call, in store: Store
  ) throws -> (items: [ReaderItem], next: String?) {
    let (stream, question, place) = try question(name, call, in: store)
    let items = try ReaderItems(settings: settings, store: store, base: call.base(settings))
    let page = try items.page(stream, question, from: place)
    return (page.items, page.next?.text)
  }

  private func moment(_ name: String, _ call: Call) throws(Refusal) -> Timestamp? {
    guard let text = call.query[name] else { return nil }
    guard let seconds = Int64(text), (0...253_402_300_799).contains(seconds) else {
      throw Refusal(.badRequest, "\(name) is a time in seconds since 1970")
    }
    return Timestamp(seconds: seconds)
  }

  private func ids(_ name: String, _ call: Call, in store: Store) throws -> Reply {
    let (stream, question, place) = try question(name, call, in: store)
    let (items, next) = try ReaderItems.names(stream, question, from: place, in: store)
    var json = JSONWriter()
    json.object { json in
      json.field("itemRefs", array: items) { json, item in
        json.object { json in
          json.field("id", String(item.number))
          json.field("directStreamIds", texts: [item.stream])
          json.field("timestampUsec", String(item.seen.milliseconds * 1000))
        }
      }
      if let next { json.field("continuation", next.text) }
    }
    return Reply("application/json", json.bytes)
  }

  private func contents(_ name: String, _ call: Call, in store: Store) throws -> Reply {
    let name = name.isEmpty ? Self.state + "reading-list" : name
    let (items, next) = try items(name, call, in: store)
    return try ReaderDocument.reply(items, stream: name, next: next)
  }

  private func atom(_ name: String, _ call: Call, in store: Store) throws -> Reply {
    let base = call.base(settings)
    let items = try items(name, call, in: store).items.map { item in
      OutgoingFeed.Item(
        id: ReaderItemID.text(item.number), title: item.title, link: item.link ?? base + "/", published: item.published,
        updated: item.published, html: try item.html(), tags: item.states.map { Self.state + $0 })
    }
    let feed = OutgoingFeed(
      id: "urn:courant:stream:" + PercentText.encoded(name), title: name, page: base + "/",
      address: FeedQuery.address(call, base: base), hub: nil, items: items, tagScheme: "http://www.google.com/reader/",
      began: try store.healthChangedAt() ?? Timestamp(seconds: 0))
    return Reply("application/atom+xml; charset=utf-8", Array(AtomDocument.text(feed).utf8))
  }
}
