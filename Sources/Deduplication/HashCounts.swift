/// Counts by 32-bit hash, in an open table.
struct HashCounts: Sendable {
  private struct Entry {
    var key: UInt32 = 0
    var value: Int32 = 0
  }

  private var table = [Entry](repeating: Entry(), count: 1024)
  private var used = 0

  /// No counts.
  init() {}

  /// The count of a hash, 0 if it was never counted.
  subscript(hash: UInt32) -> Int32 { table[place(hash)].value }

  /// Asks for what a count of a hash will read.
  func fetch(_ hash: UInt32) { Memory.fetch(Int(hash) & (table.count - 1), of: table) }

  /// Adds to the count of a hash.
  mutating func add(_ hash: UInt32, _ amount: Int32) {
    makeRoom(for: 1)
    used += table.withUnsafeMutableBufferPointer { Self.add(hash, amount, to: $0) }
  }

  /// Adds to the counts of an article's terms.
  mutating func add(_ terms: UnsafeBufferPointer<TermEntry>, _ amount: Int32) {
    makeRoom(for: terms.count)
    used += table.withUnsafeMutableBufferPointer { table in
      guard let start = table.baseAddress else { return 0 }
      for term in terms { Memory.fetch(start + Int(term.hash) & (table.count - 1)) }
      var new = 0
      for term in terms { new += Self.add(term.hash, amount, to: table) }
      return new
    }
  }

  /// Adds to the count of a hash in a table with room for it; returns how many entries more are used.
  @inline(__always)
  private static func add(_ hash: UInt32, _ amount: Int32, to table: UnsafeMutableBufferPointer<Entry>) -> Int {
    let index = place(hash, in: UnsafeBufferPointer(table))
    let isNew = table[index].key == 0
    table[index] = Entry(key: hash, value: table[index].value + amount)
    return isNew ? 1 : 0
  }

  private func place(_ hash: UInt32) -> Int { table.withUnsafeBufferPointer { Self.place(hash, in: $0) } }

  @inline(__always)
  private static func place(_ hash: UInt32, in table: UnsafeBufferPointer<Entry>) -> Int {
    let mask = table.count - 1
    var index = Int(hash) & mask
    while table[index].key != 0 && table[index].key != hash { index = (index + 1) & mask }
    return index
  }

  /// Sees to it that more hashes find room: in a larger table, without those whose count went back to zero.
  private mutating func makeRoom(for more: Int) {
    guard (used + more) * 2 > table.count else { return }
    let old = table
    let live = old.reduce(0) { $1.value == 0 ? $0 : $0 + 1 }
    var size = live * 4 > old.count ? old.count * 2 : old.count
    while (live + more) * 2 > size { size *= 2 }
    table = [Entry](repeating: Entry(), count: size)
    used = 0
    for entry in old where entry.value != 0 {
      table[place(entry.key)] = entry
      used += 1
    }
  }
}
