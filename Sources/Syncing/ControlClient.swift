public import News
public import Store

/// Why the service did not do what was asked.
public struct ControlError: Error, Sendable, Hashable {
  /// What kind of trouble.
  public enum Kind: Sendable, Hashable {
    /// No end of the pass within the time that the caller was ready to wait.
    case timedOut
    /// The service ended, or answered with an error, before the pass was done.
    case failed
  }

  /// What kind of trouble.
  public var kind: Kind
  /// What happened, for people.
  public var message: String
  /// The fault of the store that it was; nil for anything else.
  public var fault: StoreError?
}

extension ControlError {
  /// What an answer says that is not what was asked for; `otherwise` where it says nothing.
  init(_ reply: ControlReply?, otherwise: String) {
    self.init(kind: .failed, message: reply?.error ?? otherwise, fault: reply?.fault?.value)
  }
}

/// The commands' side of the control socket.
public enum ControlClient {
  /// Asks the running service for a pass and waits for its end; nil if no service listens there.
  ///
  /// `report` gets the pass's progress. `waitSeconds` is the longest silence between two signs of life.
  public static func sync(
    _ selection: SyncSelection, socketPath: String, waitSeconds: Int, report: (SyncNews) -> Void
  ) throws(ControlError) -> SyncSummary? {
    guard let descriptor = ControlSocket.connect(to: socketPath) else { return nil }
    let line = LineSocket(descriptor)
    guard line.write(line: ControlCoding.encode(ControlRequest(selection))) else { return nil }
    var last: ControlReply.Progress?
    while let reply = line.readLine(within: waitSeconds) {
      guard let reply = ControlCoding.decode(ControlReply.self, reply) else { continue }
      if let progress = reply.progress {
        last = progress
        report(
          .progress(
            SyncProgress(total: progress.total, done: progress.done, articlesNew: progress.articlesNew)))
      } else if let summary = reply.summary {
        return summary.value
      } else {
        throw ControlError(reply, otherwise: "the service gave no summary")
      }
    }
    if line.hasEnded {
      throw ControlError(kind: .failed, message: "the service ended before the pass was done")
    }
    let left = last.map { $0.total - $0.done } ?? 0
    let what = left > 0 ? ": \(left) of \(last?.total ?? left) feeds have not had their turn; it goes on with them" : ""
    throw ControlError(
      kind: .timedOut, message: "the service at \(socketPath) gave no answer within \(waitSeconds) s" + what)
  }

  /// Asks the running service to correct stories and waits until it has; nil if no service listens there.
  public static func correct(
    _ request: CorrectionRequest, socketPath: String, waitSeconds: Int
  ) throws(ControlError) -> CorrectionOutcome? {
    guard let descriptor = ControlSocket.connect(to: socketPath) else { return nil }
    let line = LineSocket(descriptor)
    guard line.write(line: ControlCoding.encode(ControlRequest(verb: "correct", correction: request))) else {
      return nil
    }
    guard let answer = line.readLine(within: waitSeconds) else {
      throw ControlError(
        kind: line.hasEnded ? .failed : .timedOut,
        message: line.hasEnded
          ? "the service ended before it was done"
          : "the service at \(socketPath) gave no answer within \(waitSeconds) s")
    }
    let reply = ControlCoding.decode(ControlReply.self, answer)
    guard let outcome = reply?.corrected else {
      throw ControlError(reply, otherwise: "the service gave no answer that makes sense")
    }
    return outcome
  }

  /// Asks the running service to decide stories once more and waits until it has; nil if no service listens there.
  public static func recluster(
    since: Timestamp, socketPath: String, waitSeconds: Int
  ) throws(ControlError) -> ReclusterOutcome? {
    guard let descriptor = ControlSocket.connect(to: socketPath) else { return nil }
    let line = LineSocket(descriptor)
    let request = ControlRequest(verb: "recluster", since: since.milliseconds)
    guard line.write(line: ControlCoding.encode(request)) else { return nil }
    var outcome = ReclusterOutcome()
    while let answer = line.readLine(within: waitSeconds) {
      let reply = ControlCoding.decode(ControlReply.self, answer)
      guard let part = reply?.reclustered else {
        throw ControlError(reply, otherwise: "the service gave no answer that makes sense")
      }
      outcome.take(part)
      if part.isLast { return outcome }
    }
    throw ControlError(
      kind: line.hasEnded ? .failed : .timedOut,
      message: line.hasEnded
        ? "the service ended before it was done"
        : "the service at \(socketPath) gave no answer within \(waitSeconds) s")
  }

  /// What the running service says of itself; nil if none listens there, or none answers within `waitSeconds`.
  public static func status(socketPath: String, waitSeconds: Int = 5) -> ServiceStatus? {
    guard let descriptor = ControlSocket.connect(to: socketPath) else { return nil }
    let line = LineSocket(descriptor)
    guard line.write(line: ControlCoding.encode(ControlRequest(verb: "status"))),
      let answer = line.readLine(within: waitSeconds),
      let status = ControlCoding.decode(ControlReply.self, answer)?.status
    else { return nil }
    return ServiceStatus(
      pid: status.pid, since: Timestamp(milliseconds: status.since),
      nextPass: status.nextPass.map(Timestamp.init(milliseconds:)), passRunning: status.passRunning)
  }
}

extension ControlRequest {
  /// The request for a pass.
  init(_ selection: SyncSelection) {
    verb = "sync"
    switch selection {
    case .due: self.selection = "due"
    case .all: self.selection = "all"
    case .named(let ids):
      self.selection = "named"
      feeds = ids.map(\.text)
    }
  }

  /// What the service's loop is asked to do; nil if it is nothing of its own.
  var work: ControlOrder.Work? {
    if verb == "correct" { return correction.map { .correct($0) } }
    if verb == "recluster" { return since.map { .recluster(since: Timestamp(milliseconds: $0)) } }
    return syncSelection.map { .sync($0) }
  }

  /// The feeds that a request for a pass names; nil if it is none.
  var syncSelection: SyncSelection? {
    switch (verb, selection) {
    case ("sync", "due"): .due
    case ("sync", "all"): .all
    case ("sync", "named"): .named((feeds ?? []).map { FeedID($0) })
    default: nil
    }
  }
}
