import Glibc

/// What happens when the process is asked to end: by default it does, at once; a verb with work in hand says otherwise.
final class Interruption: Sendable {
  private struct State {
    var action: (@Sendable () -> Void)?
    var cancel: (@Sendable () -> Void)?
    var isAwaited = false
    var count = 0
  }

  private let state = Guarded(State())

  /// From now on the first signal waits for the action that ``onFirst(_:)`` will name: called before the work begins
  /// that the action ends.
  func holdFirst() {
    state.with { $0.isAwaited = true }
  }

  /// From now on the first signal calls `action`; at once, if it has come since ``holdFirst()``. A second one ends the
  /// process.
  func onFirst(_ action: @escaping @Sendable () -> Void) {
    let hasArrived = state.with { state in
      state.action = action
      return state.count > 0
    }
    if hasArrived { action() }
  }

  /// Takes what cancels the verb's task, for ``cancelVerbOnFirst()``.
  func take(cancel: @escaping @Sendable () -> Void) {
    state.with { $0.cancel = cancel }
  }

  /// From now on the first signal cancels the verb's task, which then still writes down what it was doing. A second one ends
  /// the process.
  func cancelVerbOnFirst() {
    onFirst { [self] in state.with { $0.cancel }?() }
  }

  /// Whether a signal has come.
  var hasArrived: Bool { state.with { $0.count > 0 } }

  /// A signal has come.
  func arrive(_ signal: Int32) {
    let (isFirst, action) = state.with { state in
      state.count += 1
      return (state.count == 1 && (state.isAwaited || state.action != nil), state.action)
    }
    guard isFirst else { exit(ExitStatus.interrupted.rawValue) }
    action?()
  }
}
