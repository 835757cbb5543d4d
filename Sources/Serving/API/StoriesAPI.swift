import Claims
import News
import Showing
import Store

/// Stories as JSON, in the shapes of the command line.
struct StoriesAPI {
  let now: Timestamp

  /// `/v1/stories`
  func list(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    try asked.allow("since", "until", "sources", "feed", "language", "topic", "q", "limit", "cursor")
    let (stories, next) = try store.storyPage(try asked.stories(minSources: 1, limit: 50))
    var marks = ContestedMarks(store)
    return try .document { json in
      try json.field("stories", array: stories) { json, story in
        json.value(story, isContested: try marks.isContested(story))
      }
      json.field("next", next.map(Questioning.cursor))
    }
  }

  /// `/v1/stories/ID`: what `courant stories show ID --json` prints.
  func show(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let account = try StoryAccount(id, in: store)
    return .document { json in
      json.key("story")
      json.value(account.story, isContested: account.figures.contains(where: \.isContested))
      json.field("follows", array: account.chain.follows) { json, link in json.value(link) }
      json.field("followed_by", array: account.chain.followedBy) { json, link in json.value(link) }
      json.field("figures", array: account.figures) { json, figure in json.value(figure, account.texts) }
      json.field("events", array: account.events) { json, event in json.value(event) }
    }
  }

  /// `/v1/stories/ID/figures`
  func figures(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let account = try StoryAccount(id, in: store)
    return .document { json in
      json.field("story", object: { json in json.fields(of: account.story) })
      json.field("figures", array: account.figures) { json, figure in json.value(figure, account.texts) }
    }
  }

  /// `/v1/stories/ID/quotes`
  func quotes(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let account = try StoryAccount(id, in: store)
    return .document { json in
      json.field("story", object: { json in json.fields(of: account.story) })
      json.field("quotes", array: account.quotes) { json, quote in json.value(quote, account.texts) }
    }
  }

  /// `/v1/stories/ID/history`
  func history(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    try Questioning(query: call.query, store: store, now: now).allow()
    let story = try store.story(id)
    let events = try store.storyEvents(story.id)
    return .document { json in
      json.field("story", object: { json in json.fields(of: story) })
      json.field("events", array: events) { json, event in json.value(event) }
    }
  }
}
