import ArgumentParser
import Glibc
import News
import Showing
import Store

/// `courant changes`
struct Changes: WaitingVerb {
  static let configuration = CommandConfiguration(
    commandName: "changes",
    abstract: "The change log: everything that happened since a cursor, in order, without gaps.",
    discussion: """
      Keep the cursor that stands at the end and give it the next time. N@EPOCH makes sure that the store is still the \
      one that the cursor came from: after a restore it is exit 65, and the consumer begins again at 0.
      Through a pipe: CURSOR, AT, KIND, ENTITY, ID, VERSION, separated by tabs; the last line is "next", the next \
      cursor and the epoch. With --follow --json: one JSON object a line. \
      In JSON an edited version tells by "edit" what changed: its kinds, the field, and the words before and after \
      ("12 dead", "15 dead" for a figure).

      Examples:
        courant changes --since 0 --limit 100
        courant changes --since 4711@k2v8 --json
        courant changes --since 4711 --follow --json
      """)

  @Option(help: ArgumentHelp("The last change that is known; 0 for the beginning.", valueName: "cursor"))
  var since: CursorArgument?

  @Option(help: ArgumentHelp("At most this many.", valueName: "n"), transform: CountArgument.typed)
  var limit: CountArgument?

  @Flag(help: "Go on: print changes as they come, until SIGINT or until the reader goes away.")
  var follow = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  /// Milliseconds between two looks at the log.
  private static let rhythm: Int32 = 250
  /// Changes that are read at once while following.
  private static let page = 10_000

  /// The last change that is known.
  private var start: Int64 { since?.cursor ?? 0 }

  func perform(in environment: Environment, until interruption: Interruption) async throws {
    let store = try environment.openStore(.read)
    let epoch = try store.epoch()
    try since?.check(against: epoch, last: try store.lastCursor())
    if follow {
      try self.follow(store, on: environment.console, until: interruption)
    } else {
      try page(of: store, epoch: epoch, on: environment)
    }
  }

  private func page(of store: Store, epoch: String, on environment: Environment) throws {
    let changes = try ChangeEdits(store: store).changes(since: start, limit: limit?.count)
    let next = changes.last?.cursor ?? start
    if output.json {
      try environment.console.writeDocument { json in
        json.field("changes", array: changes) { json, change in json.value(change) }
        json.field("next", Int(next))
        json.field("epoch", epoch)
      }
    } else {
      try environment.console.write(table(changes, now: environment.now))
      let isTerminal = environment.console.screen.isTerminal
      try environment.console.write(isTerminal ? "next: \(next)@\(epoch)\n" : "next\t\(next)\t\(epoch)\n")
    }
  }

  private func follow(_ store: Store, on console: Console, until interruption: Interruption) throws {
    interruption.onFirst {}
    var cursor = start
    var left = limit?.count ?? .max
    while left > 0, !console.readerIsGone, !interruption.hasArrived {
      let changes = try ChangeEdits(store: store).changes(since: cursor, limit: min(left, Self.page))
      for change in changes { try console.write(line(change)) }
      try console.flush()
      left -= changes.count
      cursor = changes.last?.cursor ?? cursor
      if changes.isEmpty, Self.readerLeaves(within: Self.rhythm) { return }
      if changes.isEmpty { try checkPlace(of: store, at: cursor) }
    }
    if interruption.hasArrived { throw ExitStatus.interrupted }
  }

  /// A log whose file was replaced has ended, and nobody would ever say so.
  private func checkPlace(of store: Store, at cursor: Int64) throws {
    do {
      try store.checkPlace()
    } catch {
      throw CommandFailure(
        .badInput, "the log ends at \(cursor): \(error.why)",
        advice: "The store was restored, moved or begun anew; begin again with --since 0.")
    }
  }

  private func line(_ change: Change) -> String {
    guard output.json else { return fields(change).joined(separator: "\t") + "\n" }
    var json = JSONWriter()
    json.value(change)
    json.endLine()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func fields(_ change: Change) -> [String] {
    [
      String(change.cursor), change.at.iso8601, change.kind.rawValue, change.entity.rawValue, change.id,
      change.version.map { String($0) } ?? "",
    ]
  }

  private func table(_ changes: [Change], now: Timestamp) -> Table {
    var table = Table(
      .number("CURSOR"), Table.Column("AT"), Table.Column("KIND"), Table.Column("ENTITY"), Table.Column("ID"),
      .number("VERSION"))
    for change in changes {
      table.rows.append([
        Cell(Int(change.cursor)), Cell(change.at, now: now), Cell(change.kind.rawValue), Cell(change.entity.rawValue),
        Cell(change.id, .dim), Cell(change.version.map { String($0) }),
      ])
    }
    return table
  }

  /// Waits; true as soon as nobody reads standard output any more.
  private static func readerLeaves(within milliseconds: Int32) -> Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&output, 1, milliseconds) > 0 && output.revents & Int16(POLLERR | POLLHUP) != 0
  }
}
