import News
import Showing

/// A story's history: a step, and below it why, on a terminal; a line of fields a step through a pipe.
struct StoryEventLines {
  /// The story, whose members lend their headlines to the steps.
  let story: StorySummary
  /// What times are relative to.
  let now: Timestamp

  /// The steps in order.
  func text(_ events: [StoryEvent], on screen: Screen) -> String {
    let mergers = StoryMergers(events)
    let members = Dictionary(story.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return events.map { event in
      screen.isTerminal ? shown(event, event.article.flatMap { members[$0] }, mergers, screen) : exact(event)
    }.joined()
  }

  /// The fields of a step through a pipe: AT, KIND, ARTICLE, OTHER STORY, REASON, STORY.
  static func fields(_ event: StoryEvent) -> [String] {
    [
      event.at.iso8601, event.kind.rawValue, event.article?.text ?? "", event.other?.text ?? "", event.reason,
      event.story.text,
    ]
  }

  private func exact(_ event: StoryEvent) -> String {
    let fields = Self.fields(event)
    return fields.map(CleanText.line).joined(separator: "\t") + "\n"
  }

  private func shown(
    _ event: StoryEvent, _ member: StoryMember?, _ mergers: StoryMergers, _ screen: Screen
  ) -> String {
    let time = RelativeTime.text(event.at, now: now)
    let kind = event.kind.rawValue
    let gap = { (text: String, width: Int) in String(repeating: " ", count: max(2, width - text.count)) }
    let article = member.map { "\($0.source): \(CleanText.line($0.title))" } ?? event.article.map { "article \($0)" }
    let what = [others(event, mergers), article].compactMap { $0 }.joined(separator: ": ")
    let room = max(12, screen.width - 22)
    var text = screen.styled(time, .dim) + gap(time, 12) + screen.styled(kind, event.kind.style) + gap(kind, 10)
    text += DisplayWidth.cut(what, to: room) + "\n"
    let why = CleanText.line(Reason(event.reason).summary)
    if !why.isEmpty {
      text += String(repeating: " ", count: 22) + screen.styled(DisplayWidth.cut(why, to: room), .dim) + "\n"
    }
    return text
  }

  /// What a step has to do with other stories; nil where it is about this one alone. Steps of a story that was taken in
  /// later name it.
  private func others(_ event: StoryEvent, _ mergers: StoryMergers) -> String? {
    let isOwn = event.story == story.id
    let subject = isOwn ? "" : "story \(event.story) "
    guard let other = event.other else { return isOwn ? nil : "in story \(event.story)" }
    switch event.kind {
    case .merged where mergers.isTakingIn(event): return subject + "took in story \(other)"
    case .merged: return subject + "was merged into " + (other == story.id ? "this story" : "story \(other)")
    case .left, .split: return subject + "to story \(other)"
    default: return subject + "from story \(other)"
    }
  }
}

extension StoryEventKind {
  /// How it stands out on a terminal.
  var style: Style? {
    switch self {
    case .created: .green
    case .joined, .merged, .reopened: .cyan
    case .left, .split: .yellow
    case .headline, .closed, .corrected: nil
    }
  }
}
