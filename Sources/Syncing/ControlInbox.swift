import News

/// A pass that someone asked for over the control socket, and where its progress goes.
struct ControlOrder: Sendable {
  /// The feeds to ask.
  var selection: SyncSelection
  /// Takes progress and, at the end, the summary or an error.
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
