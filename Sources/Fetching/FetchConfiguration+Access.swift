import News

extension FetchConfiguration {
  /// The configuration for the requests of a feed for which a person set something.
  func with(_ access: FeedAccess) -> FetchConfiguration {
    var configuration = self
    switch access.proxy {
    case .url(let url): configuration.proxy = url.revealed
    case FeedAccess.Proxy.none?: configuration.proxy = nil
    case nil: break
    }
    if let agent = access.userAgent { configuration.userAgent = agent }
    return configuration
  }

  /// The proxy that a request goes through; nil for none.
  func proxy(for request: FetchRequest) -> String? {
    request.access.map { with($0).proxy } ?? proxy
  }
}
