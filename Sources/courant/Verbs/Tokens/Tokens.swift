import ArgumentParser

/// `courant tokens`
struct Tokens: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens", abstract: "Who may read over HTTP beyond this machine.",
    discussion: """
      A token lets its holder read, and correct stories, where `courant run --listen` offers pages and API: as a bearer \
      (Authorization: Bearer TOKEN), or as the password where a browser or a feed reader asks for one, with any name.

      Examples:
        courant tokens add laptop
        courant tokens list
        courant tokens remove laptop
      """,
    subcommands: [TokensAdd.self, TokensList.self, TokensRemove.self])
}
