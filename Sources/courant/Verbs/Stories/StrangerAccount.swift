import Deduplication
import News
import Showing
import Store

/// Why an article is not in a story, or what would speak for it where nothing says how it came there.
struct StrangerAccount {
  let story: StorySummary
  let article: ArticleRecord
  let store: Store
  let environment: Environment

  /// Tells it, as facts or as JSON.
  func tell(asJSON: Bool) throws {
    guard let own = article.story else {
      throw CommandFailure(
        .notFound, "article \(article.id) is in no story yet", advice: "The next pass decides; try again then.")
    }
    let comparison = StoryComparison(of: article.id, with: story.id, among: try around(own))
    let corrections = try keepingApart()
    if asJSON {
      try document(own, comparison, corrections)
    } else {
      let facts = try facts(own, comparison, corrections)
      try environment.console.write(facts.rendered(on: environment.console.screen))
    }
  }

  /// Both stories and what was open when the article came.
  private func around(_ own: StoryID) throws -> [StoredStory] {
    let window = DeduplicatorSettings().openFor
    let open = try store.storedStories(around: [
      article.time.adding(seconds: -window)...article.time.adding(seconds: window)
    ])
    var seen = Set(open.map(\.id))
    return open + (try store.storedStories(of: [], ids: [own, story.id])).filter { seen.insert($0.id).inserted }
  }

  /// The corrections by which a person keeps the article out of the story.
  private func keepingApart() throws -> [StoryCorrection] {
    let members = Set(story.articles.map(\.id))
    return try store.corrections().filter { correction in
      guard correction.undoneAt == nil, correction.kind == .split else { return false }
      let leaving = Set(correction.articles.keys)
      return (leaving.contains(article.id) && !correction.rest.isDisjoint(with: members))
        || (correction.rest.contains(article.id) && !leaving.isDisjoint(with: members))
    }
  }

  private func facts(
    _ own: StoryID, _ comparison: StoryComparison?, _ corrections: [StoryCorrection]
  ) throws -> FactSheet {
    let reason = Reason(comparison?.reason.json ?? "")
    var facts = FactSheet()
    facts.add("article", "\(article.id)  \(article.source): \(article.title)", .bold)
    facts.add("story", "\(story.id)  \(story.headline)")
    if own == story.id {
      facts.add("what happened", "in this story; what brought it there is not known any more", .yellow)
    } else {
      facts.add("what happened", "not in this story", .yellow)
      facts.add("now in", "\(own)  \(try Lookup.optional { try store.story(own.text).headline } ?? "")")
    }
    for correction in corrections {
      facts.add(
        "kept out by", "correction \(correction.number): \(correction.by) split story \(correction.story)", .yellow)
    }
    facts.add("score now", reason.score, reason.isAbove ? .green : .yellow)
    facts.add("threshold", reason.threshold)
    facts.add("short by", comparison?.margin.map(Self.decimal))
    facts.add("score in its own", reason.otherScore)
    facts.add(
      "nearest article",
      try reason.nearestArticle.map { id in
        let nearest = try Lookup.optional { try store.article(id) }
        return "\(id)  \(nearest?.source ?? ""): \(nearest?.title ?? "")"
      })
    facts.add("hours apart", comparison.map { SecondsText.text($0.hoursApart) })
    for part in reason.parts { facts.add("  \(part.feature)", "\(part.value) adds \(part.contribution)") }
    facts.add("shared names", reason.names.joined(separator: ", "))
    facts.add("shared terms", reason.terms.joined(separator: ", "))
    facts.add("missing", comparison?.missing.map(Words.spaced).joined(separator: ", "))
    return facts
  }

  private func document(
    _ own: StoryID, _ comparison: StoryComparison?, _ corrections: [StoryCorrection]
  ) throws {
    try environment.console.writeDocument { json in
      json.field("story", object: { json in json.fields(of: story) })
      json.field("article", article.id.text)
      json.field("kind", "elsewhere")
      json.field("in_story", own.text)
      json.key("reason")
      json.value(reason: comparison?.reason.json ?? "{}")
      json.field("margin", raw: comparison?.margin.map(Self.decimal) ?? "null")
      json.field("hours_apart", raw: comparison.map { SecondsText.text($0.hoursApart) } ?? "null")
      json.field("missing", array: comparison?.missing ?? []) { json, name in json.value(name) }
      json.field("kept_out_by", array: corrections) { json, correction in json.value(correction) }
    }
  }

  private static func decimal(_ number: Double) -> String {
    (number < 0 ? "-" : "") + SecondsText.text(abs(number))
  }
}
