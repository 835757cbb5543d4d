public import News

/// Why an article is where it is.
public struct MergeReason: Sendable, Hashable, Codable {
  /// What decided.
  public enum Rule: String, Sendable, Hashable, Codable, CaseIterable {
    /// The same canonical URL as a member.
    case sameAddress
    /// The same headline by the same publisher as a member.
    case sameHeadline
    /// Nearly the same text as a member.
    case nearCopy
    /// A person said so.
    case byHand
    /// It is in another story.
    case elsewhere
    /// What came late, or another version of the rules, changed what else is there.
    case decidedAnew
    /// The score of the story is above the threshold.
    case score
    /// No story came near enough.
    case nothingNear
    /// A second look with what came since.
    case secondLook
    /// Two stories turned out to be one.
    case storiesAgree
    /// The words changed.
    case edited
  }

  /// A feature, its value, and what it added to the score of the nearest member.
  public struct Part: Sendable, Hashable, Codable {
    /// Name of the ``PairFeature``.
    public var feature: String
    /// Its value.
    public var value: Double
    /// Value times weight.
    public var contribution: Double

    /// A part from its values.
    public init(feature: String, value: Double, contribution: Double) {
      self.feature = feature
      self.value = value
      self.contribution = contribution
    }
  }

  /// What decided.
  public var rule: Rule
  /// Score of the story that was chosen or, for a founder, of the nearest one; nil where nothing was compared.
  public var score: Double?
  /// What the score had to exceed.
  public var threshold: Double
  /// The member that is most alike, of the story that the score is about.
  public var nearestArticle: ArticleID?
  /// The story that the score is about.
  public var nearestStory: StoryID?
  /// The features of the pair with the nearest member that moved the score most, strongest first.
  public var parts: [Part] = []
  /// Terms shared with the nearest member, heaviest first.
  public var sharedTerms: [String] = []
  /// Names among them.
  public var sharedNames: [String] = []
  /// The next best story.
  public var otherStory: StoryID?
  /// Its score.
  public var otherScore: Double?

  /// A reason that so far says only by which rule.
  public init(rule: Rule, score: Double? = nil, threshold: Double = 0) {
    self.rule = rule
    self.score = score
    self.threshold = threshold
  }
}

extension ArticleID: Codable {
  /// The id's text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// The id's text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension StoryID: Codable {
  /// The id's text.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  /// The id's text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
