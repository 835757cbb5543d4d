/// A 64-bit hash that is the same on every machine and in every run: what "the same bytes" means to the skip ladder.
///
/// FNV-like mixing over eight bytes a step with the 64-bit finaliser of MurmurHash3 (A. Appleby, public domain). Not
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
    var text = text
    text.withUTF8 { combine(buffer: UnsafeRawBufferPointer($0)) }
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
    var index = 0
    while index + 8 <= buffer.count {
      mix(UInt64(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var tail = UInt64(buffer.count) << 56
    var shift: UInt64 = 0
    while index < buffer.count {
      tail ^= UInt64(buffer[index]) << shift
      shift += 8
      index += 1
    }
    mix(tail)
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
