import Claims
import News
import Showing
import Store

/// One story.
struct StoryPage {
  let press: PagePress
  /// What forms carry; nil where nothing may be corrected.
  let check: String?

  /// Quotes that are shown at most.
  private static let mostQuotes = 20

  /// The page of a story.
  func reply(_ id: String, _ call: Call, in store: Store) throws -> Reply {
    let account = try StoryAccount(id, in: store)
    let story = account.story
    let corrections = try store.corrections()
    let names = StoryNames(story: story, events: account.events, store: store)
    let history = StoryHistory(names: names, corrections: corrections)
    var shape = Shown.story(story)
    let more: Shape = [
      "rule": Words.spaced(story.headlineRule), "version": story.version,
      "contested": account.figures.contains(where: \.isContested),
      "chain": chain(account.chain), "timeline": try timeline(story, in: store),
      "members": members(account, pinned: try pinned(corrections, at: story, in: store)),
      "hasFigures": !account.figures.isEmpty, "figures": figures(account.figures),
      "hasQuotes": !account.quotes.isEmpty, "quotes": quotes(account.quotes), "events": try history.shapes(),
      "mayCorrect": check != nil, "check": check ?? "", "corrections": holding(corrections, about: story),
      "near": check == nil ? [] : try MergeCandidates.find(account, in: store).map { near($0, to: story) },
    ]
    shape.merge(more) { _, new in new }
    shape.put("began", "beganISO", story.firstSeen)
    shape.put("updated", "updatedISO", story.lastUpdated)
    let number = call.query["done"].flatMap { Int($0) }
    if let done = corrections.first(where: { $0.number == number }) {
      shape["notice"] =
        ["parts": try CorrectionWords(names: names).parts(done, isUndone: done.undoneAt != nil)] as Shape
    }
    return press.page("story", title: Shown.title(story.headline), place: "/", shape)
  }

  private func timeline(_ story: StorySummary, in store: Store) throws -> String {
    var edits: [ArticleID: [TimelinePicture.Edit]] = [:]
    for member in story.articles where member.version > 1 {
      edits[member.id] = try store.revisions(member.id).filter { $0.version > 1 }.map {
        TimelinePicture.Edit(at: $0.observedAt, isSilent: $0.isSilent, version: $0.version)
      }
    }
    return TimelinePicture(members: story.articles, edits: edits).svg
  }

  private func chain(_ chain: StoryChain) -> [Shape] {
    (chain.follows.map { ("Before", $0) } + chain.followedBy.map { ("After", $0) }).map { place, link in
      var shape: Shape = ["place": place, "id": link.id.text, "headline": Shown.title(link.headline)]
      shape.put("time", "iso", link.firstSeen)
      return shape
    }
  }

  /// Articles of a story that somebody keeps there.
  private func pinned(
    _ corrections: [StoryCorrection], at story: StorySummary, in store: Store
  ) throws -> Set<ArticleID> {
    let members = Set(story.articles.map(\.id))
    let pins = corrections.filter { pin in
      pin.kind == .pin && pin.undoneAt == nil && pin.articles.keys.contains(where: members.contains)
    }
    return try pins.reduce(into: Set()) { pinned, pin in
      if try holder(of: pin, in: store) == story.id { pinned.formUnion(members.intersection(pin.articles.keys)) }
    }
  }

  /// The story in which a pin keeps its articles; nil where that one is purged.
  private func holder(of pin: StoryCorrection, in store: Store) throws -> StoryID? {
    do {
      return try store.story(pin.story.text).id
    } catch  where error.kind == .notFound {
      return nil
    }
  }

  private func members(_ account: StoryAccount, pinned: Set<ArticleID>) -> [Shape] {
    let why = WhyHere(account)
    return MemberOrder.copiesUnderOriginals(account.story.articles).map { member in
      var shape: Shape = [
        "id": member.id.text, "source": Shown.text(member.source), "role": member.role.rawValue,
        "withdrawn": member.withdrawn != nil,
        "title": Shown.title(member.title), "lang": Shown.language(member.language), "copy": member.role == .copy,
        "edited": member.version > 1, "pinned": pinned.contains(member.id),
        "version": member.version, "story": account.story.id.text, "check": check ?? "",
        "why": Shown.text(why.text(member.id)),
      ]
      if let url = WebLink.safe(member.url) { shape["url"] = url }
      if let share = member.share, member.original != nil { shape["share"] = "\(share / 10) % of the original’s text" }
      shape.put("time", "iso", member.time)
      return shape
    }
  }

  private func figures(_ figures: [StoryFigure]) -> [Shape] {
    figures.flatMap { figure in
      figure.claims.enumerated().map { index, claim in
        var shape: Shape = [
          "label": index == 0 ? Shown.text(figure.label) : "", "contested": index == 0 && figure.isContested,
          "claimant": Shown.text(claim.claimantWords), "amount": Shown.text(claim.amountWords(figure.unit)),
          "outlets": Shown.text(claim.outletWords),
        ]
        shape.put("since", "iso", claim.since)
        shape.put("gone", "goneISO", claim.supersededAt)
        return shape
      }
    }
  }

  private func quotes(_ quotes: [StoryQuote]) -> [Shape] {
    quotes.prefix(Self.mostQuotes).map { quote in
      [
        "words": Shown.text(quote.words), "speaker": Shown.text(quote.speaker ?? "Speaker not named"),
        "outlets": Shown.text(Set(quote.places.map(\.outlet)).sorted().joined(separator: ", ")),
      ]
    }
  }

  /// Corrections that hold and concern the story.
  private func holding(_ corrections: [StoryCorrection], about story: StorySummary) -> [Shape] {
    let members = Set(story.articles.map(\.id))
    return corrections.filter { correction in
      correction.undoneAt == nil
        && (correction.story == story.id || correction.other == story.id
          || !members.isDisjoint(with: correction.articles.keys))
    }.map { correction in
      let when = "\(Shown.time(correction.at)) by \(correction.by)"
      let what = "Correction \(correction.number): \(correction.kind.rawValue), \(when)"
      return ["number": correction.number, "story": story.id.text, "what": Shown.text(what)]
    }
  }

  /// A story that may be merged with this one.
  private func near(_ other: StorySummary, to story: StorySummary) -> Shape {
    var shape: Shape = [
      "other": other.id.text, "story": story.id.text, "headline": Shown.title(other.headline),
      "lang": Shown.language(other.language), "sources": Words.count(other.sourceCount, "source"),
    ]
    shape.put("time", "iso", other.lastUpdated)
    return shape
  }
}
