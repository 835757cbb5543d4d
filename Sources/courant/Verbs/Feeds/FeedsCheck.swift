import ArgumentParser
import Fetching
import News
import Showing
import Store
import Syncing

/// `courant feeds check [FEED|URL]`
struct FeedsCheck: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Fetch and parse now, without storing, and explain what is wrong and what to do.",
    discussion: """
      Without an argument: every feed that is neither paused nor gone. Exit 5 if one of them is not well, or is quiet for \
      longer than its own past explains. Where the feed that was named is lost or quiet, the page of its site is asked \
      which feeds it has now. A host that asked for a pause is not asked before its time, and one that lets two requests \
      in a row time out is asked no more. Nothing of the answer is kept but a line in the request log.
      Through a pipe: URL, ok (with "unchanged" after a 304, ITEMS then being the articles that are stored), failing, \
      silent or double (it redirects for good to another feed of yours), STATUS, FORMAT, ITEMS, NEWEST, TITLE, REASON, ADVICE, separated by tabs. REASON also tells \
      of a document of more items than a pass takes in.

      Examples:
        courant feeds check
        courant feeds check https://www.example.org/feed.xml
        courant feeds check 7k2m --json
      """)

  @Argument(help: "A feed's id, the beginning of it, or any URL.")
  var feed: String?

  @Flag(help: "A URL that is no feed of ours may live on a private or loopback address.")
  var allowPrivate = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    TypedSecrets.tell([feed].compactMap(\.self), on: environment.console)
    let store = try Files.exists(environment.storePath) || feed == nil ? environment.openStore(.read) : nil
    let record = try store.flatMap { store in
      try feed.flatMap { name in try Lookup.optional { try Lookup.record(name, in: store) } }
    }
    let access = try store?.feedAccess() ?? [:]
    let subjects = try meant(record, in: store)
    let known = Set(try store?.feeds().map(\.feed.url) ?? [])
    let fetcher = environment.fetcher(holding: try store?.heldHosts(at: environment.now) ?? [:])
    let isNamed = feed != nil
    let hosts = subjects.map { Fetcher.hostKey(of: $0.request.url) ?? $0.request.url }
    var queues = HostQueues<Int>(
      perHost: environment.settings.perHost, total: environment.settings.maxConcurrent)
    for (index, host) in hosts.enumerated() { queues.add(index, host: host) }
    let now = environment.now
    // Written down as they come: a pause that a host named holds for others while a slow feed is still being asked.
    var log = store.map { _ in CheckLog(environment) }
    let patience = HostPatience()
    // Interrupted, it writes down what it was asking.
    interruption.cancelVerbOnFirst()
    let checks = await withTaskGroup(of: (Int, FeedCheck).self) { group in
      var checks: [(Int, FeedCheck)] = []
      repeat {
        while !Task.isCancelled, let index = queues.next() {
          // A pass may have asked it meanwhile.
          let subject = subjects[index].record.flatMap { Self.asItIs($0.feed.id, in: store) } ?? subjects[index]
          var request = subject.request
          request.access = subject.record.flatMap { access[$0.feed.id] }
          let feed = subject.record?.feed.id
          let refusal = await patience.refusal(of: hosts[index])
          group.addTask { [request] in
            var check =
              if let refusal { FeedCheck(notAsked: request, feed: feed, because: refusal) } else {
                await FeedCheck(request, feed: feed, fetcher: fetcher, at: now)
              }
            check.stored = subject.record?.articleCount
            if let record = subject.record {
              check.remark(on: record)
              check.compare(with: record, known: known)
              if isNamed { await check.lookForRepair(of: record, known: known, fetcher: fetcher) }
            }
            return (index, check)
          }
        }
        guard let done = await group.next() else { break }
        log?.note(done.1)
        checks.append(done)
        if done.1.request != nil { await patience.take(done.1.failure, of: hosts[done.0]) }
        queues.finished(host: hosts[done.0])
      } while true
      return checks.sorted { $0.0 < $1.0 }.map(\.1)
    }
    if interruption.hasArrived { throw ExitStatus.interrupted }
    let output = FeedCheckOutput(now: environment.now, isKept: feed == nil || record != nil)
    try tell(checks, as: output, on: environment.console)
    if checks.contains(where: { !$0.isHealthy }) { throw ExitStatus.needsAttention }
  }

  /// The requests as meant: feeds of ours are asked as a sync would ask them, conditionally.
  private func meant(_ record: FeedRecord?, in store: Store?) throws -> [(request: FetchRequest, record: FeedRecord?)] {
    guard let feed else {
      let records = try store?.feeds() ?? []
      return records.filter { $0.health != .paused && $0.health != .gone }.map { (Self.request($0), $0) }
    }
    if let record { return [(Self.request(record), record)] }
    guard feed.contains("://") else {
      throw CommandFailure(
        .notFound, "no feed \(Userinfo.removed(fromTyped: feed))",
        advice: "`courant feeds list` shows the feeds; any URL will do.")
    }
    return [(FetchRequest(url: feed, allowsPrivateAddress: allowPrivate, allowsFile: true), nil)]
  }

  /// A feed of ours as the store has it now; nil if it is no longer there.
  private static func asItIs(_ feed: FeedID, in store: Store?) -> (request: FetchRequest, record: FeedRecord?)? {
    guard let store, let record = try? store.feed(feed.text) else { return nil }
    return (request(record, first: record.lastPolled == nil ? try? store.firstAnswer(of: feed) : nil), record)
  }

  /// - Parameter first: what `feeds add` was answered, where no pass has asked the feed yet.
  private static func request(_ record: FeedRecord, first: FirstAnswer? = nil) -> FetchRequest {
    FetchRequest(
      url: record.feed.url, validators: first?.headers.validators ?? record.validators,
      allowsPrivateAddress: record.feed.allowsPrivateAddress, allowsFile: record.feed.allowsFile)
  }

  private func tell(_ checks: [FeedCheck], as page: FeedCheckOutput, on console: Console) throws {
    if output.json {
      try console.writeDocument { json in
        json.field("feeds", array: checks) { json, check in json.value(check, advice: page.advice(check)) }
      }
    } else if console.screen.isTerminal, checks.count == 1, let check = checks.first {
      try console.write(page.facts(check).rendered(on: console.screen))
    } else {
      try console.write(page.table(checks))
    }
  }
}

/// Writes down what checks asked. A check is of use even where the store may only be read; then it says so, once.
private struct CheckLog {
  private let environment: Environment
  private var store: Store?
  private var hasFailed = false

  init(_ environment: Environment) {
    self.environment = environment
  }

  mutating func note(_ check: FeedCheck) {
    let requests = [check.request, check.siteRequest].compactMap(\.self)
    guard !requests.isEmpty, !hasFailed else { return }
    do {
      let store = try store ?? environment.openStore(.write)
      self.store = store
      try store.log(requests)
      try ThrottleLesson.take(from: requests, in: store, environment.settings.scheduling)
    } catch {
      hasFailed = true
      environment.console.say("courant: not in the request log, because the store cannot be written: \(error)\n")
    }
  }
}
