import ArgumentParser
import Fetching
import News
import Showing
import Store
import Syncing

/// `courant feeds add URL…`
struct FeedsAdd: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Subscribe to feeds; a page's address finds the feeds that it names.",
    discussion: """
      Each address is asked now, so that a wrong one is noticed now; what it answers is kept for the first sync, which \
      does not ask again. Addresses that we are subscribed to are not asked. Of a page that names more than 16 feeds the \
      first 16 are asked, a second apart, its own site's first; the others are told. A host that lets two requests in a row \
      time out is asked no more. Where a page names no feed, --probe gives \
      leave to ask the usual places (/feed, /rss, /feed.xml …), one after another. A user and password inside an address \
      are taken out of it and kept as `feeds set --auth-file` keeps them. Log-in, headers, proxy, certificates and User-Agent \
      are those of the addresses' own sites, and are kept for the feeds found there. \
      file:// addresses are read here and nowhere else. A host that asked for a pause is not asked before its time.
      Exit 1: an address brought no feed; those that did are added. Exit 66: there is no such file.

      Examples:
        courant feeds add https://www.example.org/
        courant feeds add https://www.example.org/feed.xml https://www.example.com/atom
        courant feeds add file:///srv/feeds/own.xml
        courant feeds add --full-text https://www.example.org/feed.xml
        courant feeds add --auth-file ~/feed-password https://www.example.org/members.xml
        courant feeds add --ca-file /etc/ssl/own-authority.pem https://feeds.example.org/all.xml
        courant feeds add --allow-private http://192.168.1.10/feed.xml
      """)

  @Argument(help: "Addresses of feeds, or of pages that name feeds.")
  var urls: [String]

  @Flag(help: "These feeds may live on a private or loopback address.")
  var allowPrivate = false

  @Flag(help: "Ask the usual places too where a page names no feed.")
  var probe = false

  @OptionGroup var access: AccessOptions

  @Flag(help: "Read the pages of these feeds' articles for their full text.")
  var fullText = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for url in urls where !url.hasPrefix("file:///") && Fetcher.hostKey(of: url) == nil {
      throw ValidationError("\"\(Fetcher.plainURL(url))\" is no address: it begins with http://, https:// or file:///.")
    }
  }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    TypedSecrets.tell(urls, on: environment.console)
    let store = try environment.openStore(.write)
    let fetcher = environment.fetcher(holding: try store.heldHosts(at: environment.now))
    let known = Set(try store.feeds().map(\.feed.url))
    var adder = FeedAdder(
      fetcher: fetcher, allowsPrivateAddress: allowPrivate, mayProbe: probe, knows: { known.contains($0) },
      clock: SystemClock.now, sleep: SystemClock.sleep)
    adder.access = try access.access()
    interruption.cancelVerbOnFirst()
    let (outcome, found, failures) = try await add(by: adder, to: store, in: environment)
    try tell(outcome, on: environment.console)
    tell(found, on: environment.console)
    if interruption.hasArrived { throw ExitStatus.interrupted }
    for (url, failure) in failures {
      environment.console.say(
        "courant: \(url): \(Advice.reason(for: failure))\n"
          + "         \(AskingAdvice.text(for: failure, now: environment.now))\n")
    }
    if !failures.isEmpty {
      let isMissing = failures.allSatisfy { $0.url.hasPrefix("file:") && $0.failure.kind == .notFound }
      throw isMissing ? ExitStatus.notFound : ExitStatus.failed
    }
  }

  private typealias Failure = (url: String, failure: FetchFailure)

  /// Asks one address after another and keeps what each came to at once: whoever ends the command while another one is being asked
  /// keeps what came.
  private func add(
    by adder: FeedAdder, to store: Store, in environment: Environment
  ) async throws -> (AddedFeeds, FoundFeeds, [Failure]) {
    var (outcome, found) = (AddedFeeds(), FoundFeeds())
    var failures: [Failure] = []
    var asked: Set<String> = []
    for url in urls where asked.insert(FeedAdder.subscribed(url)).inserted && !Task.isCancelled {
      var one = await adder.feeds(at: url)
      if fullText { for index in one.feeds.indices { one.feeds[index].fullText = .on } }
      let kept = try store.addFeeds(
        one.feeds, areAsked: true, access: one.access, answers: one.answers, requests: one.requests,
        at: environment.now)
      try ThrottleLesson.take(from: one.requests, in: store, environment.settings.scheduling)
      outcome.added += kept.added
      outcome.known += kept.known
      found.add(one)
      if let failure = one.failure { failures.append((Fetcher.plainURL(url), failure)) }
    }
    return (outcome, found, failures)
  }

  /// What the pages name beside the feeds that came of them.
  private func tell(_ found: FoundFeeds, on console: Console) {
    GivenUpHosts.tell(found, on: console)
    for feed in found.unread where feed.failure.kind != .cancelled {
      console.say("courant: not added: \(CleanText.line(feed.url)): \(Advice.reason(for: feed.failure))\n")
    }
    guard !found.unasked.isEmpty else { return }
    console.say(
      "courant: \(Words.count(found.unasked.count, "more feed")) not asked and not added; "
        + "`courant feeds discover URL` lists all that a page names\n")
  }

  private func tell(_ outcome: AddedFeeds, on console: Console) throws {
    if output.json {
      try console.writeDocument { json in
        json.field("feeds", array: outcome.added + outcome.known) { json, feed in
          json.object { json in
            json.field("id", feed.id.text)
            json.field("url", feed.url)
            json.field("title", feed.title)
            json.field("added", outcome.added.contains(feed))
          }
        }
      }
      return
    }
    var table = Table(Table.Column("ID"), Table.Column("WHAT"), .flexible("TITLE"), .flexible("URL"))
    for (feeds, what) in [(outcome.added, "added"), (outcome.known, "known")] {
      for feed in feeds {
        let style: Style = what == "added" ? .green : .dim
        table.rows.append([Cell(feed.id.text, .dim), Cell(what, style), Cell(feed.title), Cell(feed.url)])
      }
    }
    try console.write(table)
    if !outcome.added.isEmpty { console.say("`courant sync` reads what is new.\n") }
  }
}
