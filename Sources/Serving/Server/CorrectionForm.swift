import News
import Store

/// A correction as a form asks for it.
enum CorrectionForm {
  /// The request; throws a refusal for a form that makes no sense.
  static func request(_ form: Fields, by user: String) throws(Refusal) -> CorrectionRequest {
    guard let action = form["action"].flatMap(CorrectionRequest.Action.init(rawValue:)) else {
      throw Refusal(.badRequest, "action is merge, split, pin or undo")
    }
    if action == .undo {
      guard let number = form["number"].flatMap({ Int($0) }) else {
        throw Refusal(.badRequest, "number says which correction is taken back")
      }
      return CorrectionRequest(.undo, by: user, number: number)
    }
    guard let story = form["story"].flatMap(reference) else { throw Refusal(.badRequest, "story is missing") }
    let articles = form.values("article").filter { !$0.isEmpty }
    if action == .merge {
      guard let other = form["other"].flatMap(reference) else {
        throw Refusal(.badRequest, "other names the second story, by its address or its id")
      }
      return CorrectionRequest(.merge, by: user, story: StoryID(story), other: StoryID(other))
    }
    if articles.isEmpty { throw Refusal(.badRequest, "article is missing") }
    return CorrectionRequest(action, by: user, story: StoryID(story), articles: articles.map { ArticleID($0) })
  }

  /// Looks whether the stories are there: who corrects with a browser is told so in its words, not in those of the command line.
  static func check(_ request: CorrectionRequest, in store: Store) throws {
    for story in [request.story, request.other].compactMap({ $0 }) { _ = try store.story(story) }
  }

  /// The id in what a person pastes: an id with blanks around it, or the address of a story's page.
  private static func reference(_ text: String) -> String? {
    var text = text[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    if let path = text.firstRange(of: "/stories/") {
      text = text[path.upperBound...].prefix { $0.isLetter || $0.isNumber }
    }
    return text.isEmpty ? nil : String(text)
  }
}
