import ArgumentParser
import Fetching
import News
import Parsing
import Showing
import Store
import Syncing

/// `courant feeds discover URL`
struct FeedsDiscover: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "discover", abstract: "Find the feeds of a page, without subscribing to them.",
    discussion: """
      One request: the page's own <link rel="alternate"> say where its feeds are. Where it names none, --probe gives leave \
      to ask the usual places (/feed, /rss, /feed.xml …), one after another, a second apart, until one has a feed \
      or two in a row let the request time out.
      Exit 1: no feed was found. Through a pipe: URL, TYPE, TITLE, separated by tabs.

      Examples:
        courant feeds discover https://www.example.org/
        courant feeds discover --probe https://www.example.org/
        courant feeds discover --auth-file ~/site-password https://members.example.org/
        courant feeds discover https://www.example.org/ --json | jq -r '.feeds[].url'
      """)

  @Argument(help: "The address of a page.")
  var url: String

  @Flag(help: "Ask the usual places too where the page names no feed.")
  var probe = false

  @Flag(help: "The page may live on a private or loopback address.")
  var allowPrivate = false

  @OptionGroup var access: AccessOptions

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard Fetcher.hostKey(of: url) != nil else {
      throw ValidationError("\"\(Fetcher.plainURL(url))\" is no address: it begins with http:// or https://.")
    }
  }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    TypedSecrets.tell([url], on: environment.console)
    let store = Files.exists(environment.storePath) ? try environment.openStore(.write) : nil
    let fetcher = environment.fetcher(holding: try store?.heldHosts(at: environment.now) ?? [:])
    let known = Set(try store?.feeds().map(\.feed.url) ?? [])
    var adder = FeedAdder(
      fetcher: fetcher, allowsPrivateAddress: allowPrivate, mayProbe: probe, knows: { known.contains($0) },
      clock: SystemClock.now, sleep: SystemClock.sleep)
    adder.access = try access.access()
    // Interrupted, it writes down what it was asking.
    interruption.cancelVerbOnFirst()
    let (named, found) = await adder.discover(at: url)
    if let store {
      try store.log(found.requests)
      try ThrottleLesson.take(from: found.requests, in: store, environment.settings.scheduling)
    }
    if interruption.hasArrived { throw ExitStatus.interrupted }
    GivenUpHosts.tell(found, on: environment.console)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("feeds", array: named) { json, feed in
          json.object { json in
            json.field("url", feed.url)
            json.field("type", feed.type.isEmpty ? nil : feed.type)
            json.field("title", feed.title)
          }
        }
      }
    } else {
      var table = Table(.flexible("URL"), Table.Column("TYPE"), .flexible("TITLE"))
      for feed in named { table.rows.append([Cell(feed.url), Cell(feed.type, .dim), Cell(feed.title)]) }
      try environment.console.write(table)
    }
    guard let failure = found.failure else { return }
    let hint = probe || failure.kind != .notAFeed ? "" : "; --probe gives leave to ask the usual places"
    environment.console.say(
      "courant: \(Fetcher.plainURL(url)): \(Advice.reason(for: failure))\(hint)\n"
        + "         \(AskingAdvice.text(for: failure, now: environment.now))\n")
    throw ExitStatus.failed
  }
}
