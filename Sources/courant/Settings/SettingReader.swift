import Fetching
import Showing

/// Turns settings as written into settings as meant, and keeps a list of what it read.
struct SettingReader {
  let sources: SettingSources
  /// What was read so far.
  private(set) var entries: [Settings.Entry] = []

  /// A reader over some sources.
  init(sources: SettingSources) {
    self.sources = sources
  }

  /// A text as it stands; nil where the setting is off.
  mutating func text(_ name: SettingName) -> String? {
    let found = sources.find(name)
    if found != nil || name != .store {
      note(name, found?.value ?? "", found?.origin ?? "default")
    }
    return found?.value
  }

  /// The path of a file that can be read; nil where the setting is off.
  mutating func file(_ name: SettingName) throws -> String? {
    guard let found = sources.find(name) else { return text(name) }
    guard Files.isReadable(found.value) else { throw refusal(name, found, "the path of a file that can be read") }
    return text(name)
  }

  /// The address of a proxy; nil where the setting is off.
  mutating func proxy(_ name: SettingName) throws -> String? {
    guard let found = sources.find(name) else { return text(name) }
    guard let address = ProxyAddress(found.value) else {
      throw refusal(
        name, found,
        "an address such as http://proxy.example:3128 (http, https, socks4 or socks5). "
          + FeedAccessText.proxyAdvice)
    }
    note(name, address.shown, found.origin)
    return found.value
  }

  /// Where to listen; nil where the setting is off.
  mutating func listenAddress(_ name: SettingName) throws -> ListenAddress? {
    guard let found = sources.find(name) else { return text(name).flatMap(ListenAddress.init) }
    guard let address = ListenAddress(found.value) else {
      throw refusal(name, found, "a host and a port such as 127.0.0.1:8420 or [::1]:8420")
    }
    _ = text(name)
    return address
  }

  /// An address of the web, as it goes over the wire; nil where the setting is off. One that may have no path loses the slash
  /// at its end.
  mutating func webAddress(_ name: SettingName, mayHavePath: Bool = true) throws -> String? {
    guard let found = sources.find(name) else { return text(name) }
    let parts = found.value.split(separator: "://", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "http" || parts[0] == "https", let host = parts[1].first, host != "/",
      !found.value.contains(where: { $0.isWhitespace || "\"<>?#".contains($0) }),
      case let place = parts[1].prefix(while: { $0 != "/" }), !place.contains(".."), !place.hasPrefix("."),
      // A user and a password would be shown to everybody who reads.
      !place.contains("@")
    else { throw refusal(name, found, "an address such as https://news.example.org") }
    _ = text(name)
    let isPlain = found.value.utf8.allSatisfy { $0 < 0x80 }
    guard let value = isPlain ? found.value : Fetcher.asciiURL(of: found.value) else {
      throw refusal(name, found, "an address whose name the domain name system can have")
    }
    if mayHavePath { return value }
    let address = String(value.reversed().drop { $0 == "/" }.reversed())
    // Pages name one another from the root of their host.
    guard address.split(separator: "/", omittingEmptySubsequences: false).count == 3 else {
      throw refusal(name, found, "an address without a path, such as https://news.example.org")
    }
    return address
  }

  /// An address that stands in a header: of the web or of mail, without white space or brackets.
  mutating func contact(_ name: SettingName) throws -> String? {
    guard let found = sources.find(name) else { return text(name) }
    let isAddress = ["https://", "http://", "mailto:"].contains { start in
      found.value.lowercased().hasPrefix(start) && found.value.count > start.count
    }
    guard isAddress, found.value.utf8.allSatisfy({ (0x21...0x7e).contains($0) && $0 != 0x28 && $0 != 0x29 }) else {
      throw refusal(name, found, "an address such as https://news.example.org/about")
    }
    return text(name)
  }

  /// A default that depends on the machine, noted as such.
  mutating func standIn(_ name: SettingName, _ value: String) -> String {
    note(name, value, "default")
    return value
  }

  /// A whole number within a range.
  mutating func number(_ name: SettingName, _ allowed: ClosedRange<Int>) throws -> Int {
    let found = required(name)
    guard let number = Int(found.value), allowed.contains(number) else {
      throw refusal(name, found, "a whole number from \(allowed.lowerBound) to \(allowed.upperBound)")
    }
    note(name, found.value, found.origin)
    return number
  }

  /// A span of time, in seconds, within a range.
  mutating func duration(_ name: SettingName, _ allowed: ClosedRange<Int64>) throws -> Int64 {
    let found = required(name)
    guard let seconds = DurationText.seconds(found.value), allowed.contains(seconds) else {
      let least = DurationText.text(seconds: allowed.lowerBound)
      let most = DurationText.text(seconds: allowed.upperBound)
      throw refusal(name, found, "a time such as 90s, 15m or 1h, from \(least) to \(most)")
    }
    note(name, found.value, found.origin)
    return seconds
  }

  /// Spans of time, in seconds, each within a range and with its unit, ascending, separated by commas; `none` for no span at
  /// all.
  mutating func durations(_ name: SettingName, _ allowed: ClosedRange<Int64>, atMost count: Int) throws -> [Int64] {
    let found = required(name)
    let texts =
      found.value == "none"
      ? [] : found.value.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    let spans = texts.compactMap { $0.last?.isLetter == true ? DurationText.seconds($0) : nil }
    guard spans.count == texts.count, spans.count <= count, spans.allSatisfy(allowed.contains),
      zip(spans, spans.dropFirst()).allSatisfy(<)
    else {
      throw refusal(
        name, found,
        "up to \(count) times such as 1h,6h,24h, each from 1s to 365d and later than the one before, or none")
    }
    note(name, found.value, found.origin)
    return spans
  }

  /// A number of bytes within a range.
  mutating func bytes(_ name: SettingName, _ allowed: ClosedRange<Int>) throws -> Int {
    let found = required(name)
    guard let bytes = ByteCountText.bytes(found.value), allowed.contains(bytes) else {
      throw refusal(name, found, "a size such as 500KB or 20MB, from 1KB to 1GB")
    }
    note(name, found.value, found.origin)
    return bytes
  }

  /// One of a few words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ name: SettingName) throws -> Choice {
    let found = required(name)
    guard let choice = Choice(rawValue: found.value) else {
      throw refusal(name, found, "one of " + Choice.allCases.map(\.rawValue).joined(separator: ", "))
    }
    note(name, found.value, found.origin)
    return choice
  }

  private func required(_ name: SettingName) -> SettingSources.Found {
    sources.find(name) ?? SettingSources.Found(value: "", origin: "default")
  }

  private mutating func note(_ name: SettingName, _ value: String, _ origin: String) {
    entries.append(Settings.Entry(name: name, value: value, origin: origin))
  }

  private func refusal(_ name: SettingName, _ found: SettingSources.Found, _ allowed: String) -> CommandFailure {
    // What has an @ in it may have a password before it.
    let value = found.value.contains("@") ? "a value with an @, which is not shown" : "\"\(found.value)\""
    return CommandFailure(
      .configuration, "\(name.rawValue) is \(value) (from \(found.origin)), which is not allowed",
      advice: "It sets \(name.object). Give it \(allowed).")
  }
}
