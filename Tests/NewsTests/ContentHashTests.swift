import News
import Testing

@Suite struct ContentHashTests {
  /// Bytes that differ from place to place.
  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 >> 3 &+ 65) }
  }

  @Test func `every byte of a text of any length counts`() {
    for count in 1...100 {
      let original = ContentHash(bytes(count))
      for index in 0..<count {
        var changed = bytes(count)
        changed[index] ^= 1
        #expect(ContentHash(changed) != original, "byte \(index) of \(count)")
      }
    }
  }

  @Test func `texts of zeros differ by their length`() {
    let hashes = Set((0...200).map { ContentHash([UInt8](repeating: 0, count: $0)) })
    #expect(hashes.count == 201)
  }

  @Test func `the order of the four lanes counts`() {
    let parts = (0..<4).map { part in [UInt8](repeating: UInt8(part), count: 8) }
    let forwards = ContentHash(parts.flatMap(\.self))
    let backwards = ContentHash(parts.reversed().flatMap(\.self))
    #expect(forwards != backwards)
  }

  @Test func `a line feed is a space to the words' hash, at any place`() {
    for count in 1...70 {
      for index in 0..<count {
        var text = [UInt8](repeating: UInt8(ascii: "x"), count: count)
        // the neighbours of a line feed in the alphabet stay what they are
        if index > 0 { text[index - 1] = 0x0B }
        text[index] = UInt8(ascii: "\n")
        let written = String(decoding: text, as: UTF8.self)
        text[index] = UInt8(ascii: " ")
        let spaced = String(decoding: text, as: UTF8.self)
        #expect(ContentHash(words: written) == ContentHash(spaced))
        #expect(ContentHash(words: spaced) == ContentHash(spaced))
        #expect(ContentHash(written) != ContentHash(spaced))
      }
    }
  }
}
