import News

/// Who may ask, and how often.
extension Desk {
  /// The longest form, in bytes.
  private static let longestForm = 256 * 1024
  /// The longest form of somebody who has shown no token yet, in bytes.
  private static let longestStrangerForm = 8 * 1024
  /// The longest path and query, in bytes.
  private static let longestTarget = 4096

  /// Throws a refusal for a request that is not to be answered. It looks at no form.
  func check(_ call: Call, at now: Timestamp) throws {
    let (name, isNear) = asker(of: call)
    if !isNear { try requests.take(name, at: now) }
    if let fault = call.fault { throw fault }
    guard call.target.utf8.count <= Self.longestTarget else { throw Refusal(.badRequest, "the address is too long") }
    try site.checkHost(call)
    // Fever's readers and those who log in show their token in the form.
    if Self.isForAll(call) || Self.showsTokenLater(call) { return }
    guard call.headers["authorization"] != nil else { return try access.check(call) }
    try guess(call, at: now) { try access.check(call) }
  }

  /// Whom limits are counted for, and whether he is on this machine: behind a proxy of ours the one whom it names last.
  private func asker(of call: Call) -> (name: String, isNear: Bool) {
    guard let peer = call.peer, LoopbackName.isOne(peer) else { return (call.peer ?? "", call.peer == nil) }
    let last = call.headers["x-forwarded-for"]?.split(separator: ",").last?.filter { !$0.isWhitespace }
    guard !settings.isOpen, let name = last.flatMap({ PeerName.text(of: $0) }) else { return (peer, true) }
    return (name, false)
  }

  /// Looks at a token, unless too many wrong ones came from the same place.
  func guess(_ call: Call, at now: Timestamp, _ look: () throws -> Void) throws {
    if access.isOpen { return }
    let name = asker(of: call).name
    try guesses.check(name, at: now)
    do {
      try look()
    } catch let refusal as Refusal {
      try guesses.take(name, at: now)
      throw refusal
    }
  }

  /// What a feed reader gets for its password: the same, to carry from then on.
  func login(_ call: Call, at now: Timestamp) throws -> Reply {
    // Never from the address, which proxies write down.
    let password = call.form?["Passwd"] ?? "open"
    try guess(call, at: now) {
      guard try access.isKnown(password) else { throw Refusal(.unauthorized, "the password is no token of ours") }
    }
    // A line feed within it would begin another line.
    let auth = String(password.filter { !$0.isNewline })
    var reply = Reply("text/plain; charset=utf-8", Array("SID=\(auth)\nLSID=\(auth)\nAuth=\(auth)\n".utf8))
    reply.headers.append(("Cache-Control", "no-store"))
    return reply
  }

  /// What tells nothing of the store.
  private static func isForAll(_ call: Call) -> Bool {
    ["healthz", "readyz", "style.css", "icon.svg"].contains(call.path.first ?? "") && call.path.count == 1
  }

  static func isLogin(_ call: Call) -> Bool { call.path == ["accounts", "ClientLogin"] }

  /// Whether a request has its token, where it has one, in its form.
  static func showsTokenLater(_ call: Call) -> Bool { isLogin(call) || call.path.first == "fever" }

  /// The longest form of a request, in bytes: short where nobody knows yet who sends it.
  func longestForm(_ call: Call) -> Int {
    Self.showsTokenLater(call) && !access.isOpen ? Self.longestStrangerForm : Self.longestForm
  }
}
