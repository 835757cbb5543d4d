import Claims
import News
import Showing

/// The documents that hooks are sent: which events, and what they are about in the shapes of the command line's `--json`.
struct HookPayload {
  let hook: Hook
  /// The address of the pages, without a slash at its end; nil where there is none to name.
  let publicURL: String?

  /// A story has reached its publishers.
  func story(_ story: StorySummary, isContested: Bool, at now: Timestamp) -> HookMessage {
    let subject = HookMessage.subject(of: story.id)
    let id = "story-\(story.id)-\(hook.sources)"
    return message(id, [.story], page: "/stories/\(story.id)", subject: subject, at: now) { json in
      json.key("story")
      json.value(story, isContested: isContested)
    }
  }

  /// An article was changed.
  func edit(_ edit: EditRecord, _ events: [HookEvent], at now: Timestamp) -> HookMessage {
    let page = "/articles/\(edit.article)#v-\(edit.version)"
    // A store that was restored to an earlier state counts versions on from there: the time tells two edits apart.
    let id = "edit-\(edit.article)-\(edit.version)-\(edit.observedAt.milliseconds)"
    return message(id, events, page: page, subject: nil, at: now) { json in
      json.key("edit")
      json.value(edit)
    }
  }

  /// A feed died.
  ///
  /// - Parameter since: when it last answered, else when it was added: one time of trouble is told once.
  func feed(_ feed: FeedRecord, since: Timestamp, at now: Timestamp) -> HookMessage {
    let id = "feed-\(feed.feed.id)-\(since.milliseconds)"
    return message(id, [.dead], page: "/feeds/\(feed.feed.id)", subject: "feed:" + id, at: now) { json in
      json.key("feed")
      json.value(feed)
    }
  }

  /// Nothing happened: somebody tries whether deliveries arrive.
  func test(at now: Timestamp) -> HookMessage {
    message("test-\(now.milliseconds)", [], page: "/", subject: nil, at: now) { json in json.field("test", true) }
  }

  private func message(
    _ id: String, _ events: [HookEvent], page: String, subject: String?, at now: Timestamp,
    _ body: (inout JSONWriter) -> Void
  ) -> HookMessage {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("id", id)
      json.field("at", now)
      json.field("hook", hook.name)
      json.field("events", texts: events.map(\.rawValue))
      json.field("page", publicURL.map { $0 + page })
      body(&json)
    }
    return HookMessage(id: id, body: String(decoding: json.bytes, as: UTF8.self), subject: subject)
  }
}
