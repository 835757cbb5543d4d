/// A path of a robots.txt rule, and whether an address's path and query match it (RFC 9309, 2.2.2 and 2.2.3).
///
/// Both sides are compared in one form: escapes of unreserved characters resolved, every other byte that is not plain
/// ASCII escaped in upper case. `*` stands for any characters, `$` at the end for the end.
struct RobotsPattern: Sendable, Hashable {
  /// The pieces between the stars.
  private let pieces: [[UInt8]]
  private let isAnchored: Bool
  /// Bytes of the rule: the longest one that matches wins.
  let length: Int

  /// The pattern of a rule's path.
  init(_ text: String) {
    var bytes = Array(text.utf8)
    isAnchored = bytes.last == UInt8(ascii: "$")
    if isAnchored { bytes.removeLast() }
    let normalised = Self.normalised(bytes, escaping: [UInt8(ascii: "$")])
    length = normalised.count + (isAnchored ? 1 : 0)
    pieces = normalised.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false).map(Array.init)
  }

  /// Whether a path with its query, as ``target(_:)`` gives it, matches. Takes time in the product of the lengths at
  /// worst: a piece is looked for behind the one before, and never before that again.
  func matches(_ target: [UInt8]) -> Bool {
    guard let first = pieces.first, target.starts(with: first) else { return false }
    var index = first.count
    for (number, piece) in pieces.enumerated().dropFirst() {
      let isLast = number == pieces.count - 1
      if isLast, isAnchored {
        return target.count - piece.count >= index && target[(target.count - piece.count)...].elementsEqual(piece)
      }
      guard let found = Self.find(piece, in: target, from: index) else { return false }
      index = found + piece.count
    }
    return !isAnchored || pieces.count > 1 || index == target.count
  }

  /// The path and query of an address as patterns are compared with.
  static func target(_ pathAndQuery: some Sequence<UInt8>) -> [UInt8] {
    normalised(Array(pathAndQuery), escaping: [UInt8(ascii: "*"), UInt8(ascii: "$")])
  }

  /// A target without dot segments (RFC 3986, 5.2.4).
  static func withoutDots(_ target: [UInt8]) -> [UInt8] {
    let end = target.firstIndex(of: UInt8(ascii: "?")) ?? target.count
    var kept: [ArraySlice<UInt8>] = []
    let segments = target[..<end].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for (place, segment) in segments.enumerated() {
      let isDots = segment.elementsEqual("..".utf8)
      guard isDots || segment.elementsEqual(".".utf8) else {
        kept.append(segment)
        continue
      }
      if isDots, kept.count > 1 { kept.removeLast() }
      if place == segments.count - 1 { kept.append([]) }
    }
    return Array(kept.joined(separator: [UInt8(ascii: "/")])) + target[end...]
  }

  private static func find(_ piece: [UInt8], in target: [UInt8], from start: Int) -> Int? {
    guard target.count - piece.count >= start else { return nil }
    return (start...(target.count - piece.count)).first { target[$0..<($0 + piece.count)].elementsEqual(piece) }
  }

  private static func normalised(_ bytes: [UInt8], escaping special: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 1 < bytes.count, let high = digit(bytes[index]),
        let low = digit(bytes[index + 1])
      {
        index += 2
        let value = high << 4 | low
        if isUnreserved(value) { out.append(value) } else { escape(value, into: &out) }
      } else if byte <= 0x20 || byte >= 0x7F || special.contains(byte) {
        escape(byte, into: &out)
      } else {
        out.append(byte)
      }
    }
    return out
  }

  private static func escape(_ byte: UInt8, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "%"))
    for half in [byte >> 4, byte & 15] { out.append(half < 10 ? half + 0x30 : half + 0x37) }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._~".utf8.contains(byte)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 0x37
    default: nil
    }
  }
}
