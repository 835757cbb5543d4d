import News
import Store

/// The addresses that answer questions.
struct ReadingRoutes {
  /// A question, and whether its answer holds until the next commit.
  struct Question: Sendable {
    var mayBeKept = true
    var ask: @Sendable (Store) throws -> Reply
  }

  let desk: Desk
  let service: ServiceStatus?
  let now: Timestamp

  /// The question at an address; nil where there is none.
  func question(_ call: Call) -> Question? {
    switch call.path.first {
    case "reader": reader(call)
    // Streams of readers have slashes of all kinds in their names; nothing else has an empty part.
    case _ where call.path.contains(""): nil
    case "v1": api(call)
    case "feeds" where call.path.count == 2 && call.path[1].contains("."): feedOut(call)
    case "healthz", "readyz", "metrics", "style.css", "icon.svg": own(call)
    default: page(call)
    }
  }

  private func page(_ call: Call) -> Question? {
    let (press, now) = (desk.press, now)
    let check = desk.surroundings.mayCorrect ? desk.site.formCheck : nil
    switch call.path.count {
    case 0: return Question { try StoriesPage(press: press, now: now).reply(call, in: $0) }
    case 1:
      switch call.path[0] {
      case "edits": return Question { try EditsPage(press: press, now: now).reply(call, in: $0) }
      case "feeds": return Question { try FeedsPage(press: press, now: now).reply(in: $0) }
      case "search": return Question { try SearchPage(press: press, now: now).reply(call, in: $0) }
      default: return nil
      }
    case 2:
      let id = call.path[1]
      switch call.path[0] {
      case "stories": return Question { try StoryPage(press: press, check: check).reply(id, call, in: $0) }
      case "articles": return Question { try ArticlePage(press: press).reply(id, in: $0) }
      case "feeds": return Question { try FeedPage(press: press, now: now).reply(id, in: $0) }
      default: return nil
      }
    default: return nil
    }
  }

  private func api(_ call: Call) -> Question? {
    let now = now
    let stories = StoriesAPI(now: now)
    let articles = ArticlesAPI(now: now)
    let service = ServiceAPI(service: service, now: now)
    let path = call.path.dropFirst()
    let id = path.count > 1 ? path[path.startIndex + 1] : ""
    switch (path.count, path.first, path.last) {
    case (1, "openapi.json", _):
      return Question { store in
        try Questioning(query: call.query, store: store, now: now).allow()
        return Reply("application/json", PackageResources.openapi_json)
      }
    case (1, "stories", _): return Question { try stories.list(call, in: $0) }
    case (1, "articles", _): return Question { try articles.list(call, in: $0) }
    case (1, "edits", _): return Question { try articles.edits(call, in: $0) }
    case (1, "search", _): return Question { try articles.search(call, in: $0) }
    case (1, "feeds", _): return Question { try service.feeds(call, in: $0) }
    case (1, "changes", _): return Question { try service.changes(call, in: $0) }
    case (1, "status", _): return Question(mayBeKept: false) { try service.status(call, in: $0) }
    case (2, "stories", _): return Question { try stories.show(id, call, in: $0) }
    case (2, "articles", _): return Question { try articles.show(id, call, in: $0) }
    case (2, "feeds", _): return Question { try service.feed(id, call, in: $0) }
    case (3, "stories", "figures"): return Question { try stories.figures(id, call, in: $0) }
    case (3, "stories", "quotes"): return Question { try stories.quotes(id, call, in: $0) }
    case (3, "stories", "history"): return Question { try stories.history(id, call, in: $0) }
    case (3, "articles", "versions"): return Question { try articles.versions(id, call, in: $0) }
    case (3, "articles", "diff"): return Question { try articles.diff(id, call, in: $0) }
    default: return nil
    }
  }

  private func feedOut(_ call: Call) -> Question? {
    let (settings, now) = (desk.settings, now)
    let parts = call.path[1].split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, ["atom", "rss", "json"].contains(parts[1]) else { return nil }
    let format = String(parts[1])
    let make: @Sendable (Store) throws -> OutgoingFeed
    switch parts[0] {
    case "stories": make = { try StoryFeed(settings: settings, now: now).feed(call, in: $0) }
    case "edits": make = { try EditFeed(settings: settings, now: now).feed(call, in: $0) }
    case "health": make = { try HealthFeed(settings: settings, now: now).feed(call, in: $0) }
    default: return nil
    }
    return Question { store in
      guard let reply = try make(store).reply(format) else { throw Refusal(.notFound, "there is no such format") }
      return reply
    }
  }

  private func reader(_ call: Call) -> Question {
    let api = ReaderAPI(settings: desk.settings, check: desk.site.formCheck)
    return Question { store in
      guard let reply = try api.reply(call, in: store) else {
        throw Refusal(.notFound, "there is nothing at this address")
      }
      return reply
    }
  }

  /// The answer that is the same whatever the store has, and needs nothing of it; nil where there is none.
  static func fixed(_ call: Call) -> Reply? {
    guard call.path.count == 1 else { return nil }
    switch call.path[0] {
    case "healthz": return Reply("text/plain; charset=utf-8", Array("alive\n".utf8))
    case "icon.svg": return Reply("image/svg+xml", PackageResources.icon_svg)
    case "style.css":
      var reply = Reply("text/css; charset=utf-8", PackageResources.style_css)
      reply.headers = [("Cache-Control", "public, max-age=31536000, immutable")]
      return reply
    default: return nil
    }
  }

  private func own(_ call: Call) -> Question? {
    guard call.path.count == 1 else { return nil }
    let (service, now, meter) = (service, now, desk.meter)
    switch call.path[0] {
    case "readyz":
      // Ready is who could answer: the file is where it was, and what every page begins with can be read.
      return Question(mayBeKept: false) { store in
        try store.checkPlace()
        _ = try ServiceAPI(service: service, now: now).report(in: store)
        return Reply("text/plain; charset=utf-8", Array("ready\n".utf8))
      }
    case "metrics":
      return Question(mayBeKept: false) { store in
        let report = try ServiceAPI(service: service, now: now).report(in: store)
        return MetricsPage(report: report, cursor: try store.lastCursor(), requests: meter.current, now: now).reply
      }
    default: return Self.fixed(call).map { reply in Question(mayBeKept: false) { _ in reply } }
    }
  }
}
