public import News

/// Why what a person set about a feed cannot be used; never with the secret itself.
public struct FeedAccessFault: Error, Sendable, Hashable {
  /// What is wrong, for people.
  public var what: String
  /// What to do instead.
  public var advice: String
}

/// Reads what a person sets about how a feed is asked, as it is written in a file or an argument.
public enum FeedAccessText {
  /// Headers that are ours, or that a polite reader does not send.
  private static let refused: [String: String] = [
    "host": "it names whom we ask", "user-agent": "say --user-agent", "accept-encoding": "it is ours",
    "if-none-match": "validators are the publisher's own", "if-modified-since": "validators are the publisher's own",
    "referer": "we came from nowhere", "cookie": "cookies are kept for one request only", "connection": "it is ours",
    "content-length": "a request has no body", "transfer-encoding": "a request has no body", "te": "it is ours",
    "authorization": "say --auth-file", "range": "a part of a document is none",
  ]

  /// Credentials: `USER:PASSWORD`, or `Bearer TOKEN`; white space around them does not count.
  public static func credentials(_ text: String) throws(FeedAccessFault) -> FeedAccess.Credentials {
    let line = trimmed(text)
    guard !line.isEmpty, line.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
      throw FeedAccessFault(what: "the credentials are not one line", advice: "Write USER:PASSWORD or Bearer TOKEN.")
    }
    if line.prefix(7).lowercased() == "bearer " { return .bearer(Secret(trimmed(String(line.dropFirst(7))))) }
    guard let colon = line.firstIndex(of: ":") else {
      throw FeedAccessFault(
        what: "the credentials have no colon", advice: "Write USER:PASSWORD, or Bearer TOKEN for a token.")
    }
    let user = encoded(line[..<colon])
    return .basic(Secret(user + ":" + encoded(line[colon...].dropFirst())))
  }

  /// Headers, `NAME: VALUE` a line; empty lines are passed over.
  public static func headers(_ text: String) throws(FeedAccessFault) -> [FeedAccess.Header] {
    var headers: [FeedAccess.Header] = []
    for line in text.split(whereSeparator: \.isNewline) where !trimmed(String(line)).isEmpty {
      let sides = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let name = sides.first.map(String.init) ?? ""
      guard sides.count == 2, !name.isEmpty, name.utf8.allSatisfy(isToken) else {
        throw FeedAccessFault(what: "line \(headers.count + 1) is no header", advice: "Write NAME: VALUE, one a line.")
      }
      if let why = refused[name.lowercased()] {
        throw FeedAccessFault(what: "the header \(name) cannot be set: \(why)", advice: "Leave it out.")
      }
      let value = trimmed(String(sides[1]))
      guard value.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value <= 0xFF && $0.value != 0x7F }) else {
        throw FeedAccessFault(what: "the value of \(name) cannot stand in a header", advice: "Use Latin letters alone.")
      }
      headers.append(FeedAccess.Header(name: name, value: Secret(value)))
    }
    guard !headers.isEmpty else {
      throw FeedAccessFault(what: "there is no header in it", advice: "Write NAME: VALUE, one a line.")
    }
    return headers
  }

  /// A proxy's URL.
  public static func proxy(_ text: String) throws(FeedAccessFault) -> FeedAccess.Proxy {
    let url = trimmed(text)
    guard ProxyAddress(url) != nil else {
      throw FeedAccessFault(what: "this is no proxy's address", advice: proxyAdvice)
    }
    return .url(Secret(url))
  }

  /// What to write where a proxy's address cannot be used.
  public static let proxyAdvice =
    "Write http://HOST:PORT, https://, socks4:// or socks5://, a user and password before the host as USER:PASSWORD@; "
    + "in these # is written %23, / %2F, ? %3F, @ %40, : %3A and % %25."

  /// A proxy as it may be shown: without user and password.
  public static func shown(_ proxy: FeedAccess.Proxy) -> String {
    guard case .url(let url) = proxy else { return "none" }
    return ProxyAddress(url.revealed)?.shown ?? "set, but no address that can be used"
  }

  /// A `User-Agent` that says who asks.
  public static func userAgent(_ text: String) throws(FeedAccessFault) -> String {
    let agent = trimmed(text)
    guard agent.hasPrefix("Courant/"), agent.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      throw FeedAccessFault(
        what: "a User-Agent begins with Courant/, so that publishers know whom they see",
        advice: "Some servers refuse an address inside it: Courant/1 alone may do.")
    }
    return agent
  }

  /// Public keys, as libcurl and browsers write them.
  public static func pin(_ text: String) throws(FeedAccessFault) -> String {
    let keys = text.split(separator: ";")
    let isKey = { (key: Substring) in
      let digest = key.dropFirst("sha256//".count)
      return key.hasPrefix("sha256//") && digest.utf8.count == 44 && digest.hasSuffix("=")
        && digest.utf8.dropLast().allSatisfy(isOfBase64)
    }
    guard !keys.isEmpty, keys.allSatisfy(isKey) else {
      throw FeedAccessFault(
        what: "a pin is sha256// and 44 characters of Base64",
        advice:
          "`openssl x509 -in CERT -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary "
          + "| base64` makes them.")
    }
    return keys.joined(separator: ";")
  }

  private static func isOfBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "+/".utf8.contains(byte)
    }
  }

  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func encoded(_ text: Substring) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}
