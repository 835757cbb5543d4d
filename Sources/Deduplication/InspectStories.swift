public import News

/// Runs candidates through the deduplicator without a store, as `courant inspect stories` does.
public enum InspectStories {
  /// How much of each article is used.
  public enum Extent: Sendable {
    /// All of it.
    case full
    /// The headline and the first two sentences.
    case summary
    /// The headline alone.
    case title
  }

  /// The story of each candidate, in the order of the candidates: lines ID, tab, STORY.
  ///
  /// Ids are those in force after the last article: merged ones are replaced by their survivor. `evidence` reads what the
  /// part that is used claims.
  public static func lines(
    of candidates: [StoryCandidate], extent: Extent = .full, settings: DeduplicatorSettings = DeduplicatorSettings(),
    evidence: (StoryCandidate) -> ClaimEvidence = { _ in ClaimEvidence() }
  ) -> [String] {
    let read = candidates.map { candidate in
      var candidate = cut(candidate, to: extent)
      candidate.evidence = evidence(candidate)
      return candidate
    }
    let stories = stories(of: read, in: Deduplicator(settings))
    return candidates.map { "\($0.id.text)\t\(stories[$0.id]?.text ?? "")" }
  }

  /// The story of each candidate, ids as after the last of them.
  package static func stories(
    of candidates: [StoryCandidate], in deduplicator: Deduplicator
  ) -> [ArticleID: StoryID] {
    var deduplicator = deduplicator
    deduplicator.expect(candidates)
    for candidate in sorted(candidates) { deduplicator.add(candidate) }
    return assignments(deduplicator.finishPass())
  }

  /// Candidates in the order in which the deduplicator wants them: time, feed URL, identity.
  public static func sorted(_ candidates: [StoryCandidate]) -> [StoryCandidate] {
    candidates.sorted { a, b in
      if a.time != b.time { return a.time < b.time }
      return a.feedURL != b.feedURL ? a.feedURL < b.feedURL : a.id < b.id
    }
  }

  /// The story of each article after some decisions, merges followed.
  public static func assignments(_ decisions: [StoryDecision]) -> [ArticleID: StoryID] {
    var story: [ArticleID: StoryID] = [:]
    var survivor: [StoryID: StoryID] = [:]
    for decision in decisions {
      switch decision {
      case .created(let id, let article, _), .joined(let id, let article, _): story[article] = id
      case .moved(let article, _, let to, _, _): story[article] = to
      case .merged(let ended, let into, _): survivor[ended] = into
      case .kept, .role, .headline, .closed: break
      }
    }
    return story.mapValues { id in
      var id = id
      while let next = survivor[id] { id = next }
      return id
    }
  }

  /// A candidate with no more text than asked for.
  package static func cut(_ candidate: StoryCandidate, to extent: Extent) -> StoryCandidate {
    var candidate = candidate
    switch extent {
    case .full: break
    case .summary: candidate.text = firstSentences(candidate.text, 2)
    case .title: candidate.text = ""
    }
    return candidate
  }

  /// The first sentences of a text: up to a full stop, question or exclamation mark before white space, or a line's end.
  static func firstSentences(_ text: String, _ count: Int) -> String {
    var tokens: [Token] = []
    var scanner = TextScanner(stemming: Stemming(language: nil))
    var text = text
    text.withUTF8 { scanner.scan($0, limit: 200, into: &tokens) }
    var seen = 0
    for token in tokens.dropFirst() where token.gap >= .sentence {
      seen += 1
      if seen == count { return String(decoding: Array(text.utf8.prefix(Int(token.start))), as: UTF8.self) }
    }
    return text
  }
}
