/// How text is written out for the full-text index.
///
/// SQLite's `unicode61` takes a run of Chinese or Japanese characters for one word, so nothing inside it is ever
/// found; Korean words carry their particles with them. Such runs are written as overlapping pairs with spaces, the
/// last character once more on its own (`東京都` becomes `東京 京都 都`): a query is written in the same way and
/// becomes a phrase. Pairs are the customary unit for such text (J. Savoy, "Comparative study of monolingual and
/// multilingual search models for use with Asian languages", 2005). Everything else stays as it is.
///
/// The index is emptied by naming the old words, so a change of this rule needs a migration that rebuilds the index.
enum SearchText {
  /// The text as the index gets it.
  static func written(_ text: String) -> String {
    var text = text
    guard text.withUTF8(mayHoldPairs) else { return text }
    var written = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if isPaired(scalar) {
        if let previous {
          written.append(previous)
          written.append(scalar)
        }
        written.append(" ")
        previous = scalar
      } else {
        if let last = previous {
          written.append(last)
          written.append(" ")
        }
        previous = nil
        written.append(scalar)
      }
    }
    if let previous { written.append(previous) }
    return String(written)
  }

  /// Han, Hiragana, Katakana and Hangul.
  static func isPaired(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x3105...0x312F, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFF66...0xFF9D, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Whether UTF-8 bytes hold a lead byte of those ranges; most Western text is over with this one look.
  private static func mayHoldPairs(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      // eight bytes of ASCII a step: this look cost 3 % of writing what a first sync brought
      if index &+ 8 <= bytes.count, isASCII(bytes, at: index) { index += 8; continue }
      let byte = bytes[index]
      if byte < 0xE2 { index += 1; continue }
      if byte > 0xE2 || (index + 1 < bytes.count && bytes[index + 1] >= 0xBA) { return true }
      index += 3
    }
    return false
  }

  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }
}
