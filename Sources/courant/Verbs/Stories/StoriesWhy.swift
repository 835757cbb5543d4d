import ArgumentParser
import News
import Showing
import Store

/// `courant stories why ID ARTICLE`
struct StoriesWhy: Verb {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: "Why an article is in a story: the score, the threshold, what the two share.",
    discussion: """
      An article that came with a story that was merged into this one has two reasons, and both are shown. For one that \
      is elsewhere: how near it comes, what it lacks, and whether a person keeps it out.

      Examples:
        courant stories why 4f9k 81zc
        courant stories why 4f9k 81zc --json
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @Argument(help: "The article's id, or the beginning of it.")
  var article: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let story = try store.story(id)
    let article = try store.article(article)
    var events = try store.storyEvents(story.id)
    if article.story == story.id, decision(about: article, in: events) == nil {
      // It came with a story that was merged into this one and lives again since.
      events = try store.storyEvents(story.id, at: environment.now)
    }
    guard let event = decision(about: article, in: events), article.story == story.id else {
      return try StrangerAccount(story: story, article: article, store: store, environment: environment).tell(
        asJSON: output.json)
    }
    let mergers = StoryMergers(events).path(from: event.story)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("story", object: { json in json.fields(of: story) })
        json.field("article", article.id.text)
        json.field("kind", event.kind.rawValue)
        json.field("at", event.at)
        json.key("reason")
        json.value(reason: event.reason)
        json.field("decided_in", event.story.text)
        json.field("mergers", array: mergers) { json, merger in json.value(merger) }
      }
    } else {
      var facts = try account(of: event, article, story, environment, store)
      for merger in mergers { try tell(merger, to: &facts, now: environment.now, store) }
      try environment.console.write(facts.rendered(on: environment.console.screen))
    }
  }

  /// The last step that brought the article into the story, or into one that was merged into it.
  private func decision(about article: ArticleRecord, in events: [StoryEvent]) -> StoryEvent? {
    let kinds: Set<StoryEventKind> = [.created, .joined, .corrected]
    return events.last { $0.article == article.id && kinds.contains($0.kind) }
  }

  private func account(
    of event: StoryEvent, _ article: ArticleRecord, _ story: StorySummary, _ environment: Environment, _ store: Store
  ) throws -> FactSheet {
    let reason = Reason(event.reason)
    var facts = FactSheet()
    facts.add("article", "\(article.id)  \(article.source): \(article.title)", .bold)
    facts.add("story", "\(story.id)  \(story.headline)")
    facts.add("what happened", event.kind.rawValue, event.kind.style)
    if event.story != story.id { facts.add("where", "in story \(event.story), which was merged into this one later") }
    facts.add("when", event.at, now: environment.now)
    if let member = story.articles.first(where: { $0.id == article.id }) {
      facts.add("role", member.role.rawValue, member.role.style)
      let share = member.share.map { "\($0 / 10) % of the shorter text" } ?? ""
      facts.add("text of", try member.original.map { "\(try named(article: $0.text, store) ?? $0.text), \(share)" })
    }
    facts.add("rule", reason.rule)
    facts.add("score", reason.score, reason.isAbove ? .green : .yellow)
    facts.add("threshold", reason.threshold)
    facts.add("nearest article", try named(article: reason.nearestArticle, store))
    facts.add(
      "nearest story", reason.nearestStory == story.id.text ? nil : try named(story: reason.nearestStory, store))
    if !reason.parts.isEmpty {
      facts.add("of which", "the strongest parts; each pair's score is kept between -4 and 4")
    }
    for part in reason.parts { facts.add("  \(part.feature)", "\(part.value) adds \(part.contribution)") }
    facts.add("shared names", reason.names.joined(separator: ", "))
    facts.add("shared terms", reason.terms.joined(separator: ", "))
    facts.add("next best story", try named(story: reason.otherStory, store))
    facts.add("its score", reason.otherScore)
    for other in reason.others { facts.add(other.name, other.text) }
    return facts
  }

  /// How the article came with the story that it was in.
  private func tell(
    _ merger: StoryMergers.Merger, to facts: inout FactSheet, now: Timestamp, _ store: Store
  ) throws {
    let reason = Reason(merger.reason)
    facts.add("merger", "story \(merger.ended) was merged into story \(merger.survivor)", .cyan)
    facts.add("merger: when", merger.at, now: now)
    facts.add("merger: rule", reason.rule)
    facts.add("merger: score", reason.score, reason.isAbove ? .green : .yellow)
    facts.add("merger: threshold", reason.threshold)
    facts.add("merger: nearest article", try named(article: reason.nearestArticle, store))
    for part in reason.parts { facts.add("merger:   \(part.feature)", "\(part.value) adds \(part.contribution)") }
    facts.add("merger: shared names", reason.names.joined(separator: ", "))
    facts.add("merger: shared terms", reason.terms.joined(separator: ", "))
  }

  func named(article id: String?, _ store: Store) throws -> String? {
    guard let id else { return nil }
    guard let article = try Lookup.optional({ try store.article(id) }) else { return id }
    return "\(id)  \(article.source): \(article.title)"
  }

  func named(story id: String?, _ store: Store) throws -> String? {
    guard let id else { return nil }
    guard let story = try Lookup.optional({ try store.story(id) }) else { return id }
    return "\(id)  \(story.headline)"
  }
}
