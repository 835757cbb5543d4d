import News
import Showing
import Store

/// Reads what a request asks for: names, numbers, moments, places in lists. What cannot be read is refused.
struct Questioning {
  let query: Fields
  let store: Store
  let now: Timestamp

  /// The most rows of one answer.
  static let most = 500
  /// Stories whose articles one answer looks at for a filter: looking costs ten to twenty microseconds each, and a filter that
  /// hardly anything fits must not cost seconds. The answer tells where the next one goes on.
  private static let window = 2500

  /// Refuses names that nothing here understands, names that stand twice, and empty values: a filter that is misspelt must
  /// not pass for one that was obeyed. Pages take empty ones, since a browser's form sends them, and so do feeds that have
  /// the filters of a page.
  func allow(_ names: String..., emptyToo: Bool = false) throws(Refusal) {
    var seen: Set<String> = []
    for field in query.all {
      guard names.contains(field.name) else {
        let known = names.isEmpty ? "it takes none" : "there are: \(names.joined(separator: ", "))"
        throw Refusal(.badRequest, "there is no parameter \(field.name); \(known)")
      }
      guard seen.insert(field.name).inserted else { throw Refusal(.badRequest, "\(field.name) stands there twice") }
      if field.value.isEmpty, !emptyToo { throw Refusal(.badRequest, "\(field.name) is empty") }
    }
  }

  /// A moment: `24h`, `7d`, or ISO 8601.
  func moment(_ name: String) throws(Refusal) -> Timestamp? {
    guard let text = query[name] else { return nil }
    if let seconds = DurationText.seconds(text), text.last?.isLetter == true { return now.adding(seconds: -seconds) }
    if let moment = ISO8601Text.timestamp(text) { return moment }
    throw Refusal(.badRequest, "\(name) is a span such as 24h or 7d, or a time such as 2026-03-02T06:00Z")
  }

  /// A whole number within bounds.
  func number(_ name: String, _ allowed: ClosedRange<Int>) throws(Refusal) -> Int? {
    guard let text = query[name] else { return nil }
    if let number = Int(text), allowed.contains(number), text.utf8.allSatisfy({ $0 &- 0x30 < 10 }) { return number }
    throw Refusal(.badRequest, "\(name) is a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
  }

  /// A truth value.
  func flag(_ name: String) throws(Refusal) -> Bool {
    switch query[name] {
    case nil, "false": return false
    case "true": return true
    default: throw Refusal(.badRequest, "\(name) is true or false")
    }
  }

  /// A feed by its id, the beginning of it or its exact URL; one that was removed only by its whole id or URL.
  func feed() throws -> FeedID? {
    guard let reference = query["feed"] else { return nil }
    do {
      return try store.feed(reference).feed.id
    } catch  where error.kind == .notFound {
      let removed = reference.contains("://") ? FeedID.derived(from: reference) : FeedID(reference)
      if try store.articles(ArticleQuery(feed: removed, limit: 1)).isEmpty { throw error }
      return removed
    }
  }

  /// A kind of edit.
  func kind() throws(Refusal) -> EditKind? {
    guard let text = query["kind"] else { return nil }
    if let kind = EditKind(rawValue: text) { return kind }
    throw Refusal(.badRequest, "kind is one of \(EditKind.allCases.map(\.rawValue).joined(separator: ", "))")
  }

  /// The stories that are asked for.
  func stories(minSources: Int, limit: Int) throws -> StoryQuery {
    var question = StoryQuery(
      since: try moment("since"), until: try moment("until"),
      minSources: try number("sources", 1...10_000) ?? minSources, feed: try feed(),
      limit: try number("limit", 1...Self.most) ?? limit)
    // Tags of languages are the same in small letters and in capitals (BCP 47); the store has small ones, without regions.
    question.language = try language()
    question.folder = try folder()
    question.words = query["q"]
    question.after = try query["cursor"].map(Self.storyPlace)
    question.window = Self.window
    return question
  }

  private func language() throws(Refusal) -> String? {
    guard let text = query["language"], !text.isEmpty else { return nil }
    if let tag = text.lowercased().split(omittingEmptySubsequences: false, whereSeparator: { "-_".contains($0) }).first,
      !tag.isEmpty
    {
      return String(tag)
    }
    throw Refusal(.badRequest, "language is a language's tag, such as en")
  }

  /// The folder that is asked for, as the store spells it: equal letters may be other bytes, which is what it compares.
  private func folder() throws -> String? {
    guard let topic = query["topic"], topic.utf8.contains(where: { $0 >= 0x80 }) else { return query["topic"] }
    return FolderSpelling.of(topic, in: try store.feeds().compactMap(\.feed.folder)) ?? topic
  }

  /// The edits that are asked for.
  func edits(limit: Int) throws -> EditQuery {
    var question = EditQuery(
      since: try moment("since"), until: try moment("until"), silentOnly: try flag("silent"), kind: try kind(),
      feed: try feed(), limit: try number("limit", 1...Self.most) ?? limit)
    question.saidOnly = try flag("said")
    if question.silentOnly, question.saidOnly {
      throw Refusal(.conflict, "silent and said leave nothing together: ask for one of them")
    }
    question.after = try query["cursor"].map(Self.editPlace)
    return question
  }

  // MARK: places in lists

  /// The cursor of a place among stories.
  static func cursor(_ place: StoryPlace) -> String { "\(place.lastUpdated.milliseconds)-\(place.id)" }

  /// The cursor behind an edit.
  static func cursor(after edit: EditRecord) -> String {
    "\(edit.observedAt.milliseconds)-\(edit.version)-\(edit.article)"
  }

  /// The cursor of a place among the articles that a search finds.
  static func cursor(_ place: SearchPlace) -> String { "\(place.offset)-\(place.newest)" }

  /// The place where the answer to a search begins; nil: at its first article.
  func searchPlace() throws(Refusal) -> SearchPlace? {
    guard let text = query["cursor"] else { return nil }
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }), let offset = Int(parts[0]),
      let newest = Int64(parts[1]), let place = SearchPlace(offset: offset, newest: newest)
    else { throw Self.noCursor }
    return place
  }

  private static func storyPlace(_ text: String) throws(Refusal) -> StoryPlace {
    // Before 1970 the time has a minus sign; ids have none.
    guard let end = text.lastIndex(of: "-"), let time = milliseconds(text[..<end]) else { throw noCursor }
    let id = text[text.index(after: end)...]
    guard !id.isEmpty else { throw noCursor }
    return StoryPlace(lastUpdated: time, id: StoryID(String(id)))
  }

  private static func editPlace(_ text: String) throws(Refusal) -> EditPlace {
    let parts = text.split(separator: "-", maxSplits: 2)
    guard parts.count == 3, let time = milliseconds(parts[0]), let version = Int(parts[1]) else { throw noCursor }
    return EditPlace(observedAt: time, article: ArticleID(String(parts[2])), version: version)
  }

  /// The article behind which a list goes on: one that is well formed and not there, or no more, is told from one that no
  /// answer can have given.
  func articlePlace() throws -> ArticleID? {
    guard let text = query["cursor"] else { return nil }
    guard (1...60).contains(text.utf8.count), text.utf8.allSatisfy(Self.standsInIDs) else { throw Self.noCursor }
    var known: ArticleID?
    do {
      known = try store.article(text).id
    } catch {
      guard error.kind == .notFound || error.kind == .ambiguous else { throw error }
    }
    guard let known, known.text == text else {
      throw Refusal(.notFound, "there is no article \(text) behind which the list goes on; begin again without cursor")
    }
    return known
  }

  /// Whether ids have this byte.
  static func standsInIDs(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 26 }

  private static func milliseconds(_ text: Substring) -> Timestamp? {
    guard let number = Int64(text), abs(Double(number)) < 1e15 else { return nil }
    return Timestamp(milliseconds: number)
  }

  private static var noCursor: Refusal {
    Refusal(.badRequest, "cursor is what an answer gave as next")
  }
}
