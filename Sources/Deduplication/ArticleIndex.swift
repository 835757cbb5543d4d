/// An article in a term's list.
struct Posting {
  var slot: Int32
  var weight: UInt16
}

/// From terms to the articles that carry them, newest last.
struct ArticleIndex {
  private var keys: [UInt32] = Array(repeating: 0, count: 4096)
  private var lists: [Int32] = Array(repeating: -1, count: 4096)
  private var postings: [[Posting]] = []

  /// An empty index.
  init() {}

  /// Adds an article to a term's list.
  mutating func add(_ hash: UInt32, slot: Int, weight: UInt16) {
    let index = position(hash)
    if lists[index] < 0 {
      keys[index] = hash
      lists[index] = Int32(postings.count)
      postings.append([Posting(slot: Int32(slot), weight: weight)])
      if postings.count * 2 > keys.count { grow() }
    } else {
      postings[Int(lists[index])].append(Posting(slot: Int32(slot), weight: weight))
    }
  }

  /// The list of a term, newest last; empty for an unknown one.
  func list(_ hash: UInt32) -> [Posting] {
    let list = lists[position(hash)]
    return list < 0 ? [] : postings[Int(list)]
  }

  private func position(_ hash: UInt32) -> Int {
    let mask = keys.count - 1
    var index = Int(hash) & mask
    while lists[index] >= 0 && keys[index] != hash { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = (keys, lists)
    keys = Array(repeating: 0, count: old.0.count * 2)
    lists = Array(repeating: -1, count: old.0.count * 2)
    for (key, list) in zip(old.0, old.1) where list >= 0 {
      let index = position(key)
      keys[index] = key
      lists[index] = list
    }
  }
}
