/// A token that lets its holder read over HTTP, as the store knows it.
public struct AccessTokenRecord: Sendable, Hashable {
  /// What its owner calls it.
  public var name: String
  /// SHA-256 of the token, 32 bytes.
  public var hash: [UInt8]
  /// SHA-256 of what Fever's readers send in its place, 32 bytes; nil for a token from before they were served.
  public var fever: [UInt8]?
  /// When it was made.
  public var addedAt: Timestamp

  /// A record from its parts.
  public init(name: String, hash: [UInt8], fever: [UInt8]? = nil, addedAt: Timestamp) {
    self.fever = fever
    self.name = name
    self.hash = hash
    self.addedAt = addedAt
  }
}
