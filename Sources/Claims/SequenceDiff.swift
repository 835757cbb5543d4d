/// Where two sequences of numbers differ.
enum SequenceDiff {
  /// Below this many tokens on both sides together Myers' algorithm is quick whatever they hold.
  private static let smallEnough = 1200
  /// Edits that are looked for at once; where a gap has more, the search goes on from where it came.
  private static let mostEdits = 256
  /// Patience anchors within anchors, as deep as this.
  private static let deepest = 40

  /// The hunks in order; `vocabulary` is one more than the largest number.
  static func hunks(_ old: [Int32], _ new: [Int32], vocabulary: Int) -> [TokenComparison.Hunk] {
    var search = Search(old: old, new: new, seen: Array(repeating: .init(), count: vocabulary))
    search.compare(0..<old.count, 0..<new.count, depth: 0)
    return search.hunks
  }

  /// How often a number stands in the two stretches, and where last.
  private struct Sighting {
    var inOld: Int32 = 0
    var inNew: Int32 = 0
    var oldAt: Int32 = 0
    var newAt: Int32 = 0
  }

  private struct Search {
    let old: [Int32]
    let new: [Int32]
    var seen: [Sighting]
    var hunks: [TokenComparison.Hunk] = []

    /// Compares a stretch of each, in order, and appends its hunks.
    mutating func compare(_ a: Range<Int>, _ b: Range<Int>, depth: Int) {
      let (a, b) = trimmed(a, b)
      if a.isEmpty && b.isEmpty { return }
      if a.isEmpty || b.isEmpty { return replace(a, b) }
      if a.count + b.count > SequenceDiff.smallEnough, depth < SequenceDiff.deepest {
        let anchors = self.anchors(a, b)
        if !anchors.isEmpty { return compare(a, b, between: anchors, depth: depth) }
      }
      greedy(a, b)
    }

    /// Myers' algorithm, in pieces where many edits are needed.
    private mutating func greedy(_ a: Range<Int>, _ b: Range<Int>) {
      var (a, b) = (a, b)
      while !a.isEmpty && !b.isEmpty {
        var search = MyersDiff(old: old[a], new: new[b], mostEdits: SequenceDiff.mostEdits)
        let (changes, oldEnd, newEnd) = search.changes()
        for change in changes { replace(change.old, change.new) }
        (a, b) = (oldEnd..<a.upperBound, newEnd..<b.upperBound)
      }
      if !a.isEmpty || !b.isEmpty { replace(a, b) }
    }

    private mutating func compare(_ a: Range<Int>, _ b: Range<Int>, between anchors: [(Int, Int)], depth: Int) {
      var from = (a.lowerBound, b.lowerBound)
      for anchor in anchors {
        compare(from.0..<anchor.0, from.1..<anchor.1, depth: depth + 1)
        from = (anchor.0 + 1, anchor.1 + 1)
      }
      compare(from.0..<a.upperBound, from.1..<b.upperBound, depth: depth + 1)
    }

    /// Notes a change, joined to the one before where they touch.
    private mutating func replace(_ a: Range<Int>, _ b: Range<Int>) {
      if let last = hunks.last, last.old.upperBound == a.lowerBound, last.new.upperBound == b.lowerBound {
        hunks[hunks.count - 1] = .init(
          old: last.old.lowerBound..<a.upperBound, new: last.new.lowerBound..<b.upperBound)
      } else {
        hunks.append(.init(old: a, new: b))
      }
    }

    private func trimmed(_ a: Range<Int>, _ b: Range<Int>) -> (Range<Int>, Range<Int>) {
      var (low, newLow, high, newHigh) = (a.lowerBound, b.lowerBound, a.upperBound, b.upperBound)
      while low < high, newLow < newHigh, old[low] == new[newLow] {
        low += 1
        newLow += 1
      }
      while low < high, newLow < newHigh, old[high - 1] == new[newHigh - 1] {
        high -= 1
        newHigh -= 1
      }
      return (low..<high, newLow..<newHigh)
    }

    /// Pairs of places that stand once in each stretch, in the longest order that both share.
    private mutating func anchors(_ a: Range<Int>, _ b: Range<Int>) -> [(Int, Int)] {
      for index in a { seen[Int(old[index])] = Sighting() }
      for index in b { seen[Int(new[index])] = Sighting() }
      for index in a {
        seen[Int(old[index])].inOld += 1
        seen[Int(old[index])].oldAt = Int32(index)
      }
      for index in b {
        seen[Int(new[index])].inNew += 1
        seen[Int(new[index])].newAt = Int32(index)
      }
      let pairs = a.compactMap { index -> (Int, Int)? in
        let sighting = seen[Int(old[index])]
        return sighting.inOld == 1 && sighting.inNew == 1 ? (index, Int(sighting.newAt)) : nil
      }
      return Self.longestIncreasing(pairs)
    }

    /// The longest subsequence whose second parts increase (patience sorting).
    private static func longestIncreasing(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
      var tops: [Int] = []
      var before = [Int](repeating: -1, count: pairs.count)
      for index in pairs.indices {
        var (low, high) = (0, tops.count)
        while low < high {
          let middle = (low + high) / 2
          if pairs[tops[middle]].1 < pairs[index].1 { low = middle + 1 } else { high = middle }
        }
        before[index] = low > 0 ? tops[low - 1] : -1
        if low == tops.count { tops.append(index) } else { tops[low] = index }
      }
      var chain: [(Int, Int)] = []
      var index = tops.last ?? -1
      while index >= 0 {
        chain.append(pairs[index])
        index = before[index]
      }
      return chain.reversed()
    }
  }
}
