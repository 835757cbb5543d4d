import Markup
import News

/// What an element held, in the forms that fields want.
struct CapturedText {
  let capture: TextCapture
  let person: Person
  private let bytes: [UInt8]

  init(_ capture: TextCapture, _ buffer: [UInt8], _ person: Person) {
    self.capture = capture
    self.person = person
    if capture.isBase64, !capture.isMarkup, let decoded = Base64.decoded(buffer),
      String(validating: decoded, as: UTF8.self) != nil
    {
      bytes = decoded
    } else {
      bytes = WindowsCharacters.repaired(buffer)
    }
  }

  /// The text without white space at its ends; nil if nothing is left.
  var value: String? {
    let text = trimmed
    return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
  }

  /// The text on one line; nil if nothing is left.
  var line: String? { value?.collapsed }

  /// A number.
  var number: Int? { value.flatMap { Int($0) } }

  /// A moment; nil where the text is no date that we can read.
  var date: Timestamp? { DateReader.read(trimmed) }

  /// The text as a field that may hold markup; nil if nothing is left.
  func text(isHTML: Bool) -> FeedText? {
    value.map { FeedText($0, isHTML: isHTML || capture.isHTML || capture.isMarkup) }
  }

  /// A headline: HTML where it is stated, or where tags stand in it that decorate text.
  var headline: FeedText? {
    value.map { FeedText($0, isHTML: capture.isHTML || capture.isMarkup || TitleMarkup.isPresent(trimmed)) }
  }

  /// A headline of Atom, whose type says what it is (RFC 4287, 3.1.1).
  var statedText: FeedText? { text(isHTML: false) }

  /// The author that the element describes, in child elements or in words.
  var author: Author? {
    let author = person.author(text: value ?? "")
    return author?.name.isEmpty == true ? nil : author
  }

  private var trimmed: ArraySlice<UInt8> {
    var slice = bytes[...]
    while let byte = slice.first, byte <= 0x20 { slice = slice.dropFirst() }
    while let byte = slice.last, byte <= 0x20 { slice = slice.dropLast() }
    return slice
  }
}
