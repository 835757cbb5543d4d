/// An attribute of an OPML outline that means nothing to us and something to another reader.
public struct OutlineAttribute: Sendable, Hashable {
  /// The name as written, prefix included: `frss:cssFullContent`.
  public var name: String
  /// The URI that the prefix is bound to; nil without a prefix, or where nothing declares it.
  public var namespace: String?
  /// The value, character for character.
  public var value: String

  /// An attribute from its parts.
  public init(name: String, namespace: String? = nil, value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}
