import Testing

@testable import Deduplication

@Suite("Words in other letters are written in Latin ones")
struct TransliterationTests {
  private func latin(_ word: String) -> String {
    var bytes = Array(word.utf8)
    let count = bytes.count
    bytes += [0, 0, 0, 0, 0, 0, 0, 0]
    let length = Transliteration.latin(&bytes, count: count)
    return String(decoding: bytes[..<length], as: UTF8.self)
  }

  @Test(
    "As English-language newsrooms write them",
    arguments: [
      ("хрущев", "khrushchev"), ("чайковский", "chaykovsky"), ("ольга", "olga"), ("київ", "kiyiv"),
      ("ђоковић", "djokovic"),
      ("αθηνα", "athina"), ("brandvik", "brandvik"), ("", ""),
    ])
  func words(_ word: String, _ expected: String) { #expect(latin(word) == expected) }

  @Test("A word that finds no room is cut and does not run over")
  func room() {
    var bytes = Array(String(repeating: "щ", count: 8).utf8)
    let count = bytes.count
    #expect(Transliteration.latin(&bytes, count: count) == count && bytes.count == count)
  }
}
