import News

extension StoryState {
  /// How it stands out on a terminal.
  var style: Style? {
    switch self {
    case .new: .green
    case .developing: .yellow
    case .quiet: nil
    case .closed: .dim
    }
  }
}
