import ArgumentParser
import News

/// What of a feed's own way of being asked is to be forgotten.
struct ForgetOption: ParsableArguments {
  /// What can be forgotten.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case auth, headers, proxy
    case userAgent = "user-agent"
    case certificates = "ca-file"
    case pin
  }

  @Option(
    help: ArgumentHelp("Forget what was set: auth, headers, proxy, user-agent, ca-file or pin.", valueName: "what"))
  var forget: [Part] = []
}

extension FeedAccess {
  /// Forgets parts, then takes what is set elsewhere.
  mutating func change(forgetting parts: [ForgetOption.Part], taking other: FeedAccess?) {
    for part in parts { forget(part) }
    guard let other else { return }
    if let other = other.credentials { credentials = other }
    if !other.headers.isEmpty { headers = other.headers }
    if let other = other.proxy { proxy = other }
    if let other = other.userAgent { userAgent = other }
    if let other = other.certificates { certificates = other }
    if let other = other.pin { pin = other }
  }

  private mutating func forget(_ part: ForgetOption.Part) {
    switch part {
    case .auth: credentials = nil
    case .headers: headers = []
    case .proxy: proxy = nil
    case .userAgent: userAgent = nil
    case .certificates: certificates = nil
    case .pin: pin = nil
    }
  }
}
