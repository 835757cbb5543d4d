import ArgumentParser
import News
import Scheduling
import Showing
import Store
import Syncing

/// `courant feeds show FEED`
struct FeedsShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all that is known of a feed.",
    discussion: """
      Examples:
        courant feeds show 7k2m
        courant feeds show https://www.example.org/feed.xml --json
      """)

  @Argument(help: "The feed's id, the beginning of it, or its exact URL.")
  var feed: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    TypedSecrets.tell([feed], on: environment.console)
    let store = try environment.openStore(.read)
    let record = try Lookup.record(feed, in: store)
    let queue = try store.pageQueue(
      at: environment.now, feed: record.feed.id, fallback: environment.settings.fullText)
    let access = try store.feedAccess()[record.feed.id] ?? FeedAccess()
    if output.json {
      try environment.console.writeDocument { json in
        json.key("feed")
        json.value(record)
        json.field("access", access: access)
        json.field("pages", queue)
      }
    } else {
      var facts = facts(record, now: environment.now)
      facts.add(
        "full text", record.feed.fullText?.rawValue ?? "\(environment.settings.fullText.rawValue), as for all feeds")
      for line in access.shown { facts.add(line.name, line.value) }
      facts.add("pages waiting", queue.waiting > 0 ? "\(queue.waiting), \(queue.due) of them due" : nil)
      try environment.console.write(facts.rendered(on: environment.console.screen))
    }
  }

  private func facts(_ record: FeedRecord, now: Timestamp) -> FactSheet {
    var facts = FactSheet()
    facts.add("id", record.feed.id.text)
    facts.add("title", record.feed.title, .bold)
    facts.add("url", record.feed.url)
    facts.add("site", record.feed.siteURL)
    facts.add("folder", record.feed.folder)
    facts.add("language", record.feed.language)
    facts.add("health", record.health.rawValue, record.health.style)
    facts.add("failure", record.failureReason, .red)
    facts.add("advice", record.failure.map(Advice.text(for:)))
    facts.add("failures in a row", record.failures > 0 ? String(record.failures) : nil)
    facts.add("articles", String(record.articleCount))
    facts.add("added", record.addedAt, now: now)
    facts.add("last asked", record.lastPolled, now: now)
    facts.add("last answer", record.lastSuccess, now: now)
    facts.add("last news", record.lastNews, now: now)
    facts.add("silence", record.silence?.reason, .yellow)
    facts.add("items left", record.itemsLeftNotice.map { "\($0.reason); \($0.advice)" }, .yellow)
    facts.add("next", record.nextDue, now: now)
    facts.add("why then", record.scheduleReason)
    facts.add("hub (WebSub)", record.hub)
    facts.add("moved to", record.movedTo)
    facts.add("moved since", record.movedSince, now: now)
    facts.add("left behind by the move", record.accessNotice.map { "\($0.reason); \($0.advice)" }, .yellow)
    facts.add("etag", record.validators.etag)
    facts.add("last-modified", record.validators.lastModified)
    facts.add(
      "articles told apart by",
      record.usesLinkIdentity
        ? "link, because this feed gives one guid or address to several items" : "guid, else link"
    )
    facts.add("by link since", record.linkIdentitySince, now: now)
    facts.add("private addresses", record.feed.allowsPrivateAddress ? "allowed" : nil)
    return facts
  }
}
