/// Finds start tags that are too long to be meant: libxml2 compares every attribute of a tag with every other one, so that
/// a tag of some megabytes would take hours.
enum XMLTagLimit {
  /// Bytes of the longest tag that is taken for one.
  static let longestTag = 1 << 16

  /// Whether a tag is longer than that.
  ///
  /// No tag contains a second `<`, so a long one covers a whole window without any; only then is a closer look needed.
  static func isExceeded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let window = longestTag / 2
    var start = 0
    while start + window <= bytes.count {
      if let next = bytes[start..<(start + window)].firstIndex(of: UInt8(ascii: "<")) {
        start = max(next + 1, start + window)
        continue
      }
      guard let open = bytes[..<start].lastIndex(of: UInt8(ascii: "<")) else { return false }
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      if tagLength(bytes, open, end) > longestTag { return true }
      start = end
    }
    return false
  }

  /// The length of the tag that begins at an index, its `>` included; up to the limit's end if there is no `>`.
  private static func tagLength(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var quote: UInt8?
    for index in start..<end {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1 - start
      }
    }
    return end - start
  }
}
