public import News

/// Decides what the sighting of an entry comes to: pure, literal, the same for everybody.
///
/// Words make versions, nothing else does. A byline that a publisher leaves out is a change of the byline.
public enum RevisionDecision {
  /// What an entry comes to whose article has `known` as its newest version.
  public static func decide(known: KnownRevision?, incoming: ExtractedArticle) -> RevisionVerdict {
    // words that nothing is compared with need no hashes
    guard let known else { return .first }
    var hashes = TextHashes(of: incoming)
    // from its page's first text on, an article's body is compared page with page, by whoever reads pages
    if known.hasPageText { hashes.body = known.hashes.body }
    return decide(known: known, hashes: hashes, statedTime: incoming.statedTime)
  }

  /// The same for words that were hashed before.
  ///
  /// A change is silent if the publisher's stated time did not move; two versions without a time count as the same
  /// time. `revertsTo` is the newest earlier version with the very same words.
  public static func decide(known: KnownRevision?, hashes: TextHashes, statedTime: Timestamp?) -> RevisionVerdict {
    guard let known else { return .first }
    let changed = changedFields(known.hashes, hashes)
    guard !changed.isEmpty else { return .sighting }
    let earlier = known.history.prefix(known.version - 1)
    return .revision(
      changed: changed, silent: known.statedTime == statedTime,
      revertsTo: earlier.lastIndex(of: hashes.all).map { $0 + 1 })
  }

  /// The fields whose words differ, in the order title, summary, body, byline.
  static func changedFields(_ a: TextHashes, _ b: TextHashes) -> [ArticleField] {
    var fields: [ArticleField] = []
    if a.title != b.title { fields.append(.title) }
    if a.summary != b.summary { fields.append(.summary) }
    if a.body != b.body { fields.append(.body) }
    if a.byline != b.byline { fields.append(.byline) }
    return fields
  }
}
