package import News

extension HookRecord {
  /// How deliveries are doing, in one word: ok, failing or ended.
  package var state: String { endedAt != nil ? "ended" : failures > 0 ? "failing" : "ok" }
}

extension Hook {
  /// What is told, for people: `story (5 sources), silent`.
  package var eventWords: String {
    HookEvent.allCases.filter(events.contains).map { event in
      event == .story ? "story (\(Words.count(sources, "source")))" : event.rawValue
    }.joined(separator: ", ")
  }
}

extension JSONWriter {
  /// A hook, as a value; never its secret.
  package mutating func value(_ record: HookRecord, url: String) {
    object { json in
      let hook = record.hook
      json.field("name", hook.name)
      json.field("url", url)
      json.field("events", texts: HookEvent.allCases.filter(hook.events.contains).map(\.rawValue))
      json.field("sources", hook.sources)
      json.field("feed", hook.filter.feed?.text)
      json.field("topic", hook.filter.folder)
      json.field("language", hook.filter.language)
      json.field("words", hook.filter.words)
      json.field("allows_private", hook.allowsPrivateAddress)
      json.field("added", hook.addedAt)
      json.field("cursor", Int(record.cursor))
      json.field("state", record.state)
      json.field("failures", record.failures)
      json.field("failure", record.failure)
      json.field("held_until", record.heldUntil)
      json.field("waiting", record.waiting)
      json.field("given_up", record.givenUp)
      json.field("last_delivered", record.lastDelivered)
    }
  }
}
