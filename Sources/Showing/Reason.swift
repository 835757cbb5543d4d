import News

/// A reason as the deduplicator wrote it (one JSON object), in words.
///
/// Members that are known get a sentence; others are shown by their names, so that an older program still shows all of
/// what a newer one wrote.
package struct Reason {
  private let members: [JSONValue.Member]

  /// Reads a reason; one that is no JSON object is shown as it stands.
  package init(_ json: String) {
    if case .object(let members)? = JSONValue(parsing: json) {
      self.members = members
    } else {
      members = json.isEmpty ? [] : [JSONValue.Member(name: "reason", value: .string(json))]
    }
  }

  /// The reason in one line.
  package var summary: String {
    var parts = [rule]
    if let score = self["score"]?.plain {
      let comparison = isAbove ? "above" : "not above"
      parts.append("score \(score) \(comparison) \(self["threshold"]?.plain ?? "?")")
    }
    let shared = names + terms
    if !shared.isEmpty { parts.append("shares " + shared.prefix(5).joined(separator: ", ")) }
    parts += others.map { $0.name == "reason" ? Words.spaced($0.text) : "\($0.name): \($0.text)" }
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  /// The rule that decided, in words; nil where none is named.
  package var rule: String? {
    switch self["rule"]?.plain {
    case nil: nil
    case "sameAddress": "the same address as a member"
    case "nearCopy": "nearly the same text as a member"
    case "sameHeadline": "the same headline by the same publisher as a member"
    case "byHand": "a person said so"
    case "undone": "a person's correction was taken back"
    case "decidedAnew": "what is around it changed"
    case "elsewhere": "it fits another story better, or none"
    case "score": "like a member of the story"
    case "nothingNear": "no story came near enough"
    case "secondLook": "a second look, with what came since"
    case "storiesAgree": "two stories turned out to be one"
    case "edited": "its words changed"
    case let other?: Words.spaced(other)
    }
  }

  /// Whether a person decided it, or took a decision of a person's back.
  package var isByHand: Bool { self["rule"]?.plain == "byHand" || isUndoing }

  /// Whether a person took a decision of a person's back.
  package var isUndoing: Bool { self["rule"]?.plain == "undone" }

  /// The number of the correction by which a person decided it.
  package var correction: Int? { self["correction"]?.plain.flatMap { Int($0) } }

  /// The score of the story that the reason is about, as it is written.
  package var score: String? { self["score"]?.plain }

  /// What the score had to exceed, as it is written.
  package var threshold: String? { self["threshold"]?.plain }

  /// Whether the score is above the threshold.
  package var isAbove: Bool {
    guard let score = score.flatMap(Double.init), let threshold = threshold.flatMap(Double.init) else { return false }
    return score > threshold
  }

  /// The member that is most alike.
  package var nearestArticle: String? { self["nearestArticle"]?.plain }

  /// The story that the score is about.
  package var nearestStory: String? { self["nearestStory"]?.plain }

  /// The next best story.
  package var otherStory: String? { self["otherStory"]?.plain }

  /// The next best story's score.
  package var otherScore: String? { self["otherScore"]?.plain }

  /// Names shared with the nearest member.
  package var names: [String] { self["sharedNames"]?.texts ?? [] }

  /// Terms shared with the nearest member, the names left out.
  package var terms: [String] {
    let names = Set(names)
    return (self["sharedTerms"]?.texts ?? []).filter { !names.contains($0) }
  }

  /// What moved the score: feature, value, contribution.
  package var parts: [(feature: String, value: String, contribution: String)] {
    guard case .array(let parts)? = self["parts"] else { return [] }
    return parts.map {
      (Words.spaced($0["feature"]?.plain ?? ""), $0["value"]?.plain ?? "", $0["contribution"]?.plain ?? "")
    }
  }

  /// Members that none of the above speaks of, by name.
  package var others: [(name: String, text: String)] {
    let known: Set = [
      "rule", "score", "threshold", "nearestArticle", "nearestStory", "parts", "sharedTerms", "sharedNames",
      "otherStory", "otherScore",
    ]
    return members.filter { !known.contains($0.name) }.map { (Words.spaced($0.name), $0.value.shown) }
  }

  private subscript(name: String) -> JSONValue? {
    members.first { $0.name == name }?.value
  }
}

extension JSONValue {
  /// The texts of an array.
  package var texts: [String]? {
    guard case .array(let values) = self else { return nil }
    return values.compactMap(\.plain)
  }

  /// Any value, for people.
  package var shown: String {
    switch self {
    case .null: "nothing"
    case .bool(let isTrue): isTrue ? "yes" : "no"
    case .number(let text), .string(let text): text
    case .array(let values): values.map(\.shown).joined(separator: ", ")
    case .object(let members): members.map { "\($0.name) \($0.value.shown)" }.joined(separator: ", ")
    }
  }
}
