import Glibc
import Markup
import News

/// What an element held, in the forms that fields want; valid as long as the bytes are that it was made of.
struct CapturedText {
  let capture: TextCapture
  /// The text without white space at its ends.
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The base that the element states for addresses in it.
  private let base: String?

  init(_ capture: TextCapture, _ text: UnsafeBufferPointer<UInt8>, base: String?) {
    self.capture = capture
    self.base = base
    bytes = Self.trimmed(text)
  }

  /// The text without white space at its ends; nil if nothing is left.
  var value: String? {
    bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// The text on one line; nil if nothing is left.
  var line: String? {
    guard let value else { return nil }
    return isLine ? value : value.collapsed
  }

  /// The text as a name: of markup its words.
  var name: String? {
    capture.isMarkup ? value.flatMap { FeedText($0, isHTML: true).words } : value
  }

  /// The text as an address. Where elements stand in it, which none has, it is one only if its words are.
  var address: String? {
    guard capture.isMarkup else { return value }
    return name.flatMap { EntryDraft.isWebAddress($0) && !$0.contains(" ") ? $0 : nil }
  }

  /// The text as the address of a page; nil for words and markup, which some write in its place.
  var page: String? {
    address.flatMap { address in
      if URLReference.hasScheme(address) { return address }
      let isWords = address.utf8.contains(0x20) && !address.utf8.contains(UInt8(ascii: "/"))
      return isWords || address.utf8.contains(UInt8(ascii: "<")) ? nil : address
    }
  }

  /// Whether no white space stands in the text but single spaces.
  private var isLine: Bool {
    for index in bytes.indices where bytes[index] <= 0x20 {
      if bytes[index] != 0x20 || bytes[index - 1] <= 0x20 { return false }
    }
    return true
  }

  /// A number.
  var number: Int? { value.flatMap { Int($0) } }

  /// A moment; nil where the text is no date that we can read.
  var date: Timestamp? { DateReader.read(bytes) }

  /// The text as a field that may hold markup; nil if nothing is left.
  func text(isHTML: Bool) -> FeedText? {
    value.map { FeedText($0, isHTML: isHTML || capture.isHTML || capture.isMarkup, base: base) }
  }

  /// A headline: HTML where it is stated, or where tags stand in it that decorate text.
  var headline: FeedText? {
    value.map {
      FeedText($0, isHTML: capture.isHTML || capture.isMarkup || TitleMarkup.isPresent(bytes), base: base)
    }
  }

  /// A headline of Atom, whose type says what it is (RFC 4287, 3.1.1).
  var statedText: FeedText? { text(isHTML: false) }

  /// Whether the text is another, byte for byte; it may say no where that cannot be told fast.
  func equals(_ text: String) -> Bool {
    guard text.utf8.count == bytes.count, let start = bytes.baseAddress else { return false }
    let isEqual = text.utf8.withContiguousStorageIfAvailable { other in
      other.baseAddress.map { memcmp(start, $0, bytes.count) == 0 }
    }
    return isEqual == true
  }

  /// The author that the element describes, in child elements or in words.
  func author(_ person: Person) -> Author? {
    let author = person.author(text: value ?? "")
    return author?.name.isEmpty == true ? nil : author
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }
}
