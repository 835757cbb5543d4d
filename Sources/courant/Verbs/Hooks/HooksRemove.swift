import ArgumentParser
import Store

/// `courant hooks remove NAME`
struct HooksRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Tell somebody no more; what waits for delivery is dropped.",
    discussion: """
      Example:
        courant hooks remove desk
      """)

  @Argument(help: "What you call it.")
  var name: String

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    guard try environment.openStore(.write, mustExist: true).removeHook(name) else { throw HookLookup.none(name) }
    environment.console.say("Hook \(name) is forgotten.\n")
  }
}
