import News

/// The numbers by which readers of Google's kind know articles. An article's id is 60 bits in twelve letters
/// (`OpaqueID.derived`), so that either can be told from the other.
enum ReaderItemID {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
  /// What the long form begins with; sixteen hexadecimal digits follow.
  private static let long = "tag:google.com,2005:reader/item/"

  /// The number of an article; nil for an id of another kind.
  static func number(_ article: ArticleID) -> Int64? {
    let letters = Array(article.text.utf8)
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

  /// The article that a reader names, in the long form or as a decimal number; nil for what is neither.
  static func article(_ text: String) -> ArticleID? {
    let number =
      text.hasPrefix(long)
      ? UInt64(text.dropFirst(long.count), radix: 16).map { Int64(bitPattern: $0) } : Int64(text)
    guard var bits = number, bits >= 0 else { return nil }
    var letters: [UInt8] = []
    for _ in 0..<12 {
      letters.append(alphabet[Int(bits & 31)])
      bits >>= 5
    }
    return bits == 0 ? ArticleID(String(decoding: letters, as: UTF8.self)) : nil
  }
}
