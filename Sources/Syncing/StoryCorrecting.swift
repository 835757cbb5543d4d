import Deduplication
public import News
public import Store

/// Carries out what a person decides about stories. The caller holds the store's lease.
public struct StoryCorrecting: Sendable {
  let store: Store

  /// Corrections of a store.
  public init(store: Store) {
    self.store = store
  }

  /// Moves the articles, remembers why, and says what that came to.
  ///
  /// Throws `badQuery` for what cannot be done (two ids of one story, every article of a story split off), `notFound` for
  /// an article that is not in the story or a correction that is not there.
  public func perform(_ request: CorrectionRequest, at time: Timestamp) throws(StoreError) -> CorrectionOutcome {
    let corrections = try store.corrections()
    // Their order is that of their times, in every store: also where a clock was set back.
    let now = corrections.last.map { max(time, Timestamp(milliseconds: $0.at.milliseconds + 1)) } ?? time
    if request.action == .undo { return try undo(request, corrections, at: time) }
    let number = (corrections.map(\.number).max() ?? 0) + 1
    let story = try store.story(request.story ?? "")
    let articles = request.articles.map { ArticleID($0) }
    let correction: StoryCorrection
    var goal = story.id
    switch request.action {
    case .merge:
      let other = try store.story(request.other ?? "")
      correction = try merge(story, other, StoryConstraints(corrections).touched, number, request.by, now)
      goal = correction.story
    case .split:
      correction = try split(articles, from: story, number, request.by, now)
      goal = correction.other ?? goal
    case .pin, .undo:
      try refuseHeld(articles, at: story, corrections)
      correction = try pin(articles, to: story, number, request.by, now)
    }
    let moves = correction.articles.filter { $0.value != goal }.mapValues { _ in goal }
    let pass = try carryOut(moves, correction, rule: "byHand")
    try store.commit(pass, recording: correction, at: now)
    return CorrectionOutcome(
      number: number, story: pass.aliases[story.id]?.text ?? story.id.text, other: correction.other?.text,
      moved: moves.count)
  }

  private func merge(
    _ a: StorySummary, _ b: StorySummary, _ touched: Set<StoryID>, _ number: Int, _ by: String, _ now: Timestamp
  ) throws(StoreError) -> StoryCorrection {
    guard a.id != b.id else { throw refusal("merge the stories", a.id.text, "they are one story already") }
    let isFirst =
      touched.contains(a.id) == touched.contains(b.id)
      ? (a.firstSeen, a.id) <= (b.firstSeen, b.id) : touched.contains(a.id)
    let (survivor, ended) = isFirst ? (a, b) : (b, a)
    return StoryCorrection(
      number: number, kind: .merge, at: now, by: by, story: survivor.id, other: ended.id,
      articles: Dictionary(uniqueKeysWithValues: ended.articles.map { ($0.id, ended.id) }),
      rest: Set(survivor.articles.map(\.id)))
  }

  private func split(
    _ articles: [ArticleID], from story: StorySummary, _ number: Int, _ by: String, _ now: Timestamp
  ) throws(StoreError) -> StoryCorrection {
    let members = Set(story.articles.map(\.id))
    if let stranger = articles.first(where: { !members.contains($0) }) {
      throw StoreError(
        .notFound, what: "cannot split the story", subject: story.id.text, why: "article \(stranger) is not in it",
        advice: "`courant stories show \(story.id)` lists its articles")
    }
    let rest = members.subtracting(articles)
    guard !rest.isEmpty, !articles.isEmpty else {
      throw refusal("split the story", story.id.text, "at least one article has to go and one to stay")
    }
    let new = StoryID.derived(from: "split", story.id.text, "\(number)", articles.sorted()[0].text)
    return StoryCorrection(
      number: number, kind: .split, at: now, by: by, story: story.id, other: new,
      articles: Dictionary(articles.map { ($0, story.id) }, uniquingKeysWith: { a, _ in a }), rest: rest)
  }

  /// Refuses to pin anew what is pinned there already, as a button pressed twice would.
  private func refuseHeld(
    _ articles: [ArticleID], at story: StorySummary, _ corrections: [StoryCorrection]
  ) throws(StoreError) {
    let members = Set(story.articles.map(\.id))
    guard articles.allSatisfy(members.contains) else { return }
    let pins = corrections.filter { $0.kind == .pin && $0.undoneAt == nil }
    let holding = pins.filter { pin in articles.allSatisfy { pin.articles[$0] != nil } }
    for held in holding.reversed() where try living(held.story) == story.id {
      throw refusal("pin the article", story.id.text, "it is pinned there already, by correction \(held.number)")
    }
  }

  /// An article is pinned to the article whose headline stands for the story: wherever that one is, it is.
  private func pin(
    _ articles: [ArticleID], to story: StorySummary, _ number: Int, _ by: String, _ now: Timestamp
  ) throws(StoreError) -> StoryCorrection {
    var former: [ArticleID: StoryID] = [:]
    for article in articles {
      guard let old = try store.article(article.text).story else {
        throw StoreError(
          .notFound, what: "cannot pin the article", subject: article.text, why: "it is in no story yet",
          advice: "the next pass decides; try again then")
      }
      former[article] = old
    }
    let anchors = story.articles.filter { former[$0.id] == nil }
    let anchor = anchors.first { $0.role == .lead } ?? anchors.first
    return StoryCorrection(
      number: number, kind: .pin, at: now, by: by, story: story.id, articles: former,
      rest: Set(anchor.map { [$0.id] } ?? []))
  }

  /// Takes a correction back: what it moved and nothing has moved since returns to where it was.
  private func undo(
    _ request: CorrectionRequest, _ corrections: [StoryCorrection], at now: Timestamp
  ) throws(StoreError) -> CorrectionOutcome {
    let holding = corrections.last { $0.undoneAt == nil && (request.number == nil || request.number == $0.number) }
    guard var correction = holding else {
      throw StoreError(
        .notFound, what: "cannot undo the correction", subject: request.number.map(String.init) ?? "",
        why: "there is none that holds", advice: "`courant stories corrections` lists them")
    }
    let went = try living(correction.kind == .split ? correction.other ?? correction.story : correction.story)
    var moves: [ArticleID: StoryID] = [:]
    for (article, former) in correction.articles {
      guard try store.article(article.text).story == went else { continue }
      let living = try living(former)
      let goal = living == went ? former : living
      if goal != went { moves[article] = goal }
    }
    correction.undoneAt = now
    correction.undoneBy = request.by
    let pass = try carryOut(moves, correction, rule: "undone")
    try store.commit(pass, recording: correction, at: now)
    return CorrectionOutcome(
      number: correction.number, story: try living(correction.story).text, other: correction.other?.text,
      moved: moves.count)
  }

  /// The story that an id stands for here: that of another store stands for the story of the article that it began with.
  private func living(_ id: StoryID) throws(StoreError) -> StoryID {
    do {
      return try store.story(id.text).id
    } catch {
      guard error.kind == .notFound else { throw error }
      return id
    }
  }

  /// - Parameter about: the story whose history says that it was corrected; nil for the one that the person named.
  func carryOut(
    _ moves: [ArticleID: StoryID], _ correction: StoryCorrection, rule: String, about: StoryID? = nil
  ) throws(StoreError) -> StoryPass {
    let story = if let about { about } else { try living(correction.story) }
    let stories = try store.storedStories(of: moves.keys.sorted(), ids: Set(moves.values).union([story]).sorted())
    let by = rule == "undone" ? correction.undoneBy ?? correction.by : correction.by
    let at = correction.undoneAt ?? correction.at
    var corrector = StoryCorrector(
      stories: stories, at: at,
      reason: MergeReason.byHand(
        rule: rule, action: correction.kind.rawValue, correction: correction.number, by: by))
    return corrector.move(moves, isSplit: correction.kind == .split && rule != "undone", about: story)
  }

  private func refusal(_ what: String, _ subject: String, _ why: String) -> StoreError {
    StoreError(
      .badQuery, what: "cannot " + what, subject: subject, why: why,
      advice: "`courant stories show \(subject)` shows what is there")
  }
}
