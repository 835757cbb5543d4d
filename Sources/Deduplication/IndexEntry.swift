/// An entry that an ``ArticleIndex`` is to be made of.
struct IndexEntry {
  var key: UInt32
  var posting: Posting

  /// Entries so that those of one key are together, in the order in which they came: sorted by eleven bits at a time, the
  /// highest first and those in the middle last. Then the places of a table that takes a key's lowest bits follow one
  /// another as well.
  static func groupedByKey(_ entries: [IndexEntry]) -> [IndexEntry] {
    var entries = entries
    var other = [IndexEntry](repeating: IndexEntry(key: 0, posting: Posting(slot: 0)), count: entries.count)
    for shift in [UInt32(22), 0, 11] {
      var starts = [Int](repeating: 0, count: 2049)
      for entry in entries { starts[Int(entry.key >> shift & 2047) + 1] += 1 }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      entries.withUnsafeBufferPointer { entries in
        other.withUnsafeMutableBufferPointer { other in
          starts.withUnsafeMutableBufferPointer { starts in
            for entry in entries {
              let digit = Int(entry.key >> shift & 2047)
              other[starts[digit]] = entry
              starts[digit] += 1
            }
          }
        }
      }
      swap(&entries, &other)
    }
    return entries
  }
}
