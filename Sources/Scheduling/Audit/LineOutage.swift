import News

/// Requests that reached nobody because our own line was down: in a row of requests, over three hosts or more, not one was
/// answered. No publisher had anything of them, so that rules about time do not count them.
enum LineOutage {
  private static let fewest = 3

  /// The log without them, in its order.
  static func heard(_ log: [LoggedRequest]) -> [LoggedRequest] {
    var heard: [LoggedRequest] = []
    var silent: [LoggedRequest] = []
    func settle() {
      if Set(silent.map(\.host)).count < fewest { heard += silent }
      silent = []
    }
    for request in log {
      if request.status == nil, request.failure?.isSilence == true {
        silent.append(request)
      } else {
        settle()
        heard.append(request)
      }
    }
    settle()
    return heard
  }
}
