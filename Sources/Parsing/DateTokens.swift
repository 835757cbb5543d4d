/// A date's text cut into numbers, words and signs.
struct DateTokens {
  enum Token: Equatable {
    /// Digits, their value and how many there are.
    case number(Int, digits: Int)
    /// Letters in lower case, without a final dot.
    case word(String)
    /// Any other character, white space as one space.
    case sign(UInt8)
  }

  private(set) var list: [Token] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var comment = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "(") { comment += 1 }
      if comment > 0 {
        // RFC 822 comments: (PDT)
        if byte == UInt8(ascii: ")") { comment -= 1 }
        index += 1
      } else if Self.isDigit(byte) {
        index = readNumber(bytes, index)
      } else if Self.isMinus(bytes, index) {
        list.append(.sign(UInt8(ascii: "-")))
        index += 3
      } else if isHourMark(bytes, index) {
        list.append(.sign(UInt8(ascii: ":")))
        index += 1
      } else if Self.isLetter(byte) {
        index = readWord(bytes, index)
      } else {
        if byte > 0x20 { list.append(.sign(byte)) } else if list.last != .sign(0x20) { list.append(.sign(0x20)) }
        index += 1
      }
    }
    while list.last == .sign(0x20) { list.removeLast() }
    if list.first == .sign(0x20) { list.removeFirst() }
  }

  subscript(index: Int) -> Token? { list.indices.contains(index) ? list[index] : nil }

  /// The number at an index, if it has so many digits.
  func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard case .number(let value, let count)? = self[index], digits.contains(count) else { return nil }
    return value
  }

  func isSign(_ index: Int, _ sign: Unicode.Scalar) -> Bool { self[index] == .sign(UInt8(ascii: sign)) }

  private mutating func readNumber(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    var value = 0
    while end < bytes.count, Self.isDigit(bytes[end]) {
      if end - start < 17 { value = value * 10 + Int(bytes[end] - 0x30) }
      end += 1
    }
    list.append(.number(value, digits: end - start))
    return end
  }

  private mutating func readWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start
    var isASCII = true
    while end < bytes.count, Self.isLetter(bytes[end]), !Self.isMinus(bytes, end) {
      if bytes[end] >= 0x80 { isASCII = false }
      end += 1
    }
    let letters = bytes[start..<end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let word = String(decoding: letters, as: UTF8.self)
    list.append(.word(isASCII ? word : word.lowercased()))
    // the dot of an abbreviation: "Sept. 3"
    return end < bytes.count && bytes[end] == UInt8(ascii: ".") ? end + 1 : end
  }

  /// Whether the "h" of "10h30" stands at an index, which French and Portuguese write for a colon.
  private func isHourMark(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] | 0x20 == UInt8(ascii: "h"), case .number(_, 1...2)? = list.last else { return false }
    return index > 0 && Self.isDigit(bytes[index - 1]) && index + 1 < bytes.count && Self.isDigit(bytes[index + 1])
  }

  /// Whether the sign for minus stands at an index, U+2212.
  private static func isMinus(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index...].starts(with: [0xE2, 0x88, 0x92])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
