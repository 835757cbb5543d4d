/// The pages of the search index that tell its words.
///
/// FTS5's own view of them (`fts5vocab`) prepares a statement for every question: 188 words took it 50 ms, and take 5 ms from
/// the pages. Their format is told in SQLite's `fts5_index.c`; files are written in it since 3.9.
struct IndexPages {
  /// What stands before every word (`FTS5_MAIN_PREFIX`).
  private static let mark = UInt8(ascii: "0")
  /// A page's key is its part's number, so many bits further left, and its own (`FTS5_SEGMENT_ROWID`).
  private static let partShift = Int64(37)

  private var parts: SQLStatement
  private var places: SQLStatement
  private var page: SQLStatement

  init(_ connection: Connection) throws {
    parts = try connection.statement("SELECT min(segid) FROM article_search_idx WHERE segid > ?")
    // The last page that begins before has words behind its first one.
    places = try connection.statement(
      """
      SELECT pgno >> 1 FROM article_search_idx WHERE segid = ?1 AND term < ?3 AND term >= \
      coalesce((SELECT max(term) FROM article_search_idx WHERE segid = ?1 AND term <= ?2), x'')
      """)
    page = try connection.statement("SELECT block FROM article_search_data WHERE id = ?")
  }

  /// The words of the index that begin so, in their order; nil where there are more than `most`, or where a page is not as
  /// it is expected to be.
  mutating func words(from beginning: String, most: Int) throws -> [String]? {
    let least = [Self.mark] + beginning.utf8
    // No word in UTF-8 has this byte.
    let end = least + [0xFF]
    var found: Set<[UInt8]> = []
    var part: Int64 = 0
    while let next = try number(of: part) {
      part = next
      places.bind(part)
      places.bind(least)
      places.bind(end)
      defer { places.reset() }
      while try places.step() {
        page.bind(part << Self.partShift | places.int64())
        // Of a part that is being merged away some pages are gone already.
        guard let bytes = try page.first({ $0.bytes() }) else { continue }
        let isUnderstood = TermPage.read(bytes) { term in
          if term.starts(with: least) { found.insert(term) }
          return term.lexicographicallyPrecedes(end)
        }
        guard isUnderstood, found.count <= most else { return nil }
      }
    }
    return found.map { String(decoding: $0.dropFirst(), as: UTF8.self) }.sorted()
  }

  /// The number of the part behind another one; nil behind the last.
  private mutating func number(of part: Int64) throws -> Int64? {
    parts.bind(part)
    return try parts.first { $0.optionalInt64() } ?? nil
  }
}
