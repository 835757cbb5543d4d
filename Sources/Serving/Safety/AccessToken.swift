import News
import Sealing

/// A secret that lets its holder read and correct. The store knows only its hash.
public enum AccessToken {
  /// A token from 32 random bytes: a prefix by which scanners for leaked secrets find it, and hexadecimal digits.
  public static func text(from random: [UInt8]) -> String { "courant_" + Digest.text(random) }

  /// What the store keeps of a token. It has 256 random bits, so that one plain hash is enough.
  public static func hash(of token: String) -> [UInt8] { Digest.sha256(Array(token.utf8)) }

  /// What the store keeps of what Fever's readers send in place of a token: the MD5 of `name:token` in hexadecimal digits.
  public static func feverHash(of token: String, name: String) -> [UInt8] {
    hash(of: Digest.text(Digest.md5(Array("\(name):\(token)".utf8))))
  }
}

/// Who may ask.
struct AccessGuard: Sendable {
  /// The tokens; asked for anew with each request, so that a token that was removed ends at once.
  let tokens: @Sendable () throws -> [AccessTokenRecord]
  /// Whether a request without a token is answered.
  let isOpen: Bool

  /// Throws a refusal for a request that may not be answered.
  func check(_ call: Call) throws {
    if isOpen { return }
    guard let token = Self.token(of: call) else {
      throw Self.refusal("a token is needed: `courant tokens add NAME` makes one")
    }
    guard try isKnown(token) else { throw Self.refusal("the token is not known") }
  }

  /// The name of the token that a request carries; nil where it carries none that is known.
  func holder(of call: Call) throws -> String? {
    guard let hash = Self.token(of: call).map(AccessToken.hash) else { return nil }
    return try tokens().filter { Digest.areSame($0.hash, hash) }.first?.name
  }

  /// Whether a token opens.
  func isKnown(_ token: String) throws -> Bool {
    let hash = AccessToken.hash(of: token)
    // Every hash is compared, so that the time tells nothing of which one fits.
    return try tokens().filter { Digest.areSame($0.hash, hash) }.isEmpty == false
  }

  /// Whether what a reader of Fever's kind sends opens.
  func isKnown(feverKey key: String) throws -> Bool {
    let hash = AccessToken.hash(of: key.lowercased())
    return try tokens().filter { Digest.areSame($0.fever ?? [], hash) }.isEmpty == false
  }

  /// The token that a request carries: as a bearer's, or as the password of basic authentication, which browsers ask
  /// their user for.
  private static func token(of call: Call) -> String? {
    guard let header = call.headers["authorization"] else { return nil }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2 else { return "" }
    switch parts[0].lowercased() {
    case "bearer": return String(parts[1])
    case "googlelogin": return parts[1].hasPrefix("auth=") ? String(parts[1].dropFirst(5)) : ""
    case "basic":
      let pair = Base64.decoded(parts[1].utf8).map { String(decoding: $0, as: UTF8.self) } ?? ""
      return pair.firstIndex(of: ":").map { String(pair[pair.index(after: $0)...]) } ?? ""
    default: return ""
    }
  }

  private static func refusal(_ detail: String) -> Refusal {
    Refusal(.unauthorized, detail, headers: [("WWW-Authenticate", "Basic realm=\"Courant\", charset=\"UTF-8\"")])
  }
}
