import News
import Syncing

/// A bar on standard error for work that takes more than a second; nothing where nobody looks.
final class ProgressBar: Sendable {
  private struct State {
    var lastDrawn: Double
    var isVisible = false
  }

  private let screen: Screen
  private let state: Guarded<State>

  /// The bar shows after this many seconds, and then moves at most this often.
  private static let patience = 1.0
  private static let rhythm = 0.1

  /// A bar for a screen.
  init(on screen: Screen) {
    self.screen = screen
    state = Guarded(State(lastDrawn: SystemClock.uptime() + Self.patience - Self.rhythm))
  }

  /// The work has come this far.
  func show(_ progress: SyncProgress) {
    guard screen.isTerminal else { return }
    let now = SystemClock.uptime()
    state.with { state in
      guard now - state.lastDrawn >= Self.rhythm else { return }
      state.lastDrawn = now
      state.isVisible = true
      Console.say("\r" + line(progress) + "\u{1B}[K")
    }
  }

  /// Takes the bar away.
  func clear() {
    state.with { state in
      if state.isVisible { Console.say("\r\u{1B}[K") }
      state.isVisible = false
    }
  }

  private func line(_ progress: SyncProgress) -> String {
    let counts = " \(progress.done)/\(progress.total) feeds, \(progress.articlesNew) new articles"
    let room = min(40, screen.width - counts.count - 3)
    guard room >= 10 else { return counts }
    let full = progress.total > 0 ? progress.done * room / progress.total : 0
    let bar = String(repeating: "█", count: full) + screen.styled(String(repeating: "░", count: room - full), .dim)
    return bar + counts
  }
}
