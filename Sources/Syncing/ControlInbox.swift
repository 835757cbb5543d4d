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
  private var isClosed = false
  /// There was reason to wake the loop while it did not wait.
  private var isWoken = false

  /// Leaves an order and wakes the loop; once the inbox is closed the order is answered at once.
  func post(_ order: ControlOrder) {
    guard !isClosed else { return Self.refuse(order) }
    orders.append(order)
    wake()
  }

  /// Takes every order that waits.
  func take() -> [ControlOrder] {
    defer { orders = [] }
    return orders
  }

  /// Takes no more orders; those that wait, and any that come, are told that the service is ending.
  func close() {
    isClosed = true
    take().forEach(Self.refuse)
  }

  private static func refuse(_ order: ControlOrder) {
    order.reply(ControlReply(error: "the service is ending"))
  }

  /// Returns when an order waits, when ``wake()`` is called, or when the task is cancelled.
  func arrival() async {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        if orders.isEmpty && !isWoken && !Task.isCancelled { waiter = continuation } else { continuation.resume() }
        isWoken = false
      }
    } onCancel: {
      Task { await self.endWait() }
    }
  }

  /// Ends a wait, or the next one where nobody waits.
  func wake() {
    isWoken = waiter == nil
    endWait()
  }

  private func endWait() {
    waiter?.resume()
    waiter = nil
  }
}
