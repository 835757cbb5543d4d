import ArgumentParser
import FoundationEssentials
import News
import Showing
import Store
import Syncing

/// `courant import FILE`
struct Import: Verb {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what another Courant exported; nothing of either is lost.",
    discussion: """
      Versions of one article that both have seen become one history. Importing twice is the same as once, and the order \
      of several imports makes no difference. Feeds that are not known come with their articles but are not asked, \
      unless --subscribe is given. All of a file comes in or nothing; one that was cut is exit 65. Docs: docs/sync.md.

      Examples:
        courant import all.jsonl
        ssh other courant export | courant import -
        courant import /backup/other.sqlite --subscribe
      """)

  @Argument(help: "JSON lines or a store, as `courant export` or `courant store backup` wrote it; - is standard input.")
  var file: String

  @Flag(help: "Subscribe to the feeds that are not known here.")
  var subscribe = false

  @OptionGroup var waiting: LeaseOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  /// How a SQLite file begins (https://www.sqlite.org/fileformat2.html).
  private static let sqliteHeader = Array("SQLite format 3\0".utf8)

  func perform(in environment: Environment) throws {
    let isStore = Files.beginning(of: file, Self.sqliteHeader.count) == Self.sqliteHeader
    let lines = ExchangeLines(isStore ? [] : try Files.read(file))
    if isStore, Files.isSame(file, environment.storePath) {
      throw CommandFailure(.usage, "\(file) is the store itself", advice: "Name the export of another.")
    }
    if !isStore { try lines.check(file) }
    let store = try environment.openStore(.write)
    let lease = try waiting.lease(in: environment)
    defer { withExtendedLifetime(lease) {} }
    let report = try isStore ? merge(fileInto: store, environment) : merge(lines, into: store, environment)
    let stories = try WaitingStories.decide(in: store, at: environment.now)
    try tell(report, stories.summary, stories.leftBefore, on: environment.console)
  }

  private func merge(_ lines: ExchangeLines, into store: Store, _ environment: Environment) throws -> MergeReport {
    var records = lines.records
    return try store.merge(at: environment.now, subscribes: subscribe) { try records.next() }
  }

  /// The file stays as it is: a copy of it is opened, which may bring that to the newest schema.
  private func merge(fileInto store: Store, _ environment: Environment) throws -> MergeReport {
    do {
      return try store.merge(storeAt: file, at: environment.now, subscribes: subscribe)
    } catch {
      guard [.notOurs, .newer, .damaged].contains(error.kind) else { throw error }
      throw CommandFailure(
        .badInput, "cannot import \(file): \(error.why)",
        advice: error.kind == .newer
          ? "A newer Courant wrote it: update this one, then import it again. Nothing was imported."
          : "Nothing was imported; export it again.")
    }
  }

  private func tell(
    _ report: MergeReport, _ stories: SyncSummary, _ leftBefore: Timestamp?, on console: Console
  ) throws {
    if output.json {
      try console.writeDocument { json in
        json.field("feeds_new", report.feedsNew)
        json.field("articles_new", report.articlesNew)
        json.field("articles_changed", report.articlesChanged)
        json.field("articles_purged", report.articlesPurged)
        json.field("revisions_new", report.revisionsNew)
        json.field("stories_new", stories.storiesNew)
        json.field("stories_joined", stories.storiesJoined)
        json.field("story_ids_new", report.storiesNew)
        json.field("stories_left_before", leftBefore)
        json.field("corrections_new", report.correctionsNew)
        json.field("next", Int(report.next))
        json.field("epoch", report.epoch)
      }
    } else {
      var parts = [
        Words.count(report.articlesNew, "new article"), "\(Words.grouped(report.articlesChanged)) changed",
        Words.count(report.revisionsNew, "new version"), Words.count(report.feedsNew, "new feed"),
        Words.count(stories.storiesNew, "new story", "new stories"),
        "\(Words.grouped(stories.storiesJoined)) joined a story",
      ]
      if report.correctionsNew > 0 { parts.append(Words.count(report.correctionsNew, "correction") + " by hand") }
      if report.articlesPurged > 0 { parts.append("\(Words.grouped(report.articlesPurged)) purged here and left out") }
      try console.write(parts.joined(separator: ", ") + "; next: \(report.next)@\(report.epoch)\n")
      if let leftBefore {
        let time = leftBefore.iso8601
        console.say("stories of articles before \(time) stay as they are, maybe otherwise than in the other store\n")
      }
    }
  }
}

/// The lines of an export.
struct ExchangeLines {
  /// The whole file.
  let bytes: [UInt8]

  /// Lines that were read from a file.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Throws for a file whose lines are no export, and says which one: before anything is written.
  func check(_ file: String) throws {
    var records = records
    do {
      while try records.next() != nil {}
    } catch let error as StoreError {
      throw CommandFailure(.badInput, "cannot import \(file): \(error.why)", advice: error.advice)
    } catch {
      throw CommandFailure(
        .badInput, "\(file): line \(records.number) is none of an export",
        advice: "Nothing was imported; export it again.")
    }
    if records.number == 0 {
      throw CommandFailure(.badInput, "\(file) is empty", advice: "Nothing was imported; export it again.")
    }
  }

  /// The records, read one by one.
  var records: Records { Records(rest: bytes[...]) }

  /// Reads records one by one.
  struct Records {
    fileprivate var rest: ArraySlice<UInt8>
    /// Number of the line that was read last.
    private(set) var number = 0

    fileprivate init(rest: ArraySlice<UInt8>) {
      self.rest = rest
    }

    /// The next record; nil at the end. Lines of a kind that a newer Courant writes are passed over.
    mutating func next() throws -> ExchangeRecord? {
      while !rest.isEmpty {
        let line = rest.prefix { $0 != UInt8(ascii: "\n") }
        rest = rest.dropFirst(line.count + 1)
        number += 1
        if line.isEmpty { continue }
        if let record = try ExchangeRecord.read(jsonLine: Data(line)) { return record }
      }
      return nil
    }
  }
}
