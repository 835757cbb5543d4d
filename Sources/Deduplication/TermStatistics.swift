internal import CBackgroundTerms

/// In how many open articles of a language a term occurs, and what follows for its weight.
///
/// Counts are over the articles of open stories and nothing else, so that they can be had again from what the store
/// keeps of these.
struct TermStatistics: Sendable {
  /// Articles counted.
  private(set) var articles = 0
  private var counts = HashCounts()
  private let hasBackground: Bool

  /// Empty statistics of a language, given by its hash; 0 for an unknown one, which is taken for English.
  init(language: UInt32) {
    hasBackground = language == 0 || language == TermHash.of("en")
  }

  /// Counts an article's terms in.
  mutating func add(_ terms: [TermEntry]) {
    articles += 1
    for term in terms { counts.add(term.hash, 1) }
  }

  /// Counts an article's terms out.
  mutating func remove(_ terms: [TermEntry]) {
    articles -= 1
    for term in terms { counts.add(term.hash, -1) }
  }

  /// The inverse document frequency of a term, in units of 1/16, at most 255: the smaller of what the stream and the
  /// background collection say.
  func inverseFrequency(_ hash: UInt32) -> UInt8 {
    let stream = -Logarithm.ln((Double(counts[hash]) + 0.5) / Double(articles + 150))
    var inverse = stream
    if hasBackground {
      let value = courant_background_value(hash)
      inverse = min(stream, value == 0 ? 10.2 : Double(value & 127) / 10)
    }
    return UInt8(max(1, min(255, (inverse * 16).rounded())))
  }

  /// Whether a capitalised term at a place where every word may be capitalised is a name after all.
  func isNameLike(_ hash: UInt32) -> Bool {
    guard hasBackground else { return true }
    let value = courant_background_value(hash)
    return value == 0 || value & 128 != 0
  }
}

/// Counts by 32-bit hash, in an open table.
struct HashCounts: Sendable {
  private var keys: [UInt32]
  private var values: [Int32]
  private var used = 0

  /// No counts.
  init() {
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: 0, count: 1024)
  }

  /// The count of a hash, 0 if it was never counted.
  subscript(hash: UInt32) -> Int32 {
    values[slot(hash)]
  }

  /// Adds to the count of a hash.
  mutating func add(_ hash: UInt32, _ amount: Int32) {
    let index = slot(hash)
    values[index] += amount
    if keys[index] == 0 {
      keys[index] = hash
      used += 1
      if used * 2 > keys.count { grow() }
    }
  }

  private func slot(_ hash: UInt32) -> Int {
    let mask = keys.count - 1
    var index = Int(hash) & mask
    while keys[index] != 0 && keys[index] != hash { index = (index + 1) & mask }
    return index
  }

  /// Doubles the table, without the hashes whose count went back to zero.
  private mutating func grow() {
    let old = (keys, values)
    let live = old.1.reduce(0) { $1 == 0 ? $0 : $0 + 1 }
    let size = live * 4 > keys.count ? keys.count * 2 : keys.count
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    used = 0
    for (key, value) in zip(old.0, old.1) where value != 0 {
      let index = slot(key)
      keys[index] = key
      values[index] = value
      used += 1
    }
  }
}
