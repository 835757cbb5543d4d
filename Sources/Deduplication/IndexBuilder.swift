/// Makes an ``ArticleIndex`` at once: when a list gets its place all of it is known, so that none has to move.
struct IndexBuilder {
  /// A term and its number; below zero for an empty place.
  private struct Place {
    var key: UInt32 = 0
    var number: Int32 = -1
  }

  private struct Entry {
    var number: Int32
    var posting: Posting
  }

  private var table = [Place](repeating: Place(), count: 4096)
  /// Terms and how many articles each has, by number.
  private var keys: [UInt32] = []
  private var counts: [Int32] = []
  private var entries: [Entry] = []

  /// Nothing yet, and room for so many postings.
  init(postings: Int = 0) { entries.reserveCapacity(postings) }

  /// Asks for what ``add(_:_:)`` will read of a term.
  func fetch(_ hash: UInt32) { Memory.fetch(Int(hash) & (table.count - 1), of: table) }

  /// Adds an article to a term's list.
  mutating func add(_ hash: UInt32, _ posting: Posting) {
    let index = place(hash)
    var number = table[index].number
    if number < 0 {
      number = Int32(keys.count)
      table[index] = Place(key: hash, number: number)
      keys.append(hash)
      counts.append(0)
      if keys.count * 2 > table.count { grow() }
    }
    counts[Int(number)] += 1
    entries.append(Entry(number: number, posting: posting))
  }

  /// The index that adding all of it, one after another, comes to, but for where its lists lie.
  consuming func made() -> ArticleIndex {
    var starts = counts
    var total: Int32 = 0
    for number in counts.indices where counts[number] > 1 {
      starts[number] = total
      total += Int32(ArticleIndex.room(for: Int(counts[number])))
    }
    var postings = [Posting](repeating: Posting(slot: 0), count: Int(total))
    // Only articles, and where the next one of a list goes.
    var (single, next) = (counts.map { _ in Posting(slot: 0) }, starts)
    for entry in entries {
      let number = Int(entry.number)
      if counts[number] == 1 {
        single[number] = entry.posting
      } else {
        postings[Int(next[number])] = entry.posting
        next[number] += 1
      }
    }
    var index = ArticleIndex(terms: keys.count, lists: postings)
    for (number, key) in keys.enumerated() {
      let count = Int(counts[number])
      if count == 1 { index.set(key, to: single[number]) } else { index.set(key, to: Int(starts[number]), count) }
    }
    return index
  }

  private func place(_ hash: UInt32) -> Int {
    table.withUnsafeBufferPointer { table in
      let mask = table.count - 1
      var index = Int(hash) & mask
      while table[index].number >= 0 && table[index].key != hash { index = (index + 1) & mask }
      return index
    }
  }

  private mutating func grow() {
    let old = table
    table = [Place](repeating: Place(), count: old.count * 2)
    for entry in old where entry.number >= 0 { table[place(entry.key)] = entry }
  }
}
