import Serving
import Store
import Syncing

extension CommandFailure {
  /// What a fault of the store means for the command.
  init(_ error: StoreError) {
    let status: ExitStatus =
      switch error.kind {
      case .notFound: .notFound
      case .ambiguous, .badQuery, .tooBroad: .usage
      case .unsound: .badInput
      case .busy: .busy
      case .cannotOpen, .notOurs, .newer, .damaged, .diskFull, .missing, .replaced, .other: .store
      }
    self.init(status, "\(error.what) \(error.subject): \(error.why)", advice: error.advice)
  }

  /// What it means that nothing can be offered over HTTP.
  init(_ failure: ServingFailure) {
    self.init(.failed, "cannot listen at \(failure.place): \(failure.reason)", advice: failure.advice)
  }

  /// What trouble with the running service means for the command.
  init(_ error: ControlError) {
    switch error.kind {
    case .timedOut: self.init(.busy, error.message, advice: "Try again later, or wait longer with --wait SECONDS.")
    case .failed:
      if let fault = error.fault {
        self.init(fault)
      } else {
        self.init(.failed, error.message, advice: "The service's own log says more.")
      }
    }
  }
}
