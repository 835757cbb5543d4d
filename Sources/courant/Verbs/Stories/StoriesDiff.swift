import ArgumentParser
import News
import Showing
import Store

/// `courant stories diff ID`
struct StoriesDiff: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "What became of a story since a time: who joined, who left, which words and figures moved.",
    discussion: """
      Through a pipe, tab-separated lines of five kinds:
        story     ID, HEADLINE THEN, HEADLINE NOW, SOURCES THEN, SOURCES NOW
        joined    ARTICLE, SOURCE, TIME, TITLE
        left      ARTICLE, SOURCE, TIME, TITLE
        headline  ARTICLE, SOURCE, TITLE THEN, TITLE NOW
        figure    ARTICLE, SOURCE, THEN, NOW

      Examples:
        courant stories diff 4f9k --since 6h
        courant stories diff 4f9k --since 2026-03-01 --as-of 2026-03-02 --json
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @Option(help: ArgumentHelp("Since when (24h): 6h, 7d, or ISO 8601.", valueName: "when"))
  var since: MomentArgument = .ago(seconds: 86_400)

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let now = time ?? environment.now
    let story = try store.story(id, asOf: time)
    let change = try StoryChange(of: story, since: since.meant(now: now), until: now, in: store)
    if output.json {
      try environment.console.writeDocument { json in json.fields(of: change) }
    } else if environment.console.screen.isTerminal {
      try environment.console.write(change.page(on: environment.console.screen))
    } else {
      if change.earlier == nil {
        environment.console.say(
          "The story began \(change.began.iso8601), later than \(change.since.iso8601): all of it is new.\n")
      }
      try environment.console.write(change.lines)
    }
  }
}
