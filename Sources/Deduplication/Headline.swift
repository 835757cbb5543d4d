/// Where the words of a headline end and whether it begins with a label that may recur.
struct Headline {
  /// The byte after the last word that counts: a trailing " - Outlet" is left out if enough stays.
  let end: Int
  /// Hash of what stands before the first colon or bar; 0 where there is none of a label's length.
  let prefix: UInt32
  /// The byte after that colon or bar.
  let prefixEnd: Int

  /// Reads a headline's UTF-8.
  init(bytes: UnsafeBufferPointer<UInt8>) {
    end = Self.end(of: bytes)
    var prefix: UInt32 = 0
    var prefixEnd = 0
    for index in 0..<min(bytes.count, 32) where bytes[index] == 0x3A || bytes[index] == 0x7C {
      if index >= 3 && index + 1 < end {
        prefix = max(1, TermHash.of(UnsafeBufferPointer(rebasing: bytes[..<index])))
        prefixEnd = index + 1
      }
      break
    }
    self.prefix = prefix
    self.prefixEnd = prefixEnd
  }

  /// The start of the last " - ", " | " or " – " part, if over 25 bytes come before and at most 30 after; else the end.
  private static func end(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = bytes.count - 2
    while index > 25 && bytes.count - index < 34 {
      if bytes[index] == 0x20 && bytes[index - 1] != 0x20 {
        let before = bytes[index - 1]
        let isDash = (before == 0x2D || before == 0x7C) && bytes[index - 2] == 0x20
        let isWide = index > 4 && (before == 0x93 || before == 0x94) && bytes[index - 2] == 0x80
        let isLong = isWide && bytes[index - 4] == 0x20
        if isDash || isLong { return isDash ? index - 2 : index - 4 }
      }
      index -= 1
    }
    return bytes.count
  }
}
