/// Reads JSON (RFC 8259), and puts up with what does no harm: raw control characters in strings, trailing commas.
///
/// A document that ends too early gives what was complete; ``isTruncated`` says so.
struct JSONScanner {
  /// Values nested deeper than this are refused.
  static let maximumDepth = 200

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private(set) var isTruncated = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The document's value; nil if it is no JSON.
  mutating func document() -> JSONValue? { value(0) }

  private mutating func value(_ depth: Int) -> JSONValue? {
    guard depth < Self.maximumDepth, let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return literal("true", .bool(true))
    case UInt8(ascii: "f"): return literal("false", .bool(false))
    case UInt8(ascii: "n"): return literal("null", .null)
    default: return number()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    index += 1
    var members: [String: JSONValue] = [:]
    while let byte = peek() {
      if byte == UInt8(ascii: "}") {
        index += 1
        return .object(members)
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard byte == UInt8(ascii: "\""), let key = string(), peek() == UInt8(ascii: ":") else { break }
      index += 1
      guard let value = value(depth + 1) else { break }
      // an item that the end of the document cut is not one
      if isTruncated, depth > 0 { break }
      members[key] = value
      if isTruncated { break }
    }
    isTruncated = true
    return depth == 0 ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    index += 1
    var elements: [JSONValue] = []
    while let byte = peek() {
      if byte == UInt8(ascii: "]") {
        index += 1
        return .array(elements)
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard let value = value(depth + 1) else { break }
      elements.append(value)
    }
    isTruncated = true
    return .array(elements)
  }

  private mutating func string() -> String? {
    index += 1
    var out: [UInt8] = []
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\") { index += 1 }
      out.append(contentsOf: bytes[start..<index])
      guard index < bytes.count else { return nil }
      index += 1
      if bytes[index - 1] == UInt8(ascii: "\"") { return String(decoding: out, as: UTF8.self) }
      escape(&out)
    }
    return nil
  }

  private mutating func escape(_ out: inout [UInt8]) {
    guard index < bytes.count else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): out.append(10)
    case UInt8(ascii: "t"): out.append(9)
    case UInt8(ascii: "r"): out.append(13)
    case UInt8(ascii: "b"), UInt8(ascii: "f"): out.append(0x20)
    case UInt8(ascii: "u"): unicode(&out)
    default: out.append(byte)
    }
  }

  private mutating func unicode(_ out: inout [UInt8]) {
    var value = hexadecimal()
    if value & 0xFC00 == 0xD800, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] | 0x20 == UInt8(ascii: "u")
    {
      index += 2
      value = 0x10000 + (value & 0x3FF) << 10 + (hexadecimal() & 0x3FF)
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    out.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
  }

  private mutating func hexadecimal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 where index < bytes.count {
      guard let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else { break }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = index
    while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    return index > start ? .number(String(decoding: bytes[start..<index], as: UTF8.self)) : nil
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return nil }
    for offset in 0..<count where bytes[index + offset] != word.utf8Start[offset] { return nil }
    index += count
    return value
  }

  /// The next byte that is no white space.
  private mutating func peek() -> UInt8? {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }
}
