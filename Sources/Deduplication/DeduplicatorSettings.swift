/// The figures that steer the deduplicator; one setting for all data.
public struct DeduplicatorSettings: Sendable {
  /// Seconds that a story stays open after its last article.
  public var openFor: Int64 = 96 * 3600
  /// Seconds of article time after which an article is looked at a second time.
  public var reviewAfter: Int64 = 12 * 3600
  /// An article joins the best story if its score is above this.
  public var threshold = 0.0
  /// A second look moves an article if another story is better by more than this.
  public var moveMargin = 0.3
  /// A second look, or an edit, takes an article out of its story if its own score is below this.
  public var detachBelow = -1.0
  /// Two stories become one if the mean score of the smaller one's members against the larger is above this.
  public var mergeAbove = 0.0
  /// The newest members of the smaller one that are asked at most.
  public var mergeMembers = 12
  /// ``mergeAbove`` of two stories that have no language in common, whose pairs look less alike than they are.
  public var mergeAcrossAbove = -0.3
  /// Articles that share the rarest words: of these the likeness is computed.
  public var sifted = 28
  /// The most alike of them, which are compared in full.
  public var candidates = 24
  /// Stories of these articles that are scored.
  public var stories = 10
  /// Members of a story that are compared at most, and how many of the best of them make the score.
  public var compared = 8
  /// The best of the compared members whose mean is the score of the story.
  public var counted = 3
  /// What a story's score gains where its members know more of the article's headline together than any of them does: times
  /// the share of the headline, by idf, that this is.
  public var togetherBonus = 3.0
  /// What a story's score loses for its size: the best few of many members are alike by chance. Times ln(members / counted).
  public var sizeMalus = 0.3
  /// Articles in other languages that are compared in full.
  public var candidatesAcross = 12
  /// Stories of these that are scored.
  public var storiesAcross = 3
  /// Entries of a term's list that are read at most, newest first.
  public var postings = 512
  /// Entries of all lists that are read for an article, the lists of its rarest terms first.
  public var postingsInAll = 2000
  /// Share of the shorter text that makes a near-copy.
  public var copyShare = 0.7
  /// Share of the shorter text from which on an article is taken to draw on another one's text.
  public var drawnShare = 0.35
  /// A new story goes on with the nearest older one if the score against that is above this.
  public var followAbove = -1.0
  /// It also goes on with one with whose nearest article it shares two names that few articles have, if the cosine of all
  /// their names is above this.
  public var followByNamesAbove = 0.4
  /// Seconds by which it must be later than the article of that story that is most like it.
  public var followAfter: Int64 = 6 * 3600

  /// Articles that are decided once more at most where one comes late. On one core that takes about a second; an article
  /// so late that more came after it is decided where it stands, and nothing else is looked at again.
  public var decidedAnew = 10_000

  /// ``openFor`` in milliseconds.
  var openTime: Int64 { openFor * 1000 }

  /// The setting in force.
  public init() {}
}
