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
    let index = place(hash)
    let isNew = table[index].key == 0
    table[index] = Entry(key: hash, value: table[index].value + amount)
    if isNew {
      used += 1
      if used * 2 > table.count { grow() }
    }
  }

  private func place(_ hash: UInt32) -> Int {
    table.withUnsafeBufferPointer { table in
      let mask = table.count - 1
      var index = Int(hash) & mask
      while table[index].key != 0 && table[index].key != hash { index = (index + 1) & mask }
      return index
    }
  }

  /// Doubles the table, without the hashes whose count went back to zero.
  private mutating func grow() {
    let old = table
    let live = old.reduce(0) { $1.value == 0 ? $0 : $0 + 1 }
    let size = live * 4 > old.count ? old.count * 2 : old.count
    table = [Entry](repeating: Entry(), count: size)
    used = 0
    for entry in old where entry.value != 0 {
      table[place(entry.key)] = entry
      used += 1
    }
  }
}
