import ArgumentParser
import Showing
import Store

/// `courant store restore FILE`
struct StoreRestore: Verb {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Put a copy in the place of the store; what is there now is kept beside it.",
    discussion: """
      The copy is checked first; one that is damaged, newer than this Courant or none of a store is exit 65, and nothing \
      changes. The change log gets another epoch, so that no consumer goes on with a cursor of the other life. Stop the \
      service first: beside it this is exit 75.

      Example:
        courant store restore /backup/courant-2026-11-01.sqlite
      """)

  @Argument(help: "The copy, as `courant store backup` made it.")
  var file: String

  @OptionGroup var waiting: LeaseOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    guard Files.isReadable(file) else {
      throw CommandFailure(.notFound, "cannot read \(file)", advice: "Name a copy that `courant store backup` made.")
    }
    if Files.isSame(file, environment.storePath) {
      throw CommandFailure(.usage, "\(file) is the store itself", advice: "Name the copy that is to take its place.")
    }
    Files.makeFolder(Files.folder(of: environment.storePath))
    let lease = try waiting.lease(in: environment, replacing: true)
    defer { withExtendedLifetime(lease) {} }
    let report = try restore(to: environment)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("store", environment.storePath)
        json.field("kept", report.aside)
        json.field("epoch", report.epoch)
        json.field("cursor", Int(report.cursor))
      }
    } else {
      var facts = FactSheet()
      facts.add("store", environment.storePath)
      facts.add("kept", report.aside)
      facts.add("epoch", report.epoch)
      facts.add("cursor", String(report.cursor))
      try environment.console.write(facts.rendered(on: environment.console.screen))
    }
  }

  private func restore(to environment: Environment) throws -> RestoreReport {
    do {
      return try Store.restore(file, to: environment.storePath, at: environment.now)
    } catch {
      guard [.notOurs, .newer, .damaged].contains(error.kind) else { throw error }
      throw CommandFailure(
        .badInput, "cannot restore \(file): \(error.why)",
        advice: error.kind == .newer
          ? "A newer Courant wrote it: update this one, then restore it again. Nothing was changed."
          : "Nothing was changed; restore another copy.")
    }
  }
}
