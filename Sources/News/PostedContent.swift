/// What a request hands over (POST); without it a request only asks.
public struct PostedContent: Sendable, Hashable {
  /// Its media type.
  public var type: String
  /// The bytes.
  public var bytes: [UInt8]
  /// More headers, in their order.
  public var headers: [Header]

  /// One header.
  public struct Header: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// Its value, in ASCII.
    public var value: String

    /// A header from its parts.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Content from its parts.
  public init(type: String, bytes: [UInt8], headers: [Header] = []) {
    self.type = type
    self.bytes = bytes
    self.headers = headers
  }
}
