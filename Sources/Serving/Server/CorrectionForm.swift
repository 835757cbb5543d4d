import News

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
    guard let story = form["story"] else { throw Refusal(.badRequest, "story is missing") }
    let articles = form.values("article").filter { !$0.isEmpty }
    if action == .merge {
      guard let other = form["other"] else { throw Refusal(.badRequest, "other names the second story") }
      return CorrectionRequest(.merge, by: user, story: StoryID(story), other: StoryID(other))
    }
    if articles.isEmpty { throw Refusal(.badRequest, "article is missing") }
    return CorrectionRequest(action, by: user, story: StoryID(story), articles: articles.map { ArticleID($0) })
  }
}
