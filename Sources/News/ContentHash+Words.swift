extension ContentHash {
  /// The hash of a text's words: a line feed counts as a space, so that another division into paragraphs is no change.
  public init(words text: String) {
    var text = text
    var hasher = StableHasher()
    text.withUTF8 { hasher.combine(words: UnsafeRawBufferPointer($0)) }
    self = hasher.hash
  }
}
