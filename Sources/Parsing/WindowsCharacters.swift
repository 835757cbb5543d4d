import Glibc
import Markup

/// Characters of windows-1252 that came as control characters of C1 (U+0080 to U+009F), which no text means.
///
/// A program that takes windows-1252 for ISO 8859-1 and writes UTF-8 makes `don\u{92}t` of `don’t`.
enum WindowsCharacters {
  /// The text with what the controls stand for; nil where there are none.
  static func repaired(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard let first = place(in: text, from: 0) else { return nil }
    var out = Array(text[..<first])
    out.reserveCapacity(text.count + 16)
    var index = first
    while let next = place(in: text, from: index) {
      out.append(contentsOf: text[index..<next])
      out.append(contentsOf: CharacterReferences.text(ofNumber: UInt32(text[next + 1])).bytes)
      index = next + 2
    }
    out.append(contentsOf: text[index...])
    return out
  }

  /// Where the next control character of C1 stands; NEL (U+0085) is one that means a line end in other places, and an
  /// ellipsis here.
  private static func place(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    var index = start
    while index + 1 < bytes.count, let lead = memchr(base + index, 0xC2, bytes.count - 1 - index) {
      index = UnsafeRawPointer(base).distance(to: lead)
      if bytes[index + 1] < 0xA0 { return index }
      index += 1
    }
    return nil
  }
}
