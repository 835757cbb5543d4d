import ArgumentParser
import News
import Store
import Syncing

/// `courant feeds set FEED…`
struct FeedsSet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Change how feeds are asked and read: full text, log-in, headers, proxy, certificates.",
    discussion: """
      --full-text on: pages of every new article; auto: where the feed's own text is short; off: never; default: as \
      COURANT_FULL_TEXT says. Articles of the last day are looked up too; with off, pages that wait are waited for no more.

      Credentials and headers go to the feed's own site only, never along with a redirect to another one; a feed that moves \
      there for good leaves them behind, CA file and pin as well, and status says so. They are kept in the store, \
      which its owner alone can read, and are never shown, logged or exported. --ca-file is the remedy for a private \
      authority or a certificate that signs itself. --pin takes the place of every other check: who signed, for \
      which name and until when no longer counts, only that the server has this key; a new key needs a new pin.

      Examples:
        courant feeds set 7k2m --full-text on
        courant feeds set 7k2m https://www.example.org/feed.xml --full-text auto
        courant feeds set 7k2m --auth-file ~/feed-password
        pass show feed-token | courant feeds set 7k2m --auth-file -
        courant feeds set 7k2m --ca-file /etc/ssl/own-authority.pem
        courant feeds set 7k2m --forget auth --forget proxy
      """)

  @Argument(help: "Ids, beginnings of ids, or exact URLs.")
  var feeds: [String]

  @Option(help: ArgumentHelp("Read the pages of its articles: on, auto, off or default.", valueName: "mode"))
  var fullText: FullTextArgument?

  @OptionGroup var access: AccessOptions
  @OptionGroup var forgotten: ForgetOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard fullText == nil, access.isEmpty, forgotten.forget.isEmpty else { return }
    throw ValidationError("Say what is to be set, for example --full-text auto.")
  }

  func perform(in environment: Environment) throws {
    let taken = try access.access()
    TypedSecrets.tell(feeds, on: environment.console)
    let store = try environment.openStore(.write)
    let records = try feeds.map { try Lookup.record($0, in: store) }
    let known = try store.feedAccess()
    for record in records {
      if let fullText {
        try FullTextChange.set(
          record.feed, to: fullText.mode, fallback: environment.settings.fullText, in: store, at: environment.now)
        environment.console.say("full text of \(record.feed.url): \(fullText.mode?.rawValue ?? "default")\n")
      }
      if taken != nil || !forgotten.forget.isEmpty {
        var set = known[record.feed.id] ?? FeedAccess()
        set.change(forgetting: forgotten.forget, taking: taken)
        try store.setAccess(record.feed.id, set)
        let lines = set.shown.map { "\n  \($0.name): \($0.value)" }.joined()
        environment.console.say("\(record.feed.url) is asked \(lines.isEmpty ? "as every feed is" : "with" + lines)\n")
      }
    }
  }
}
