import Testing

@Suite("Help")
struct HelpTests {
  private static let verbs = [
    "feeds", "feeds add", "feeds import", "feeds export", "feeds list", "feeds show", "feeds set", "feeds remove",
    "feeds pause",
    "feeds resume", "feeds check", "sync", "run", "status", "stories", "stories list", "stories show", "stories why",
    "stories history", "stories diff", "stories figures", "stories quotes", "edits", "articles", "articles list",
    "articles show", "articles versions", "articles diff", "search", "changes", "export", "import",
    "store", "store check", "store backup",
    "store restore", "store repair", "store prune", "store stats", "config",
    "tokens", "tokens add", "tokens list", "tokens remove", "hooks", "hooks add", "hooks list", "hooks test",
    "hooks remove", "inspect", "inspect feed", "inspect page",
    "inspect stories", "inspect claims", "inspect schedule",
  ]

  @Test("The overview is the text that is kept here")
  func overview() throws {
    let outcome = try CourantProgram().run("help")
    #expect(outcome.status == 0)
    #expect(outcome.output == GoldenHelp.overview)
  }

  @Test("Every verb has examples in its help", arguments: verbs)
  func examples(verb: String) throws {
    let program = try CourantProgram()
    let words = verb.split(separator: " ").map(String.init)
    let outcome = try words.count == 1 ? program.run("help", words[0]) : program.run(words[0], words[1], "--help")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example"))
    #expect(outcome.output.contains("courant \(verb)"))
  }

  @Test("The version is a number")
  func version() throws {
    let outcome = try CourantProgram().run("--version")
    #expect(outcome.status == 0)
    #expect(outcome.output.wholeMatch(of: /courant \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("There is a completion script for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let outcome = try CourantProgram().run("--generate-completion-script", shell)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("stories"))
  }
}
