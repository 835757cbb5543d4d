import Testing

@testable import Deduplication

@Suite("Picking by rank and sorting by spread bits")
struct SelectionTests {
  private func numbers(_ count: Int, seed: UInt64) -> [UInt64] {
    var random = StoryFixtures.Generator(state: seed)
    var numbers: Set<UInt64> = []
    while numbers.count < count { numbers.insert(UInt64(random.below(Int.max)) << 1) }
    return Array(numbers)
  }

  @Test("The nth largest is the one that sorting finds", arguments: [1, 2, 3, 33, 180])
  func selects(count: Int) {
    let list = numbers(count, seed: UInt64(count))
    let sorted = list.sorted(by: >)
    for rank in sorted.indices {
      var copy = list
      #expect(Selection.nth(rank, largestOf: &copy) == sorted[rank])
    }
  }

  @Test("Sorting by spread bits sorts, numbers with the same first bits too", arguments: [0, 1, 2, 40, 400])
  func sorts(count: Int) {
    var list = numbers(count, seed: 11) + numbers(count, seed: 12).map { $0 >> 50 }
    var scratch: [UInt64] = []
    let expected = list.sorted()
    Selection.sortSpread(&list, scratch: &scratch)
    #expect(list == expected)
  }

  @Test("A few numbers are sorted from the largest down", arguments: [0, 1, 2, 28])
  func sortsDown(count: Int) {
    var list = numbers(count, seed: 13)
    let expected = list.sorted(by: >)
    list.withUnsafeMutableBufferPointer { Selection.sortDown($0[...]) }
    #expect(list == expected)
  }

  @Test("An index gives back each term's articles in the order in which they came, however the lists grow")
  func indexes() {
    var index = ArticleIndex()
    var expected: [UInt32: [Int32]] = [:]
    var random = StoryFixtures.Generator(state: 5)
    for slot in 0..<20_000 {
      let hash = UInt32(random.below(5000))
      index.add(hash, Posting(slot: Int32(slot), weight: 1))
      expected[hash, default: []].append(Int32(slot))
    }
    for (hash, slots) in expected { #expect(index.range(hash).map { index.postings[$0].slot } == slots) }
    #expect(index.range(9_999_999).isEmpty)
  }

  @Test("An index made at once is the one that adding comes to, and goes on like it")
  func madeAtOnce() {
    var random = StoryFixtures.Generator(state: 6)
    let entries = (0..<12_000).map { slot in
      let posting = Posting(slot: Int32(slot), weight: UInt16(slot & 0xFFF))
      return IndexEntry(key: UInt32(random.below(7000)) &* 0x9E37_79B1, posting: posting)
    }
    var added = ArticleIndex()
    for entry in entries { added.add(entry.key, entry.posting) }
    var made = ArticleIndex(Array(entries[..<9000]))
    for entry in entries[9000...] { made.add(entry.key, entry.posting) }
    for key in Set(entries.map(\.key)) {
      #expect(made.range(key).map { made.postings[$0].slot } == added.range(key).map { added.postings[$0].slot })
    }
    #expect(ArticleIndex([]).range(1).isEmpty)
  }
}
