/// Words that are looked for in the names of elements, wherever they stand in them, letter case apart.
///
/// Every element of a page is asked for a dozen such lists, and hardly any name holds a word of one. So pairs of letters
/// are looked up first, and only what may begin a word is compared with it.
struct NameWords: Sendable {
  private struct Word: Sendable {
    var bytes: [UInt8]
    /// Its place in the list.
    var place: Int
  }

  /// How many words there are.
  let count: Int
  /// Words by their first byte.
  private var byFirst = [[Word]](repeating: [], count: 128)
  /// Which pairs of bytes may begin a word, by a hash of ten bits.
  private var pairs = [Bool](repeating: false, count: 1024)

  /// - Parameter list: words of two letters of ASCII and more, in lower case, with spaces between them.
  init(_ list: String) {
    let words = list.split(separator: " ")
    count = words.count
    for (place, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      byFirst[Int(bytes[0] & 0x7F)].append(Word(bytes: bytes, place: place))
      pairs[Self.hash(bytes[0], bytes[1])] = true
    }
  }

  /// Whether a name holds any of the words.
  func occur(in name: ArraySlice<UInt8>) -> Bool { first(in: name, any: true) != nil }

  /// The place in the list of the first word that a name holds; nil if it holds none.
  func first(in name: ArraySlice<UInt8>) -> Int? { first(in: name, any: false) }

  private func first(in name: ArraySlice<UInt8>, any: Bool) -> Int? {
    name.withUnsafeBufferPointer { name in
      guard name.count > 1 else { return nil }
      var found: Int?
      var byte = Self.lowercased(name[0])
      for index in 1..<name.count {
        let next = Self.lowercased(name[index])
        if pairs[Self.hash(byte, next)], byte < 0x80 {
          for word in byFirst[Int(byte)] where Self.holds(name, index - 1, word.bytes) {
            if any { return word.place }
            found = min(found ?? word.place, word.place)
          }
        }
        byte = next
      }
      return found
    }
  }

  private static func holds(_ name: UnsafeBufferPointer<UInt8>, _ start: Int, _ word: [UInt8]) -> Bool {
    guard start + word.count <= name.count else { return false }
    for offset in word.indices where lowercased(name[start + offset]) != word[offset] { return false }
    return true
  }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 37 &+ Int(second)) & 1023 }

  @inline(__always)
  private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
