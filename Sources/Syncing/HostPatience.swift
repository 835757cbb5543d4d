import Fetching
public import News

/// Hosts that let one request after another of a command time out: after ``AskingLine/patience`` in a row nothing more is asked of
/// them. A command asks one after another; sixteen addresses of one host that hangs would take it sixteen minutes.
public actor HostPatience {
  private var timeOuts: [String: Int] = [:]

  /// With every host, at first.
  public init() {}

  /// Notes what a request to a host (``Fetcher/hostKey(of:)``) came to; nil for an answer.
  public func take(_ failure: FetchFailure?, of host: String) {
    if failure?.isTimeOut == true { timeOuts[host, default: 0] += 1 } else { timeOuts[host] = nil }
  }

  /// Why nothing more is asked of a host; nil where something may be.
  public func refusal(of host: String) -> FetchFailure? {
    guard timeOuts[host, default: 0] >= AskingLine.patience else { return nil }
    return FetchFailure(
      .timeout, "not asked: \(host) let \(AskingLine.patience) requests in a row time out, and is given up")
  }
}

extension FetchFailure {
  /// The time was over before the answer was there; a server that gives up waiting for us (408) has answered.
  var isTimeOut: Bool {
    status != 408 && [.timeout, .connectTimeout, .tooSlow].contains(kind)
  }
}
