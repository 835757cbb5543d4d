/// The answer that `feeds add` got: kept with the new feed until its first sync, which need not ask for it again.
public struct FirstAnswer: Sendable, Hashable {
  /// When it came.
  public var at: Timestamp
  /// What its headers said.
  public var headers: FetchedHeaders
  /// The whole body, decompressed.
  public var body: [UInt8]

  /// An answer from its parts.
  public init(at: Timestamp, headers: FetchedHeaders, body: [UInt8]) {
    self.at = at
    self.headers = headers
    self.body = body
  }
}
