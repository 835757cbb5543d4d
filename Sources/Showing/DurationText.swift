/// Spans of time as people write them: `90s`, `15m`, `1h`, `7d`, `2w`; a bare number is seconds.
package enum DurationText {
  /// Seconds in each unit.
  private static let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]

  /// The longest span in seconds: what one part can name. Any moment less this is a moment still.
  private static let most: Int64 = 999_999_999 * 604_800

  /// The seconds that a text names; nil if it names none. Parts may follow each other: `1h30m`.
  package static func seconds(_ text: String) -> Int64? {
    if let bare = digits(text) { return bare }
    var total: Int64 = 0
    var number = ""
    for character in text.lowercased() {
      guard let unit = units[character] else {
        number.append(character)
        continue
      }
      guard let count = digits(number) else { return nil }
      total += count * unit
      guard total <= most else { return nil }
      number = ""
    }
    return number.isEmpty && !text.isEmpty ? total : nil
  }

  /// The shortest exact way to write a number of seconds with one unit.
  package static func text(seconds: Int64) -> String {
    for (letter, size) in [("w", 604_800), ("d", 86_400), ("h", 3600), ("m", 60)] as [(String, Int64)]
    where seconds >= size && seconds % size == 0 {
      return String(seconds / size) + letter
    }
    return String(seconds) + "s"
  }

  /// A number of at most nine digits and nothing else: more would mean nothing.
  private static func digits(_ text: String) -> Int64? {
    guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
    return Int64(text)
  }
}
