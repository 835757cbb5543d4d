/// A look at all bytes of a document before it is read: is it UTF-8, and are all its characters those of XML?
struct TextSurvey {
  /// Where the first byte stands that is no UTF-8; nil if there is none.
  private(set) var firstInvalid: Int?
  /// Whether there is anything beyond ASCII.
  private(set) var goesBeyondASCII = false
  /// Whether there are control characters that XML forbids (XML 1.0, 2.2).
  private(set) var hasControls = false
  /// Whether there are carriage returns, which count as line feeds (XML 1.0, 2.11).
  private(set) var hasReturns = false

  /// Whether the bytes are UTF-8 throughout, and all of them characters of XML.
  var isSound: Bool { firstInvalid == nil && !hasControls }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    let words = UnsafeRawPointer(start)
    let count = bytes.count
    var index = 0
    while index < count {
      if index &+ Self.block <= count, Self.isPlain(start + index) {
        index &+= Self.block
        continue
      }
      let limit = min(index &+ Self.block, count)
      while index < limit {
        if index &+ 8 <= count {
          let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          let length = (word & ByteWords.highs).trailingZeroBitCount / 8
          let controls = ByteWords.controls(word) & (length == 8 ? .max : (1 << UInt64(length &* 8)) &- 1)
          if controls != 0 { takeControls(word, controls) }
          index &+= length
          if length < 8, !takeSequence(bytes, &index) { return }
        } else if start[index] >= 0x80 {
          guard takeSequence(bytes, &index) else { return }
        } else {
          if start[index] < 0x20 { takeControls(UInt64(start[index]) | 0x20 &* ByteWords.ones << 8, 0x80) }
          index &+= 1
        }
      }
    }
  }

  /// Bytes that are looked at together.
  private static let block = 64

  /// Whether a block holds nothing but characters of ASCII, line feeds and tabs, as most do. (Without a branch, so that
  /// the compiler makes vector instructions of it.)
  @inline(__always)
  private static func isPlain(_ bytes: UnsafePointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in 0..<block {
      let byte = bytes[index]
      let isBeyond: UInt8 = byte &- 0x20 >= 0x60 ? 1 : 0
      let isNoLineFeed: UInt8 = byte == 0x0A ? 0 : 1
      let isNoTab: UInt8 = byte == 0x09 ? 0 : 1
      found |= isBeyond & isNoLineFeed & isNoTab
    }
    return found == 0
  }

  /// Takes in a sequence of two to four bytes; false if it is none.
  private mutating func takeSequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
    goesBeyondASCII = true
    let length = TextDecoder.sequenceLength(bytes, index)
    if length == 0 { firstInvalid = index }
    index &+= length
    return length > 0
  }

  /// Takes in the bytes below 0x20 of a word; `places` has the high bit of each.
  @inline(__always)
  private mutating func takeControls(_ word: UInt64, _ places: UInt64) {
    let returns = ByteWords.equal(word, 0x0D)
    if places & returns != 0 { hasReturns = true }
    if places & ~(returns | ByteWords.equal(word, 0x0A) | ByteWords.equal(word, 0x09)) != 0 { hasControls = true }
  }
}
