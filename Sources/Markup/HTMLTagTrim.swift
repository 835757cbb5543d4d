import Glibc

/// Takes from a page what a tag has beyond a great many attributes: libxml2 compares every attribute of a tag with each one
/// before it, so that one tag of half a megabyte takes it ten seconds.
enum HTMLTagTrim {
  /// White space, quotes, slashes and equals signs outside of values that a tag may have; an attribute brings at least one.
  /// Pages that people read stay below a hundred.
  private static let mostMarks = 2000

  /// The page without the rest of such tags; nil where there are none.
  static func trimmed(_ page: [UInt8]) -> [UInt8]? {
    let spare = page.withUnsafeBufferPointer(spareParts)
    guard !spare.isEmpty else { return nil }
    var kept: [UInt8] = []
    kept.reserveCapacity(page.count)
    var index = 0
    for part in spare {
      kept.append(contentsOf: page[index..<part.lowerBound])
      index = part.upperBound
    }
    kept.append(contentsOf: page[index...])
    return kept
  }

  /// Where the attributes stand that are too many, each up to the end of its tag.
  private static func spareParts(_ page: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var index = 0
    while index + 1 < page.count {
      index = page.place(of: UInt8(ascii: "<"), from: index)
      guard index + 1 < page.count else { break }
      if starts(page, index, with: "<!--") {
        index = end(of: "-->", in: page, from: index + 4)
      } else if isLetter(page[index + 1]) {
        let (limit, end) = tag(page, from: index + 1)
        if limit < end { parts.append(limit..<end) }
        // What stands in these is no markup, and may have a `<` of its own.
        let isRaw = starts(page, index + 1, with: "script") || starts(page, index + 1, with: "style")
        index = isRaw ? self.end(of: "</s", in: page, from: end) : end
      } else {
        index += 1
      }
    }
    return parts
  }

  /// Where a mark ends; the end of the page if it is not there.
  private static func end(of mark: StaticString, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < page.count {
      index = page.place(of: mark.utf8Start[0], from: index)
      if starts(page, index, with: mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return page.count
  }

  /// Whether a mark, in lower case, stands at a place in either case.
  private static func starts(_ page: UnsafeBufferPointer<UInt8>, _ start: Int, with mark: StaticString) -> Bool {
    guard start + mark.utf8CodeUnitCount <= page.count else { return false }
    for index in 0..<mark.utf8CodeUnitCount {
      let byte = page[start + index]
      guard ((0x41...0x5A).contains(byte) ? byte | 0x20 : byte) == mark.utf8Start[index] else { return false }
    }
    return true
  }

  /// Where a tag has had its share of attributes, and where its `>` stands; both are the same for every tag that people write.
  private static func tag(_ page: UnsafeBufferPointer<UInt8>, from start: Int) -> (limit: Int, end: Int) {
    let end = end(ofTag: page, from: start)
    // each mark is a byte
    return end - start <= mostMarks ? (end, end) : longTag(page, from: start)
  }

  /// Where the `>` of a tag stands; the end of the page if it has none.
  private static func end(ofTag page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < page.count, page[index] != UInt8(ascii: ">") {
      if page[index] == UInt8(ascii: "="), index + 1 < page.count, page[index + 1] == 0x22 || page[index + 1] == 0x27 {
        index = closing(page[index + 1], in: page, from: index + 2)
        if index == page.count { break }
      }
      index += 1
    }
    return index
  }

  private static func longTag(_ page: UnsafeBufferPointer<UInt8>, from start: Int) -> (limit: Int, end: Int) {
    var index = start
    var marks = 0
    var limit: Int?
    while index < page.count {
      let byte = page[index]
      if byte == UInt8(ascii: ">") { break }
      let isQuote = byte == 0x22 || byte == 0x27
      if isQuote, page[index - 1] == UInt8(ascii: "=") {
        index = closing(byte, in: page, from: index + 1)
        if index == page.count { return (limit ?? index, index) }
      }
      if isQuote || byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "=") { marks += 1 }
      if marks > mostMarks, limit == nil { limit = index }
      index += 1
    }
    return (limit ?? index, index)
  }

  private static func closing(_ quote: UInt8, in page: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    page.place(of: quote, from: start)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next; the end if it does not.
  func place(of byte: UInt8, from start: Int) -> Int {
    guard let baseAddress, start < count, let found = memchr(baseAddress + start, Int32(byte), count - start) else {
      return count
    }
    return UnsafeRawPointer(baseAddress).distance(to: found)
  }
}
