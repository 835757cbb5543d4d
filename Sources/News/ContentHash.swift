/// A 64-bit hash that is the same on every machine and in every run: what "the same bytes" means to the skip ladder.
///
/// Parts of 32 bytes and more go through the four lanes of XXH64 (Y. Collet, BSD 2-Clause), whose multiplications do not
/// wait for each other: one chain cost 8 % of reading a feed. What they come to, and shorter parts, go through FNV-like
/// mixing over eight bytes a step with the 64-bit finaliser of MurmurHash3 (A. Appleby, public domain). Not
/// cryptographic: it saves work, and nothing is ever deleted because two hashes are equal.
public struct ContentHash: Sendable, Hashable {
  /// The hash as SQLite keeps it.
  public var value: Int64

  /// A hash that was computed before.
  public init(value: Int64) {
    self.value = value
  }

  /// The hash of some bytes.
  public init(_ bytes: some Sequence<UInt8>) {
    var hasher = StableHasher()
    hasher.combine(bytes)
    self = hasher.hash
  }

  /// The hash of a text's UTF-8.
  public init(_ text: String) {
    var hasher = StableHasher()
    hasher.combine(text)
    self = hasher.hash
  }
}

/// Feeds bytes to a ``ContentHash``; the parts' boundaries count.
public struct StableHasher: Sendable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A hasher that has seen nothing.
  public init() {}

  /// Takes in a part: its bytes and its length.
  public mutating func combine(_ bytes: some Sequence<UInt8>) {
    let done: Void? = bytes.withContiguousStorageIfAvailable { combine(buffer: UnsafeRawBufferPointer($0)) }
    if done == nil {
      let copy = Array(bytes)
      copy.withUnsafeBytes { combine(buffer: $0) }
    }
  }

  /// Takes in a text as its UTF-8.
  public mutating func combine(_ text: String) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { combine(buffer: UnsafeRawBufferPointer($0)) }
    if done == nil {
      var text = text
      text.withUTF8 { combine(buffer: UnsafeRawBufferPointer($0)) }
    }
  }

  /// Takes in a text, or its absence.
  public mutating func combine(_ text: String?) {
    if let text { combine(text) } else { mix(0xFF51) }
  }

  /// Takes in a number.
  public mutating func combine(_ number: Int64) {
    mix(UInt64(bitPattern: number))
  }

  /// Takes in raw bytes and their length.
  public mutating func combine(buffer: UnsafeRawBufferPointer) {
    combine(buffer) { $0 }
  }

  /// Takes in a text's bytes as ``combine(buffer:)`` would if every line feed in them were a space.
  public mutating func combine(words buffer: UnsafeRawBufferPointer) {
    combine(buffer, Self.withoutLineFeeds)
  }

  /// Eight bytes a step, each changed by `read`; 32 bytes a step in four lanes where there are as many.
  @inline(__always)
  private mutating func combine(_ buffer: UnsafeRawBufferPointer, _ read: (UInt64) -> UInt64) {
    var index = 0
    if buffer.count >= 32 {
      var lanes = HashLanes()
      while index &+ 32 <= buffer.count {
        lanes.first.take(read(Self.word(buffer, at: index)))
        lanes.second.take(read(Self.word(buffer, at: index &+ 8)))
        lanes.third.take(read(Self.word(buffer, at: index &+ 16)))
        lanes.fourth.take(read(Self.word(buffer, at: index &+ 24)))
        index &+= 32
      }
      mix(lanes.first.value)
      mix(lanes.second.value)
      mix(lanes.third.value)
      mix(lanes.fourth.value)
    }
    while index &+ 8 <= buffer.count {
      mix(read(Self.word(buffer, at: index)))
      index &+= 8
    }
    var tail: UInt64 = 0
    var shift: UInt64 = 0
    while index < buffer.count {
      tail |= UInt64(buffer[index]) << shift
      shift &+= 8
      index &+= 1
    }
    mix(read(tail) ^ UInt64(buffer.count) << 56)
  }

  @inline(__always)
  private static func word(_ buffer: UnsafeRawBufferPointer, at index: Int) -> UInt64 {
    UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Eight bytes with a space for each line feed; the bytes that are equal are found all at once (H. S. Warren,
  /// "Hacker's Delight", 6-1, the form that is exact for every byte).
  @inline(__always)
  private static func withoutLineFeeds(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let differing = word ^ 0x0A0A_0A0A_0A0A_0A0A
    let equal = ~(((differing & low) &+ low) | differing | low)
    return word ^ (equal >> 7) &* 0x2A
  }

  /// The hash of everything taken in so far.
  public var hash: ContentHash {
    var h = state
    h = (h ^ (h >> 33)) &* 0xFF51_AFD7_ED55_8CCD
    h = (h ^ (h >> 33)) &* 0xC4CE_B9FE_1A85_EC53
    return ContentHash(value: Int64(bitPattern: h ^ (h >> 33)))
  }

  private mutating func mix(_ word: UInt64) {
    state = (state ^ word) &* 0x0000_0100_0000_01B3
    state = (state ^ (state >> 32)) &* 0xFF51_AFD7_ED55_8CCD
  }
}

/// The four accumulators of XXH64, each from its own start.
private struct HashLanes {
  var first = HashLane(value: 0x60EA_27EE_ADC0_B5D6)
  var second = HashLane(value: 0xC2B2_AE3D_27D4_EB4F)
  var third = HashLane(value: 0)
  var fourth = HashLane(value: 0x61C8_864E_7A14_3579)
}

/// One accumulator of XXH64.
private struct HashLane {
  var value: UInt64

  @inline(__always)
  mutating func take(_ word: UInt64) {
    value = value &+ word &* 0xC2B2_AE3D_27D4_EB4F
    value = (value << 31 | value >> 33) &* 0x9E37_79B1_85EB_CA87
  }
}
