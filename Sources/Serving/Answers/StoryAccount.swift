import Claims
import News
import Showing
import Store

/// All that is shown of one story.
struct StoryAccount {
  let story: StorySummary
  let events: [StoryEvent]
  let chain: StoryChain
  let texts: StoryClaimTexts
  let figures: [StoryFigure]

  /// Reads a story by its id, the beginning of it, or the id of one that it took in.
  init(_ reference: String, in store: Store) throws {
    story = try store.story(reference)
    events = try store.storyEvents(story.id)
    chain = try store.storyChain(story.id)
    texts = try StoryTexts.read(story, in: store)
    figures = StoryFigures.rows(of: texts.texts)
  }

  /// The quotes.
  var quotes: [StoryQuote] { StoryQuotes.rows(of: texts.texts) }

  /// The last step that brought an article into the story, or into one that it took in; only of this one where one is named.
  func decision(about article: ArticleID, in story: StoryID? = nil) -> StoryEvent? {
    let kinds: Set<StoryEventKind> = [.created, .joined, .corrected]
    return events.last { event in
      event.article == article && kinds.contains(event.kind) && (story.map { $0 == event.story } ?? true)
    }
  }
}
