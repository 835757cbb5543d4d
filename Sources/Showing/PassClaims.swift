import Claims
package import News
import Synchronization

/// What the revisions claim that a pass has read, so that the evidence for the stories and the mark of figures that differ
/// cost one reading of each text.
package final class PassClaims: Sendable {
  /// Revisions that are remembered at most: some 20 MB. What comes after them is read again where it is asked for.
  private static let most = 20_000

  private struct Key: Hashable {
    var article: ArticleID
    var version: Int
  }

  private let known = Mutex<[Key: Claims]>([:])

  /// Nothing is read yet.
  package init() {}

  /// What a revision claims; nil where it was not read.
  package func claims(of article: ArticleID, version: Int) -> Claims? {
    known.withLock { $0[Key(article: article, version: version)] }
  }

  /// What a candidate's current revision claims, read where it is not known.
  package func evidence(of candidate: StoryCandidate) -> ClaimEvidence {
    guard candidate.isWhole else { return ClaimEvidence(reading: candidate) }
    if let claims = claims(of: candidate.id, version: candidate.version) { return ClaimEvidence(of: claims) }
    let claims = ClaimReader(language: candidate.language).claims(title: candidate.title, parts: candidate.parts)
    known.withLock { known in
      if known.count < Self.most { known[Key(article: candidate.id, version: candidate.version)] = claims }
    }
    return ClaimEvidence(of: claims)
  }
}
