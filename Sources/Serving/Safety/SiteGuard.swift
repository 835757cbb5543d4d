import News
import Sealing

/// Keeps other sites' pages from using a reader's browser against us.
struct SiteGuard: Sendable {
  /// Whether only this machine can connect, without a token.
  let isLoopback: Bool
  /// The host of the public address; nil where there is none.
  let publicHost: String?
  /// Random bytes of this process: forms carry what is derived from them.
  let secret: [UInt8]

  /// The name of a form's field that shows that the form came from a page of ours.
  static let field = "check"

  /// Throws a refusal where the host that a browser believes to speak to is none of ours: a name of somebody else's that
  /// was made to lead to this machine (DNS rebinding).
  func checkHost(_ call: Call) throws(Refusal) {
    guard call.host.utf8.count <= 255, call.host.utf8.allSatisfy(Self.isHostByte) else {
      throw Refusal(.badRequest, "the header Host names no host")
    }
    guard isLoopback else { return }
    let name = Self.name(call.host)
    guard LoopbackName.isOne(name) || name == publicHost else {
      throw Refusal(.misdirected, "this service listens on this machine alone, and the request names \(call.host)")
    }
  }

  /// Throws a refusal for a form that does not come from a page of ours.
  func checkForm(_ call: Call) throws(Refusal) {
    try checkOrigin(call)
    let given = call.form?[Self.field] ?? ""
    guard Digest.areSame(Array(given.utf8), Array(formCheck.utf8)) else {
      throw Refusal(.forbidden, "the form is too old, or none of ours; load the page again")
    }
  }

  /// Throws a refusal for what a browser sends on behalf of another site's page.
  func checkOrigin(_ call: Call) throws(Refusal) {
    if let site = call.headers["sec-fetch-site"], site != "same-origin", site != "none" {
      throw Refusal(.forbidden, "the form comes from another site")
    }
    if let origin = call.headers["origin"] {
      let host = origin.split(separator: "/").last.map(String.init) ?? ""
      guard Self.name(host) == Self.name(call.host) else {
        throw Refusal(.forbidden, "the form comes from another site")
      }
    }
  }

  /// What forms carry in ``field``.
  var formCheck: String { Digest.text(Digest.hmac(Array("form".utf8), key: secret)) }

  /// A host without its port.
  private static func name(_ host: String) -> String {
    let host = host.lowercased()
    if host.first == "[" { return String(host.prefix { $0 != "]" }) + "]" }
    return String(host.prefix { $0 != ":" })
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "-._:[]~%".utf8.contains(byte)
  }
}
