/// Writes values one after another, small numbers in one byte.
struct ByteWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// A number that is not negative: seven bits a byte, the lowest first.
  mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: max(number, 0))
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// A text after its length.
  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// A text that may be missing.
  mutating func optional(_ text: String?) {
    number(text == nil ? 0 : 1)
    if let text { self.text(text) }
  }

  /// A number that may be missing: whole ones that are not negative in few bytes, all others in eight.
  mutating func optional(_ value: Double?) {
    guard let value else { return number(0) }
    if let whole = Int(exactly: value), whole >= 0, value.sign == .plus {
      number(1)
      number(whole)
    } else {
      number(2)
      for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift)) }
    }
  }
}

/// Reads what ``ByteWriter`` wrote; nil where the bytes are none of it.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// How many bytes are left.
  var left: Int { bytes.count - place }
  /// Whether everything is read.
  var isAtEnd: Bool { left == 0 }

  /// A number.
  mutating func number() -> Int? {
    var number: UInt = 0
    for shift in stride(from: UInt(0), to: 56, by: 7) {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(number) }
    }
    return nil
  }

  /// A text.
  mutating func text() -> String? {
    guard let count = number(), count <= left else { return nil }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  /// A text that may be missing.
  mutating func optionalText() -> String?? {
    guard let isThere = number() else { return nil }
    return isThere == 0 ? .some(nil) : text().map { .some($0) }
  }

  /// A number that may be missing.
  mutating func optionalDouble() -> Double?? {
    switch number() {
    case 0: return .some(nil)
    case 1: return number().map { .some(Double($0)) }
    case 2:
      guard left >= 8 else { return nil }
      defer { place += 8 }
      let pattern = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[place + $1]) << ($1 * 8) }
      return .some(Double(bitPattern: pattern))
    default: return nil
    }
  }
}
