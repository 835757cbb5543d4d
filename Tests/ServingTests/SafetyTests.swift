import Foundation
import News
import Sealing
import Showing
import Store
import Testing

@testable import Serving

@Suite struct `Safety` {
  @Test func `a name of somebody else's that leads here is turned away`() async throws {
    let served = try ServedStore()
    #expect(try await served.get("/", host: "evil.example").status == .misdirected)
    #expect(try await served.get("/", host: "127.0.0.1:8420").status == .ok)
    #expect(try await served.get("/", host: "[::1]:8420").status == .ok)
    for host in [
      "a b\"", "", "localhost:evil.example", "localhost:80@evil.example", "[::1]evil", "[::1]:x", "localhost:1:2",
    ] {
      #expect(try await served.get("/", host: host).status == .badRequest, "\(host)")
    }
    await served.end()
  }

  @Test func `beyond this machine only a token opens, as a bearer's or as a password`() async throws {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    let refused = try await served.get("/", host: "news.example")
    #expect(refused.status == .unauthorized && refused.header("WWW-Authenticate")?.hasPrefix("Basic") == true)
    let wrong = try await served.get(
      "/v1/stories", headers: ["authorization": "Bearer courant_secreT"], host: "news.example")
    #expect(wrong.status == .unauthorized)
    let bearer = try await served.get("/", headers: ["authorization": "Bearer courant_secret"], host: "news.example")
    #expect(bearer.status == .ok)
    // reader:courant_secret
    let basic = try await served.get(
      "/", headers: ["authorization": "Basic cmVhZGVyOmNvdXJhbnRfc2VjcmV0"], host: "news.example")
    #expect(basic.status == .ok)
    #expect(try await served.get("/healthz", host: "news.example").status == .ok)
    #expect(try await served.get("/metrics", host: "news.example").status == .unauthorized)
    _ = try served.store.removeAccessToken("me")
    let ended = try await served.get(
      "/v1/feeds", headers: ["authorization": "Bearer courant_secret"], host: "news.example")
    #expect(ended.status == .unauthorized)
    await served.end()
  }

  @Test func `a public address means that others ask, whoever brings them here`() {
    var settings = ServingSettings(host: "127.0.0.1", port: 0, version: "0")
    #expect(settings.isOpen)
    settings.publicURL = "http://localhost:8420"
    #expect(settings.isOpen)
    settings.publicURL = "http://[::1]:8490"
    #expect(settings.isOpen && settings.publicHost == "[::1]")
    settings.publicURL = "https://news.example:8443"
    #expect(!settings.isOpen && settings.isLoopback && settings.publicHost == "news.example")
  }

  @Test func `the store keeps no token`() throws {
    let served = try ServedStore(tokens: ["courant_secret"])
    let kept = try served.store.accessTokens()
    #expect(kept.map(\.hash) == [Digest.sha256(Array("courant_secret".utf8))])
    #expect(
      Digest.text(Digest.sha256(Array("abc".utf8)))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func `a correction needs a form of ours`() async throws {
    let served = try ServedStore()
    let check = served.desk.site.formCheck
    let form = "action=merge&story=\(ServedStore.story)&other=\(ServedStore.story)"
    #expect(try await served.post("/corrections", form).status == .forbidden)
    #expect(try await served.post("/corrections", form + "&check=0").status == .forbidden)
    let foreign = try await served.post(
      "/corrections", form + "&check=\(check)", headers: ["origin": "https://evil.example"])
    #expect(foreign.status == .forbidden)
    let cross = try await served.post(
      "/corrections", form + "&check=\(check)", headers: ["sec-fetch-site": "cross-site"])
    #expect(cross.status == .forbidden)
    #expect(served.corrections.all.isEmpty)
    let done = try await served.post(
      "/corrections", form + "&check=\(check)",
      headers: ["origin": "http://localhost:8420", "sec-fetch-site": "same-origin"])
    #expect(done.status == .seeOther && done.header("Location") == "/stories/story0000001?done=1")
    #expect(served.corrections.all.map(\.action) == [.merge])
    await served.end()
  }

  @Test func `a form of ours is taken as browsers send it, whatever they hide`() async throws {
    let served = try ServedStore()
    let form = "action=merge&story=\(ServedStore.story)&other=\(ServedStore.story)&check=\(served.desk.site.formCheck)"
    func status(_ headers: [String: String]) async throws -> Reply.Status {
      try await served.post("/corrections", form, headers: headers).status
    }
    #expect(try await status(["origin": "null", "sec-fetch-site": "same-origin"]) == .seeOther)
    #expect(try await status(["origin": "null"]) == .forbidden)
    #expect(try await status(["origin": "http://localhost:8420"]) == .seeOther)
    #expect(try await status(["origin": "http://localhost:9999"]) == .forbidden)
    #expect(try await status(["origin": "http://localhost"]) == .forbidden)
    #expect(try await status(["origin": "null", "sec-fetch-site": "none"]) == .forbidden)
    #expect(try await status(["origin": "null", "sec-fetch-site": "cross-site"]) == .forbidden)
    // With this one browsers hide the origin of our own forms.
    #expect(try await served.get("/").header("Referrer-Policy") != "no-referrer")
    await served.end()
  }

  @Test func `behind a proxy that calls us by another name a form comes from the public address`() async throws {
    let served = try ServedStore(publicURL: "https://news.example", tokens: ["courant_secret"])
    let form = "action=merge&story=\(ServedStore.story)&other=\(ServedStore.story)&check=\(served.desk.site.formCheck)"
    for (origin, status) in [("https://news.example", Reply.Status.seeOther), ("https://evil.example", .forbidden)] {
      let headers = ["authorization": "Bearer courant_secret", "origin": origin]
      #expect(try await served.post("/corrections", form, headers: headers).status == status)
    }
    await served.end()
  }

  @Test(arguments: [
    "//", "/./", "/v1/stories/", "/edits/", "/feeds//x", "/stories/", "/fever/x/y", "/fever/refresh", "/fever//",
    "/reader/api/0/token/", "/reader/api/0/stream/contentsX/feed/stories", "/v1//stories",
  ])
  func `an address has no other spellings`(target: String) async throws {
    let served = try ServedStore()
    #expect(try await served.get(target).status == .notFound)
    for known in [
      "/fever", "/fever/", "/fever/stories", "/fever/stories/?api", "/reader/api/0/stream/contents/feed/stories",
    ] {
      #expect(try await served.get(known).status == .ok, "\(known)")
    }
    await served.end()
  }

  @Test func `a refusal copies nothing that a screen would obey, and nobody keeps it`() async throws {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    let right = ["authorization": "Bearer courant_secret"]
    for target in ["/v1/stories/%E2%80%AE", "/stories/%E2%80%AE", "/reader/api/0/stream/contents/feed/%E2%80%AE"] {
      let reply = try await served.get(target, headers: right)
      #expect(reply.status == .notFound && !reply.text.contains("\u{202E}"), "\(target)")
      #expect(reply.header("Cache-Control") == "no-store")
      #expect(try await served.get(target).header("Cache-Control") == "no-store")
    }
    let login = try await served.post("/accounts/ClientLogin", "Passwd=courant_secret")
    #expect(login.status == .ok && login.header("Cache-Control") == "no-store")
    // What stands in an address stands in the logs of proxies.
    let open = try await served.get("/accounts/ClientLogin?Email=a&Passwd=courant_secret")
    #expect(open.status == .notAllowed && open.header("Allow") == "POST")
    #expect(try await served.post("/accounts/ClientLogin?Passwd=courant_secret", "Email=a").status == .unauthorized)
    await served.end()
  }

  @Test(arguments: [
    ("action=fly&story=a", 400), ("action=merge&story=a", 400), ("action=split&story=a", 400), ("action=undo", 400),
    ("action=merge&story=a&other=nowhere", 404), ("action=pin&story=none&article=a", 404),
    ("action=pin&story=story0000001&article=nobody", 409),
  ])
  func `a form that makes no sense changes nothing`(form: String, status: Int) async throws {
    let served = try ServedStore()
    let reply = try await served.post("/corrections", form + "&check=\(served.desk.site.formCheck)")
    #expect(reply.status.rawValue == status)
    #expect(served.corrections.all.isEmpty)
    await served.end()
  }

  @Test(arguments: [
    ("/", "GET, HEAD"), ("/v1/stories", "GET, HEAD"), ("/corrections", "POST"), ("/fever/", "GET, HEAD, POST"),
    ("/accounts/ClientLogin", "POST"), ("/v1/nope", nil), ("/nope", nil),
  ])
  func `other methods are told which there are`(target: String, allowed: String?) async throws {
    let served = try ServedStore()
    let reply = await served.ask(target, .other)
    #expect(reply.status == (allowed == nil ? .notFound : .notAllowed) && reply.header("Allow") == allowed)
    #expect(await served.ask("/corrections").header("Allow") == "POST")
    #expect(try await served.post("/v1/stories", "a=b").status == .notAllowed)
    #expect(try await served.post("/nothing", "a=b").status == .notFound)
    await served.end()
  }

  @Test func `an address that asks too often has to wait, and another does not`() throws {
    let limit = RateLimit(rate: 1, burst: 2)
    let now = ServedStore.start
    try limit.take("a", at: now)
    try limit.take("a", at: now)
    #expect(throws: Refusal.self) { try limit.take("a", at: now) }
    try limit.take("b", at: now)
    try limit.take("a", at: now.adding(seconds: 1))
  }

  @Test func `what cannot be read is limited and counted as anything else`() async throws {
    let served = try ServedStore()
    var statuses: [Int: Int] = [:]
    for _ in 0..<250 { statuses[await served.ask("/%00", peer: "203.0.113.9").status.rawValue, default: 0] += 1 }
    #expect(statuses == [400: 200, 429: 50])
    #expect(await served.ask("/%00", peer: "203.0.113.10").status == .badRequest)
    let metrics = try await served.get("/metrics").text
    #expect(metrics.contains("courant_http_requests_total{kind=\"page\",status=\"400\"} 201"))
    await served.end()
  }

  @Test func `rules and dashboard ask for what is told, and the next feed that is due is told before any pass`()
    async throws
  {
    let served = try ServedStore()
    let metrics = try await served.get("/metrics").text
    let folder = String(#filePath.dropLast("Tests/ServingTests/SafetyTests.swift".count)) + "deploy/"
    for file in ["alerts.yml", "dashboard.json"] {
      let text = try String(contentsOfFile: folder + file, encoding: .utf8)
      for match in text.matches(of: /courant_[a-z_]+/) where !match.output.hasPrefix("courant_last_sync_") {
        let name = match.output.hasSuffix("_bucket") ? match.output.dropLast(7) : match.output
        #expect(metrics.contains("# TYPE \(name) "), "\(name)")
      }
    }
    #expect(metrics.contains("courant_next_due_seconds \(ServedStore.start.seconds + 5400)\n"))
    #expect(metrics.contains("courant_service_running 0\n"))
    await served.end()
  }

  private func bearer(_ token: String, _ forwarded: String? = nil) -> [String: String] {
    var headers = ["authorization": "Bearer " + token]
    headers["x-forwarded-for"] = forwarded
    return headers
  }

  @Test func `who guessed too often is asked to wait, whatever he guesses next`() async throws {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    for number in 0..<10 {
      let reply = try await served.get("/v1/feeds", headers: bearer("courant_\(number)"), peer: "203.0.113.9")
      #expect(reply.status == .unauthorized)
    }
    let right = bearer("courant_secret")
    #expect(try await served.get("/v1/feeds", headers: right, peer: "203.0.113.9").status == .tooMany)
    #expect(try await served.get("/v1/feeds", headers: right, peer: "203.0.113.10").status == .ok)
    await served.end()
  }

  @Test func `guesses by way of a password or of Fever's key are counted with them`() async throws {
    let served = try ServedStore(host: "0.0.0.0", tokens: ["courant_secret"])
    for _ in 0..<5 {
      #expect(try await served.post("/accounts/ClientLogin", "Passwd=x").status == .unauthorized)
      #expect(try await served.post("/fever/?api", "api_key=x").status == .ok)
    }
    #expect(try await served.post("/accounts/ClientLogin", "Passwd=courant_secret").status == .tooMany)
    let key = Digest.text(Digest.md5(Array("me:courant_secret".utf8)))
    #expect(try await served.post("/fever/?api", "api_key=" + key).status == .tooMany)
    await served.end()
  }

  @Test func `behind a proxy each is counted whom it names last, and all together whom it does not name`() async throws
  {
    let served = try ServedStore(publicURL: "https://news.example", tokens: ["courant_secret"])
    func ask(_ token: String, _ forwarded: String?) async throws -> Reply.Status {
      try await served.get(
        "/v1/feeds", headers: bearer(token, forwarded), host: "news.example", peer: "127.0.0.1"
      ).status
    }
    for number in 0..<10 {
      #expect(try await ask("x", "198.51.100.\(number), 203.0.113.9") == .unauthorized)
    }
    #expect(try await ask("courant_secret", "203.0.113.9") == .tooMany)
    #expect(try await ask("courant_secret", "203.0.113.9, 203.0.113.10") == .ok)
    for number in 0..<10 { #expect(try await ask("x", number % 2 == 0 ? nil : "no\(number)") == .unauthorized) }
    #expect(try await ask("courant_secret", nil) == .tooMany)
    await served.end()
  }

  @Test func `who is ready has the store where it was, and a fault of ours is told to the log`() async throws {
    let served = try ServedStore()
    #expect(try await served.get("/readyz").status == .ok)
    try FileManager.default.moveItem(atPath: served.path, toPath: served.path + ".away")
    #expect(try await served.get("/readyz").status == .unavailable)
    #expect(try await served.get("/healthz").status == .ok)
    #expect(served.troubles.all.count == 1 && served.troubles.all[0].hasPrefix("/readyz: "))
    await served.end()
  }

  @Test func `metrics have a help and a type for each name`() async throws {
    let served = try ServedStore()
    _ = try await served.get("/")
    let text = try await served.get("/metrics").text
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let name = line.prefix { $0 != "{" && $0 != " " }
      let family = ["_bucket", "_sum", "_count"].reduce(String(name)) { name, ending in
        let isPart = name.hasPrefix("courant_http_request_seconds") && name.hasSuffix(ending)
        return isPart ? String(name.dropLast(ending.count)) : name
      }
      #expect(text.contains("# TYPE \(family) "), "\(name)")
    }
    #expect(text.contains("courant_http_requests_total{kind=\"page\",status=\"200\"} 1"))
    #expect(text.contains("courant_feeds{health=\"failing\"} 1"))
    await served.end()
  }

  @Test(arguments: [("a%20b+c", "a b+c", "a b c"), ("%C3%A9", "é", "é")])
  func `percent-encoding is read in paths and in forms`(text: String, path: String, form: String) {
    #expect(PercentText.decoded(Substring(text), plusIsSpace: false) == path)
    #expect(PercentText.decoded(Substring(text), plusIsSpace: true) == form)
    for broken in ["%", "%4", "%zz", "%FF", "%00"] {
      #expect(PercentText.decoded(Substring(broken), plusIsSpace: true) == nil)
    }
  }
}
