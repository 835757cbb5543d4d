/// The user and password that an address in a text may hold.
public enum Userinfo {
  /// A text without them: what stands between `://` and the last `@` before a blank, whatever characters it is made of, unless
  /// a whole host stands before that `@` (`https://h.example/@me`).
  public static func removed(from text: String) -> String {
    var result = ""
    var rest = text[...]
    while let slashes = rest.firstRange(of: "://") {
      result += rest[..<slashes.upperBound]
      rest = rest[slashes.upperBound...]
      let address = rest.prefix { !$0.isWhitespace }
      if !beginsWithHost(address), let at = address.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    }
    return result + rest
  }

  /// An address without them, its path and the rest as they are (RFC 3986, 3.2).
  public static func removed(fromAddress url: String) -> String {
    guard let slashes = url.firstRange(of: "://"),
      let at = authority(url[slashes.upperBound...]).lastIndex(of: "@")
    else { return url }
    return String(url[..<slashes.upperBound] + url[url.index(after: at)...])
  }

  /// What a person typed for an address or an id, without them also where the slashes are wrong or missing (`http:/me:PW@host`,
  /// `me:PW@host`): all before the last `@` but a scheme.
  public static func removed(fromTyped text: String) -> String {
    if text.contains("://") { return removed(from: text) }
    guard let at = text.lastIndex(of: "@"), text[..<at].contains(":") else { return text }
    let scheme = text[..<at].firstMatch(of: #/^(?:https?|feed):\/?/#.ignoresCase())?.output ?? ""
    return String(scheme + text[text.index(after: at)...])
  }

  private static func authority(_ address: Substring) -> Substring { address.prefix { !"/?#".contains($0) } }

  /// Whether a name or an address in numbers is all that stands before the path, with a port at most.
  private static func beginsWithHost(_ address: Substring) -> Bool {
    let authority = authority(address)
    if authority.isEmpty || authority.contains("@") { return false }
    guard let colon = authority.lastIndex(of: ":"), authority.last != "]" else { return true }
    return authority[authority.index(after: colon)...].allSatisfy(\.isNumber)
  }
}
