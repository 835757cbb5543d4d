/// JSON as pages carry it: raw line feeds in strings, trailing commas and cut ends are forgiven.
indirect enum LooseJSON: Sendable {
  case object([(key: String, value: LooseJSON)])
  case array([LooseJSON])
  case string(String)
  /// A number, true, false or null, as written.
  case other(String)

  /// The first value of a text; nil if it begins with none.
  init?(_ bytes: some Sequence<UInt8>) {
    var reader = LooseJSONReader(bytes: Array(bytes))
    guard let value = reader.value(depth: 0) else { return nil }
    self = value
  }

  /// A member of an object; nil for anything else.
  subscript(key: String) -> LooseJSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string that is not blank.
  var text: String? {
    guard case .string(let text) = self, text.contains(where: { !$0.isWhitespace }) else { return nil }
    return text
  }

  /// The elements of an array; anything else is the only element of one.
  var elements: [LooseJSON] {
    if case .array(let elements) = self { return elements }
    return [self]
  }
}

/// Reads ``LooseJSON``.
private struct LooseJSONReader {
  let bytes: [UInt8]
  var index = 0

  private static let depthLimit = 60

  mutating func value(depth: Int) -> LooseJSON? {
    skipSpace()
    guard index < bytes.count, depth < Self.depthLimit else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return .string(string())
    default:
      let start = index
      while index < bytes.count, !",]}".utf8.contains(bytes[index]), bytes[index] > 0x20 { index += 1 }
      return index > start ? .other(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
    }
  }

  private mutating func object(_ depth: Int) -> LooseJSON {
    var members: [(key: String, value: LooseJSON)] = []
    index += 1
    while true {
      skip(UInt8(ascii: ","))
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
      let key = string()
      skip(UInt8(ascii: ":"))
      guard let value = value(depth: depth + 1) else { break }
      members.append((key, value))
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "}") { index += 1 }
    return .object(members)
  }

  private mutating func array(_ depth: Int) -> LooseJSON {
    var elements: [LooseJSON] = []
    index += 1
    while true {
      skip(UInt8(ascii: ","))
      guard index < bytes.count, bytes[index] != UInt8(ascii: "]"), let value = value(depth: depth + 1) else { break }
      elements.append(value)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "]") { index += 1 }
    return .array(elements)
  }

  private mutating func string() -> String {
    var out: [UInt8] = []
    index += 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
        escape(&out)
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    index += 1
    return String(decoding: out, as: UTF8.self)
  }

  private mutating func escape(_ out: inout [UInt8]) {
    let letter = bytes[index + 1]
    index += 2
    switch letter {
    case UInt8(ascii: "n"), UInt8(ascii: "r"): out.append(0x0A)
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(0x20)
    case UInt8(ascii: "u"):
      guard let unit = hexadecimal() else { return }
      var scalar = Unicode.Scalar(unit)
      if (0xD800..<0xDC00).contains(unit), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
        bytes[index + 1] == UInt8(ascii: "u")
      {
        index += 2
        if let low = hexadecimal(), (0xDC00..<0xE000).contains(low) {
          scalar = Unicode.Scalar(0x1_0000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        }
      }
      out.append(contentsOf: String(Character(scalar ?? "\u{FFFD}")).utf8)
    default: out.append(letter)
    }
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
    index += 4
    return UInt32(digits, radix: 16)
  }

  private mutating func skip(_ mark: UInt8) {
    skipSpace()
    while index < bytes.count, bytes[index] == mark {
      index += 1
      skipSpace()
    }
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 || bytes[index] == UInt8(ascii: ";") { index += 1 }
  }
}
