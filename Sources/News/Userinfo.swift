/// The user and password that an address in a text may hold.
public enum Userinfo {
  /// A text without them: what stands between `://` and the last `@` before a blank, whatever characters it is made of.
  public static func removed(from text: String) -> String {
    var result = ""
    var rest = text[...]
    while let slashes = rest.firstRange(of: "://") {
      result += rest[..<slashes.upperBound]
      rest = rest[slashes.upperBound...]
      let address = rest.prefix { !$0.isWhitespace }
      if let at = address.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    }
    return result + rest
  }
}
