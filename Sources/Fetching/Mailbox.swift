import CCurl
import News

/// What callers may ask of the loop's thread.
enum LoopCommand: Sendable {
  /// Fetch; the flag says that the caller has already given up.
  case start(id: UInt64, FetchRequest, WebAddress, Transfer.Continuation, Locked<Bool>)
  /// Give up a fetch.
  case cancel(id: UInt64)
  /// Ask nothing of a host (``Fetcher/hostKey(of:)``) before a time.
  case hold(String, until: Timestamp)
  /// So many bytes of a body that counted are looked into.
  case taken(Int)
  /// Give up everything, and end the thread.
  case stop
}

/// The commands that wait for the loop's thread, and the means to wake it.
final class Mailbox: @unchecked Sendable {
  private struct State {
    var commands: [LoopCommand] = []
    var lastID: UInt64 = 0
    var isOpen = true
  }

  /// Made here, so that callers may wake it; touched otherwise by the loop's thread alone.
  let multi: UnsafeMutableRawPointer?
  private let state = Locked(State())

  /// An empty, open mailbox, with a `CURLM` of its own.
  init() {
    multi = curl_multi_init()
    if multi == nil { _ = close() }
  }

  /// A number that no other fetch has.
  func newID() -> UInt64 {
    state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
  }

  /// Posts a command and wakes the loop; false if the loop has ended.
  func post(_ command: LoopCommand) -> Bool {
    state.withLock { state in
      guard state.isOpen else { return false }
      state.commands.append(command)
      // One wake-up serves all commands that lie there. Under the lock, because after close() there is nobody to wake.
      if state.commands.count == 1 { curl_multi_wakeup(multi) }
      return true
    }
  }

  /// Takes all commands out.
  func take() -> [LoopCommand] {
    state.withLock { state in
      guard !state.commands.isEmpty else { return [] }
      defer { state.commands = [] }
      return state.commands
    }
  }

  /// Lets no more commands in, and takes out those that came before.
  func close() -> [LoopCommand] {
    state.withLock { state in
      state.isOpen = false
      defer { state.commands = [] }
      return state.commands
    }
  }
}
