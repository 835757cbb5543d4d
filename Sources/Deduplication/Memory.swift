internal import CBackgroundTerms

/// Asks for memory ahead of time. With a hundred thousand open articles what one needs is seldom in a cache; asked for at
/// once, many places take hardly longer than one.
enum Memory {
  private static let line = 64
  /// Lines of a list that are asked for: of a longer one the processor itself sees what comes next.
  private static let lines = 4

  /// Asks for the beginning of a list.
  static func fetch(_ list: UnsafeBufferPointer<TermEntry>) {
    guard let start = list.baseAddress else { return }
    let bytes = UnsafeRawPointer(start)
    for line in 0..<lines { courant_fetch(bytes + line * self.line) }
  }

  /// Asks for the beginning of an array, with what precedes its elements.
  static func fetch(_ list: [Int]) {
    list.withUnsafeBufferPointer { list in
      if let start = list.baseAddress { courant_fetch(UnsafeRawPointer(start) - line / 2) }
    }
  }

  /// Asks for a place.
  static func fetch(_ place: UnsafePointer<some Any>) { courant_fetch(place) }

  /// Asks for the first bytes of an element of a table, which may be large.
  static func fetch<Element>(_ place: Int, of table: UnsafeBufferPointer<Element>, bytes count: Int) {
    guard let start = table.baseAddress else { return }
    let bytes = UnsafeRawPointer(start + place)
    for offset in stride(from: 0, to: count, by: line) { courant_fetch(bytes + offset) }
  }

  /// Asks for an element of a table.
  static func fetch<Element>(_ place: Int, of table: [Element]) {
    table.withUnsafeBufferPointer { table in
      if let start = table.baseAddress { courant_fetch(start + place) }
    }
  }
}
