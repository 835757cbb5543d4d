import Testing

@testable import Deduplication

@Suite("A capital stands for its state")
struct CapitalsTests {
  private let tools = LanguageTools(language: "en")

  private func term(_ word: String, _ tools: LanguageTools) -> UInt32? {
    var tokens: [Token] = []
    var word = word
    var scanner = tools.makeScanner()
    word.withUTF8 { tools.scan($0, limit: 5, with: &scanner, into: &tokens) }
    return tokens.last?.hash
  }

  @Test(
    "A capital says its state, and what people of it are called",
    arguments: [
      ("Oslo", "Norwegian"), ("Kampala", "Uganda"), ("Kiev", "Ukrainian"), ("Phnom Penh", "Cambodia"),
      ("London", "Britain"), ("Washington", "U.S."),
    ])
  func state(_ capital: String, _ state: String) {
    #expect(term(capital, tools).flatMap { tools.state(ofCapital: $0) } == term(state, tools))
  }

  @Test("Other towns, states, and capitals in texts of other languages say none", arguments: ["Hamburg", "Norway"])
  func none(_ town: String) {
    #expect(term(town, tools).flatMap { tools.state(ofCapital: $0) } == nil)
    let german = LanguageTools(language: "de")
    #expect(term("Oslo", german).flatMap { german.state(ofCapital: $0) } == nil)
  }
}
