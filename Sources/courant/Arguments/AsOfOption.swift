import ArgumentParser
import News
import Showing
import Store

/// The choice of a time whose world is shown instead of today's.
struct AsOfOption: ParsableArguments {
  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "As it was known then: 24h ago, or ISO 8601 (a second without fraction counts whole).", valueName: "when"))
  var asOf: MomentArgument?

  /// The time that is meant; nil for now.
  func meant(now: Timestamp) -> Timestamp? {
    guard let moment = asOf?.meant(now: now) else { return nil }
    // What happened within the second that a person names is part of it: programs print whole seconds, too.
    return moment.milliseconds % 1000 == 0 ? Timestamp(milliseconds: moment.milliseconds + 999) : moment
  }
}

extension Store {
  /// A story as it stands, or stood at a time.
  func story(_ reference: String, asOf time: Timestamp?) throws -> StorySummary {
    if let time { return try story(reference, at: time) }
    return try story(reference)
  }

  /// What happened to a story, up to a time: only its own steps and those of stories that it had taken in by then.
  func storyEvents(_ story: StoryID, asOf time: Timestamp?) throws -> [StoryEvent] {
    guard let time else { return try storyEvents(story) }
    let known = try storyEvents(story, at: time)
    let mergers = StoryMergers(known)
    return known.filter { event in
      event.story == story || mergers.path(from: event.story).contains { $0.survivor == story }
    }
  }

  /// An article as it stands, or stood at a time.
  func article(_ reference: String, asOf time: Timestamp?) throws -> ArticleRecord {
    if let time { return try article(reference, at: time) }
    return try article(reference)
  }

  /// The versions of an article, those that were known at a time.
  func revisions(_ article: ArticleID, asOf time: Timestamp?) throws -> [RevisionRecord] {
    let revisions = try revisions(article)
    return time.map { time in revisions.filter { $0.observedAt <= time } } ?? revisions
  }
}
