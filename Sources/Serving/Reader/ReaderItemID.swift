import News

/// The numbers by which readers of Google's kind know articles and stories. An article's id is 60 bits in twelve letters
/// (`OpaqueID.derived`), so that either can be told from the other; a story has the number under which the store gives it to
/// readers, and a mark above that range.
enum ReaderItemID {
  /// What a number stands for.
  enum Name: Equatable {
    case article(ArticleID)
    case story(Int64)
  }

  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  /// What the long form begins with; hexadecimal digits follow.
  private static let long = "tag:google.com,2005:reader/item/"
  /// The mark of stories: with a letter among its hexadecimal digits, so that sixteen of them are no decimal number.
  private static let storyMark: Int64 = 0x1A

  /// The number of an article or a story; nil for an article whose id is of another kind.
  static func number(_ name: Name) -> Int64? {
    switch name {
    case .article(let id): bits(id.text)
    case .story(let number): storyMark << 56 | number
    }
  }

  private static func bits(_ text: String) -> Int64? {
    let letters = Array(text.utf8)
    guard letters.count == 12 else { return nil }
    var number: Int64 = 0
    for letter in letters.reversed() {
      guard let digit = alphabet.firstIndex(of: letter) else { return nil }
      number = number << 5 | Int64(digit)
    }
    return number
  }

  /// The long form.
  static func text(_ number: Int64) -> String {
    let digits = String(UInt64(bitPattern: number), radix: 16)
    return long + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// What a reader names: in the long form, as sixteen hexadecimal digits, or as a decimal number; nil for what is none.
  static func name(_ text: String) -> Name? {
    let number: Int64?
    if text.hasPrefix(long) {
      number = hexadecimal(text.dropFirst(long.count))
    } else if text.utf8.count == 16, text.first == "0" || text.contains(where: \.isLetter) {
      number = hexadecimal(text[...])
    } else {
      number = Int64(text)
    }
    guard var bits = number, bits >= 0 else { return nil }
    if bits >> 56 == storyMark { return .story(bits & ((1 << 56) - 1)) }
    var letters: [UInt8] = []
    for _ in 0..<12 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    guard bits == 0 else { return nil }
    return .article(ArticleID(String(decoding: letters, as: UTF8.self)))
  }

  private static func hexadecimal(_ text: Substring) -> Int64? {
    UInt64(text, radix: 16).map { Int64(bitPattern: $0) }
  }
}
