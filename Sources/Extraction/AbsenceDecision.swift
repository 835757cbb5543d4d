public import News

/// Decides what it means that an article is missing from a feed's document: pure.
///
/// Nearly always it became too old. It was taken back only if all of these hold:
/// - the document and the one before it are in order of time, either way, and every article states a time;
/// - older articles, which would have had to go first, are still there;
/// - hardly anything else is missing from the midst of the document: a tenth of it, or one article;
/// - at least two documents came before, and none of the last twenty was out of order or had a gap: feeds that are put
///   together by hand, or from several lists that end at different times, lose articles from their midst all the time.
public enum AbsenceDecision {
  /// Documents that must have come before.
  static let leastDocuments = 2

  /// An article of a document, with its time.
  public struct Listed: Sendable, Hashable {
    /// The article.
    public var id: ArticleID
    /// Article time; nil where the publisher states none.
    public var time: Timestamp?

    /// An article and its time.
    public init(_ id: ArticleID, _ time: Timestamp?) {
      self.id = id
      self.time = time
    }
  }

  /// The articles that were taken back, and what is remembered from now on.
  ///
  /// - Parameters:
  ///   - listing: what was remembered.
  ///   - before: the articles of `listing`, in its order, but for those that a notice in the document takes back.
  ///   - now: the articles of a complete document, in its order, each once.
  public static func decide(
    _ listing: FeedListing, before: [Listed], now: [Listed]
  ) -> (withdrawn: [ArticleID], listing: FeedListing) {
    let (step, missing) = compare(before, now)
    let isSteady = listing.steps.count >= leastDocuments && listing.steps.allSatisfy { $0 == .steady }
    let next = FeedListing(
      steps: (listing.steps + [step]).suffix(FeedListing.memory), articles: now.map(\.id))
    return (isSteady && step == .gap ? missing : [], next)
  }

  /// What kind of step led from one document to the next, and the articles that older ones outlived.
  private static func compare(_ before: [Listed], _ now: [Listed]) -> (FeedListing.Step, [ArticleID]) {
    guard let isNewestFirst = order(now) else { return (.unsteady, []) }
    let present = Set(now.map(\.id))
    let earlier = isNewestFirst ? before : before.reversed()
    guard let last = earlier.lastIndex(where: { present.contains($0.id) }) else { return (.steady, []) }
    let gaps = earlier[..<last].indices.filter { !present.contains(earlier[$0].id) }
    guard !gaps.isEmpty else { return (.steady, []) }
    guard gaps.count <= max(1, (last + 1) / 10) else { return (.unsteady, []) }
    let missing = gaps.filter { gap in
      guard let time = earlier[gap].time else { return false }
      return earlier[(gap + 1)...].contains { older in
        present.contains(older.id) && older.time.map { $0 < time } ?? false
      }
    }
    return (.gap, missing.map { earlier[$0].id })
  }

  /// Whether a document has its newest article first; nil where it is in no order.
  private static func order(_ articles: [Listed]) -> Bool? {
    let times = articles.compactMap(\.time)
    guard times.count == articles.count else { return nil }
    if zip(times, times.dropFirst()).allSatisfy({ $0 >= $1 }) { return true }
    return zip(times, times.dropFirst()).allSatisfy { $0 <= $1 } ? false : nil
  }
}
