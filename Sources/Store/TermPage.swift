/// A page of the search index: words with the articles that have them, and behind these where each word begins
/// (`fts5_index.c`, "Segment leaf page format").
enum TermPage {
  /// Gives every word of a page to `take`, in their order, until that returns false. False where the bytes are no such page.
  static func read(_ page: [UInt8], take: ([UInt8]) -> Bool) -> Bool {
    guard page.count >= 4 else { return false }
    // Two numbers of 16 bits stand first: where the first article is told, and where the words' places are.
    var footer = Int(page[2]) << 8 | Int(page[3])
    guard footer >= 4 else { return false }
    var start = 0
    var term: [UInt8] = []
    while footer < page.count {
      guard let step = number(page, &footer) else { return false }
      let isFirst = start == 0
      start += step
      var place = start
      // All but the first leave out what they have in common with the one before.
      guard let kept = isFirst ? 0 : number(page, &place), let rest = number(page, &place), kept <= term.count,
        place + rest <= page.count
      else { return false }
      term.replaceSubrange(kept..., with: page[place..<place + rest])
      guard take(term) else { return true }
    }
    return true
  }

  /// A number of seven bits a byte, the highest first; nil where the page ends before it or it is longer than any here.
  private static func number(_ page: [UInt8], _ place: inout Int) -> Int? {
    var number = 0
    for _ in 0..<3 {
      guard place < page.count else { return nil }
      let byte = page[place]
      place += 1
      number = number << 7 | Int(byte & 0x7F)
      if byte < 0x80 { return number }
    }
    return nil
  }
}
