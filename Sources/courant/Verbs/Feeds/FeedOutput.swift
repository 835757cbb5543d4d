import News

extension FeedHealth {
  /// How it stands out on a terminal.
  var style: Style {
    switch self {
    case .ok: .green
    case .waiting: .yellow
    case .failing: .red
    case .gone: .red
    case .paused: .dim
    }
  }
}
