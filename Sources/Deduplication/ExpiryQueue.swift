/// Stories by the time at which they close, earliest first (a binary heap).
struct ExpiryQueue {
  /// A story and the time after which it is closed, unless an article has come since.
  struct Expiry {
    var time: Int64
    var story: Int

    static func < (a: Expiry, b: Expiry) -> Bool { (a.time, a.story) < (b.time, b.story) }
  }

  private var heap: [Expiry] = []

  /// The earliest expiry.
  var first: Expiry? { heap.first }

  /// Adds an expiry.
  mutating func insert(_ expiry: Expiry) {
    heap.append(expiry)
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the earliest expiry away.
  mutating func removeFirst() {
    let last = heap.removeLast()
    if heap.isEmpty { return }
    heap.withUnsafeMutableBufferPointer { heap in
      var parent = 0
      while 2 * parent + 1 < heap.count {
        let (left, right) = (2 * parent + 1, 2 * parent + 2)
        let child = right < heap.count && heap[right] < heap[left] ? right : left
        if !(heap[child] < last) { break }
        heap[parent] = heap[child]
        parent = child
      }
      heap[parent] = last
    }
  }
}
