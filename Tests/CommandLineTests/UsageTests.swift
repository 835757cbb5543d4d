import Testing

@Suite("Wrong usage and missing things")
struct UsageTests {
  @Test(
    "Arguments that make no sense are exit 64 and a message",
    arguments: [
      ["frobnicate"], ["status", "--frob"], ["stories", "--since"], ["stories", "--since", "yesterday"],
      ["stories", "--limit", "many"], ["stories", "--limit", "0"], ["stories", "--sources", "-1"], ["search"],
      ["search", "..."], ["changes", "--since", "-1"], ["sync", "--all", "somefeed"], ["articles", "diff", "x", "0"],
      ["feeds", "list", "--health", "splendid"], ["sync", "--wait", "soon"], ["inspect", "feed"],
      ["feeds", "add", ""], ["feeds", "add", "not a url"], ["feeds", "add", "ftp://x/y"],
      ["feeds", "add", "https://"], ["help", "nope"], ["help", "stories", "nope"], ["help", "sync", "now"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try CourantProgram().run(all: arguments)
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test(
    "What is not there is exit 66",
    arguments: [
      ["feeds", "show", "nosuchfeed"], ["stories", "show", "zzzzzz"], ["articles", "show", "zzzzzz"],
      ["articles", "diff", "zzzzzz"], ["sync", "nosuchfeed"], ["feeds", "import", "/nonexistent.opml"],
      ["inspect", "feed", "/nonexistent.xml"], ["inspect", "stories", "/nonexistent.jsonl"],
      ["feeds", "check", "nosuchfeed"], ["feeds", "add", "file:///nonexistent.xml"],
    ])
  func missing(arguments: [String]) throws {
    let program = try CourantProgram()
    #expect(try program.run("sync").status == 0)
    let outcome = try program.run(all: arguments)
    #expect(outcome.status == 66)
    #expect(outcome.errors.hasPrefix("courant: "))
  }

  @Test("A number that is too small is refused with the range that is allowed")
  func range() throws {
    #expect(try CourantProgram().run("stories", "--limit", "0").errors.contains("a whole number from 1 up"))
  }

  @Test("Reading without a store is exit 74 and says how to begin")
  func noStore() throws {
    let outcome = try CourantProgram().run("stories")
    #expect(outcome.status == 74)
    #expect(outcome.errors.contains("courant feeds add"))
  }

  @Test("A file that is no store is exit 74 and stays as it is")
  func foreignFile() throws {
    let program = try CourantProgram()
    let text = String(repeating: "not a database ", count: 1000)
    try program.folder.write("store.sqlite", text)
    #expect(try program.run("sync").status == 74)
    #expect(program.folder.read("store.sqlite") == text)
  }
}

extension CourantProgram {
  /// Runs the program with a list of arguments.
  func run(all arguments: [String], input: String? = nil) throws -> Outcome {
    try start(all: arguments, input: input).wait()
  }
}
