import CCrypto

/// SHA-256, HMAC and comparison in constant time, by libcrypto.
public enum Digest {
  /// The SHA-256 of some bytes.
  public static func sha256(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, EVP_sha256(), length: 32) }

  /// The MD5 of some bytes: only for protocols that ask for it, never as a safeguard.
  public static func md5(_ bytes: [UInt8]) -> [UInt8] { digest(bytes, EVP_md5(), length: 16) }

  /// The HMAC-SHA256 of some bytes (RFC 2104).
  public static func hmac(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 32
    HMAC(EVP_sha256(), key, Int32(key.count), bytes, bytes.count, &out, &length)
    return out
  }

  /// Whether bytes are the same; the time that it takes depends on their number alone.
  public static func areSame(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
  }

  /// Bytes as hexadecimal digits.
  public static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  private static func digest(_ bytes: [UInt8], _ kind: OpaquePointer?, length: Int) -> [UInt8] {
    var out = [UInt8](repeating: 0, count: length)
    var count = UInt32(length)
    EVP_Digest(bytes, bytes.count, &out, &count, kind, nil)
    return out
  }
}
