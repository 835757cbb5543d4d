public import Fetching
public import News
import Parsing

/// Finds the feeds that an address stands for: the feed itself, or those that a page names.
public enum FeedAdder {
  /// Fetches an address and returns the feeds it stands for, at least one; what fails is thrown.
  ///
  /// `file://` is read, because whoever calls this typed the address.
  public static func feeds(
    at url: String, allowsPrivateAddress: Bool, fetcher: Fetcher
  ) async throws(FetchFailure) -> [Feed] {
    let isFile = url.hasPrefix("file:")
    let request = FetchRequest(url: url, allowsPrivateAddress: allowsPrivateAddress, allowsFile: isFile)
    let headers: FetchedHeaders
    let body: [UInt8]
    switch await fetcher.fetch(request) {
    case .failed(let failure): throw failure
    case .notModified(let answer): throw FetchFailure(.notAFeed, "an unasked 304", status: answer.status)
    case .fetched(let answer, let bytes): (headers, body) = (answer, bytes)
    }
    do {
      let document = try FeedParser.parse(body, contentType: headers.contentType, baseURL: headers.finalURL)
      return [
        Feed(
          id: .derived(from: url), url: url, title: document.title, siteURL: document.link,
          language: document.language, allowsPrivateAddress: allowsPrivateAddress, allowsFile: isFile)
      ]
    } catch {
      let found = FeedDiscovery.feeds(inPage: body, pageURL: headers.finalURL)
      guard !found.isEmpty else {
        throw FetchFailure(
          .notAFeed, "\(error.description), and the page names no feed", status: headers.status,
          finalURL: headers.finalURL)
      }
      return found.map {
        Feed(id: .derived(from: $0.url), url: $0.url, title: $0.title, allowsPrivateAddress: allowsPrivateAddress)
      }
    }
  }
}
