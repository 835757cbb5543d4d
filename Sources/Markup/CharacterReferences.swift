/// What a character reference stands for: up to seven bytes of UTF-8 in one word.
public struct ReferenceText: Sendable, Hashable {
  /// The bytes, first byte lowest; the highest byte holds their number.
  let packed: UInt64

  /// The number of bytes, 0 to 7.
  public var count: Int { Int(packed >> 56) }

  /// The byte at an index below ``count``.
  public subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: packed >> UInt64(index &* 8)) }

  /// The bytes as an array.
  public var bytes: [UInt8] { (0..<count).map { self[$0] } }

  /// Nothing: what a reference to a character that must not appear stands for.
  static let empty = ReferenceText(packed: 0)

  init(packed: UInt64) {
    self.packed = packed
  }

  /// The UTF-8 of some scalars, seven bytes at most.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var word: UInt64 = 0
    var count: UInt64 = 0
    for scalar in scalars {
      for byte in Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter where count < 7 {
        word |= UInt64(byte) << (count * 8)
        count += 1
      }
    }
    packed = word | count << 56
  }
}

/// Character references of HTML, read from bytes without making a string.
///
/// Source: WHATWG HTML Living Standard, 13.2.5.72 to 13.2.5.80 (character reference states).
public enum CharacterReferences {
  /// What a name stands for; nil for a name that HTML does not know.
  ///
  /// - Parameter name: the bytes between `&` and `;`, case counting.
  public static func lookup(_ name: UnsafeBufferPointer<UInt8>) -> ReferenceText? {
    guard let slot = CharacterReferenceTable.shared.slot(name) else { return nil }
    return ReferenceText(packed: slot.text)
  }

  /// The reference that begins at an ampersand, with the number of bytes it takes up, ampersand included; nil if the
  /// ampersand begins none and stands for itself.
  ///
  /// A name without its semicolon counts where HTML says so (`&nbsp`, `&copy2020`), a number always.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at ampersand: Int) -> (
    text: ReferenceText, length: Int
  )? {
    let start = ampersand + 1
    guard start < bytes.count else { return nil }
    if bytes[start] == UInt8(ascii: "#") {
      return decodeNumber(bytes, from: start + 1).map { ($0.text, $0.end - ampersand) }
    }
    var end = start
    while end < bytes.count, end - start < CharacterReferenceTable.longestName, isNameByte(bytes[end]) { end += 1 }
    guard end > start else { return nil }
    if end < bytes.count, bytes[end] == UInt8(ascii: ";"),
      let text = lookup(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    {
      return (text, end + 1 - ampersand)
    }
    end = min(end, start + CharacterReferenceTable.longestOpenName)
    while end - start >= 2 {
      let name = UnsafeBufferPointer(rebasing: bytes[start..<end])
      if let slot = CharacterReferenceTable.shared.slot(name), slot.isKnownOpen {
        return (ReferenceText(packed: slot.text), end - ampersand)
      }
      end -= 1
    }
    return nil
  }

  /// What a number stands for: windows-1252 where a control character of C1 is named, the replacement character for
  /// what is no scalar, nothing for control characters and noncharacters.
  public static func text(ofNumber number: UInt32) -> ReferenceText {
    switch number {
    case 9, 10, 12, 13, 0x20..<0x7F: return ReferenceText(packed: UInt64(number) | 1 << 56)
    case 1..<0x20, 0x7F, 0xFDD0...0xFDEF: return .empty
    case 0x80...0x9F:
      guard let scalar = Unicode.Scalar(UInt32(windows1252[Int(number) - 0x80])), scalar.value > 0 else {
        return .empty
      }
      return ReferenceText([scalar])
    default:
      guard number > 0, let scalar = Unicode.Scalar(number) else { return ReferenceText(["\u{FFFD}"]) }
      return scalar.value & 0xFFFE == 0xFFFE ? .empty : ReferenceText([scalar])
    }
  }

  /// Reads the digits (or `x` and hexadecimal digits) after `&#`, and a semicolon if there is one.
  private static func decodeNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (
    text: ReferenceText, end: Int
  )? {
    var index = start
    let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var number: UInt32 = 0
    while index < bytes.count, let digit = value(ofDigit: bytes[index], isHexadecimal) {
      number = min(number * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
    if number & 0xFFFF_FC00 == 0xD800, let (low, end) = lowSurrogate(bytes, from: index) {
      return (text(ofNumber: 0x1_0000 + (number - 0xD800) << 10 + low - 0xDC00), end)
    }
    return (text(ofNumber: number), index)
  }

  /// The second half of a character that is written as the two halves that it has in UTF-16 (`&#55357;&#56832;`); nil if
  /// none follows.
  private static func lowSurrogate(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (number: UInt32, end: Int)?
  {
    guard start + 3 < bytes.count, bytes[start] == UInt8(ascii: "&"), bytes[start + 1] == UInt8(ascii: "#") else {
      return nil
    }
    let isHexadecimal = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
    var index = start + (isHexadecimal ? 3 : 2)
    var number: UInt32 = 0
    while index < bytes.count, number < 0x1_0000, let digit = value(ofDigit: bytes[index], isHexadecimal) {
      number = number * (isHexadecimal ? 16 : 10) + digit
      index += 1
    }
    guard number & 0xFFFF_FC00 == 0xDC00 else { return nil }
    return (number, index < bytes.count && bytes[index] == UInt8(ascii: ";") ? index + 1 : index)
  }

  private static func value(ofDigit byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte) - 0x37
    default: nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// What the numbers 0x80 to 0x9F stand for (13.2.5.80 "Numeric character reference end state"); 0 where nothing does.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
