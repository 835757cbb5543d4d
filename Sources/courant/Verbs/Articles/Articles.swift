import ArgumentParser

/// `courant articles`: single articles and their versions.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "Single articles, every version of them, and what changed.",
    discussion: """
      Examples:
        courant articles list --feed 7k2m
        courant articles versions 81zc
        courant articles diff 81zc 1 3
      """,
    subcommands: [ArticlesList.self, ArticlesShow.self, ArticlesVersions.self, ArticlesDiff.self],
    defaultSubcommand: ArticlesList.self)
}
