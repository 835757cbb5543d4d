/// Gathers the terms of one article, field by field, in an open table that is used again for the next.
struct TermCollector {
  /// The part of an article in which a term stands.
  enum Field {
    case title, lead, body
  }

  private struct Entry {
    var hash: UInt32
    var first: Int32
    var title: UInt16 = 0
    var lead: UInt16 = 0
    var body: UInt16 = 0
    var names: UInt16 = 0
    var marks: TermEntry.Marks = []
    var idf: UInt8 = 0
    var weight = 0.0

    /// A name is one most times it occurs: the bank of "National Bank" is none if "the bank" comes as often.
    var isName: Bool { 2 * names > title + lead + body }
  }

  /// Terms kept of an article at most, the lightest left out.
  static let keep = 150
  /// Terms of an article by which others find it at most, the heaviest.
  static let indexed = 32

  private static let size = 2048
  private var slots = [Int16](repeating: -1, count: TermCollector.size)
  private var list: [Entry] = []

  /// Forgets all terms.
  mutating func reset() {
    for index in slots.indices { slots[index] = -1 }
    list.removeAll(keepingCapacity: true)
  }

  /// Counts a term in.
  mutating func add(_ token: Token, at index: Int, field: Field, isName: Bool, isPlace: Bool) {
    let slot = slot(token.hash)
    var position = Int(slots[slot])
    if position < 0 {
      position = list.count
      slots[slot] = Int16(position)
      list.append(Entry(hash: token.hash, first: Int32(index)))
    }
    switch field {
    case .title:
      list[position].title += 1
      list[position].marks.insert(.title)
    case .lead:
      list[position].lead += 1
      list[position].marks.insert(.lead)
    case .body: list[position].body += 1
    }
    if isName { list[position].names += 1 }
    if isPlace && field != .body { list[position].marks.insert(.place) }
    if token.shape.contains(.number) { list[position].marks.insert(.number) }
  }

  /// Gives every term its weight: (1 + ln(1 + mass)) · idf, the mass 3 for a headline, 1 for the opening, 0.35 below.
  mutating func weigh(_ statistics: TermStatistics) {
    for index in list.indices {
      let entry = list[index]
      let mass = 3 * Double(entry.title) + Double(entry.lead) + 0.35 * Double(entry.body)
      let idf = statistics.inverseFrequency(entry.hash)
      list[index].idf = idf
      list[index].weight = (1 + Logarithm.ln(1 + mass)) * Double(idf)
    }
  }

  /// The terms as they are kept: a unit vector in fixed point, by hash.
  func entries() -> [TermEntry] {
    var kept = list
    kept.sort { ($0.weight, $1.hash) > ($1.weight, $0.hash) }
    if kept.count > Self.keep { kept.removeLast(kept.count - Self.keep) }
    var square = 0.0
    for entry in kept { square += entry.weight * entry.weight }
    let unit = square > 0 ? TermEntry.scale / square.squareRoot() : 0
    var entries: [TermEntry] = []
    entries.reserveCapacity(kept.count)
    for (rank, entry) in kept.enumerated() {
      var marks = entry.marks
      if entry.isName { marks.insert(.name) }
      if rank < Self.indexed { marks.insert(.indexed) }
      let weight = UInt16((entry.weight * unit).rounded())
      entries.append(TermEntry(hash: entry.hash, weight: weight, idf: entry.idf, marks: marks))
    }
    entries.sort { $0.hash < $1.hash }
    return entries
  }

  /// The inverse document frequency of a term that was gathered; 0 for another.
  func idf(_ hash: UInt32) -> UInt8 {
    let position = Int(slots[slot(hash)])
    return position < 0 ? 0 : list[position].idf
  }

  /// The first token of a term that was gathered.
  func firstToken(_ hash: UInt32) -> Int? {
    let position = Int(slots[slot(hash)])
    return position < 0 ? nil : Int(list[position].first)
  }

  private func slot(_ hash: UInt32) -> Int {
    var index = Int(hash) & (Self.size - 1)
    while slots[index] >= 0 && list[Int(slots[index])].hash != hash { index = (index + 1) & (Self.size - 1) }
    return index
  }
}
