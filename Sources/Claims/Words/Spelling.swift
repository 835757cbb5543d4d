/// A word, whatever the case of its letters, by its first and last letters and its length, so that a text's words are compared with those of a
/// rule as numbers.
///
/// Words of up to sixteen letters are told apart whole. Where a rule gives one as a literal, the compiler computes it.
struct Spelling: ExpressibleByStringLiteral, Sendable {
  /// The first eight letters; of a shorter word all of them, the middle ones twice.
  private let head: UInt64
  /// The last eight letters; 0 for a shorter word.
  private let tail: UInt64
  /// The number of bytes.
  private let length: Int

  /// No word.
  static let none = Spelling(head: 0, tail: 0, length: 0)

  @inline(__always)
  private init(head: UInt64, tail: UInt64, length: Int) {
    self.head = head
    self.tail = tail
    self.length = length
  }

  /// A word as a rule has it.
  @inline(__always)
  init(stringLiteral word: StaticString) {
    self = Self.read(UnsafeRawPointer(word.utf8Start), word.utf8CodeUnitCount)
  }

  /// A text's word.
  init(_ letters: UnsafeBufferPointer<UInt8>) {
    guard let start = letters.baseAddress else {
      self = .none
      return
    }
    self = Self.read(UnsafeRawPointer(start), letters.count)
  }

  /// The letters with the bit set that tells small ones of the Latin script from capitals.
  @inline(__always)
  private static func read(_ letters: UnsafeRawPointer, _ count: Int) -> Spelling {
    let small: UInt64 = 0x2020_2020_2020_2020
    if count >= 8 {
      return Spelling(
        head: letters.loadUnaligned(as: UInt64.self) | small,
        tail: letters.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) | small, length: count)
    }
    if count >= 4 {
      let first = UInt64(letters.loadUnaligned(as: UInt32.self))
      let last = UInt64(letters.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return Spelling(head: (first | last << 32) | small, tail: 0, length: count)
    }
    if count >= 2 {
      let first = UInt64(letters.loadUnaligned(as: UInt16.self))
      let last = UInt64(letters.loadUnaligned(fromByteOffset: count - 2, as: UInt16.self))
      return Spelling(head: (first | last << 16) | small & 0xFFFF_FFFF, tail: 0, length: count)
    }
    return Spelling(
      head: count == 1 ? UInt64(letters.load(as: UInt8.self)) | 0x20 : 0, tail: 0, length: count)
  }

  /// Whether two words have the same letters.
  @inline(__always)
  static func == (left: Spelling, right: Spelling) -> Bool {
    left.head == right.head && left.length == right.length && left.tail == right.tail
  }

  /// Whether a word is the one that is wanted, if one is.
  @inline(__always)
  func matches(_ wanted: Spelling?) -> Bool {
    guard let wanted else { return false }
    return self == wanted
  }
}
