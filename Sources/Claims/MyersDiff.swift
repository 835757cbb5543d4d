/// Myers' greedy O(ND) algorithm over two stretches of numbers, with a limit on the number of edits. At the limit it stops
/// at the place that it came furthest to, from where another search can go on.
struct MyersDiff {
  /// A stretch of the old and the new sequence that do not match.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private let old: ArraySlice<Int32>
  private let new: ArraySlice<Int32>
  private let mostEdits: Int
  /// For each number of edits the furthest old place on each diagonal from -d to d.
  private var trace: [[Int32]] = []

  init(old: ArraySlice<Int32>, new: ArraySlice<Int32>, mostEdits: Int) {
    self.old = old
    self.new = new
    self.mostEdits = mostEdits
  }

  /// The changes in order, in the slices' own indices, and the places up to which they account for both stretches.
  mutating func changes() -> (changes: [Change], oldEnd: Int, newEnd: Int) {
    let (edits, x, y) = search()
    return (walk(edits, x, y), old.startIndex + x, new.startIndex + y)
  }

  /// The number of edits of the shortest script, and where it ends: at the end of both, or as far as the limit allows.
  private mutating func search() -> (edits: Int, x: Int, y: Int) {
    let (n, m) = (old.count, new.count)
    let (a, b) = (old.startIndex, new.startIndex)
    let limit = min(n + m, mostEdits)
    var furthest = [Int32](repeating: 0, count: 2 * limit + 3)
    let middle = limit + 1
    var best = (x: 0, y: 0)
    for d in 0...limit {
      best = (0, 0)
      for k in stride(from: -d, through: d, by: 2) {
        let down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1])
        var x = Int(down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1)
        var y = x - k
        while x < n, y < m, old[a + x] == new[b + y] {
          x += 1
          y += 1
        }
        furthest[middle + k] = Int32(x)
        if x <= n, y <= m, x + y > best.x + best.y { best = (x, y) }
        if x >= n && y >= m { break }
      }
      trace.append(Array(furthest[(middle - d)...(middle + d)]))
      if best == (n, m) { return (d, n, m) }
    }
    return (limit, best.x, best.y)
  }

  /// Back from the end along the furthest places.
  private func walk(_ edits: Int, _ x: Int, _ y: Int) -> [Change] {
    var changes: [Change] = []
    var (x, y) = (x, y)
    for d in stride(from: edits, to: 0, by: -1) {
      let k = x - y
      let previous = trace[d - 1]
      func furthest(_ k: Int) -> Int { abs(k) <= d - 1 ? Int(previous[k + d - 1]) : -1 }
      let down = k == -d || (k != d && furthest(k - 1) < furthest(k + 1))
      let fromK = down ? k + 1 : k - 1
      let fromX = furthest(fromK)
      let fromY = fromX - fromK
      let change = Change(
        old: (old.startIndex + fromX)..<(old.startIndex + fromX + (down ? 0 : 1)),
        new: (new.startIndex + fromY)..<(new.startIndex + fromY + (down ? 1 : 0)))
      changes.append(change)
      (x, y) = (fromX, fromY)
    }
    return changes.reversed()
  }
}
