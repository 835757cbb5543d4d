/// Counts a text's Unicode characters up to one place after another, each stretch once: an article of thousands of figures is
/// not counted anew for each.
struct CountedText {
  private var text = ""
  private var bytes = 0
  private var scalars = 0

  /// The Unicode characters before a UTF-8 offset of a text.
  mutating func scalars(before offset: Int, of text: String) -> Int {
    if offset < bytes || text != self.text { self = CountedText(text: text) }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes)
    let end = utf8.index(start, offsetBy: offset - bytes)
    // Every byte but those that continue a character.
    scalars += utf8[start..<end].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    bytes = offset
    return scalars
  }

  init() {}

  private init(text: String) { self.text = text }
}
