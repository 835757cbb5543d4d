import ArgumentParser
import Claims
import News
import Showing
import Store

/// `courant stories figures ID`
struct StoriesFigures: Verb {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Who claims which figure in a story, and where the sources differ.",
    discussion: """
      ≠ marks what is claimed differently by more than the hedges allow. A claimant of "-" is the outlets' own voice; "?" where somebody may be meant.
      Through a pipe: LABEL, UNIT, ≠ or nothing, CLAIMANT, VALUE, LOW, HIGH, QUALIFIER, ASPECT, SINCE, SUPERSEDED, \
      OUTLETS in which it stands (with commas between), FORMERLY (outlets that say so no longer, each OUTLET=TIME), SHARE \
      (whole; more: what came to an earlier count; part: some of those counted), PLACE, GROUP, separated by tabs. SINCE is when \
      it was first seen here.

      Examples:
        courant stories figures 4f9k
        courant stories figures 4f9k --json
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let story = try store.story(id)
    let texts = try StoryTexts.read(story, in: store)
    let figures = StoryFigures.rows(of: texts.texts)
    let console = environment.console
    if output.json {
      try console.writeDocument { json in
        json.field("story", object: { json in json.fields(of: story) })
        json.field("figures", array: figures) { json, figure in json.value(figure, texts) }
      }
    } else if console.screen.isTerminal {
      try console.write(FigureTable(figures: figures, now: environment.now).page(on: console.screen))
    } else {
      try console.write(FigureTable(figures: figures, now: environment.now).lines)
    }
  }
}
