/// An article in a term's list, laid out as `courant_walk` reads it.
struct Posting: Hashable {
  var slot: Int32
  var weight: UInt16 = 0
  /// The place of its language in ``DeduplicatorState``; 0 where nobody asks.
  var language: UInt16 = 0
}

/// From terms to the articles that carry them, newest last.
///
/// Most terms are of one article, which stands in the table. The lists of the others lie in one array, each in a place for
/// as many as a power of two; a list that outgrows its place moves to one for twice as many, and the next list that needs
/// a place like the one that it left gets that.
struct ArticleIndex {
  private struct Entry {
    var key: UInt32 = 0
    var articles = Articles()
  }

  /// What the table has of a term: its only article, or where its list is.
  private struct Articles {
    /// The article; below zero for any other number of articles.
    private(set) var posting: Posting

    /// None.
    init() { self.init(start: 0, count: 0) }

    init(_ posting: Posting) { self.posting = posting }

    /// A list of so many.
    init(start: Int, count: Int) {
      posting = Posting(
        slot: ~Int32(start), weight: UInt16(truncatingIfNeeded: count),
        language: UInt16(truncatingIfNeeded: count >> 16))
    }

    var isOne: Bool { posting.slot >= 0 }
    var isNone: Bool { !isOne && count == 0 }
    /// Where a list begins.
    var start: Int { Int(~posting.slot) }
    /// How many a list has.
    var count: Int { Int(posting.weight) | Int(posting.language) << 16 }
  }

  private var table: [Entry]
  private var used = 0
  /// The places of all lists.
  private var postings: [Posting]
  /// The first of the places that no list has, by the power of two; each says in its first slot where the next one is.
  private var free = [Int32](repeating: -1, count: 32)

  /// An empty index with room for so many terms, and lists of which ``set(_:to:_:)`` says whose they are.
  init(terms: Int = 0, lists: [Posting] = []) {
    postings = lists
    var size = 4096
    while 3 * size < 4 * terms { size *= 2 }
    table = [Entry](repeating: Entry(), count: size)
  }

  /// Asks for what ``add(_:_:)`` will read of a term.
  func fetch(_ hash: UInt32) { Memory.fetch(Int(hash) & (table.count - 1), of: table) }

  /// Adds an article to a term's list.
  mutating func add(_ hash: UInt32, _ posting: Posting) {
    let index = place(hash)
    let articles = table[index].articles
    if articles.isNone {
      table[index] = Entry(key: hash, articles: Articles(posting))
      used += 1
      if used * 4 > table.count * 3 { grow() }
    } else if articles.isOne {
      let start = takePlace(1)
      postings[start] = articles.posting
      postings[start + 1] = posting
      table[index].articles = Articles(start: start, count: 2)
    } else {
      let count = articles.count
      let start = count & (count - 1) == 0 ? moved(articles) : articles.start
      postings[start + count] = posting
      table[index].articles = Articles(start: start, count: count + 1)
    }
  }

  /// The places that a list of so many takes, which are two or more.
  static func room(for count: Int) -> Int { 1 << (Int.bitWidth - (count - 1).leadingZeroBitCount) }

  /// Says which one article a new term has.
  mutating func set(_ hash: UInt32, to posting: Posting) { set(hash, to: Articles(posting)) }

  /// Says where among the lists that of a new term begins, and how many it has.
  mutating func set(_ hash: UInt32, to start: Int, _ count: Int) { set(hash, to: Articles(start: start, count: count)) }

  private mutating func set(_ hash: UInt32, to articles: Articles) {
    table[place(hash)] = Entry(key: hash, articles: articles)
    used += 1
  }

  /// Hands out the list of a term, newest last; an empty one for an unknown term.
  func withList<Result>(_ hash: UInt32, _ body: (UnsafeBufferPointer<Posting>) -> Result) -> Result {
    let articles = table[place(hash)].articles
    if articles.isOne {
      return withUnsafePointer(to: articles.posting) { body(UnsafeBufferPointer(start: $0, count: 1)) }
    }
    return postings.withUnsafeBufferPointer { postings in
      body(UnsafeBufferPointer(rebasing: postings[articles.start..<(articles.start + articles.count)]))
    }
  }

  /// Moves a list that fills its place to one for twice as many; returns where that begins.
  private mutating func moved(_ list: Articles) -> Int {
    let power = list.count.trailingZeroBitCount
    let start = takePlace(power + 1)
    for index in 0..<list.count { postings[start + index] = postings[list.start + index] }
    postings[list.start].slot = free[power]
    free[power] = Int32(list.start)
    return start
  }

  /// Where a place for 2^power postings begins.
  private mutating func takePlace(_ power: Int) -> Int {
    if free[power] >= 0 {
      let start = Int(free[power])
      free[power] = postings[start].slot
      return start
    }
    let (start, count) = (postings.count, 1 << power)
    if start + count > postings.capacity { postings.reserveCapacity(start + count + start / 4 + 1024) }
    for _ in 0..<count { postings.append(Posting(slot: 0)) }
    return start
  }

  private func place(_ hash: UInt32) -> Int {
    table.withUnsafeBufferPointer { table in
      let mask = table.count - 1
      var index = Int(hash) & mask
      while !table[index].articles.isNone && table[index].key != hash { index = (index + 1) & mask }
      return index
    }
  }

  private mutating func grow() {
    let old = table
    table = [Entry](repeating: Entry(), count: old.count * 2)
    for entry in old where !entry.articles.isNone { table[place(entry.key)] = entry }
  }
}
