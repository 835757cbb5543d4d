/// Puts character data together: white space collapsed, one line feed where lines were broken.
public struct TextWriter: Sendable {
  private var bytes: [UInt8] = []
  private var gap: UInt8?

  /// A writer without text.
  public init() {}

  /// The text so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text so far as one line, with spaces for its breaks.
  public var line: String {
    guard bytes.contains(0x0A) else { return text }
    return String(decoding: bytes.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
  }

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
    data.withUnsafeBufferPointer { data in
      var index = 0
      if let script, gap == nil, let last = bytes.last, Self.isDigit(last) {
        while index < data.count, Self.isDigit(data[index]) {
          bytes += script.utf8(data[index])
          index += 1
        }
      }
      write(data, from: index)
    }
  }

  private mutating func write(_ data: UnsafeBufferPointer<UInt8>, from start: Int) {
    var index = start
    while index < data.count {
      let lead = data[index]
      // most text is words of ASCII
      if Self.isPlain(lead) {
        var end = index + 1
        while end < data.count, Self.isPlain(data[end]) { end += 1 }
        append(data, index..<end)
        index = end
        continue
      }
      let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      let end = min(index + length, data.count)
      let second = index + 1 < data.count ? data[index + 1] : 0
      let third = index + 2 < data.count ? data[index + 2] : 0
      switch length < 4 ? InvisibleCharacters.kind(length: length, lead, second, third) : .visible {
      case .space: gap = gap ?? 0x20
      case .nothing: break
      case .visible: append(data, index..<end)
      }
      index = end
    }
  }

  private mutating func append(_ data: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    if let gap, !bytes.isEmpty { bytes.append(gap) }
    gap = nil
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: data[range]))
  }

  /// Whether a byte is a visible character of ASCII.
  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5E }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
