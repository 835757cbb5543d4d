import News
import Showing
import Store

/// Which answer belongs to which request. It knows nothing of connections.
struct Desk: Sendable {
  let settings: ServingSettings
  let room: ReadingRoom
  /// Where what a reader marks is written.
  let marks: MarkingRoom
  let press: PagePress
  let access: AccessGuard
  let site: SiteGuard
  let surroundings: ServingSurroundings
  let meter = Meter()
  let memory = AnswerMemory()
  private let underway = AnswersUnderway()
  let streams = StreamCount()
  /// For addresses beyond this machine.
  let requests = RateLimit(rate: 20, burst: 200)
  /// For tokens that are not known.
  let guesses = RateLimit(rate: 0.1, burst: 10)

  /// Faults of ours that are told to the log.
  private let reports = RateLimit(rate: 0.1, burst: 20)

  init(
    settings: ServingSettings, room: ReadingRoom, marks: MarkingRoom, access: AccessGuard,
    surroundings: ServingSurroundings
  ) throws {
    self.settings = settings
    self.room = room
    self.marks = marks
    self.access = access
    self.surroundings = surroundings
    press = try PagePress(version: settings.version)
    site = SiteGuard(
      isLoopback: settings.isLoopback, publicHost: settings.publicHost, secret: surroundings.secret)
  }

  /// Reads the form that a request brings: at most so many bytes of it.
  typealias FormReading = @Sendable (_ most: Int) async throws -> Fields

  /// The answer to a request, whatever it is. Its form is read when it is known that who sends it may.
  func answer(_ call: Call, form: FormReading? = nil) async -> Reply {
    let start = surroundings.clock()
    var call = call
    var reply: Reply
    do {
      try check(call, at: start)
      if let form { call.form = try await form(longestForm(call)) }
      switch call.method {
      case .get, .head: reply = try await read(call, at: start)
      case .post: reply = try await write(call, at: start)
      case .other: throw refusedMethod(call)
      }
    } catch {
      reply = refuse(error, call)
    }
    return finished(reply, call, since: start)
  }

  /// An answer as it goes out, counted.
  func finished(_ reply: Reply, _ call: Call, since start: Timestamp) -> Reply {
    var reply = reply
    SafetyHeaders.add(to: &reply)
    meter.count(call, reply, seconds: surroundings.clock().seconds(since: start))
    return reply
  }

  /// Opens a stream of changes: with where it begins, and its place among those that are open.
  func stream(
    _ call: Call, at now: Timestamp
  ) async throws -> (stream: ChangeStream, start: Int64, place: StreamCount.Place) {
    try check(call, at: now)
    let (start, epoch) = try await room.read { store in
      try Questioning(query: call.query, store: store, now: now).allow("since")
      let cursor = try ChangeCursor(askedBy: call, in: store)
      return (cursor.number, cursor.epoch)
    }
    guard let place = streams.place() else {
      throw Refusal(ofLimit: "too many streams are open", headers: [("Retry-After", "30")])
    }
    let stream = ChangeStream(
      room: room, epoch: epoch, sleep: surroundings.sleep,
      isWelcome: { [access] in (try? access.check(call)) != nil })
    return (stream, start, place)
  }

  // MARK: questions

  private func read(_ call: Call, at now: Timestamp) async throws -> Reply {
    // What asks nothing of the store is answered whatever becomes of it.
    if let reply = ReadingRoutes.fixed(call) { return Conditional.reply(reply, etag: reply.etag, to: call) }
    if call.path.first == "fever" { return try await fever(call, at: now) }
    if Self.isLogin(call) || call.path == ["corrections"] { throw refusedMethod(call) }
    let key = call.base(settings) + call.target + (ServiceAPI.eventBefore(call).map { "\n\($0)" } ?? "")
    let mark = try room.mark()
    switch memory.find(key, mark: mark, now: now) {
    case .holds(let reply, let etag): return Conditional.reply(reply, etag: etag, to: call)
    case .fades(let reply, let etag):
      Task { try await make(call, key, mark) }
      return Conditional.reply(reply, etag: etag, to: call)
    case .none:
      let (reply, etag) = try await make(call, key, mark)
      return Conditional.reply(reply, etag: etag, to: call)
    }
  }

  /// Makes an answer, once however many ask for it meanwhile, and keeps it where it may be kept.
  @discardableResult
  private func make(_ call: Call, _ key: String, _ mark: Int64) async throws -> (reply: Reply, etag: String) {
    let now = surroundings.clock()
    let service = await surroundings.service()
    guard let question = ReadingRoutes(desk: self, service: service, now: now).question(call) else {
      throw Self.nothingHere
    }
    guard question.mayBeKept else {
      let reply = try await room.read(question.ask)
      return (reply, reply.etag)
    }
    let life = memory.life
    return try await underway.reply("\(mark) \(life) \(key)") { [room, memory, surroundings] in
      let (reply, seconds) = try await room.read { store in
        let start = surroundings.clock()
        let reply = try question.ask(store)
        return (reply, surroundings.clock().seconds(since: start))
      }
      let etag = reply.etag
      memory.keep(reply, etag: etag, for: key, mark: mark, life: life, now: now, cost: seconds)
      return (reply, etag)
    }
  }

  /// The answer to a reader of Fever's kind. Only what it sends as a form marks anything, and not from another site's page.
  private func fever(_ call: Call, at now: Timestamp) async throws -> Reply {
    guard FeverAPI.isMeant(by: call) else { throw Self.nothingHere }
    if !access.isOpen {
      guard let key = call.form?["api_key"] else { return FeverAPI.denied }
      do {
        try guess(call, at: now) {
          guard try access.isKnown(feverKey: key) else { throw Refusal(.unauthorized, "the key is not known") }
        }
      } catch let refusal as Refusal where refusal.status == .unauthorized {
        return FeverAPI.denied
      }
    }
    let api = FeverAPI(call: call, base: call.base(settings), now: now)
    if call.method == .post {
      try site.checkOrigin(call)
      if api.marks {
        try await marks.write(api.mark)
        memory.forget()
      }
    }
    return try await room.read(api.reply)
  }

  // MARK: corrections

  private func write(_ call: Call, at now: Timestamp) async throws -> Reply {
    if Self.isLogin(call) { return try login(call, at: now) }
    if call.path.first == "fever" { return try await fever(call, at: now) }
    if call.path.first == "reader" {
      let forms = ReaderForms(settings: settings, check: site.formCheck, now: now)
      guard ReaderForms.marks(call) else {
        guard let reply = try await room.read({ try forms.reply(call, in: $0) }) else { throw Self.nothingHere }
        return reply
      }
      try await marks.write { try forms.mark(call, in: $0) }
      memory.forget()
      return Reply("text/plain; charset=utf-8", Array("OK".utf8))
    }
    guard call.path == ["corrections"] else { throw refusedMethod(call) }
    guard let form = call.form else { throw Refusal(.unsupported, "a form is needed") }
    try site.checkForm(call)
    let request = try CorrectionForm.request(form, by: try access.holder(of: call) ?? "web")
    try await room.read { try CorrectionForm.check(request, in: $0) }
    // Who corrects learns within seconds that another program is writing; the service itself would wait for longer.
    try await marks.write { try $0.takeLock() }
    let outcome = try await surroundings.correct(request)
    memory.forget()
    var reply = Reply("text/plain; charset=utf-8", Array("done\n".utf8), status: .seeOther)
    reply.headers.append(("Location", "/stories/\(PercentText.encoded(outcome.story))?done=\(outcome.number)"))
    return reply
  }

  // MARK: refusals

  private static let nothingHere = Refusal(.notFound, "there is nothing at this address")

  /// Why a method is not answered: because there is nothing, or with those that are.
  private func refusedMethod(_ call: Call) -> Refusal {
    let allowed: String
    if call.path == ["corrections"] || Self.isLogin(call) {
      allowed = "POST"
    } else if call.path.first == "fever" || call.path.first == "reader" {
      allowed = "GET, HEAD, POST"
    } else {
      let routes = ReadingRoutes(desk: self, service: nil, now: surroundings.clock())
      guard routes.question(call) != nil else { return Self.nothingHere }
      allowed = "GET, HEAD"
    }
    return Refusal(.notAllowed, "there is only \(allowed) here", headers: [("Allow", allowed)])
  }

  /// The answer to a request that is not answered as asked; what is a fault of ours is told to the log.
  func refuse(_ error: any Error, _ call: Call) -> Reply {
    var refusal = Refusal(error)
    // It may name what was asked for.
    refusal.detail = CleanText.line(refusal.detail)
    if refusal.isFaultOfOurs,
      (try? reports.take("", at: surroundings.clock())) != nil
    {
      surroundings.report("/" + call.path.joined(separator: "/"), error is Refusal ? refusal.detail : "\(error)")
    }
    var reply: Reply
    switch call.path.first {
    case "v1": reply = Problem.reply(refusal)
    case "reader", "accounts", "fever":
      reply = Reply("text/plain; charset=utf-8", Array((refusal.detail + "\n").utf8), status: refusal.status)
    default:
      var shape: Shape = ["detail": refusal.detail]
      if call.path == ["corrections"], let story = call.form?["story"], story.utf8.allSatisfy(Questioning.standsInIDs) {
        shape["back"] = "/stories/\(story)"
      }
      reply = press.page("refusal", title: refusal.status.phrase, place: "", shape, status: refusal.status)
    }
    reply.isOfLimit = refusal.isOfLimit
    reply.headers += [("Cache-Control", "no-store")] + refusal.headers
    // Whoever asks too often holds no connection meanwhile.
    if refusal.status == .tooMany { reply.headers.append(("Connection", "close")) }
    return reply
  }
}
