/// Puts character data together: white space collapsed, one line feed where lines were broken.
public struct TextWriter: Sendable {
  private var bytes: [UInt8] = []
  private var gap: UInt8?

  /// A writer without text.
  public init() {}

  /// The text so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The number of bytes so far.
  public var count: Int { bytes.count }

  /// Ends the line; several in a row count as one.
  public mutating func breakLine() {
    gap = 0x0A
  }

  /// Takes in character data in UTF-8.
  ///
  /// - Parameter script: where its digits stand, if not on the line.
  public mutating func write(_ data: ArraySlice<UInt8>, script: ScriptDigits? = nil) {
    var index = data.startIndex
    if let script, gap == nil, let last = bytes.last, Self.isDigit(last) {
      let digits = data.prefix { Self.isDigit($0) }
      for digit in digits { bytes += script.utf8(digit) }
      index = digits.endIndex
    }
    while index < data.endIndex {
      let lead = data[index]
      let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let end = min(index + length, data.endIndex)
      let second = index + 1 < data.endIndex ? data[index + 1] : 0
      let third = index + 2 < data.endIndex ? data[index + 2] : 0
      switch length < 4 ? InvisibleCharacters.kind(length: length, lead, second, third) : .visible {
      case .space: gap = gap ?? 0x20
      case .nothing: break
      case .visible:
        if let gap, !bytes.isEmpty { bytes.append(gap) }
        gap = nil
        bytes.append(contentsOf: data[index..<end])
      }
      index = end
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
