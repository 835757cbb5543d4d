import ArgumentParser
import News
import Serving
import Showing
import Store
import Syncing

/// `courant tokens add NAME`
struct TokensAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Make a token and print it, this once; only its hash is kept.",
    discussion: """
      Examples:
        courant tokens add laptop
        courant tokens add reader --json
      """)

  @Argument(help: "What you call it.")
  var name: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let token = AccessToken.text(from: Environment.randomBytes(32))
    let record = AccessTokenRecord(
      name: name, hash: AccessToken.hash(of: token), fever: AccessToken.feverHash(of: token, name: name),
      addedAt: environment.now)
    guard try environment.openStore(.write).add(record) else {
      throw CommandFailure(
        .usage, "there is a token \(name) already", advice: "Choose another name, or remove that one first.")
    }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("name", name)
        json.field("token", token)
      }
    } else {
      try environment.console.write(token + "\n")
      let word = ShellWord.quoted(name)
      environment.console.say("Keep it: nobody can show it again. `courant tokens remove \(word)` ends it.\n")
    }
  }

  func validate() throws {
    if name.isEmpty || name.utf8.count > 64 || name.contains(where: { $0.isNewline || $0 == "\t" }) {
      throw ValidationError("A name has 1 to 64 bytes on one line.")
    }
  }
}
