extension ContentHash {
  /// The hash of a text's words: a line feed counts as a space, so that another division into paragraphs is no change.
  public init(words text: String) {
    var text = text
    let copy: [UInt8]? = text.withUTF8 { bytes in
      let lineFeed = UInt8(ascii: "\n")
      guard bytes.contains(lineFeed) else { return nil }
      return bytes.map { $0 == lineFeed ? UInt8(ascii: " ") : $0 }
    }
    if let copy { self.init(copy) } else { self.init(text) }
  }
}
