import TestSupport
import Testing

@testable import Deduplication

@Suite("Words of plain letters are read many letters at a time")
struct PlainWordTests {
  private func tokens(_ text: String) -> [Token] {
    var scanner = TextScanner(stemming: Stemming(language: "en"))
    var tokens: [Token] = []
    var text = text
    text.withUTF8 { scanner.scan($0, limit: 100, into: &tokens) }
    return tokens
  }

  @Test("As many letters as there are, whatever follows")
  func letters() {
    for (bytes, count, capitals) in [
      ("Brandvik", 8, 1), ("NATO met", 4, 4), ("[open up", 0, 0), ("a`{z@[Z.", 1, 0), ("Zürich w", 1, 1),
      ("été, and", 0, 0), ("USA Zone", 3, 3),
    ] {
      let word = Array(bytes.utf8.prefix(8)).enumerated().reduce(UInt64(0)) {
        $0 | UInt64($1.element) << (8 * $1.offset)
      }
      let read = EightBytes(word)
      #expect(read.count == count, "\(bytes)")
      #expect(read.capitals == capitals, "\(bytes)")
    }
  }

  @Test("A word is the same at the end of a text, before other words and among others")
  func anywhere() {
    let letters = Array("bCdefGhijklMnopqrstuvwxyzAbcdefghijklmnopqrstuvwxyzabcdef")
    for length in 1...letters.count {
      let word = String(letters[..<length])
      let alone = tokens(word)
      #expect(alone.count == 1)
      for text in [
        word + " and so on for a while", word + ", 3", word + "'s", word + "\n", "of the " + word + " it was",
      ] {
        let found = tokens(text).first { $0.end - $0.start >= length && $0.hash == alone[0].hash }
        #expect(found?.shape == alone[0].shape, "\(text)")
      }
    }
  }

  @Test("A scanner that keeps words reads them as one that does not", arguments: ["en", "de", "ru"])
  func kept(language: String) {
    var keeping = TextScanner(stemming: Stemming(language: language), keepsWords: true)
    var random = SeededNumbers(state: 9)
    let letters = Array("abEst")
    for _ in 0..<4000 {
      var word = String((0..<(1 + random.below(18))).map { _ in letters[random.below(letters.count)] })
      if random.below(8) == 0 { word += ["é", "1", ".", "’s"][random.below(4)] }
      var fresh = TextScanner(stemming: Stemming(language: language))
      var (expected, found): ([Token], [Token]) = ([], [])
      word += " "
      word.withUTF8 {
        fresh.scan($0, limit: 9, into: &expected)
        keeping.scan($0, limit: 9, into: &found)
      }
      #expect(found.map(\.hash) == expected.map(\.hash), "\(word)")
    }
  }

  @Test("A pair's sheet has room for every feature")
  func room() { #expect(PairFeatureSheet.count == PairFeature.allCases.count) }
}
