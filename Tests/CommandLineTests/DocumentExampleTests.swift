import FoundationEssentials
import Glibc
import TestSupport
import Testing

/// What stands in docs as a command works as it stands there.
@Suite("Examples in docs")
struct DocumentExampleTests {
  @Test("Every block of commands runs as written, and prints what it is said to", arguments: ["versions", "sync"])
  func examples(document: String) throws {
    let blocks = Self.blocks(of: try String(contentsOfFile: Self.docs + "/\(document).md", encoding: .utf8))
    #expect(!blocks.isEmpty)
    for block in blocks {
      let desk = try DocumentDesk()
      defer { desk.feeds.server.stop() }
      let run = try desk.run(block.commands)
      #expect(run.status == 0, "\(block.commands)\n\(run.errors)")
      guard !block.output.isEmpty else { continue }
      #expect(Self.shape(of: try JSONDocument(run.output)) == Self.shape(of: try JSONDocument(block.output)))
    }
  }

  private static let docs =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/docs"

  /// The indented blocks of a document. Where lines begin with "$", those are commands and the others what they print.
  private static func blocks(of text: String) -> [(commands: String, output: String)] {
    var blocks: [[String]] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isCode = line.hasPrefix("    ")
      if isCode, !isOpen { blocks.append([]) }
      if isCode { blocks[blocks.count - 1].append(String(line.dropFirst(4))) }
      isOpen = isCode
    }
    return blocks.map { lines in
      let commands = lines.filter { $0.hasPrefix("$ ") }
      guard !commands.isEmpty else { return (lines.joined(separator: "\n"), "") }
      return (
        commands.map { String($0.dropFirst(2)) }.joined(separator: "\n"),
        lines.filter { !$0.hasPrefix("$ ") }.joined(separator: "\n")
      )
    }
  }

  /// A document with its texts and numbers left out; of a list the first element.
  private static func shape(of document: JSONDocument) -> JSONDocument {
    switch document {
    case .object(let members): .object(members.mapValues(shape))
    case .list(let elements): .list(elements.prefix(1).map(shape))
    default: .null
    }
  }
}

/// A store with a story and an edited article, a second one behind `ssh desk`, and a shell that knows both.
private struct DocumentDesk {
  let feeds: SampleFeeds
  private let program: CourantProgram
  private let variables: [String: String]

  init() throws {
    feeds = try SampleFeeds()
    program = try feeds.syncedProgram()
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    #expect(try program.run("sync", "--all").status == 0)
    let story = try #require(JSONDocument(program.run("stories", "--json").output)["stories"].list.first)
    let edited = try #require(story["articles"].list.first { $0["version"] == 2 })
    let folder = program.folder.path
    let tools = folder + "/bin"
    #expect(mkdir(tools, 0o755) == 0)
    #expect(symlink(CourantProgram.path, tools + "/courant") == 0)
    try program.folder.write("bin/ssh", "#!/bin/sh\nshift\nCOURANT_STORE=\(folder)/desk.sqlite exec \"$@\"\n")
    chmod(tools + "/ssh", 0o755)
    variables = [
      "HOME": folder, "COURANT_STORE": program.store, "PATH": tools + ":/usr/bin:/bin", "TERM": "dumb",
      "LC_ALL": "C.UTF-8", "STORY": story["id"].text, "ARTICLE": edited["id"].text,
    ]
  }

  /// Runs commands as somebody would who copies them; the first that fails ends them.
  func run(_ commands: String) throws -> CourantProgram.Outcome {
    let script = "cd \"$HOME\"\n" + commands
    return try RunningProgram(
      "/bin/bash", ["-eu", "-o", "pipefail", "-c", script], environment: variables, input: "", folder: program.folder
    ).wait()
  }
}
