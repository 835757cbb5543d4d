/// 32-bit hashes of terms: FNV-1a with the finaliser of MurmurHash3 (A. Appleby, public domain).
///
/// `generate.py` of the background table computes the same function, so do not change one without the other. Two
/// articles of 50 terms each share a term by accident with a probability below one in a million.
enum TermHash {
  /// The hash of some bytes.
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 0x811C_9DC5
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return mix(hash)
  }

  /// The hash of a text's UTF-8.
  static func of(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { of($0) }
  }

  /// The hash of an ordered pair of hashes.
  static func combine(_ a: UInt32, _ b: UInt32) -> UInt32 {
    mix(a &* 0x9E37_79B1 ^ (b &+ 0x7F4A_7C15 &+ (a << 6)))
  }

  /// The hash of four hashes in a row: one spreading over a sum with odd factors, since every run of a text is hashed.
  static func run(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32) -> UInt32 {
    mix(a &* 0x9E37_79B1 &+ b &* 0x85EB_CA77 &+ c &* 0xC2B2_AE3D &+ d &* 0x27D4_EB2F)
  }

  /// Spreads the bits.
  static func mix(_ value: UInt32) -> UInt32 {
    var h = value
    h = (h ^ (h >> 16)) &* 0x85EB_CA6B
    h = (h ^ (h >> 13)) &* 0xC2B2_AE35
    return h ^ (h >> 16)
  }
}
