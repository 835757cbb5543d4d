import Glibc

/// Signals, taken in by the main thread instead of by handlers.
enum Signals {
  /// A reader that went away is told by `write`, not by a signal that ends the process.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Keeps SIGINT and SIGTERM from ending the process, in this thread and all that it starts.
  static func hold() {
    var set = ending
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits for SIGINT and SIGTERM, for ever, and hands each to `interruption`.
  static func forward(to interruption: Interruption) -> Never {
    var set = ending
    while true {
      var number: Int32 = 0
      if sigwait(&set, &number) == 0 { interruption.arrive(number) }
    }
  }

  private static var ending: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGINT)
    sigaddset(&set, SIGTERM)
    return set
  }
}
