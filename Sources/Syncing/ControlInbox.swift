import News

/// What someone asked for over the control socket, and where the answer goes.
struct ControlOrder: Sendable {
  enum Work: Sendable {
    /// A pass over these feeds.
    case sync(SyncSelection)
    /// A correction of stories.
    case correct(CorrectionRequest)
    /// A reclustering of the articles since then.
    case recluster(since: Timestamp)
  }

  /// What is to be done.
  var work: Work
  /// Takes progress and, at the end, what it came to or an error.
  var reply: @Sendable (ControlReply) -> Void
}

/// Orders that wait for the service's loop, and the loop that waits for orders.
actor ControlInbox {
  private var orders: [ControlOrder] = []
  private var waiter: CheckedContinuation<Void, Never>?

  /// Leaves an order and wakes the loop.
  func post(_ order: ControlOrder) {
    orders.append(order)
    wake()
  }

  /// Takes every order that waits.
  func take() -> [ControlOrder] {
    defer { orders = [] }
    return orders
  }

  /// Returns when an order waits, when ``wake()`` is called, or when the task is cancelled.
  func arrival() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if orders.isEmpty && !Task.isCancelled { waiter = continuation } else { continuation.resume() }
      }
    } onCancel: {
      Task { await self.wake() }
    }
  }

  /// Ends a wait.
  func wake() {
    waiter?.resume()
    waiter = nil
  }
}
