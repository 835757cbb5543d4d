import Markup
import Testing

@Suite struct CharacterReferencesTests {
  private func lookup(_ name: String) -> String? {
    Array(name.utf8).withUnsafeBufferPointer {
      CharacterReferences.lookup($0).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
  }

  private func decode(_ text: String) -> (String, Int)? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      CharacterReferences.decode(bytes, at: 0).map { (String(decoding: $0.text.bytes, as: UTF8.self), $0.length) }
    }
  }

  @Test(arguments: [
    ("amp", "&"), ("AMP", "&"), ("nbsp", "\u{A0}"), ("eacute", "é"), ("Eacute", "É"), ("hellip", "…"),
    ("zwnj", "\u{200C}"),
    ("AElig", "Æ"), ("fjlig", "fj"), ("NotEqualTilde", "≂̸"), ("CounterClockwiseContourIntegral", "∳"), ("Zopf", "ℤ"),
  ])
  func aNameStandsForItsCharacters(name: String, text: String) {
    #expect(lookup(name) == text)
  }

  @Test func aNameThatHTMLDoesNotKnowStandsForNothing() {
    #expect(lookup("am") == nil)
    #expect(lookup("ampe") == nil)
    #expect(lookup("") == nil)
    #expect(lookup("EAcute") == nil)
  }

  @Test(arguments: [
    ("&amp;x", "&", 5), ("&ampx", "&", 4), ("&copy2020", "©", 5), ("&notit;", "¬", 4), ("&notin;", "∉", 7),
    ("&#39;", "'", 5), ("&#x27;", "'", 6), ("&#X2019 ", "’", 7), ("&#151;", "—", 6), ("&#0;", "\u{FFFD}", 4),
    ("&#xD800;", "\u{FFFD}", 8), ("&#99999999999;", "\u{FFFD}", 14), ("&#8;", "", 4), ("&#x1F600;", "😀", 9),
  ])
  func aReferenceIsReadAsHTMLReadsIt(source: String, text: String, length: Int) throws {
    let found = try #require(decode(source))
    #expect(found == (text, length))
  }

  @Test(arguments: ["&", "& ", "&;", "&#;", "&#x;", "&hellip", "&unknown;", "&1;"])
  func anAmpersandThatBeginsNoReferenceStandsForItself(source: String) {
    #expect(decode(source) == nil)
  }
}
