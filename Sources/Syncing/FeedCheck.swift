public import Fetching
public import News
import Parsing

/// A feed, fetched and read now without storing anything, and what is wrong with it.
public struct FeedCheck: Sendable, Hashable {
  /// The URL that was asked.
  public var url: String
  /// The feed of ours that it is about; nil for an address that was only typed.
  public var feed: FeedID?
  /// The URL that answered.
  public var finalURL: String
  /// HTTP status, where there was an answer.
  public var status: Int?
  /// Body bytes over the wire.
  public var bytes = 0
  /// nil unless a document was read.
  public var format: FeedFormat?
  /// Encoding that the document was read with.
  public var encoding: String?
  /// Title of the document.
  public var title: String?
  /// Items in the document.
  public var entryCount = 0
  /// Articles of the feed that are stored; nil for an address that is no feed of ours.
  public var stored: Int?
  /// Stated time of its newest item.
  public var newest: Timestamp?
  /// Headlines of its first items, at most five, markup included.
  public var samples: [String] = []
  /// Why nothing could be read; nil if something was.
  public var failure: FetchFailure?
  /// What is wrong or worth knowing although it was read, a sentence each.
  public var remarks: [String] = []
  /// The feed is unchanged since the last sync (304).
  public var isUnchanged = false

  /// Why the feed seems to be silent for good, though it answers; nil where it is as lively as ever.
  public var silence: String?
  /// The feed has leave for private addresses, which its new address needs as well.
  var needsLeave = false
  /// Its site was asked, or there is none to ask.
  var hasLookedForRepair = false
  /// Feeds that the page names which answered in place of a feed.
  var named: [String] = []
  /// Feeds that its site names and that we do not read, looked up where the feed is silent or lost.
  public var newAddresses: [String] = []

  /// Where permanent redirects led; nil where there were none.
  public var movedTo: String?
  /// The other subscription that it permanently redirects to: one document is asked for twice.
  public var double: String?

  /// Whether a document was read (or is unchanged), is whole, the feed is not suspiciously quiet, and no other subscription
  /// asks for the same document.
  public var isHealthy: Bool { failure == nil && !isTruncated && silence == nil && double == nil }
  /// How many more items it holds than are taken in at a time; nil where it does not.
  public var excess: String?
  /// The document ended early.
  public var isTruncated = false
  /// The request, for the log; nil if none was made.
  public var request: LoggedRequest?
  /// The request to the page of its site, as the log keeps it; nil if none was made.
  public var siteRequest: LoggedRequest?

  /// Makes the request and looks at the answer.
  ///
  /// - Parameter feed: the feed of ours that it is about; nil for an address that was only typed.
  public init(_ request: FetchRequest, feed: FeedID? = nil, fetcher: Fetcher, at now: Timestamp) async {
    url = Fetcher.plainURL(request.url)
    self.feed = feed
    finalURL = url
    let outcome = await fetcher.fetch(request)
    self.request = LoggedRequest(request, outcome, feed: feed, cause: .check)
    switch outcome {
    case .failed(let failed):
      let failure = failed.asOfFeed
      self.failure = failure
      status = failure.status
      finalURL = failure.finalURL ?? finalURL
    case .notModified(let headers):
      take(headers)
      isUnchanged = true
    case .fetched(let headers, let body):
      take(headers)
      do {
        take(try FeedParser.parse(body, contentType: headers.contentType, baseURL: headers.finalURL), at: now)
      } catch {
        failure = FetchFailure(.notAFeed, error.description, status: headers.status, finalURL: headers.finalURL)
        named = FeedDiscovery.feeds(inPage: body, pageURL: headers.finalURL).map(\.url).filter { $0 != url }
      }
    }
  }

  /// A feed that is not asked.
  ///
  /// - Parameters:
  ///   - feed: the feed of ours that it is about; nil for an address that was only typed.
  ///   - failure: why.
  public init(notAsked request: FetchRequest, feed: FeedID? = nil, because failure: FetchFailure) {
    url = Fetcher.plainURL(request.url)
    self.feed = feed
    finalURL = url
    self.failure = failure
  }

  /// What to do, where something is wrong.
  public var advice: String? {
    if let repair { return repair }
    if let failure { return Advice.text(for: failure) }
    if double != nil { return Advice.double(of: feed?.text ?? url) }
    return isTruncated ? Self.truncationAdvice : nil
  }

  static let truncationAdvice =
    "the document ends early; its complete items are taken, and it is asked for whole next time"

  /// Notes what is known of the feed and no answer can tell.
  public mutating func remark(on record: FeedRecord) {
    if let notice = record.accessNotice { remarks.append("\(notice.reason); \(notice.advice)") }
  }

  private mutating func take(_ headers: FetchedHeaders) {
    status = headers.status
    bytes = headers.wireBytes
    finalURL = headers.finalURL
    movedTo = headers.permanentURL.map(FeedAdder.subscribed)
    if let movedTo { remarks.append("it moved for good to \(movedTo)") }
    if url.hasPrefix("https://"), finalURL.hasPrefix("http://") {
      remarks.append("it is led from https to http: whoever stands in between can read and change what comes")
    }
  }

  private mutating func take(_ document: ParsedFeed, at now: Timestamp) {
    format = document.format
    encoding = document.encoding
    title = document.title
    entryCount = document.entries.count
    newest = document.entries.compactMap { $0.updated ?? $0.published }.max()
    samples = document.entries.prefix(5).compactMap { $0.title?.value }
    isTruncated = document.isTruncated && !document.lacksOnlyItsEnd
    if document.lacksOnlyItsEnd { remarks.append("its closing tag is missing") }
    if document.isCapped {
      excess = "it holds more than the \(entryCount) items that are read"
    } else if entryCount > ParsedFeed.mostItems {
      excess = "it holds \(entryCount) items, of which a pass takes in \(ParsedFeed.mostItems), new ones first"
    }
    if let excess { remarks.append(excess) }
    if document.entries.isEmpty { remarks.append("the document holds no items") }
    let undated = document.entries.count { $0.published == nil && $0.updated == nil }
    if undated > 0 { remarks.append("\(undated) of \(entryCount) items state no date that can be read") }
    let nameless = document.entries.count { $0.guid == nil }
    if nameless > 0 { remarks.append("\(nameless) of \(entryCount) items have no guid; they are told apart by link") }
    if let newest, newest > now.adding(seconds: 86_400) {
      remarks.append("the newest item is dated \(newest), in the future")
    }
  }
}
