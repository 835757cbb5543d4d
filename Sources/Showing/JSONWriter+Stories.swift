package import News

extension JSONWriter {
  /// A story with its members, as a value.
  package mutating func value(_ story: StorySummary, isContested: Bool? = nil) {
    object { json in
      json.fields(of: story)
      if let isContested { json.field("contested", isContested) }
      json.field("articles", array: story.articles) { json, member in json.value(member) }
    }
  }

  /// What a list shows of a story, its members left out.
  package mutating func fields(of story: StorySummary) {
    field("id", story.id.text)
    field("headline", story.headline)
    field("headline_rule", story.headlineRule)
    field("state", story.state.rawValue)
    field("first_seen", story.firstSeen)
    field("last_updated", story.lastUpdated)
    field("source_count", story.sourceCount)
    field("article_count", story.articles.count)
    field("version", story.version)
  }

  /// A member of a story, as a value.
  package mutating func value(_ member: StoryMember) {
    object { json in
      json.field("id", member.id.text)
      json.field("feed", member.feed.text)
      json.field("source", member.source)
      json.field("title", member.title)
      json.field("url", member.url)
      json.field("published", member.published)
      json.field("first_seen", member.firstSeen)
      json.field("version", member.version)
      json.field("role", member.role.rawValue)
      json.field("original", member.original?.text)
      json.field("share", member.share)
      json.field("withdrawn", member.withdrawn)
    }
  }

  /// A story before or after another, as a value.
  package mutating func value(_ link: StoryLink) {
    object { json in
      json.field("id", link.id.text)
      json.field("headline", link.headline)
      json.field("first_seen", link.firstSeen)
      json.field("last_updated", link.lastUpdated)
    }
  }

  /// A row of a story's history, as a value; its reason stands as the JSON that it is.
  package mutating func value(_ event: StoryEvent) {
    object { json in
      json.field("at", event.at)
      json.field("kind", event.kind.rawValue)
      json.field("story", event.story.text)
      json.field("article", event.article?.text)
      json.field("other", event.other?.text)
      json.key("reason")
      json.value(reason: event.reason)
    }
  }

  /// A reason: as it stands where it is JSON, as a text where it is not.
  package mutating func value(reason: String) {
    if JSONValue(parsing: reason) != nil { value(raw: reason) } else { value(reason) }
  }
}

extension JSONWriter {
  /// A story that ended in another, as a value.
  package mutating func value(_ merger: StoryMergers.Merger) {
    object { json in
      json.field("at", merger.at)
      json.field("story", merger.ended.text)
      json.field("into", merger.survivor.text)
      json.key("reason")
      json.value(reason: merger.reason)
    }
  }
}

extension JSONWriter {
  /// A correction by hand, as a value.
  package mutating func value(_ correction: StoryCorrection) {
    object { json in
      json.field("number", correction.number)
      json.field("kind", correction.kind.rawValue)
      json.field("at", correction.at)
      json.field("by", correction.by)
      json.field("story", correction.story.text)
      json.field("other", correction.other?.text)
      json.field("articles", array: correction.articles.keys.sorted()) { json, id in json.value(id.text) }
      json.field("undone_at", correction.undoneAt)
      json.field("undone_by", correction.undoneBy)
    }
  }
}
