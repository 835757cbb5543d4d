/// Reads JSON (RFC 8259), and puts up with what feeds and pages do to it where the meaning stays clear: raw control
/// characters in strings, commas too many or too few, words that JSON does not know, and an end that comes too early.
package struct JSONReader {
  /// What is nested deeper than this is passed over, and stands as null.
  package static let maximumDepth = 200

  private let bytes: [UInt8]
  private var index = 0
  /// Whether the document ended, or turned into something else, before it was complete. What was complete is kept: an
  /// object within another value that was cut is not.
  package private(set) var isTruncated = false
  /// Whether something was put up with that the RFC forbids.
  package private(set) var isFlawed = false

  package init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
    if self.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The document's value; nil if it begins with none.
  package mutating func document() -> JSONValue? {
    let value = value(0)
    if peek() != nil { isFlawed = true }
    return value
  }

  private mutating func value(_ depth: Int) -> JSONValue? {
    guard let byte = peek() else { return nil }
    switch byte {
    case UInt8(ascii: "{") where depth >= Self.maximumDepth, UInt8(ascii: "[") where depth >= Self.maximumDepth:
      return passOver()
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default: return word()
    }
  }

  /// Reads an object or array, however deep, and keeps nothing of it; nil if its end is missing.
  private mutating func passOver() -> JSONValue? {
    isFlawed = true
    var open = 0
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        _ = string()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): open -= 1
      default: break
      }
      index += 1
      if open == 0 { return .null }
    }
    isTruncated = true
    return nil
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    var members: [JSONValue.Member] = []
    var separators = Separators()
    index += 1
    while let byte = peek() {
      if ends(byte, UInt8(ascii: "}"), &separators) { return .object(members) }
      if byte == UInt8(ascii: ",") { continue }
      guard byte == UInt8(ascii: "\""), let name = string(), peek() == UInt8(ascii: ":") else { break }
      index += 1
      guard let value = value(depth + 1) else { break }
      // an item that the end of the document cut is not one
      if isTruncated, depth > 0 { break }
      members.append(JSONValue.Member(name: name, value: value))
      if isTruncated { break }
    }
    isTruncated = true
    return depth == 0 ? .object(members) : nil
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    var elements: [JSONValue] = []
    var separators = Separators()
    index += 1
    while let byte = peek() {
      if ends(byte, UInt8(ascii: "]"), &separators) { return .array(elements) }
      if byte == UInt8(ascii: ",") { continue }
      guard let value = value(depth + 1) else { break }
      elements.append(value)
      if isTruncated { break }
    }
    isTruncated = true
    return .array(elements)
  }

  /// What stood last between the brackets of an object or array.
  private struct Separators {
    var isAfterValue = false
    var isAfterComma = false
  }

  /// Takes a closing bracket or a comma; true if it was the bracket.
  private mutating func ends(_ byte: UInt8, _ bracket: UInt8, _ last: inout Separators) -> Bool {
    switch byte {
    case bracket:
      index += 1
      if last.isAfterComma { isFlawed = true }
      return true
    case UInt8(ascii: ","):
      index += 1
      if !last.isAfterValue { isFlawed = true }
      last = Separators(isAfterValue: false, isAfterComma: true)
    default:
      if last.isAfterValue { isFlawed = true }
      last = Separators(isAfterValue: true, isAfterComma: false)
    }
    return false
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
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "u"): out.append(contentsOf: String(Character(scalar())).utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    default:
      isFlawed = true
      out.append(byte)
    }
  }

  /// What stands after `\u`; half of a surrogate pair is U+FFFD.
  private mutating func scalar() -> Unicode.Scalar {
    let high = hexadecimal()
    guard (0xD800..<0xDC00).contains(high), bytes[index...].starts(with: #"\u"#.utf8) else {
      return Unicode.Scalar(high) ?? "\u{FFFD}"
    }
    let afterHigh = index
    index += 2
    let low = hexadecimal()
    guard (0xDC00..<0xE000).contains(low) else {
      index = afterHigh
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
  }

  private mutating func hexadecimal() -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard index < bytes.count, let digit = Character(Unicode.Scalar(bytes[index])).hexDigitValue else {
        isFlawed = true
        break
      }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }

  /// A number, true, false or null. A word that is none of them says nothing.
  private mutating func word() -> JSONValue? {
    let start = index
    while index < bytes.count, bytes[index] > 0x20, !",:]}\"".utf8.contains(bytes[index]) { index += 1 }
    guard index > start else { return nil }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    if word.utf8.allSatisfy({ "+-.eE0123456789".utf8.contains($0) }), word.utf8.contains(where: { $0 &- 0x30 < 10 }) {
      return .number(word)
    }
    switch word {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      isFlawed = true
      return ["true": .bool(true), "false": .bool(false)][word.lowercased()] ?? .null
    }
  }

  /// The next byte that is no white space.
  private mutating func peek() -> UInt8? {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    return index < bytes.count ? bytes[index] : nil
  }
}
