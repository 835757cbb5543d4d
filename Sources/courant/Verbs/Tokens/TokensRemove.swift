import ArgumentParser
import Store

/// `courant tokens remove NAME`
struct TokensRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Forget a token: whoever holds it may ask no more, from the next request on.",
    discussion: """
      Example:
        courant tokens remove laptop
      """)

  @Argument(help: "What you call it.")
  var name: String

  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    guard try environment.openStore(.write, mustExist: true).removeAccessToken(name) else {
      throw CommandFailure(.notFound, "there is no token \(name)", advice: "`courant tokens list` shows them.")
    }
    environment.console.say("Token \(name) is forgotten.\n")
  }
}
