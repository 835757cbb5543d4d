/// What a character is to the tokeniser.
enum CharacterClass: Sendable {
  /// White space, also the invisible kinds.
  case space
  /// 0 to 9.
  case digit
  /// A letter or combining mark of a script that writes words with spaces.
  case letter
  /// A character of a script that writes without spaces.
  case ideograph
  /// Punctuation, symbols, currency signs, pictures.
  case mark

  /// The class of a Unicode scalar, by blocks: exact for ASCII and Latin-1, by block beyond.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x30...0x39: self = .digit
    case 0x41...0x5A, 0x61...0x7A: self = .letter
    case 0...0x20, 0x7F...0xA0, 0xAD: self = .space
    case 0...0x7F: self = .mark
    case 0xAA, 0xB5, 0xBA: self = .letter
    case 0xA1...0xBF, 0xD7, 0xF7: self = .mark
    case 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFE00...0xFE0F, 0xFEFF: self = .space
    case 0x2010...0x205E, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x3001...0x3004, 0x3008...0x3020: self = .mark
    case 0x060C, 0x061B, 0x061F, 0x066A...0x066D, 0x06D4, 0x0964, 0x0965, 0x0589, 0x05BE: self = .mark
    case 0xFE10...0xFE6F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65: self = .mark
    case 0x3005...0x3007, 0x3021...0x312F, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F: self = .ideograph
    case 0x20000...0x3FFFF: self = .ideograph
    case 0x1F000...0x1FAFF: self = .mark
    default: self = .letter
    }
  }
}
