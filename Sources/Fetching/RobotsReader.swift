/// Reads a robots.txt line by line (RFC 9309, 2.1 and 2.2).
struct RobotsReader {
  /// What a group of rules is for.
  private enum Audience {
    case us
    case everybody
    case others
  }

  private var audiences: [Audience] = []
  private var isInRules = false
  private var ours: [(isAllowed: Bool, path: String)] = []
  private var everybodys: [(isAllowed: Bool, path: String)] = []
  private var namesUs = false

  /// The rules that are meant for us so far.
  var rules: [(isAllowed: Bool, path: String)] { namesUs ? ours : everybodys }

  /// Takes in a line without its end.
  mutating func take(_ line: ArraySlice<UInt8>) {
    guard let (name, value) = Self.record(line) else { return }
    switch name {
    case "user-agent": begin(Self.audience(value))
    case "allow": add(isAllowed: true, value)
    case "disallow": add(isAllowed: false, value)
    default: break  // Sitemap and the like belong to no group and end none
    }
  }

  private mutating func begin(_ audience: Audience) {
    if isInRules { audiences = [] }
    isInRules = false
    audiences.append(audience)
    if audience == .us { namesUs = true }
  }

  private mutating func add(isAllowed: Bool, _ path: String) {
    guard !audiences.isEmpty else { return }
    isInRules = true
    guard path.hasPrefix("/") || path.hasPrefix("*") else { return }  // an empty one forbids nothing
    if audiences.contains(.us) { ours.append((isAllowed, path)) }
    if audiences.contains(.everybody) { everybodys.append((isAllowed, path)) }
  }

  /// Whom a user-agent line names: its letters, `_` and `-` up to the first other character count, case aside.
  private static func audience(_ value: String) -> Audience {
    if value.hasPrefix("*") { return .everybody }
    let token = value.utf8.prefix { ($0 | 0x20) &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    return Substring(token).lowercased() == RobotsRules.productToken ? .us : .others
  }

  /// `Name: value  # comment`, the name in lower case.
  private static func record(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    let line = line.prefix { $0 != UInt8(ascii: "#") }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return (trimmed(line[..<colon]).lowercased(), trimmed(line[(colon + 1)...]))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The lines of a file, without its byte order mark; one that the size limit cuts is none.
  static func lines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
    var bytes = file.prefix(RobotsRules.sizeLimit)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    var lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    let isCut = file.count > RobotsRules.sizeLimit && bytes.last != 0x0A && bytes.last != 0x0D
    if isCut { lines.removeLast() }
    return lines
  }
}
