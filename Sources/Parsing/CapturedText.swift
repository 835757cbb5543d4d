import Markup
import News

/// What an element held, in the forms that fields want.
struct CapturedText {
  let capture: TextCapture
  let person: Person
  private let bytes: [UInt8]
  /// Where the text stands without white space at its ends.
  private let range: Range<Int>

  init(_ capture: TextCapture, _ buffer: [UInt8], _ person: Person) {
    self.capture = capture
    self.person = person
    let bytes: [UInt8]
    if capture.isBase64, !capture.isMarkup, let decoded = Base64.decoded(buffer),
      String(validating: decoded, as: UTF8.self) != nil
    {
      bytes = decoded
    } else {
      bytes = WindowsCharacters.repaired(buffer)
    }
    self.bytes = bytes
    range = bytes.withUnsafeBufferPointer { Self.trimmed($0) }
  }

  /// The text without white space at its ends; nil if nothing is left.
  var value: String? {
    guard !range.isEmpty else { return nil }
    return withText { String(decoding: $0, as: UTF8.self) }
  }

  /// The text on one line; nil if nothing is left.
  var line: String? {
    guard let value else { return nil }
    // a space that follows a word is all that may stay as it is
    let isLine = withText { text in
      for index in text.indices where text[index] <= 0x20 {
        if text[index] != 0x20 || text[index - 1] <= 0x20 { return false }
      }
      return true
    }
    return isLine ? value : value.collapsed
  }

  /// A number.
  var number: Int? { value.flatMap { Int($0) } }

  /// A moment; nil where the text is no date that we can read.
  var date: Timestamp? { withText { DateReader.read($0) } }

  /// The text as a field that may hold markup; nil if nothing is left.
  func text(isHTML: Bool) -> FeedText? {
    value.map { FeedText($0, isHTML: isHTML || capture.isHTML || capture.isMarkup) }
  }

  /// A headline: HTML where it is stated, or where tags stand in it that decorate text.
  var headline: FeedText? {
    value.map { FeedText($0, isHTML: capture.isHTML || capture.isMarkup || withText { TitleMarkup.isPresent($0) }) }
  }

  /// A headline of Atom, whose type says what it is (RFC 4287, 3.1.1).
  var statedText: FeedText? { text(isHTML: false) }

  /// The author that the element describes, in child elements or in words.
  var author: Author? {
    let author = person.author(text: value ?? "")
    return author?.name.isEmpty == true ? nil : author
  }

  private func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
