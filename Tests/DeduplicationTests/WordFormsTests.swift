import Testing

@testable import Deduplication

@Suite("English words of one meaning are read as one")
struct WordFormsTests {
  private func terms(_ text: String, language: String? = "en") -> [UInt32] {
    var tokens: [Token] = []
    var text = text
    let tools = LanguageTools(language: language)
    var scanner = tools.makeScanner()
    text.withUTF8 { tools.scan($0, limit: 20, with: &scanner, into: &tokens) }
    return tokens.map(\.hash)
  }

  @Test(
    "Forms, peoples and headline words",
    arguments: [
      ("Brandvik wins", "Brandvik won"), ("Norwegian ferry", "Norway ferry"), ("earthquake", "quake"),
      ("cops", "police"), ("a lawsuit", "a suit"), ("12 killed", "12 dead"), ("U.S.", "American"),
    ])
  func alike(_ one: String, _ other: String) { #expect(terms(one) == terms(other)) }

  @Test(
    "Words that only look alike, and words of other languages, stay what they are",
    arguments: [("strike", "hit", "en"), ("Polish", "pole", "en"), ("dead", "die", "de")])
  func different(_ one: String, _ other: String, _ language: String) {
    #expect(terms(one, language: language) != terms(other, language: language))
  }
}
