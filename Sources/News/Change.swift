/// One row of the change log.
public struct Change: Sendable, Hashable {
  /// What kind of change.
  public enum Kind: String, Sendable, CaseIterable {
    /// Something new came into being.
    case created
    /// A story's version moved for another reason than those below.
    case updated
    /// An article joined a story.
    case joined
    /// An article left a story.
    case left
    /// A story took in another, or was taken in.
    case merged
    /// A story was split.
    case split
    /// A new revision of an article.
    case edited
    /// The publisher took an article back.
    case withdrawn
    /// A feed's health changed.
    case health
    /// An article or a story was purged (`store prune`): its id is known for ever, its content is gone.
    case purged
  }

  /// What the change is about.
  public enum Entity: String, Sendable, CaseIterable {
    /// An article as a whole.
    case article
    /// One version of an article; `id` is the article's.
    case revision
    /// A story.
    case story
    /// A feed.
    case feed
  }

  /// Gapless from 1.
  public var cursor: Int64
  /// When it was committed.
  public var at: Timestamp
  /// What kind of change.
  public var kind: Kind
  /// What it is about.
  public var entity: Entity
  /// The article's, story's or feed's id.
  public var id: String
  /// The entity's version after the change; nil where it has none.
  public var version: Int?
  /// What an edit changed, of an edited version; nil for all else, and while nobody has told it.
  public var edit: EditAccount?

  /// A row from its parts.
  public init(
    cursor: Int64, at: Timestamp, kind: Kind, entity: Entity, id: String, version: Int?, edit: EditAccount? = nil
  ) {
    self.cursor = cursor
    self.at = at
    self.kind = kind
    self.entity = entity
    self.id = id
    self.version = version
    self.edit = edit
  }
}
