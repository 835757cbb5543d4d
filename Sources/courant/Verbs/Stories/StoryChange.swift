import Claims
import News
import Showing
import Store

/// What became of a story between two times.
struct StoryChange {
  /// Words of an article that were replaced.
  struct Move {
    /// The article.
    var member: StoryMember
    /// Its words then.
    var before: String
    /// Its words now.
    var after: String
  }

  /// The story at the end.
  let story: StorySummary
  /// The story at the beginning; nil where it had not begun.
  let earlier: StorySummary?
  /// The beginning.
  let since: Timestamp
  /// The end.
  let until: Timestamp
  /// Members that were not members at the beginning.
  let joined: [StoryMember]
  /// Members at the beginning that are members no more.
  let left: [StoryMember]
  /// Members whose headline is another one.
  private(set) var headlines: [Move] = []
  /// Figures that became others in a member's words.
  private(set) var figures: [Move] = []

  /// Compares a story with what it was.
  init(of story: StorySummary, since: Timestamp, until: Timestamp, in store: Store) throws {
    let earlier = try Lookup.optional { try store.story(story.id.text, at: since) }
    // Before it was merged into this one, an id stood for another story.
    self.earlier = earlier?.id == story.id ? earlier : nil
    self.story = story
    self.since = since
    self.until = until
    let events = try store.storyEvents(story.id, asOf: until)
    began = events.first { $0.story == story.id }?.at ?? story.firstSeen
    let before = Set(self.earlier?.articles.map(\.id) ?? [])
    let after = Set(story.articles.map(\.id))
    joined = story.articles.filter { !before.contains($0.id) }
    left = self.earlier?.articles.filter { !after.contains($0.id) } ?? []
    for member in story.articles where member.version > 1 { try compare(member, in: store) }
  }

  /// When it began: a pass decides about articles after it has seen them.
  let began: Timestamp

  private mutating func compare(_ member: StoryMember, in store: Store) throws {
    let versions = try store.revisions(member.id, asOf: until)
    guard let new = versions.last, let first = versions.first else { return }
    let old = versions.last { $0.observedAt <= since } ?? first
    guard old.version < new.version else { return }
    if old.title != new.title { headlines.append(Move(member: member, before: old.title, after: new.title)) }
    let language = try store.article(member.id.text).language
    let moved = EditClassifier(language: language).figuresMoved(from: EditedTexts(old), to: EditedTexts(new))
    figures += moved.map { Move(member: member, before: $0.before, after: $0.after) }
  }
}

// MARK: For people

extension StoryChange {
  /// The change as it is written to a terminal.
  func page(on screen: Screen) -> String {
    var text = screen.styled(CleanText.line(story.headline), .bold) + "\n"
    if let earlier, earlier.headline != story.headline {
      text += screen.styled("headline until then: " + CleanText.line(earlier.headline), .dim) + "\n"
    }
    let sources = earlier.map { "\($0.sourceCount) → \(story.sourceCount) sources" }
    text +=
      (sources ?? "began \(began.iso8601), later than \(since.iso8601); \(Words.count(story.sourceCount, "source"))")
      + "\n"
    text += section("Joined", joined.map { screen.styled("+ ", .green) + named($0) })
    text += section("Left", left.map { screen.styled("− ", .red) + named($0) })
    text += section("Headlines changed", headlines.map { shown($0, on: screen) })
    text += section("Figures moved", figures.map { shown($0, on: screen) })
    if joined.isEmpty, left.isEmpty, headlines.isEmpty, figures.isEmpty {
      text += "Nothing changed since \(since.iso8601).\n"
    }
    return text
  }

  private func section(_ title: String, _ lines: [String]) -> String {
    lines.isEmpty ? "" : "\n" + title + "\n" + lines.map { "  " + $0 + "\n" }.joined()
  }

  private func named(_ member: StoryMember) -> String {
    CleanText.line("\(member.source): \(member.title)  (\(member.id))")
  }

  private func shown(_ move: Move, on screen: Screen) -> String {
    CleanText.line(move.member.source) + ": " + screen.styled(CleanText.line(move.before), .red) + " → "
      + screen.styled(CleanText.line(move.after), .green)
  }
}

// MARK: For programs

extension StoryChange {
  /// Tab-separated lines.
  var lines: String {
    var rows = [
      [
        "story", story.id.text, earlier?.headline ?? "", story.headline, String(earlier?.sourceCount ?? 0),
        String(story.sourceCount),
      ]
    ]
    rows += joined.map { ["joined"] + Self.fields($0) }
    rows += left.map { ["left"] + Self.fields($0) }
    rows += headlines.map { ["headline", $0.member.id.text, $0.member.source, $0.before, $0.after] }
    rows += figures.map { ["figure", $0.member.id.text, $0.member.source, $0.before, $0.after] }
    return rows.map { $0.map(CleanText.line).joined(separator: "\t") + "\n" }.joined()
  }

  private static func fields(_ member: StoryMember) -> [String] {
    [member.id.text, member.source, (member.published ?? member.firstSeen).iso8601, member.title]
  }
}

extension JSONWriter {
  /// What became of a story, field by field.
  mutating func fields(of change: StoryChange) {
    field("story", object: { json in json.fields(of: change.story) })
    field("since", change.since)
    field("until", change.until)
    field(
      "headline",
      object: { json in
        json.field("before", change.earlier?.headline)
        json.field("after", change.story.headline)
      })
    field(
      "source_count",
      object: { json in
        json.field("before", change.earlier?.sourceCount)
        json.field("after", change.story.sourceCount)
      })
    field("joined", array: change.joined) { json, member in json.value(member) }
    field("left", array: change.left) { json, member in json.value(member) }
    field("headlines", array: change.headlines) { json, move in json.value(move) }
    field("figures", array: change.figures) { json, move in json.value(move) }
  }

  private mutating func value(_ move: StoryChange.Move) {
    object { json in
      json.field("id", move.member.id.text)
      json.field("source", move.member.source)
      json.field("before", move.before)
      json.field("after", move.after)
    }
  }
}
