/// An article in a term's list, laid out as `courant_walk` reads it.
struct Posting {
  var slot: Int32
  var weight: UInt16 = 0
  /// The place of its language in ``DeduplicatorState``; 0 where nobody asks.
  var language: UInt16 = 0
}

/// From terms to the articles that carry them, newest last.
///
/// All lists lie in one array: a list that outgrows its place moves to the end, where it gets twice the room.
struct ArticleIndex {
  private struct List {
    var key: UInt32 = 0
    var start: Int32 = 0
    var count: Int32 = 0
    var room: Int32 = 0
  }

  private var table = [List](repeating: List(), count: 4096)
  private var used = 0
  /// The postings of all lists; ``range(_:)`` says where each is.
  private(set) var postings: [Posting] = []

  /// An empty index.
  init() {}

  /// The index that adding all entries, one after another, comes to; made at once, it takes a third of the time.
  init(_ entries: [IndexEntry]) {
    let entries = IndexEntry.groupedByKey(entries)
    var lists = 0
    for (place, entry) in entries.enumerated() where place == 0 || entries[place - 1].key != entry.key { lists += 1 }
    var size = table.count
    while size < 2 * lists { size *= 2 }
    table = [List](repeating: List(), count: size)
    postings.reserveCapacity(entries.count)
    var start = 0
    while start < entries.count {
      let key = entries[start].key
      var end = start
      while end < entries.count && entries[end].key == key {
        postings.append(entries[end].posting)
        end += 1
      }
      table[place(key)] = List(key: key, start: Int32(start), count: Int32(end - start), room: Int32(end - start))
      start = end
    }
    used = lists
  }

  /// Asks for what ``add(_:_:)`` will read of a term.
  func fetch(_ hash: UInt32) { Memory.fetch(Int(hash) & (table.count - 1), of: table) }

  /// Adds an article to a term's list.
  mutating func add(_ hash: UInt32, _ posting: Posting) {
    let index = place(hash)
    var list = table[index]
    if list.count == list.room {
      list = moved(list)
      list.key = hash
    }
    postings[Int(list.start + list.count)] = posting
    list.count += 1
    table[index] = list
    if list.count == 1 {
      used += 1
      if used * 2 > table.count { grow() }
    }
  }

  /// Where in ``postings`` the list of a term lies, newest last; empty for an unknown one.
  func range(_ hash: UInt32) -> Range<Int> {
    let list = table[place(hash)]
    return Int(list.start)..<Int(list.start + list.count)
  }

  private mutating func moved(_ list: List) -> List {
    var list = list
    let start = postings.count
    list.room = max(2, list.room * 2)
    for index in Int(list.start)..<Int(list.start + list.count) { postings.append(postings[index]) }
    for _ in list.count..<list.room { postings.append(Posting(slot: 0)) }
    list.start = Int32(start)
    return list
  }

  private func place(_ hash: UInt32) -> Int {
    table.withUnsafeBufferPointer { table in
      let mask = table.count - 1
      var index = Int(hash) & mask
      while table[index].count > 0 && table[index].key != hash { index = (index + 1) & mask }
      return index
    }
  }

  private mutating func grow() {
    let old = table
    table = [List](repeating: List(), count: old.count * 2)
    for list in old where list.count > 0 { table[place(list.key)] = list }
  }
}
