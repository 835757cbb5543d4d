public import Fetching
public import News
import Parsing

/// Finds the feeds that an address stands for: the feed itself, or those that a page names.
public enum FeedAdder {
  /// Fetches an address and returns the feeds it stands for, at least one; what fails is thrown.
  ///
  /// `file://` is read, because whoever calls this typed the address. A feed that a page names is asked too, one after
  /// another, and left out if it does not answer with a feed.
  public static func feeds(
    at url: String, allowsPrivateAddress: Bool, fetcher: Fetcher
  ) async throws(FetchFailure) -> [Feed] {
    let request = FetchRequest(
      url: url, allowsPrivateAddress: allowsPrivateAddress, allowsFile: url.hasPrefix("file:"))
    switch try await look(request, fetcher) {
    case .feed(let feed): return [feed]
    case .page(let named, let failure):
      var feeds: [Feed] = []
      var last = failure
      for found in named {
        let request = FetchRequest(url: found.url, allowsPrivateAddress: allowsPrivateAddress)
        do throws(FetchFailure) {
          guard case .feed(var feed) = try await look(request, fetcher) else { continue }
          feed.title = feed.title ?? found.title
          feeds.append(feed)
        } catch {
          last = error
        }
      }
      guard !feeds.isEmpty else { throw last }
      return feeds
    }
  }

  private enum Sight {
    case feed(Feed)
    case page([DiscoveredFeed], FetchFailure)
  }

  private static func look(_ request: FetchRequest, _ fetcher: Fetcher) async throws(FetchFailure) -> Sight {
    let headers: FetchedHeaders
    let body: [UInt8]
    switch await fetcher.fetch(request) {
    case .failed(let failure): throw failure
    case .notModified(let answer): throw FetchFailure(.notAFeed, "an unasked 304", status: answer.status)
    case .fetched(let answer, let bytes): (headers, body) = (answer, bytes)
    }
    do {
      let document = try FeedParser.parse(body, contentType: headers.contentType, baseURL: headers.finalURL)
      return .feed(
        Feed(
          id: .derived(from: request.url), url: request.url, title: document.title, siteURL: document.link,
          language: document.language, allowsPrivateAddress: request.allowsPrivateAddress,
          allowsFile: request.allowsFile))
    } catch {
      let named = FeedDiscovery.feeds(inPage: body, pageURL: headers.finalURL)
      let failure = FetchFailure(
        .notAFeed, "\(error.description), and the page names no feed", status: headers.status,
        finalURL: headers.finalURL)
      if named.isEmpty { throw failure }
      return .page(named, failure)
    }
  }
}
