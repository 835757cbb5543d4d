/// A list of phrases that is looked for in one go.
///
/// Phrases are compared in lower case with all that is neither letter nor digit as one space, so that any typography
/// finds them, and only as whole words; those of Korean, which hangs particles on its words, as their beginnings, and those of
/// a script without spaces anywhere.
struct PhraseList: Sendable {
  /// Phrases by their first byte, each with a space behind it where its words end so.
  private var byFirst = [[[UInt8]]](repeating: [], count: 256)
  /// Which pairs of bytes may begin a phrase, by a hash of twelve bits: few places of a text begin one.
  private var pairs = [Bool](repeating: false, count: 4096)

  /// - Parameter list: phrases with bars or line feeds between them.
  init(_ list: String) {
    for entry in list.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let isSpaced = entry.unicodeScalars.allSatisfy { $0.value < 0x3000 }
      let words = Array(Self.words(entry).dropFirst().dropLast(isSpaced ? 0 : 1))
      byFirst[Int(words[0])].append(words)
      pairs[Self.hash(words[0], words[1])] = true
    }
  }

  /// How many places of a text hold a phrase, and how many phrases occur.
  func found(in words: [UInt8]) -> (places: Int, phrases: Int) {
    var places = 0
    var seen: Set<[UInt8]> = []
    words.withUnsafeBufferPointer { words in
      for index in words.indices.dropFirst().dropLast() where pairs[Self.hash(words[index], words[index + 1])] {
        for phrase in byFirst[Int(words[index])] where Self.holds(words, index, phrase) {
          places += 1
          seen.insert(phrase)
        }
      }
    }
    return (places, seen.count)
  }

  /// Whether any phrase occurs in a text.
  func occurs(in words: [UInt8]) -> Bool {
    words.withUnsafeBufferPointer { words in
      words.indices.dropFirst().dropLast().contains { index in
        pairs[Self.hash(words[index], words[index + 1])]
          && byFirst[Int(words[index])].contains { Self.holds(words, index, $0) }
      }
    }
  }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &<< 4 ^ Int(second)) & 4095 }

  private static func holds(_ words: UnsafeBufferPointer<UInt8>, _ index: Int, _ phrase: [UInt8]) -> Bool {
    guard index + phrase.count <= words.count else { return false }
    if phrase[phrase.count - 1] == 0x20 || isKorean(phrase[0]), words[index - 1] != 0x20 { return false }
    for offset in phrase.indices where words[index + offset] != phrase[offset] { return false }
    return true
  }

  /// Whether a first byte is that of a syllable of Korean (U+AC00 to U+D7A3).
  private static func isKorean(_ byte: UInt8) -> Bool { (0xEA...0xED).contains(byte) }

  /// A text as phrases are compared with it: a space at both ends.
  static func words(_ text: some StringProtocol) -> [UInt8] {
    var out: [UInt8] = [0x20]
    out.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        if (byte | 0x20) &- 0x61 < 26 {
          out.append(byte | 0x20)
        } else if byte &- 0x30 < 10 {
          out.append(byte)
        } else if out[out.count - 1] != 0x20 {
          out.append(0x20)
        }
        continue
      }
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil || properties.isDiacritic {
        if properties.isUppercase {
          out.append(contentsOf: properties.lowercaseMapping.utf8)
        } else {
          out.append(contentsOf: UTF8.encode(scalar) ?? .init())
        }
      } else if out[out.count - 1] != 0x20 {
        out.append(0x20)
      }
    }
    if out.last != 0x20 { out.append(0x20) }
    return out
  }
}
