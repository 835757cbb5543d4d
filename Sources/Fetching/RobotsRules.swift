/// What a robots.txt says to us (RFC 9309).
public struct RobotsRules: Sendable, Hashable {
  private struct Rule: Sendable, Hashable {
    var isAllowed: Bool
    var path: String
    var pattern: RobotsPattern

    init(isAllowed: Bool, path: String) {
      self.isAllowed = isAllowed
      self.path = path
      pattern = RobotsPattern(path)
    }
  }

  /// The name that robots.txt files call us by.
  public static let productToken = "courant"
  /// Bytes of a file that are read: 500 KiB, the least that RFC 9309, 2.5 asks for.
  public static let sizeLimit = 500 * 1024

  private var rules: [Rule] = []

  /// Rules that allow everything.
  public init() {}

  /// The rules of a file that are meant for us: those of all groups that name us, else those of all groups for `*`.
  ///
  /// Any bytes come to an answer; what is no rule is passed over. Only the first ``sizeLimit`` bytes count, of them
  /// whole lines.
  public init(file: [UInt8]) {
    var reader = RobotsReader()
    for line in RobotsReader.lines(of: file) { reader.take(line) }
    rules = reader.rules.map { Rule(isAllowed: $0.isAllowed, path: $0.path) }
  }

  /// Rules that were kept as ``text``.
  public init(text: String) {
    rules = text.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("+ ") || line.hasPrefix("- ") else { return nil }
      return Rule(isAllowed: line.hasPrefix("+"), path: String(line.dropFirst(2)))
    }
  }

  /// The rules, one a line, to be kept.
  public var text: String {
    rules.map { ($0.isAllowed ? "+ " : "- ") + $0.path }.joined(separator: "\n")
  }

  /// Whether an address of the file's origin may be asked: the longest rule that matches decides, among equals the one
  /// that allows; where none matches, it may. The file itself may always be asked.
  public func allow(_ url: String) -> Bool {
    guard let path = WebAddress(url)?.pathAndQuery else { return false }
    if path == "/robots.txt" { return true }
    // an address with dot segments goes out as it stands; servers may read it without them
    let target = RobotsPattern.target(path.utf8)
    return allow(target) && allow(RobotsPattern.withoutDots(target))
  }

  private func allow(_ target: [UInt8]) -> Bool {
    var best = (length: -1, isAllowed: true)
    for rule in rules where rule.pattern.length >= best.length && rule.pattern.matches(target) {
      if rule.pattern.length > best.length {
        best = (rule.pattern.length, rule.isAllowed)
      } else {
        best.isAllowed = best.isAllowed || rule.isAllowed
      }
    }
    return best.isAllowed
  }

  /// The origin of an address, `scheme://name:port`, and where its robots.txt is; nil if it is no http or https URL.
  public static func place(for url: String) -> (origin: String, file: String)? {
    guard let address = WebAddress(url) else { return nil }
    let scheme = address.isSecure ? "https://" : "http://"
    let isUsual = address.port == (address.isSecure ? 443 : 80)
    return (
      scheme + address.hostKey, scheme + (isUsual ? address.host : address.hostKey) + "/robots.txt"
    )
  }
}
