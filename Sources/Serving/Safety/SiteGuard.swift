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
    guard let host = HostName(call.host) else {
      throw Refusal(.badRequest, call.host.isEmpty ? "the header Host is missing" : "the header Host names no host")
    }
    guard isLoopback else { return }
    guard LoopbackName.isOne(host.name) || host.name == publicHost else {
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
    let foreign = Refusal(.forbidden, "the form comes from another site")
    if let site = call.headers["sec-fetch-site"] {
      // Browsers alone write this header, and no page can. It holds where they hide the origin from everybody.
      if site == "same-origin" { return }
      guard site == "none" else { throw foreign }
    }
    guard let origin = call.headers["origin"] else { return }
    let from = origin.split(separator: "/").last.flatMap { HostName(String($0)) }
    let here = HostName(call.host)
    // A proxy may name itself to us by another host than browsers name it by, and need not tell us its port.
    guard let from, from.name == publicHost || from.name == here?.name && from.port == here?.port else { throw foreign }
  }

  /// What forms carry in ``field``.
  var formCheck: String { Digest.text(Digest.hmac(Array("form".utf8), key: secret)) }
}
