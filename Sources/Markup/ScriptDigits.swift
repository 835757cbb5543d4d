/// Digits that stand above or below the line, as `sup` and `sub` set them.
///
/// Behind a digit they are written as Unicode's own raised and lowered digits, so that the mark of a footnote or an
/// exponent does not become a part of the number before it: "12³ people", "10⁶".
public enum ScriptDigits: Sendable, Hashable {
  case raised, lowered

  /// The UTF-8 of a digit, given in ASCII.
  func utf8(_ digit: UInt8) -> [UInt8] {
    let value = digit &- 0x30
    switch (self, value) {
    case (.lowered, _): return [0xE2, 0x82, 0x80 + value]
    case (.raised, 1): return [0xC2, 0xB9]
    case (.raised, 2), (.raised, 3): return [0xC2, 0xB0 + value]
    case (.raised, _): return [0xE2, 0x81, 0xB0 + value]
    }
  }
}
