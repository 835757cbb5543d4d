import CCurl
import Glibc
import News

/// The one thread that owns the `CURLM` and every easy handle: transfers are born and die here.
///
/// Callers reach it through a ``Mailbox``; results leave it through continuations.
final class CurlMultiLoop {
  /// Transfers under way from which on it is worth while to gather what comes from them.
  private static let many: Int32 = 32
  /// Nanoseconds: short beside any answer over a network.
  private static let gatheringTime = 1_000_000

  private let mailbox: Mailbox
  private let multi: UnsafeMutableRawPointer
  private let configuration: FetchConfiguration
  private var queues: HostQueues<Transfer>
  private var transfers: [UInt64: Transfer] = [:]
  private var idleHandles: [EasyHandle] = []
  private let budget: BodyBudget
  private var heldHosts: [String: Timestamp]
  private var isStopping = false

  private init(_ mailbox: Mailbox, _ multi: UnsafeMutableRawPointer, _ configuration: FetchConfiguration) {
    self.mailbox = mailbox
    self.multi = multi
    self.configuration = configuration
    heldHosts = configuration.heldHosts
    budget = BodyBudget(most: configuration.bodiesLimit)
    queues = HostQueues(perHost: configuration.perHost, total: configuration.maxConcurrent)
    _ = courant_multi_set_long(multi, CURLMOPT_PIPELINING, Int(CURLPIPE_MULTIPLEX))
    _ = courant_multi_set_long(multi, CURLMOPT_MAXCONNECTS, configuration.maxConcurrent)
    if configuration.proxy == nil {
      _ = courant_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, max(1, configuration.perHost))
    }
  }

  /// To libcurl all connections to a proxy are of one host: behind one that a feed has of its own, slow servers would hold up
  /// all others. The queues go on to count the requests of each host.
  private func liftHostLimit() { _ = courant_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, 0) }

  /// Starts the thread; it ends after ``LoopCommand/stop``.
  static func start(_ mailbox: Mailbox, _ configuration: FetchConfiguration) {
    guard mailbox.multi != nil else { return }
    let context = Unmanaged.passRetained(Start(mailbox: mailbox, configuration: configuration)).toOpaque()
    var thread = pthread_t()
    let code = pthread_create(&thread, nil, { CurlMultiLoop.run($0) }, context)
    guard code == 0 else {
      Unmanaged<Start>.fromOpaque(context).release()
      _ = mailbox.close()
      return
    }
    pthread_detach(thread)
  }

  private final class Start {
    let mailbox: Mailbox
    let configuration: FetchConfiguration
    init(mailbox: Mailbox, configuration: FetchConfiguration) {
      self.mailbox = mailbox
      self.configuration = configuration
    }
  }

  private static func run(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    // Signals are for other threads; SIGPIPE, which a write to a closed TLS connection raises, is for none.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    let start = Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
    guard let multi = start.mailbox.multi else { return nil }
    let loop = CurlMultiLoop(start.mailbox, multi, start.configuration)
    loop.turn()
    return nil
  }

  private func turn() {
    while true {
      for command in mailbox.take() { obey(command) }
      if isStopping { break }
      for handle in budget.resume() { resume(handle) }
      startTransfers()
      var running: Int32 = 0
      curl_multi_perform(multi, &running)
      if finishTransfers() { continue }
      curl_multi_poll(multi, nil, 0, 60_000, nil)
      if running >= Self.many { gather() }
    }
    idleHandles = []
    curl_multi_cleanup(multi)
  }

  /// Waits a little for more to come from other servers: to look at all transfers costs the same for one that goes on as for
  /// many.
  private func gather() {
    var time = timespec(tv_sec: 0, tv_nsec: Self.gatheringTime)
    nanosleep(&time, nil)
  }

  private func obey(_ command: LoopCommand) {
    switch command {
    case .start(let id, let request, let address, let continuation, let isCancelled):
      let transfer = Transfer(
        id: id, request: request, address: address, configuration: configuration, continuation: continuation)
      guard !isStopping, !isCancelled.withLock(\.self) else { return transfer.finish(.failure(.cancelled)) }
      transfers[id] = transfer
      queues.add(transfer, host: transfer.hostKey)
    case .cancel(let id):
      if let transfer = transfers.removeValue(forKey: id) { cancel(transfer) }
    case .hold(let host, let until):
      heldHosts[host] = max(until, heldHosts[host] ?? until)
    case .taken(let bytes):
      budget.taken(bytes)
    case .stop:
      stop()
    }
  }

  private func cancel(_ transfer: Transfer) {
    transfer.finish(.failure(.cancelled))  // one that waits stays in its queue, and is passed over
    guard let handle = transfer.handle else { return }
    curl_multi_remove_handle(multi, handle.easy)
    budget.ended(handle, isKept: false)
    _ = handle.release()
    keep(handle)
    queues.finished(host: transfer.hostKey)
  }

  private func stop() {
    isStopping = true
    let late = mailbox.close()
    _ = queues.removeWaiting()
    for transfer in transfers.values { cancel(transfer) }
    transfers = [:]
    for command in late { obey(command) }
  }

  private func startTransfers() {
    while let transfer = queues.next() {
      guard !transfer.isOver else {
        queues.finished(host: transfer.hostKey)
        continue
      }
      if let failure = refusal(transfer) {
        queues.finished(host: transfer.hostKey)
        finish(transfer, .failure(failure))
        continue
      }
      guard let handle = handle(for: transfer) else {
        queues.finished(host: transfer.hostKey)
        finish(transfer, .failure(FetchFailure(.connection, "no memory for another transfer")))
        continue
      }
      if transfer.request.access?.proxy != nil { liftHostLimit() }
      if transfer.startedAt == nil { transfer.startedAt = configuration.now() }
      handle.prepare(transfer)
      curl_multi_add_handle(multi, handle.easy)
    }
  }

  /// A handle for the next hop of a transfer: one of its own where a person set something for its feed, so that nothing of
  /// that reaches another feed.
  private func handle(for transfer: Transfer) -> EasyHandle? {
    if let access = transfer.request.access { return EasyHandle(configuration.with(access), budget) }
    return idleHandles.popLast() ?? EasyHandle(configuration, budget)
  }

  private func keep(_ handle: EasyHandle) {
    if !handle.isPersonal, !handle.endedPaused { idleHandles.append(handle) }
  }

  /// Why a hop may not start at all: its host asked to be left alone, or its proxy is none or would hide a private
  /// address from us.
  private func refusal(_ transfer: Transfer) -> FetchFailure? {
    // What is handed over goes to a receiver of its own: who asked feeds' readers to wait did not ask him.
    if transfer.request.content == nil, let until = heldHosts[transfer.hostKey] {
      let left = until.seconds(since: configuration.now())
      guard left <= 0 else {
        let wait = Int(left.rounded(.up))
        return FetchFailure(
          .throttled, "\(transfer.hostKey) asked to be left alone until \(until); it was not asked", retryAfter: wait,
          finalURL: transfer.currentURL)
      }
      heldHosts[transfer.hostKey] = nil
    }
    guard let proxy = configuration.proxy(for: transfer.request) else { return nil }
    guard ProxyAddress(proxy) != nil else {
      return FetchFailure(.proxy, "the proxy that is set is no address that can be used", finalURL: transfer.currentURL)
    }
    let host = PlainHost.of(transfer.currentURL) ?? transfer.chain.current.host
    return AddressRules.isPrivateName(host) && !transfer.hasLeave(for: host) ? .forbiddenAddress(transfer) : nil
  }

  /// Takes in what libcurl has finished; true if there was any.
  private func finishTransfers() -> Bool {
    var left: Int32 = 0
    var didFinish = false
    while let message = curl_multi_info_read(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
      let code = courant_message_result(message)
      var context: UnsafeMutableRawPointer?
      _ = courant_get_pointer(easy, CURLINFO_PRIVATE, &context)
      guard let context else { continue }
      let handle = Unmanaged<EasyHandle>.fromOpaque(context).takeUnretainedValue()
      curl_multi_remove_handle(multi, easy)
      hopFinished(handle, code)
      didFinish = true
    }
    return didFinish
  }

  private func resume(_ handle: EasyHandle) {
    let code = handle.goOn()
    guard code != CURLE_OK else { return }
    curl_multi_remove_handle(multi, handle.easy)
    hopFinished(handle, code)
  }

  private func hopFinished(_ handle: EasyHandle, _ code: CURLcode) {
    guard let transfer = handle.transfer else { return }
    transfer.millisecondsLeft -= max(0, handle.milliseconds - handle.pausedMilliseconds)
    queues.finished(host: transfer.hostKey)
    let result = HopResult(handle, transfer, code)
    transfer.address = handle.address
    transfer.bodyBytes = handle.bodyBytes
    let countedBytes = handle.countedBytes
    if case .answer = result { budget.ended(handle, isKept: true) } else { budget.ended(handle, isKept: false) }
    let body = handle.release()
    keep(handle)
    switch result {
    case .redirect(let location, let isPermanent, let cookies):
      follow(transfer, location: location, isPermanent: isPermanent, setCookies: cookies)
    case .failure(let failure):
      finish(transfer, .failure(failure))
    case .answer(var answer):
      answer.body = body
      answer.countedBytes = countedBytes
      if transfer.request.content == nil { hold(transfer.hostKey, answer) }
      finish(transfer, .success(answer))
    }
  }

  private func follow(_ transfer: Transfer, location: String?, isPermanent: Bool, setCookies: [String]) {
    guard transfer.request.content == nil else {
      let what = "the answer is a redirect, and what is handed over is not carried on"
      return finish(transfer, .failure(FetchFailure(.redirect, what, finalURL: transfer.currentURL)))
    }
    do throws(RedirectChain.Fault) {
      try transfer.chain.follow(location: location, isPermanent: isPermanent, setCookies: setCookies)
    } catch {
      return finish(
        transfer, .failure(FetchFailure(.redirect, error.detail, finalURL: transfer.currentURL)))
    }
    if let rules = transfer.request.robots, !transfer.hasStayed || !RobotsRules(text: rules).allow(transfer.currentURL)
    {
      let target = transfer.currentURL
      return finish(transfer, .failure(FetchFailure(.elsewhere, "the answer is at \(target)", finalURL: target)))
    }
    guard transfer.millisecondsLeft > 0 else {
      return finish(
        transfer, .failure(FetchFailure(.timeout, "the time ran out on redirects", finalURL: transfer.currentURL)))
    }
    transfer.hostKey = transfer.chain.current.hostKey
    queues.add(transfer, host: transfer.hostKey, first: true)
  }

  private func hold(_ hostKey: String, _ answer: WireAnswer) {
    guard let wait = answer.retryAfter(now: configuration.now), wait.seconds > 0 else { return }
    let until = configuration.now().adding(seconds: Int64(wait.seconds))
    heldHosts[hostKey] = max(until, heldHosts[hostKey] ?? until)
  }

  private func finish(_ transfer: Transfer, _ result: Result<WireAnswer, FetchFailure>) {
    transfers[transfer.id] = nil
    transfer.finish(result)
  }
}
