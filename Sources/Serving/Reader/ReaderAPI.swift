import News
import Showing
import Store

/// Google's Reader API, as FreshRSS and miniflux speak it: what readers ask.
struct ReaderAPI {
  let settings: ServingSettings
  /// What forms carry.
  let check: String

  /// Articles of one answer at most.
  private static let most = 1000
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
    case "subscription/list": return try subscriptions(in: store)
    case "tag/list": return try tags(in: store)
    case "unread-count": return try unread(in: store)
    case "stream/items/ids": return try ids(call.query["s"] ?? "", call, in: store)
    case let name where name.hasPrefix("stream/contents"):
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

  private func subscriptions(in store: Store) throws -> Reply {
    let feeds = try store.feeds()
    var json = JSONWriter()
    json.object { json in
      json.field("subscriptions", array: feeds) { json, record in
        json.object { json in
          json.field("id", "feed/" + record.feed.id.text)
          json.field("title", record.feed.title ?? record.feed.url)
          json.field("url", record.feed.url)
          json.field("htmlUrl", record.feed.siteURL ?? "")
          json.field("iconUrl", "")
          json.field("categories", array: [record.feed.folder].compactMap { $0 }) { json, folder in
            json.object { json in
              json.field("id", "user/-/label/" + folder)
              json.field("label", folder)
            }
          }
        }
      }
    }
    return Reply("application/json", json.bytes)
  }

  private func tags(in store: Store) throws -> Reply {
    let folders = Set(try store.feeds().compactMap(\.feed.folder)).sorted()
    var json = JSONWriter()
    json.object { json in
      json.field("tags", array: [Self.state + "starred"] + folders.map { "user/-/label/" + $0 }) { json, id in
        json.object { json in
          json.field("id", id)
          if id.hasPrefix("user/-/label/") { json.field("type", "folder") }
        }
      }
    }
    return Reply("application/json", json.bytes)
  }

  private func unread(in store: Store) throws -> Reply {
    let counts = try store.unreadCounts()
    var json = JSONWriter()
    json.object { json in
      json.field("max", counts.values.reduce(0, +))
      json.field("unreadcounts", array: counts.sorted { $0.key < $1.key }) { json, count in
        json.object { json in
          json.field("id", "feed/" + count.key.text)
          json.field("count", count.value)
          json.field("newestItemTimestampUsec", "0")
        }
      }
    }
    return Reply("application/json", json.bytes)
  }

  // MARK: streams

  /// The articles that a request means, and where the next page begins.
  private func articles(
    _ name: String, _ call: Call, in store: Store
  ) throws -> (articles: [ReaderArticle], next: String?) {
    guard let stream = ReaderStream(name) else { throw Refusal(.badRequest, "there is no stream \(name)") }
    let count = min(Self.most, max(1, call.query["n"].flatMap { Int($0) } ?? 20))
    var question = ReaderQuery(limit: count + 1)
    try stream.narrow(&question, in: store)
    for excluded in call.query.values("xt") where ReaderStream(excluded) == .read { question.isRead = false }
    for included in call.query.values("it") {
      switch ReaderStream(included) {
      case .read: question.isRead = true
      case .starred: question.starredOnly = true
      default: break
      }
    }
    question.since = call.query["ot"].flatMap { Int64($0) }.flatMap(Self.moment)
    question.until = call.query["nt"].flatMap { Int64($0) }.flatMap(Self.moment)
    question.offset = min(1_000_000, max(0, call.query["c"].flatMap { Int($0) } ?? 0))
    let found = try store.readerArticles(question)
    return (Array(found.prefix(count)), found.count > count ? String(question.offset + count) : nil)
  }

  private static func moment(_ seconds: Int64) -> Timestamp? {
    (0...253_402_300_799).contains(seconds) ? Timestamp(seconds: seconds) : nil
  }

  private func ids(_ name: String, _ call: Call, in store: Store) throws -> Reply {
    let (articles, next) = try articles(name, call, in: store)
    var json = JSONWriter()
    json.object { json in
      json.field("itemRefs", array: articles) { json, item in
        json.object { json in
          json.field("id", ReaderItemID.number(item.article.id).map { String($0) } ?? "0")
          json.field("directStreamIds", texts: ["feed/" + item.article.feed.text])
          json.field("timestampUsec", String(item.article.firstSeen.milliseconds * 1000))
        }
      }
      if let next { json.field("continuation", next) }
    }
    return Reply("application/json", json.bytes)
  }

  private func contents(_ name: String, _ call: Call, in store: Store) throws -> Reply {
    let name = name.isEmpty ? Self.state + "reading-list" : name
    let (articles, next) = try articles(name, call, in: store)
    return ReaderDocument(feeds: try store.feeds()).reply(articles, stream: name, next: next)
  }

  private func atom(_ name: String, _ call: Call, in store: Store) throws -> Reply {
    let articles = try articles(name, call, in: store).articles
    let base = call.base(settings)
    let items = articles.compactMap { item -> OutgoingFeed.Item? in
      guard let number = ReaderItemID.number(item.article.id) else { return nil }
      let article = item.article
      let tags = (item.isRead ? ["read"] : []) + (item.isStarred ? ["starred"] : [])
      return OutgoingFeed.Item(
        id: ReaderItemID.text(number), title: CleanText.line(article.title),
        link: article.url.flatMap { WebAddress.isSafe($0) ? $0 : nil } ?? "\(base)/articles/\(article.id)",
        published: article.time, updated: article.time, html: ReaderDocument.html(article),
        tags: tags.map { Self.state + $0 })
    }
    let feed = OutgoingFeed(
      id: "urn:courant:stream:" + name, title: name, page: base + "/", address: base + call.target, hub: nil,
      items: items)
    return Reply("application/atom+xml; charset=utf-8", Array(AtomDocument.text(feed).utf8))
  }
}
