import ArgumentParser
import News
import Store
import Syncing

/// `courant export`
struct Export: Verb {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Articles with every version, and the ids of stories, for another Courant.",
    discussion: """
      Everything, or with --since what happened after a cursor; the cursor for the next time goes to standard error \
      and stands in the first line ("next", "epoch"). JSON lines go to standard output or to a file; SQLite is a store \
      of its own and needs a file. Docs: docs/sync.md.

      Examples:
        courant export > all.jsonl
        courant export --since 4711@k2v8 | ssh other courant import -
        courant export --format sqlite copy.sqlite
      """)

  /// The forms of an export.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl, sqlite
  }

  @Argument(help: "The file to write; else standard output.")
  var file: String?

  @Option(help: "jsonl, a JSON object a line, or sqlite, a store.")
  var format = Format.jsonl

  @Option(help: ArgumentHelp("The last change that is known; 0 for everything.", valueName: "cursor"))
  var since: CursorArgument?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if format == .sqlite && file == nil { throw ValidationError("--format sqlite needs a file to write.") }
  }

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    try since?.check(against: try store.epoch(), last: try store.lastCursor())
    if let file, Files.isSame(file, environment.storePath) {
      throw CommandFailure(.usage, "\(file) is the store itself", advice: "Name another file.")
    }
    let (next, epoch) =
      switch (format, file) {
      case (.sqlite, let file?): try export(store, asStore: file, environment)
      case (_, let file?): try NewFile.replace(file) { try lines(of: store, to: LineFile($0)) }
      case (_, nil): try lines(of: store, to: environment.console)
      }
    environment.console.say("next: \(next)@\(epoch)\n")
  }

  private func lines(of store: Store, to sink: some LineSink) throws -> (next: Int64, epoch: String) {
    let head = try store.export(since: since?.cursor ?? 0) { record in
      try sink.write(line: Array(record.jsonLine()))
    }
    try sink.finish()
    return (head.next, head.epoch)
  }

  /// A new store that takes the export in, with stories of its own.
  private func export(
    _ store: Store, asStore file: String, _ environment: Environment
  ) throws -> (next: Int64, epoch: String) {
    try NewFile.replace(file) { partial in
      let copy = try Store.open(partial, access: .write)
      defer { copy.close() }
      let report = try store.send(since: since?.cursor ?? 0, to: copy, at: environment.now)
      _ = try WaitingStories.decide(in: copy, at: environment.now)
      return (report.next, report.epoch)
    }
  }
}
