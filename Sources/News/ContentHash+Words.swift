extension ContentHash {
  /// The hash of a text's words: a line feed counts as a space, so that another division into paragraphs is no change.
  public init(words text: String) {
    let lineFeed = UInt8(ascii: "\n")
    if text.utf8.contains(lineFeed) {
      self.init(text.utf8.map { $0 == lineFeed ? UInt8(ascii: " ") : $0 })
    } else {
      self.init(text)
    }
  }
}
