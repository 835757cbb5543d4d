import ArgumentParser
import Showing
import Store

/// `courant store backup FILE`
struct StoreBackup: Verb {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the store into a file, while everything goes on, and check the copy.",
    discussion: """
      The copy is the store at one moment; a service may run and write meanwhile. It is opened and checked before it \
      takes the name, so that a file which is there already is replaced by a sound copy or not at all.

      Example:
        courant store backup /backup/courant-$(date +%F).sqlite
      """)

  @Argument(help: "The file to write.")
  var file: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    if Files.isSame(file, environment.storePath) {
      throw CommandFailure(.usage, "\(file) is the store itself", advice: "Name another file for the copy.")
    }
    let report = try environment.openStore(.read).backup(to: file)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("file", report.file)
        json.field("bytes", report.bytes)
        json.field("cursor", Int(report.cursor))
      }
    } else {
      var facts = FactSheet()
      facts.add("file", report.file)
      facts.add("bytes", String(report.bytes))
      facts.add("cursor", String(report.cursor))
      try environment.console.write(facts.rendered(on: environment.console.screen))
    }
  }
}
