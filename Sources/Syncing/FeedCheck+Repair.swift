public import Fetching
public import News
import Parsing
import Scheduling

extension FeedCheck {
  /// Failures after which a feed may live on elsewhere.
  private static let lost: Set<FetchFailure.Kind> = [.notFound, .gone, .notAFeed, .redirect]

  /// Notes that the feed is quieter than its own past explains, unless this very check brought news; and that it leads to
  /// another subscription.
  ///
  /// - Parameter known: addresses that we are subscribed to.
  public mutating func compare(with record: FeedRecord, known: Set<String>) {
    if let movedTo, movedTo != record.feed.url, known.contains(movedTo) { double = movedTo }
    needsLeave = record.feed.allowsPrivateAddress
    newAddresses = named.filter { !known.contains($0) }
    if !newAddresses.isEmpty { remarks.append("the page that answers names \(Self.list(newAddresses))") }
    if isHealthy, let silence = record.silence, newest.map({ $0 <= silence.since }) ?? true {
      self.silence = silence.reason
    }
  }

  /// Where the feed is quiet or lost, asks its site's page, once, which feeds there are now, unless what answered in its
  /// place is a page that names some.
  ///
  /// - Parameter known: addresses that we are subscribed to, which are no news to anybody.
  public mutating func lookForRepair(of record: FeedRecord, known: Set<String>, fetcher: Fetcher) async {
    guard silence != nil || failure.map({ Self.lost.contains($0.kind) }) == true else { return }
    hasLookedForRepair = true
    needsLeave = record.feed.allowsPrivateAddress
    guard newAddresses.isEmpty, let site = Self.site(of: record.feed) else { return }
    var request = FetchRequest(url: site, allowsPrivateAddress: record.feed.allowsPrivateAddress)
    request.leaveFor = record.feed.url
    request.wantsPage = true
    let outcome = await fetcher.fetch(request)
    siteRequest = LoggedRequest(request, outcome, feed: nil, cause: .discover)
    switch outcome {
    case .fetched(let headers, let body):
      newAddresses = FeedDiscovery.feeds(inPage: body, pageURL: headers.finalURL).map(\.url).filter {
        !known.contains($0)
      }
      remarks.append(
        newAddresses.isEmpty
          ? "its site \(site) names no other feed" : "its site \(site) names \(Self.list(newAddresses))")
    case .notModified: break
    case .failed(let failure): remarks.append("its site \(site) could not be asked: \(Advice.reason(for: failure))")
    }
  }

  /// What to do about a feed that is quiet or lost; nil for any other.
  var repair: String? {
    if let address = newAddresses.first {
      let leave = needsLeave ? "--allow-private " : ""
      return "its site names \(address): if that is its new address, `courant feeds add \(leave)"
        + "\(ShellWord.quoted(address))` and `courant feeds remove \(ShellWord.quoted(url))`"
    }
    guard silence != nil else { return nil }
    if !hasLookedForRepair, let feed {
      return "`courant feeds check \(feed)` asks its site whether it moved; it stays subscribed and is asked ever more "
        + "rarely"
    }
    return "nothing tells where it went: look at the publisher's site whether it ended, moved or only pauses; it stays "
      + "subscribed and is asked ever more rarely"
  }

  /// The first addresses, and how many more there are.
  private static func list(_ addresses: [String]) -> String {
    let more = addresses.count - FeedAdder.mostFeeds
    return addresses.prefix(FeedAdder.mostFeeds).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// The page of the feed's site; where it names none, the front page of its host.
  private static func site(of feed: Feed) -> String? {
    if let site = feed.siteURL, Fetcher.hostKey(of: site) != nil { return site }
    guard Fetcher.hostKey(of: feed.url) != nil else { return nil }
    return URLReference.resolve("/", base: feed.url)
  }
}
