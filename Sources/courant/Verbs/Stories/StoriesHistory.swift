import ArgumentParser
import News
import Showing
import Store

/// `courant stories history ID`
struct StoriesHistory: Verb {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Everything that happened to a story, with the reason for each step.",
    discussion: """
      Steps of the stories that it took in are among them; a merger is a step of both. Through a pipe: AT, KIND, \
      ARTICLE, OTHER STORY, REASON (JSON), STORY (whose step it is), separated by tabs.

      Example:
        courant stories history 4f9k
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let story = try store.story(id, asOf: time)
    let events = try store.storyEvents(story.id, asOf: time)
    if output.json {
      try environment.console.writeDocument { json in
        json.field("story", object: { json in json.fields(of: story) })
        json.field("events", array: events) { json, event in json.value(event) }
      }
    } else {
      let lines = StoryEventLines(story: story, now: time ?? environment.now)
      try environment.console.write(lines.text(events, on: environment.console.screen))
    }
  }
}
