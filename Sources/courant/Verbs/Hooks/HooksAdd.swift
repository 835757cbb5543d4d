import ArgumentParser
import Fetching
import News
import Notifying
import Showing
import Store
import Syncing

/// `courant hooks add NAME URL`
struct HooksAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Tell somebody over HTTP of what happens from now on.",
    discussion: """
      --on says of what, and may be given several times: story (it reached --sources publishers), silent (the words of \
      an article changed and its stated time did not), figure (a figure within an article became another one), dead (a \
      feed is gone, or has been failing for three days). Filters hold together.
      The secret that deliveries are signed with is read from a file, or made and printed, this once. Deliveries to \
      addresses of this machine or of a private network need --allow-private.

      Examples:
        courant hooks add desk https://desk.example.org/courant --on story --sources 5 --topic World
        courant hooks add figures https://desk.example.org/f --on figure --on silent --words 'central bank'
        courant hooks add own http://127.0.0.1:9000/ --on dead --allow-private --secret-file secret.txt
      """)

  @Argument(help: "What you call it.")
  var name: String

  @Argument(help: "Where deliveries go.")
  var url: String

  @Option(help: ArgumentHelp("Of what: story, silent, figure or dead.", valueName: "event"))
  var on: [HookEventArgument]

  @Option(help: ArgumentHelp("Publishers that a story must have reached.", valueName: "n"))
  var sources: Int = 3

  @Option(help: ArgumentHelp("Only what concerns this feed.", valueName: "feed"))
  var feed: String?

  @Option(help: ArgumentHelp("Only what concerns feeds of this folder.", valueName: "folder"))
  var topic: String?

  @Option(help: ArgumentHelp("Only what is in this language (en, de, …).", valueName: "language"))
  var language: String?

  @Option(help: ArgumentHelp("Only articles with these words, and stories that have one.", valueName: "words"))
  var words: String?

  @Option(help: ArgumentHelp("A file with the secret in Base64; - is standard input.", valueName: "file"))
  var secretFile: String?

  @Flag(help: "The address may be private or of this machine.")
  var allowPrivate = false

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if name.isEmpty || name.utf8.count > 64 || name.contains(where: { $0.isNewline || $0 == "\t" }) {
      throw ValidationError("A name has 1 to 64 bytes on one line.")
    }
    if Fetcher.hostKey(of: url) == nil {
      throw ValidationError("\"\(url)\" is no address: it begins with http:// or https://.")
    }
    if Fetcher.credentials(in: url) != nil {
      throw ValidationError(
        "A user and password in an address can be seen by everyone on this machine; leave them out.")
    }
    if !allowPrivate, Fetcher.isPrivate(url) {
      throw ValidationError(
        "\"\(url)\" is an address of this machine or of a private network: add --allow-private if that is meant.")
    }
    if let language, !((2...3).contains(language.utf8.count) && language.allSatisfy { $0.isASCII && $0.isLowercase }) {
      throw ValidationError("A language is the two or three small letters that stand for it: en, de, fil.")
    }
    if on.isEmpty { throw ValidationError("Say of what: --on story, silent, figure or dead.") }
    if !(1...1000).contains(sources) { throw ValidationError("--sources is a number from 1 to 1000.") }
    if words != nil, on.contains(where: { $0.event == .dead }) {
      throw ValidationError("A feed has no words: --words does not go with --on dead.")
    }
  }

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.write)
    let given = try secretFile.map(Self.secret)
    let secret = given ?? HookSignature.secret(from: Environment.randomBytes(32))
    var hook = Hook(
      name: name, url: url, secret: Secret(secret), events: Set(on.map(\.event)), sources: sources,
      allowsPrivateAddress: allowPrivate,
      addedAt: environment.now)
    hook.filter.feed = try feed.map { try Lookup.record($0, in: store).feed.id }
    hook.filter.folder = try topic.map { topic in
      FolderSpelling.of(topic, in: try store.feeds().compactMap(\.feed.folder)) ?? topic
    }
    hook.filter.language = language
    if let words { try Store.checkSearch(words) }
    hook.filter.words = words
    guard try store.add(hook) else {
      throw CommandFailure(
        .usage, "there is a hook \(name) already", advice: "Choose another name, or remove that one first.")
    }
    if output.json {
      try environment.console.writeDocument { json in
        json.field("name", name)
        if given == nil { json.field("secret", secret) }
      }
    } else {
      if given == nil { try environment.console.write(secret + "\n") }
      environment.console.say(
        (given == nil ? "Keep the secret: nobody can show it again. " : "")
          + "`courant hooks test \(ShellWord.quoted(name))` tries it; deliveries are made by `courant run`.\n")
    }
  }

  private static func secret(_ file: String) throws -> String {
    let text = String(decoding: try Files.read(file), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count == 1, let key = HookSignature.key(String(lines[0])), key.count >= 16 else {
      throw CommandFailure(
        .badInput, "the secret is not one line of Base64, of 16 bytes or more",
        advice: "Leave --secret-file out, and a good one is made.")
    }
    return String(lines[0])
  }
}
