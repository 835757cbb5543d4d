/// Gathers the terms of one article, field by field, in an open table that is used again for the next.
struct TermCollector {
  /// The part of an article in which a term stands.
  enum Field {
    case title, label, lead, body
  }

  private struct Entry {
    var hash: UInt32
    var place: Int16
    var first: Int16
    var title: UInt16 = 0
    var lead: UInt16 = 0
    var body: UInt16 = 0
    var names: UInt16 = 0
    var marks: TermEntry.Marks = []
    var idf: UInt8 = 0
    var weight = 0.0

    /// A name is one most times it occurs: the bank of "National Bank" is none if "the bank" comes as often.
    var isName: Bool { 2 * names > title + lead + body }

    /// Occurrences in units of 1/20, as ``TermCollector/weigh(_:)`` counts them.
    var mass: Int { 60 * Int(title) + 20 * Int(lead) + 7 * Int(body) }
  }

  /// Terms kept of an article at most, the lightest left out.
  static let keep = 150
  /// Terms of an article by which others find it at most, the heaviest.
  static let indexed = 32

  /// The table has 2^bits places.
  private static let bits: UInt32 = 11
  private static let size = 1 << 11

  private var positions = [Int16](repeating: -1, count: TermCollector.size)
  private var list: [Entry] = []
  private var hasSubject = false
  private var order: [UInt64] = []
  private var ranks: [UInt64] = []
  private var scratch: [UInt64] = []
  /// 1 + ln(1 + mass), by the mass in units of 1/20.
  private let masses: [Double]

  init() {
    masses = (0..<512).map { 1 + Logarithm.ln(1 + Double($0) / 20) }
  }

  /// Forgets all terms.
  mutating func reset() {
    for entry in list { positions[Int(entry.place)] = -1 }
    list.removeAll(keepingCapacity: true)
    hasSubject = false
  }

  /// Counts a term in.
  mutating func add(_ token: Token, at index: Int, field: Field, isName: Bool, isPlace: Bool) {
    let place = place(token.hash)
    let position = Int(positions[place])
    var entry =
      position < 0 ? Entry(hash: token.hash, place: Int16(place), first: Int16(index)) : list[position]
    if field != .label { entry.marks.remove(.label) }
    switch field {
    case .title:
      entry.title += 1
      entry.marks.insert(.title)
    case .label:
      if position < 0 { entry.marks.insert(.label) }
      entry.lead += 1
      entry.marks.insert(.lead)
    case .lead:
      entry.lead += 1
      entry.marks.insert(.lead)
    case .body: entry.body += 1
    }
    if isName {
      entry.names += 1
      if field == .title && !hasSubject {
        hasSubject = true
        entry.marks.insert(.subject)
      }
    }
    if isPlace && field != .body { entry.marks.insert(.place) }
    if token.shape.contains(.number) { entry.marks.insert(.number) }
    if position < 0 {
      positions[place] = Int16(list.count)
      list.append(entry)
    } else {
      list[position] = entry
    }
  }

  /// Gives every term its weight: (1 + ln(1 + mass)) · idf, the mass 3 for a headline, 1 for the opening, 0.35 below.
  mutating func weigh(_ statistics: borrowing TermStatistics) {
    let articles = statistics.logarithmOfArticles
    for entry in list { statistics.fetch(entry.hash) }
    for index in list.indices {
      let idf = statistics.inverseFrequency(list[index].hash, articles)
      let mass = list[index].mass
      let factor = mass < masses.count ? masses[mass] : 1 + Logarithm.ln(1 + Double(mass) / 20)
      list[index].idf = idf
      list[index].weight = factor * Double(idf)
    }
  }

  /// The terms as they are kept: a unit vector in fixed point, by hash.
  mutating func entries() -> [TermEntry] {
    sortByHash()
    let (kept, indexed) = limits()
    var square = 0.0
    for (place, rank) in ranks.enumerated() where rank >= kept {
      let weight = list[Int(truncatingIfNeeded: order[place] & 0xFFFF)].weight
      square += weight * weight
    }
    let unit = square > 0 ? TermEntry.scale / square.squareRoot() : 0
    var entries: [TermEntry] = []
    entries.reserveCapacity(min(list.count, Self.keep))
    for (place, rank) in ranks.enumerated() where rank >= kept {
      let entry = list[Int(truncatingIfNeeded: order[place] & 0xFFFF)]
      var marks = entry.marks
      if entry.isName { marks.insert(.name) }
      if rank >= indexed { marks.insert(.indexed) }
      let weight = UInt16((entry.weight * unit).rounded())
      entries.append(TermEntry(hash: entry.hash, weight: weight, idf: entry.idf, marks: marks))
    }
    return entries
  }

  /// Fills `order` with hash · 2^32 + position, ascending.
  private mutating func sortByHash() {
    order.removeAll(keepingCapacity: true)
    for (position, entry) in list.enumerated() { order.append(UInt64(entry.hash) << 32 | UInt64(position)) }
    Selection.sortSpread(&order, scratch: &scratch)
  }

  /// Fills `ranks`, in the order of the hashes, with numbers that are larger the heavier the term (of two equal ones the
  /// first), and returns the least rank of the terms that are kept and of those that are indexed.
  private mutating func limits() -> (kept: UInt64, indexed: UInt64) {
    ranks.removeAll(keepingCapacity: true)
    for (place, key) in order.enumerated() {
      let weight = list[Int(truncatingIfNeeded: key & 0xFFFF)].weight.bitPattern
      ranks.append(weight & ~UInt64(Self.size - 1) | UInt64(Self.size - 1 - place))
    }
    guard ranks.count > Self.indexed else { return (0, 0) }
    var copy = ranks
    let kept = ranks.count > Self.keep ? Selection.nth(Self.keep - 1, largestOf: &copy) : 0
    return (kept, Selection.nth(Self.indexed - 1, largestOf: &copy))
  }

  /// The inverse document frequency of a term that was gathered; 0 for another.
  func idf(_ hash: UInt32) -> UInt8 {
    let position = Int(positions[place(hash)])
    return position < 0 ? 0 : list[position].idf
  }

  /// The first token of a term that was gathered.
  func firstToken(_ hash: UInt32) -> Int? {
    let position = Int(positions[place(hash)])
    return position < 0 ? nil : Int(list[position].first)
  }

  private func place(_ hash: UInt32) -> Int {
    var index = Int(hash >> (32 - Self.bits))
    while positions[index] >= 0 && list[Int(positions[index])].hash != hash { index = (index + 1) & (Self.size - 1) }
    return index
  }
}
