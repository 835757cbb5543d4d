import Testing

@testable import Claims

@Suite struct `Sentences` {
  @Test func `that never end are cut, and what they claim is read on`() {
    let text = ClaimText(String(repeating: "12 killed ", count: 5000), lexicon: .english)
    #expect(text.sentences.allSatisfy { $0.count <= SentenceSplitter.longest })
    #expect(text.sentences.count == 25)
    #expect(text.sentences.last?.upperBound == text.tokens.count)
  }

  @Test func `end at their marks, not at abbreviations`() {
    let text = ClaimText("Mr. Ode spoke. Nobody heard J. Ode!", lexicon: .english)
    #expect(text.sentences.count == 2)
  }
}
