public import News

/// What a reclustering changed, or would change.
public struct ReclusterOutcome: Sendable, Hashable {
  /// Every step, in order, with its reason.
  public var events: [StoryEvent] = []
  /// Stories that live no more.
  public var ended = 0

  /// Nothing yet.
  init() {}

  /// What a plan comes to.
  public init(_ plan: StoryPass) {
    events = plan.events
    ended = plan.aliases.count
  }
}

/// Steps of a reclustering as the service sends them.
struct ReclusterPart: Codable, Sendable {
  struct Step: Codable, Sendable {
    var story: String
    var kind: String
    var at: Int64
    var article: String?
    var other: String?
    var reason: String
  }

  var steps: [Step]
  var ended: Int
  /// Whether nothing comes after it.
  var isLast: Bool

  /// Steps that go in one line: a few hundred bytes each, so that no line comes near to what a reader takes.
  private static let size = 2000

  /// An outcome in parts, at least one.
  static func parts(of outcome: ReclusterOutcome) -> [ReclusterPart] {
    let steps = outcome.events.map { event in
      Step(
        story: event.story.text, kind: event.kind.rawValue, at: event.at.milliseconds, article: event.article?.text,
        other: event.other?.text, reason: event.reason)
    }
    let starts = steps.isEmpty ? [0] : Array(stride(from: 0, to: steps.count, by: size))
    return starts.map { start in
      let end = min(start + size, steps.count)
      return ReclusterPart(steps: Array(steps[start..<end]), ended: outcome.ended, isLast: end == steps.count)
    }
  }
}

extension ReclusterOutcome {
  /// Takes in the next part that the service sent.
  mutating func take(_ part: ReclusterPart) {
    ended = part.ended
    for step in part.steps {
      guard let kind = StoryEventKind(rawValue: step.kind) else { continue }
      events.append(
        StoryEvent(
          story: StoryID(step.story), kind: kind, at: Timestamp(milliseconds: step.at),
          article: step.article.map { ArticleID($0) }, other: step.other.map { StoryID($0) }, reason: step.reason))
    }
  }
}
