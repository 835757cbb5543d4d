import Claims
import Testing

@Suite("Word by word comparison")
struct WordDiffTests {
  /// `=same -deleted +inserted`, white space trimmed.
  private func shown(_ old: String, _ new: String) -> [String] {
    let (a, b) = (Array(old.utf8), Array(new.utf8))
    return WordDiff(from: old, to: new).spans.map { span in
      switch span.kind {
      case .same: "=" + trimmed(a[span.old])
      case .deleted: "-" + trimmed(a[span.old])
      case .inserted: "+" + trimmed(b[span.new])
      }
    }
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(separator: " ").joined(separator: " ")
  }

  @Test("A figure is always its own word, however small the change")
  func figures() {
    #expect(shown("Prices rose 3.2 percent", "Prices rose 32 percent") == ["=Prices rose", "-3.2", "+32", "=percent"])
    #expect(shown("12 dead in flood", "15 dead in flood") == ["-12", "+15", "=dead in flood"])
    #expect(shown("cost 1,200 euros", "cost 1.200 euros") == ["=cost", "-1,200", "+1.200", "=euros"])
    #expect(shown("up 5%", "up 5.0%") == ["=up", "-5", "+5.0", "=%"])
  }

  @Test("Punctuation is compared on its own, so a word keeps its identity")
  func punctuation() {
    #expect(
      shown("He left, then slept.", "He left; then slept!") == ["=He left", "-,", "+;", "=then slept", "-.", "+!"])
  }

  @Test("White space is no difference")
  func space() {
    #expect(WordDiff(from: "one  two\nthree", to: " one two three ").isSame)
    #expect(WordDiff(from: "", to: "  \n").isSame)
    #expect(!WordDiff(from: "one two", to: "one, two").isSame)
  }

  @Test("Words added, taken away and replaced are told apart")
  func kinds() {
    #expect(shown("a b c", "a b x c") == ["=a b", "+x", "=c"])
    #expect(shown("a b c", "a c") == ["=a", "-b", "=c"])
    #expect(shown("", "a") == ["+a"])
    #expect(shown("a", "") == ["-a"])
    #expect(shown("a b", "c d") == ["-a b", "+c d"])
  }

  @Test("Scripts without spaces are compared character by character")
  func ideographs() {
    #expect(shown("東京で三人死亡", "東京で五人死亡") == ["=東京で", "-三", "+五", "=人死亡"])
  }

  @Test("The spans together are both texts, and what is called same is the same, for random texts")
  func partition() {
    var state: UInt64 = 7
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = ["the", "mayor", "3.2", "32", "é", "—", "\"", "日", "said", ".", "12,000", "don’t", "🙂", "$"]
    for _ in 0..<400 {
      let old = (0..<random(60)).map { _ in words[random(words.count)] }
      var new = old
      for _ in 0..<random(12) where !new.isEmpty {
        let at = random(new.count)
        if random(2) == 0 { new.remove(at: at) } else { new.insert(words[random(words.count)], at: at) }
      }
      let (a, b) = (old.joined(separator: " "), new.joined(separator: "  "))
      checkPartition(a, b)
    }
  }

  @Test("Two long texts that share nothing, or nearly everything, are compared")
  func long() {
    let one = (0..<4500).map { "word\($0 % 900)" }.joined(separator: " ")
    let other = (0..<4500).map { "term\($0 % 700)" }.joined(separator: " ")
    checkPartition(one, other)
    #expect(WordDiff(from: one, to: other).spans.count == 2)
    let edited = one.replacing("word17 word18", with: "word18 extra")
    checkPartition(one, edited)
    #expect(WordDiff(from: one, to: edited).spans.count { $0.kind == .inserted } == 5)
  }

  private func checkPartition(_ a: String, _ b: String) {
    let diff = WordDiff(from: a, to: b)
    let (old, new) = (Array(a.utf8), Array(b.utf8))
    var oldAt = 0
    var newAt = 0
    for span in diff.spans {
      #expect(span.old.lowerBound == oldAt && span.new.lowerBound == newAt)
      (oldAt, newAt) = (span.old.upperBound, span.new.upperBound)
      switch span.kind {
      case .same: #expect(trimmed(old[span.old]) == trimmed(new[span.new]))
      case .deleted: #expect(span.new.isEmpty && !span.old.isEmpty)
      case .inserted: #expect(span.old.isEmpty && !span.new.isEmpty)
      }
    }
    #expect(oldAt == old.count && newAt == new.count)
  }
}
