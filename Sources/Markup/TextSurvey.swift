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
    while index &+ 8 <= count {
      while index &+ 16 <= count {
        let first = words.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = words.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)
        let special = ByteWords.controls(first) | ByteWords.controls(second) | (first | second) & ByteWords.highs
        guard special == 0 else { break }
        index &+= 16
      }
      guard index &+ 8 <= count else { break }
      let word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & ByteWords.highs
      let controls = ByteWords.controls(word)
      if controls | high == 0 {
        index &+= 8
        continue
      }
      let length = high.trailingZeroBitCount / 8
      takeControls(word, controls & (length == 8 ? .max : (1 << UInt64(length &* 8)) &- 1))
      index &+= length
      if length < 8, !takeSequence(bytes, &index) { return }
    }
    while index < count {
      if start[index] >= 0x80 {
        guard takeSequence(bytes, &index) else { return }
      } else {
        if start[index] < 0x20 { takeControls(UInt64(start[index]) | 0x20 &* ByteWords.ones << 8, 0x80) }
        index &+= 1
      }
    }
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
