/// A token that lets its holder read over HTTP, as the store knows it.
public struct AccessTokenRecord: Sendable, Hashable {
  /// What its owner calls it.
  public var name: String
  /// SHA-256 of the token, 32 bytes.
  public var hash: [UInt8]
  /// When it was made.
  public var addedAt: Timestamp

  /// A record from its parts.
  public init(name: String, hash: [UInt8], addedAt: Timestamp) {
    self.name = name
    self.hash = hash
    self.addedAt = addedAt
  }
}
