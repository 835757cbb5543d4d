/// What a character means to the scanner.
enum CodePoint {
  /// The classes that the scanner tells apart.
  enum Kind {
    case letter, digit, unspaced, space, stop, joiner, currency, other
  }

  /// The character that starts at `index` and the index after it; an ill-formed byte counts as U+FFFD.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, next: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, index + 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    if length == 1 || index + length > text.count { return (0xFFFD, index + 1) }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
    return (scalar, index + length)
  }

  /// The class of a character.
  static func kind(_ scalar: UInt32) -> Kind {
    if scalar < 0x80 { return ascii(UInt8(scalar)) }
    if scalar < 0x2000 { return lower(scalar) }
    switch scalar {
    case 0x200B...0x200F, 0x2019, 0xFE00...0xFE0F, 0x2060: return .joiner
    case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
    case 0x20A0...0x20CF: return .currency
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F: return .stop
    case 0x3005...0x3007, 0x3041...0x30FA, 0x30FC...0x312F, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      return .unspaced
    case 0xFF10...0xFF19: return .digit
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0x2C00...0x2DFF, 0xA000...0xABFF, 0xFB00...0xFDFF, 0xFE70...0xFEFC:
      return .letter
    default: return .other
    }
  }

  private static func ascii(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A: .letter
    case 0x30...0x39: .digit
    case 0x20, 0x09...0x0D: .space
    case 0x2E, 0x21, 0x3F: .stop
    case 0x27, 0x2D: .joiner
    case 0x24: .currency
    default: .other
    }
  }

  private static func lower(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0xA0, 0x85, 0x1680: .space
    case 0xA2...0xA5: .currency
    case 0xAA, 0xB5, 0xBA: .letter
    case 0x80...0xBF, 0xD7, 0xF7: .other
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x640, 0x670, 0x6D6...0x6ED: .joiner
    case 0x60C, 0x61B, 0x66A...0x66D, 0x589, 0x5BE, 0x5C0, 0x5C3: .other
    case 0x61F, 0x6D4, 0x964, 0x965: .stop
    case 0x660...0x669, 0x6F0...0x6F9: .digit
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF: .unspaced
    default: .letter
    }
  }
}

/// Byte classes of ASCII.
enum ASCII {
  /// Letter or digit.
  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isCapital(byte) || (byte >= 0x61 && byte <= 0x7A)
  }

  /// 0 to 9.
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// A to Z.
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  /// Whether exactly three digits follow the separator at `index`.
  static func isThousands(_ text: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
    guard index + 3 < text.count, (1...3).allSatisfy({ isDigit(text[index + $0]) }) else { return false }
    return index + 4 >= text.count || !isDigit(text[index + 4])
  }

  /// Whether the dash at `index` is followed by one or two digits and no more: a result such as 2-1.
  static func isScore(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 1 < text.count, isDigit(text[index + 1]) else { return false }
    let end = index + 2 < text.count && isDigit(text[index + 2]) ? index + 3 : index + 2
    return end >= text.count || !(isWord(text[end]) || text[end] == 0x2D)
  }
}
