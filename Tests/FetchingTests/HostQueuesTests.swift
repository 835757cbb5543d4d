@testable import Fetching
import Testing

@Suite("Whose turn it is")
struct HostQueuesTests {
  @Test("No host gets more than its share, and nothing more than the total starts")
  func caps() {
    var queues = HostQueues<String>(perHost: 2, total: 3)
    for name in ["a1", "a2", "a3", "b1", "c1"] { queues.add(name, host: String(name.prefix(1))) }
    #expect([queues.next(), queues.next(), queues.next(), queues.next()] == ["a1", "a2", "b1", nil])
    queues.finished(host: "b")
    #expect(queues.next() == "c1")
    #expect(queues.next() == nil)
    queues.finished(host: "a")
    #expect(queues.next() == "a3")
    for host in ["a", "a", "c"] { queues.finished(host: host) }
    #expect(queues.next() == nil)
    #expect(queues.active == 0)
  }

  @Test("A host with a warm connection goes first, and a next hop before what waits")
  func order() {
    var queues = HostQueues<String>(perHost: 1, total: 1)
    for name in ["a1", "b1", "a2"] { queues.add(name, host: String(name.prefix(1))) }
    #expect(queues.next() == "a1")
    queues.finished(host: "a")
    #expect(queues.next() == "a2")
    queues.add("b0", host: "b", first: true)
    queues.finished(host: "a")
    #expect(queues.next() == "b0")
    queues.finished(host: "b")
    #expect(queues.next() == "b1")
  }

  @Test("What waits can be taken out while the rest runs on")
  func removal() {
    var queues = HostQueues<Int>(perHost: 1, total: 9)
    for number in 0..<3 { queues.add(number, host: "a") }
    queues.add(9, host: "b")
    #expect(queues.next() == 0)
    #expect(queues.removeWaiting().sorted() == [1, 2, 9])
    #expect(queues.next() == nil)
    queues.finished(host: "a")
    #expect(queues.next() == nil)
    #expect(queues.active == 0)
  }

  @Test("Any order of events starts every transfer once and keeps the caps")
  func property() {
    var generator = SplitMix(state: 42)
    var queues = HostQueues<Int>(perHost: 2, total: 5)
    var added = 0
    var started: [Int] = []
    var running: [String] = []
    for _ in 0..<20_000 {
      switch generator.next() % 3 {
      case 0 where added < 5000:
        queues.add(added, host: "h\(added % 7)", first: generator.next() % 8 == 0)
        added += 1
      case 1:
        if let item = queues.next() {
          started.append(item)
          running.append("h\(item % 7)")
        }
      default:
        if !running.isEmpty { queues.finished(host: running.remove(at: Int(generator.next() % UInt64(running.count)))) }
      }
      #expect(running.count <= 5)
      #expect(running.allSatisfy { host in running.count { $0 == host } <= 2 })
      #expect(queues.active == running.count)
    }
    while started.count < added {
      if let item = queues.next() {
        started.append(item)
        running.append("h\(item % 7)")
      } else {
        queues.finished(host: running.removeLast())
      }
    }
    #expect(started.sorted() == Array(0..<added))
  }
}

/// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014): the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
