/// Texts in which some bytes are replaced, and most stay as they are.
enum MarkupEscape {
  /// The text with other words in the place of some of its bytes.
  ///
  /// - Parameter replacement: what stands in the place of the bytes from an index on, and how many they are; nil where the
  ///   byte stays. What is replaced are whole characters.
  @inline(__always)
  static func replacing(
    in text: String, with replacement: (UnsafeBufferPointer<UInt8>, Int) -> (words: StaticString, bytes: Int)?
  ) -> String {
    var whole = text
    return whole.withUTF8 { bytes in
      var out: [UInt8] = []
      var (start, place) = (0, 0)
      while place < bytes.count {
        guard let (words, count) = replacement(bytes, place) else {
          place += 1
          continue
        }
        if out.isEmpty { out.reserveCapacity(bytes.count + bytes.count / 4) }
        out.append(contentsOf: bytes[start..<place])
        words.withUTF8Buffer { out.append(contentsOf: $0) }
        place += count
        start = place
      }
      guard start > 0 else { return nil }
      out.append(contentsOf: bytes[start...])
      return String(decoding: out, as: UTF8.self)
    } ?? text
  }

  /// What stands for a character of ASCII that markup would read; nil for every other byte.
  @inline(__always)
  static func reference(to byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
