/// An opaque public id: the same text in the store, in JSON and in arguments.
public protocol OpaqueID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id as it is shown and stored.
  var text: String { get }
  /// An id that was made before.
  init(_ text: String)
}

extension OpaqueID {
  /// The id's text.
  public var description: String { text }

  /// Orders ids by their text.
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }

  /// An id that depends on nothing but these parts: 60 bits in 12 letters and digits, without the easily mixed up
  /// i, l, o and u (Crockford's base 32). Among a million ids two are the same with a probability of one in two million.
  public static func derived(from parts: String...) -> Self {
    var hasher = StableHasher()
    for part in parts { hasher.combine(part) }
    var bits = UInt64(bitPattern: hasher.hash.value)
    let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    var letters: [UInt8] = []
    for _ in 0..<12 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return Self(String(decoding: letters, as: UTF8.self))
  }
}

/// The id of a feed.
public struct FeedID: OpaqueID {
  /// The id as it is shown and stored.
  public let text: String
  /// An id that was made before.
  public init(_ text: String) { self.text = text }
}

/// The id of an article.
public struct ArticleID: OpaqueID {
  /// The id as it is shown and stored.
  public let text: String
  /// An id that was made before.
  public init(_ text: String) { self.text = text }
}

/// The id of a story.
public struct StoryID: OpaqueID {
  /// The id as it is shown and stored.
  public let text: String
  /// An id that was made before.
  public init(_ text: String) { self.text = text }
}
