import News
import Sealing

/// Signs deliveries as Standard Webhooks 1.0.0 describes (https://www.standardwebhooks.com): HMAC-SHA256 over the id, the
/// time of the attempt and the body.
public enum HookSignature {
  /// A secret from 32 random bytes, as `hooks add` makes one.
  public static func secret(from random: [UInt8]) -> String { prefix + Base64Text.encoded(random) }

  /// The headers of one attempt.
  static func headers(id: String, body: String, secret: Secret, at now: Timestamp) -> [PostedContent.Header] {
    let signature = signature(id: id, body: body, secret: secret, at: now)
    return [
      PostedContent.Header("Webhook-Id", id), PostedContent.Header("Idempotency-Key", id),
      PostedContent.Header("Webhook-Timestamp", String(now.seconds)),
      PostedContent.Header("Webhook-Signature", signature),
    ]
  }

  static func signature(id: String, body: String, secret: Secret, at now: Timestamp) -> String {
    let signed = Array("\(id).\(now.seconds).\(body)".utf8)
    return "v1," + Base64Text.encoded(Digest.hmac(signed, key: key(secret.revealed) ?? Array(secret.revealed.utf8)))
  }

  /// The bytes of a secret, which stands in Base64, with `whsec_` before it or without; nil if it does not.
  public static func key(_ secret: String) -> [UInt8]? {
    let text = secret.hasPrefix(prefix) ? secret.dropFirst(prefix.count) : secret[...]
    // The libraries that verify know but the one alphabet.
    return text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") } ? nil : Base64.decoded(text.utf8)
  }

  private static let prefix = "whsec_"
}
