/// Why a document is no feed.
public struct ParsingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds that are told apart because the advice differs.
  public enum Kind: String, Sendable, CaseIterable {
    /// No bytes, or nothing but white space.
    case empty
    /// A web page.
    case htmlPage
    /// JSON that is no JSON Feed.
    case otherJSON
    /// XML that is no feed, or no format that is known.
    case other
  }

  /// What kind of refusal.
  public let kind: Kind
  /// What the document is, for people: one line.
  public let detail: String

  init(_ kind: Kind, _ detail: String) {
    self.kind = kind
    self.detail = detail
  }

  /// The one line.
  public var description: String { detail }
}
