import TestSupport
import Testing

@testable import Deduplication

@Suite("Picking by rank and sorting by spread bits")
struct SelectionTests {
  private func numbers(_ count: Int, seed: UInt64) -> [UInt64] {
    var random = SeededNumbers(state: seed)
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
    var random = SeededNumbers(state: 5)
    for slot in 0..<20_000 {
      let hash = UInt32(random.below(5000))
      index.add(hash, Posting(slot: Int32(slot), weight: 1))
      expected[hash, default: []].append(Int32(slot))
    }
    for (hash, slots) in expected { #expect(index.withList(hash) { $0.map(\.slot) } == slots) }
    #expect(index.withList(9_999_999) { $0.isEmpty })
  }

  @Test("An index keeps what a posting says, of one article as of many, and lists take the places that others left")
  func indexPlaces() {
    var index = ArticleIndex(terms: 3)
    var expected: [UInt32: [Posting]] = [:]
    var random = SeededNumbers(state: 6)
    for slot in 0..<9000 {
      // The longer lists grow in turns, so that each moves to where another was.
      let hash = UInt32(random.below(1 + slot / 40)) &* 0x9E37_79B1
      let posting = Posting(slot: Int32(slot), weight: UInt16(slot % 30_000), language: UInt16(slot % 7))
      index.add(hash, posting)
      expected[hash, default: []].append(posting)
      if slot % 500 == 0 {
        #expect(expected.allSatisfy { entry in index.withList(entry.key) { Array($0) == entry.value } })
      }
    }
    for (hash, postings) in expected { #expect(index.withList(hash) { Array($0) } == postings) }
    #expect(ArticleIndex().withList(1) { $0.isEmpty })
  }

  @Test("An index made at once is the one that adding comes to, and goes on like it")
  func madeAtOnce() {
    var random = SeededNumbers(state: 6)
    let entries = (0..<12_000).map { slot in
      let posting = Posting(slot: Int32(slot), weight: UInt16(slot & 0xFFF))
      return (key: UInt32(random.below(slot % 3 == 0 ? 7000 : 9)) &* 0x9E37_79B1, posting: posting)
    }
    var added = ArticleIndex()
    for entry in entries { added.add(entry.key, entry.posting) }
    var builder = IndexBuilder()
    for entry in entries[..<9000] { builder.add(entry.key, entry.posting) }
    var made = builder.made()
    for entry in entries[9000...] { made.add(entry.key, entry.posting) }
    for key in Set(entries.map(\.key)) {
      #expect(made.withList(key) { Array($0) } == added.withList(key) { Array($0) })
    }
    #expect(IndexBuilder().made().withList(1) { $0.isEmpty })
    #expect([2, 3, 4, 5, 8, 9].map(ArticleIndex.room) == [2, 4, 4, 8, 8, 16])
  }
}
