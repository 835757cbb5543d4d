import News
import Store

/// Which answer belongs to which request. It knows nothing of connections.
struct Desk: Sendable {
  let settings: ServingSettings
  let room: ReadingRoom
  /// Opened for writing: what a reader marks.
  let marks: Store
  let press: PagePress
  let access: AccessGuard
  let site: SiteGuard
  let surroundings: ServingSurroundings
  let meter = Meter()
  let memory = AnswerMemory()
  private let underway = AnswersUnderway()
  let streams = StreamCount()
  /// For addresses beyond this machine.
  private let requests = RateLimit(rate: 20, burst: 200)
  /// For tokens that are not known.
  private let guesses = RateLimit(rate: 0.1, burst: 10)

  /// The longest path and query, in bytes.
  private static let longestTarget = 4096

  init(
    settings: ServingSettings, room: ReadingRoom, marks: Store, access: AccessGuard,
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

  /// The answer to a request, whatever it is.
  func answer(_ call: Call) async -> Reply {
    let start = surroundings.clock()
    var reply: Reply
    do {
      try check(call, at: start)
      switch call.method {
      case .get, .head: reply = try await read(call, at: start)
      case .post: reply = try await write(call)
      case .other: throw Self.notAllowed
      }
    } catch {
      reply = refuse(Refusal(error), call)
    }
    SafetyHeaders.add(to: &reply)
    meter.count(call, reply.status, seconds: surroundings.clock().seconds(since: start))
    return reply
  }

  /// Throws a refusal for a request that is not to be answered.
  func check(_ call: Call, at now: Timestamp) throws {
    guard call.target.utf8.count <= Self.longestTarget else { throw Refusal(.badRequest, "the address is too long") }
    try site.checkHost(call)
    let isNear = call.peer.map(LoopbackName.isOne) ?? true
    if !isNear { try requests.take(call.peer ?? "", at: now) }
    if Self.isForAll(call) { return }
    if call.path == ["accounts", "ClientLogin"] { return try checkLogin(call, isNear: isNear, at: now) }
    // It answers those who may not ask itself: with `auth` 0.
    if call.path.first == "fever" { return }
    do {
      try access.check(call)
    } catch let refusal as Refusal {
      if !isNear, call.headers["authorization"] != nil { try guesses.take(call.peer ?? "", at: now) }
      throw refusal
    }
  }

  /// Throws a refusal for a feed reader whose password is no token of ours.
  private func checkLogin(_ call: Call, isNear: Bool, at now: Timestamp) throws {
    if access.isOpen { return }
    let password = call.form?["Passwd"] ?? call.query["Passwd"] ?? ""
    guard try !access.isKnown(password) else { return }
    if !isNear { try guesses.take(call.peer ?? "", at: now) }
    throw Refusal(.unauthorized, "the password is no token of ours")
  }

  /// What a feed reader gets for its password: the same, to carry from then on.
  private func login(_ call: Call) -> Reply {
    let password = call.form?["Passwd"] ?? call.query["Passwd"] ?? "open"
    // A line feed within it would begin another line.
    let auth = String(password.filter { !$0.isNewline })
    return Reply("text/plain; charset=utf-8", Array("SID=\(auth)\nLSID=\(auth)\nAuth=\(auth)\n".utf8))
  }

  /// What tells nothing of the store.
  private static func isForAll(_ call: Call) -> Bool {
    ["healthz", "readyz", "style.css", "icon.svg"].contains(call.path.first ?? "") && call.path.count == 1
  }

  static var notAllowed: Refusal { Refusal(.notAllowed, "only GET and HEAD here", headers: [("Allow", "GET, HEAD")]) }

  // MARK: questions

  private func read(_ call: Call, at now: Timestamp) async throws -> Reply {
    if call.path == ["accounts", "ClientLogin"] { return login(call) }
    if call.path.first == "fever" { return try await fever(call) }
    let key = call.base(settings) + call.target
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
      throw Refusal(.notFound, "there is nothing at this address")
    }
    guard question.mayBeKept else {
      let reply = try await room.read(question.ask)
      return (reply, reply.etag)
    }
    return try await underway.reply("\(mark) \(key)") { [room, memory, surroundings] in
      let (reply, seconds) = try await room.read { store in
        let start = surroundings.clock()
        let reply = try question.ask(store)
        return (reply, surroundings.clock().seconds(since: start))
      }
      let etag = reply.etag
      memory.keep(reply, etag: etag, for: key, mark: mark, now: now, cost: seconds)
      return (reply, etag)
    }
  }

  /// The answer to a reader of Fever's kind. Only what it sends as a form marks anything, and not from another site's page.
  private func fever(_ call: Call) async throws -> Reply {
    let now = surroundings.clock()
    if !access.isOpen, try !access.isKnown(feverKey: call.form?["api_key"] ?? "") {
      if call.form?["api_key"] != nil, !(call.peer.map(LoopbackName.isOne) ?? true) {
        try guesses.take(call.peer ?? "", at: now)
      }
      return FeverAPI.denied
    }
    if call.method == .post { try site.checkOrigin(call) }
    let store = call.method == .post ? marks : nil
    let base = call.base(settings)
    let reply = try await room.read { try FeverAPI(now: now).reply(call, from: $0, base: base, marks: store) }
    if store != nil { memory.forget() }
    return reply
  }

  // MARK: corrections

  private func write(_ call: Call) async throws -> Reply {
    if call.path == ["accounts", "ClientLogin"] { return login(call) }
    if call.path.first == "fever" { return try await fever(call) }
    if call.path.first == "reader" {
      let forms = ReaderForms(settings: settings, check: site.formCheck, now: surroundings.clock())
      let reply = try await room.read { [marks] _ in try forms.reply(call, in: marks) }
      guard let reply else { throw Refusal(.notFound, "there is nothing at this address") }
      memory.forget()
      return reply
    }
    guard call.path == ["corrections"] else {
      throw ReadingRoutes(desk: self, service: nil, now: surroundings.clock()).question(call) == nil
        ? Refusal(.notFound, "there is nothing at this address") : Self.notAllowed
    }
    guard let form = call.form else { throw Refusal(.unsupported, "a form is needed") }
    try site.checkForm(call)
    let request = try CorrectionForm.request(form, by: "web")
    let outcome = try await surroundings.correct(request)
    memory.forget()
    var reply = Reply("text/plain; charset=utf-8", Array("done\n".utf8), status: .seeOther)
    reply.headers.append(("Location", "/stories/\(PercentText.encoded(outcome.story))?done=\(outcome.number)"))
    return reply
  }

  // MARK: refusals

  private func refuse(_ refusal: Refusal, _ call: Call) -> Reply {
    var reply: Reply
    if call.path.first == "v1" {
      reply = Problem.reply(refusal)
    } else {
      reply = press.page(
        "refusal", title: refusal.status.phrase, place: "", ["detail": Shown.text(refusal.detail)],
        status: refusal.status)
    }
    reply.headers += refusal.headers
    return reply
  }
}
