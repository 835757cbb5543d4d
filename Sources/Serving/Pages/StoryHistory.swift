import News
import Showing

/// What happened to a story, step by step, with links to what it is about.
struct StoryHistory {
  let names: StoryNames
  let corrections: [StoryCorrection]

  /// The steps in order. A merger is two steps, one of each story: it is told once.
  func shapes() throws -> [Shape] {
    let mergers = StoryMergers(names.events)
    return try names.events.filter { event in
      event.kind != .merged || event.story == names.story.id || mergers.isTakingIn(event)
    }.map { event in
      var shape: Shape = [
        "kind": event.kind.rawValue, "parts": try parts(event, isTakingIn: mergers.isTakingIn(event)),
        "why": Shown.text(Reason(event.reason).summary),
      ]
      shape.put("time", "iso", event.at)
      return shape
    }
  }

  private func parts(_ event: StoryEvent, isTakingIn: Bool) throws -> [Shape] {
    var parts: [Shape] = []
    if event.story != names.story.id { parts += [StoryNames.part("in"), try names.part(story: event.story)] }
    if let article = event.article { parts.append(try names.part(article: article)) }
    if let other = event.other {
      parts += [StoryNames.part(Self.relation(event.kind, isTakingIn)), try names.part(story: other)]
    }
    if event.kind == .corrected, let number = Reason(event.reason).correction,
      let correction = corrections.first(where: { $0.number == number })
    {
      parts += try CorrectionWords(names: names).parts(correction, isUndone: Reason(event.reason).isUndoing)
    }
    return parts
  }

  private static func relation(_ kind: StoryEventKind, _ isTakingIn: Bool) -> String {
    switch kind {
    case .merged: isTakingIn ? "took in" : "into"
    case .left, .split: "to"
    default: "from"
    }
  }
}
