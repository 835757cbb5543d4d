import CCrypto

/// Base64 as it is written (RFC 4648, section 4).
public enum Base64Text {
  /// The text of some bytes, padded.
  public static func encoded(_ bytes: [UInt8]) -> String {
    // libcrypto ends it with a zero byte.
    var out = [UInt8](repeating: 0, count: (bytes.count + 2) / 3 * 4 + 1)
    let length = EVP_EncodeBlock(&out, bytes, Int32(bytes.count))
    return String(decoding: out.prefix(Int(length)), as: UTF8.self)
  }
}
