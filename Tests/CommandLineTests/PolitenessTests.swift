import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Politeness and secrets on the command line")
struct PolitenessTests {
  @Test("The audit judges what was asked, and a breach is exit 5")
  func audit() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "add", "--allow-private", feeds.url("/a.xml"))
    _ = try program.run("sync")
    _ = try program.run("feeds", "check", feeds.url("/a.xml"))
    let outcome = try program.run("feeds", "audit", "--json")
    #expect(outcome.status == 0)
    let audit = try JSONDocument(outcome.output)
    #expect(audit["requests"] == 2)
    #expect(audit["breaches"].list.isEmpty)
    #expect(audit["rules"].list.count == 17)
    #expect(feeds.server.requests.count == 2)
    let lines = try program.run("feeds", "audit", "127.0.0.1").output.split(separator: "\n")
    #expect(lines.count == 17 && lines.allSatisfy { $0.hasPrefix("rule\t") })
    #expect(try program.run("feeds", "audit", "nowhere.example").status == 66)
  }

  @Test("What `feeds add` was answered serves a check before the first sync, and `discover` asks no feed that we have")
  func knownAnswers() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "add", "--allow-private", feeds.url("/a.xml"))
    #expect(try program.run("feeds", "check", feeds.url("/a.xml")).output.contains("unchanged"))
    #expect(feeds.server.requests.last?["If-None-Match"] != nil)
    let found = try program.run("feeds", "discover", "--allow-private", feeds.url("/a.xml"))
    #expect(found.status == 0 && found.output.hasPrefix(feeds.url("/a.xml")))
    #expect(feeds.server.requests.count == 2)
    #expect(try program.run("feeds", "audit").status == 0)
  }

  @Test("A pause that a host asks for in answer to a command holds for the next one, and for a sync")
  func pauses() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let server = try LoopbackServer { request in
      request.path == "/busy" ? .status(503, [("Retry-After", "3600")]) : .ok(SampleFeeds.second)
    }
    defer { server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "add", "--allow-private", feeds.url("/a.xml"))
    #expect(try program.run("feeds", "add", "--allow-private", server.base + "/busy").status == 1)
    #expect(try program.run("feeds", "add", "--allow-private", server.base + "/other").status == 1)
    _ = try program.run("feeds", "discover", "--allow-private", server.base + "/third")
    _ = try program.run("feeds", "check", "--allow-private", server.base + "/fourth")
    #expect(server.requests.map(\.path) == ["/busy"])
    #expect(try program.run("feeds", "audit").status == 0)
  }

  @Test(
    "What a command was asking when it was interrupted is in the log",
    arguments: [["feeds", "check"], ["feeds", "add"], ["feeds", "discover"]])
  func interrupted(verb: [String]) throws {
    let arrived = DispatchSemaphore(value: 0)
    let server = try LoopbackServer { request in
      guard request.path != "/sound" else { return .ok(SampleFeeds.second) }
      arrived.signal()
      return LoopbackReply([.hang])
    }
    defer { server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "add", "--allow-private", server.base + "/sound")
    let running = try program.start(all: verb + ["--allow-private", server.base + "/slow"])
    #expect(arrived.wait(timeout: .now() + 60) == .success)
    running.send(SIGINT)
    #expect(running.wait().status == 130)
    #expect(try JSONDocument(program.run("feeds", "audit", "--json").output)["requests"] == 2)
    #expect(try JSONDocument(program.run("feeds", "list", "--json").output)["feeds"].list.count == 1)
  }

  @Test("A check gives a host up that lets two requests in a row time out, and says so")
  func givenUp() throws {
    let isHanging = Guarded(false)
    let server = try LoopbackServer { _ in
      isHanging.with { $0 } ? LoopbackReply([.hang]) : .ok(SampleFeeds.second)
    }
    defer { server.stop() }
    var program = try CourantProgram()
    for number in 0..<4 { _ = try program.run("feeds", "add", "--allow-private", "\(server.base)/\(number)") }
    isHanging.with { $0 = true }
    program.variables["COURANT_TOTAL_TIMEOUT"] = "1"
    let check = try program.run("feeds", "check")
    // Two are asked at once: a third may be on its way when the second time-out comes.
    let asked = server.requests.count - 4
    #expect(check.status == 5 && (2...3).contains(asked))
    let lines = check.output.split(separator: "\n")
    #expect(lines.count == 4 && lines.count { $0.contains("let 2 requests in a row time out") } == 4 - asked)
  }

  @Test("A pause that a check is told holds for others while the check still waits for a slow feed")
  func pauseDuringCheck() throws {
    let program = try CourantProgram()
    let isBusy = Guarded(false)
    let busy = try LoopbackServer { _ in
      isBusy.with { $0 } ? .status(429, [("Retry-After", "3600")]) : .ok(SampleFeeds.second)
    }
    defer { busy.stop() }
    let logged = Guarded(0)
    let slow = try LoopbackServer { _ in
      guard isBusy.with({ $0 }) else { return .ok(SampleFeeds.second) }
      // Each look takes a process of its own; the check's other answer is in the log long before the last.
      for _ in 0..<200 where logged.with({ $0 }) < 3 {
        let audit = try? JSONDocument(program.run("feeds", "audit", "--json").output)["requests"]
        if audit == 3 { logged.with { $0 = 3 } }
      }
      if logged.with({ $0 }) == 3 { _ = try? program.run("sync", busy.base + "/feed") }
      return .ok(SampleFeeds.second)
    }
    defer { slow.stop() }
    for server in [busy, slow] {
      #expect(try program.run("feeds", "add", "--allow-private", server.base + "/feed").status == 0)
    }
    isBusy.with { $0 = true }
    _ = try program.run("feeds", "check")
    #expect(logged.with { $0 } == 3)
    #expect(busy.requests.count == 2)
  }

  @Test("A feed is found by the address that it was added by, and no message tells the password in one")
  func passwordInAddress() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    let typed = feeds.url("/a.xml").replacing("http://", with: "http://reader:hush@")
    #expect(try program.run("feeds", "add", "--allow-private", typed).status == 0)
    #expect(try program.run("feeds", "show", typed).status == 0)
    let unknown = try program.run("feeds", "show", typed + "x")
    #expect(unknown.status == 66 && !unknown.errors.contains("hush"))
    for wrong in [
      "HTTP://me:hush@h.example/", "http:me:hush@h.example/", "http:/me:hush@h.example/", "me:hush@h.example/",
      "http:///me:hush@h.example/", "file://me:hush@h.example/x",
    ] {
      for verb in [["audit"], ["show"], ["check"], ["pause"], ["add"]] {
        let outcome = try program.run(all: ["feeds"] + verb + [wrong])
        #expect(outcome.status != 0 && !(outcome.output + outcome.errors).contains("hush"), "\(verb) \(wrong)")
      }
    }
  }

  @Test("A password in an address reaches the feed, and is not to be seen in the list of processes while it is asked")
  func passwordInArguments() throws {
    let seen = Guarded<[String]>([])
    let server = try LoopbackServer { request in
      let listed = try? FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap {
        FileManager.default.contents(atPath: "/proc/\($0)/cmdline").map { String(decoding: $0, as: UTF8.self) }
      }
      seen.with { $0 = (listed ?? []).filter { $0.contains(request["Host"] ?? "nowhere") } }
      return .ok(SampleFeeds.second)
    }
    defer { server.stop() }
    // A service's token stands in the user's place, without a colon.
    for userinfo in ["reader:hush-\(server.port)", "hush-\(server.port)"] {
      let typed = server.base.replacing("http://", with: "http://" + userinfo + "@") + "/feed"
      let added = try CourantProgram().run("feeds", "add", "--allow-private", typed)
      #expect(added.status == 0)
      #expect(server.requests.last?["Authorization"] != nil)
      // Whoever typed it is told of the better way, once, and not what was typed.
      #expect(added.errors.split(separator: "--auth-file FILE").count == 2)
      #expect(!(added.output + added.errors).contains("hush"))
      let mine = seen.with { $0 }.filter { $0.contains(":\(server.port)/feed") }
      #expect(mine.count == 1 && mine.allSatisfy { !$0.contains("sh-\(server.port)") })
    }
  }

  @Test("Nothing is said of passwords where none was typed")
  func withoutPassword() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let url = feeds.url("/a.xml") + "?to=me@x.example"
    #expect(try !CourantProgram().run("feeds", "add", "--allow-private", url).errors.contains("--auth-file"))
  }

  @Test("A host that asks for a pause is left alone under its other name, too")
  func lettersHeld() throws {
    let server = try LoopbackServer { _ in .status(503, [("Retry-After", "3600")]) }
    defer { server.stop() }
    let program = try CourantProgram()
    for host in ["bücher.localhost", "xn--bcher-kva.localhost"] {
      let url = server.base.replacing("127.0.0.1", with: host) + "/feed"
      #expect(try program.run("feeds", "add", "--allow-private", url).status != 0)
    }
    #expect(server.requests.count == 1)
  }

  @Test("A host's name may have letters beyond ASCII, and is asked for by the name that it has on the wire")
  func letters() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let url = feeds.url("/a.xml").replacing("127.0.0.1", with: "bücher.localhost")
    let outcome = try CourantProgram().run("feeds", "check", "--allow-private", url)
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(feeds.server.requests.last?["Host"]?.hasPrefix("xn--bcher-kva.localhost:") == true)
  }

  @Test("Secrets come from a file or standard input, reach the feed, and are shown, listed and exported nowhere")
  func secrets() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    let url = feeds.url("/a.xml")
    _ = try program.run("feeds", "add", "--allow-private", url)
    let header = try program.folder.write("headers", "X-Key: k3y-hush\n")
    var said = ""
    for (arguments, input) in [
      (["feeds", "set", url, "--auth-file", "-"], "reader:pass-hush\n"),
      (["feeds", "set", url, "--header-file", header], nil),
      (["sync", "--all"], nil), (["feeds", "show", url], nil), (["feeds", "show", url, "--json"], nil),
      (["feeds", "list", "--json"], nil), (["feeds", "export"], nil), (["export"], nil),
      (["feeds", "check", url], nil),
      (["feeds", "audit", "--json"], nil), (["status", "--json"], nil), (["config"], nil),
    ] {
      let outcome = try program.start(all: arguments, input: input).wait()
      let isStatus = arguments.first == "status"  // 3: no service runs
      #expect(outcome.status == (isStatus ? 3 : 0), "\(arguments): \(outcome.errors)")
      said += outcome.output + outcome.errors
    }
    #expect(said.contains("basic, set and kept secret"))
    #expect(!said.contains("hush") && !said.contains("cmVhZGVy"))
    #expect(feeds.server.requests.last?["Authorization"] == "Basic cmVhZGVyOnBhc3MtaHVzaA==")
    #expect(feeds.server.requests.last?["X-Key"] == "k3y-hush")
    let copy = program.folder.path + "/copy.sqlite"
    #expect(try program.run("store", "backup", copy).status == 0)
    for file in [program.store, copy] {
      var facts = stat()
      #expect(stat(file, &facts) == 0 && facts.st_mode & 0o777 == 0o600, "\(file)")
    }
    #expect(try program.run("feeds", "set", url, "--forget", "auth", "--forget", "headers").status == 0)
    _ = try program.run("feeds", "check", url)
    #expect(feeds.server.requests.last?["Authorization"] == nil)
  }

  @Test("What cannot be meant is refused with advice, and a secret that is refused is not repeated")
  func refused() throws {
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "-", input: SampleFeeds.opml("https://a.example/feed"))
    let url = "https://a.example/feed"
    let bad = try program.start(all: ["feeds", "set", url, "--auth-file", "-"], input: "hunter2\n").wait()
    #expect(bad.status == 65)
    #expect(!bad.errors.contains("hunter2"))
    #expect(try program.run("feeds", "set", url, "--user-agent", "Mozilla/5.0").status == 65)
    #expect(try program.run("feeds", "set", url, "--pin", "sha1//x").status == 65)
    #expect(try program.run("feeds", "set", url, "--ca-file", "/nowhere.pem").status == 66)
    #expect(try program.run("feeds", "set", url, "--proxy", "http://u:p@h.example:1").status == 64)
    #expect(try program.run("feeds", "set", url).status == 64)
  }

  @Test("A user and password in an imported address are moved out of it")
  func importedPassword() throws {
    let program = try CourantProgram()
    let outcome = try program.run(
      "feeds", "import", "-", input: SampleFeeds.opml("https://reader:hush@a.example/feed"))
    #expect(outcome.status == 0)
    let shown = try program.run("feeds", "show", "https://a.example/feed")
    #expect(shown.output.contains("basic, set and kept secret"))
    #expect(try !program.run("feeds", "export").output.contains("hush"))
  }

  @Test("Discover finds what a page names without asking it, and probes with leave alone")
  func discover() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let page =
      "<html><head><link rel=alternate type='application/rss+xml' title=A href='/a.xml'></head><body></body></html>"
    feeds.documents.put("/", page, type: "text/html")
    feeds.documents.put("/bare", "<html><body>nothing</body></html>", type: "text/html")
    feeds.documents.put("/feed.xml", SampleFeeds.second)
    let program = try CourantProgram()
    let named = try program.run("feeds", "discover", "--allow-private", feeds.url("/"))
    #expect(named.status == 0)
    #expect(named.output == "\(feeds.url("/a.xml"))\tapplication/rss+xml\tA\n")
    #expect(feeds.server.requests.map(\.path) == ["/"])
    let none = try program.run("feeds", "discover", "--allow-private", feeds.url("/bare"))
    #expect(none.status == 1)
    #expect(none.errors.contains("--probe"))
    let probed = try JSONDocument(
      program.run("feeds", "discover", "--allow-private", "--probe", "--json", feeds.url("/bare")).output)
    #expect(probed["feeds"].list.first?["url"].text == feeds.url("/feed.xml"))
  }
}

extension SampleFeeds {
  /// A list of one feed.
  fileprivate static func opml(_ url: String) -> String {
    "<opml version=\"2.0\"><body><outline type=\"rss\" text=\"A\" xmlUrl=\"\(url)\"/></body></opml>"
  }

  @Test("A proxy that cannot be used is refused, and no word of its password is said")
  func proxyPassword() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try CourantProgram()
    let url = feeds.url("/a.xml")
    _ = try program.run("feeds", "add", "--allow-private", url)
    for proxy in [
      "http://user:hush@127.0.0.1:99999", "http://user:hu#sh@127.0.0.1:1", "http://user:hu/sh@127.0.0.1:1",
    ] {
      let outcome = try program.start(all: ["feeds", "set", url, "--proxy-file", "-"], input: proxy).wait()
      #expect(outcome.status == 65)
      #expect(!outcome.errors.contains("sh@") && !outcome.errors.contains("hush"), "\(outcome.errors)")
    }
    program.variables["COURANT_PROXY"] = "http://user:hush@127.0.0.1:1"
    for arguments in [
      ["config"], ["config", "--json"], ["feeds", "check", url], ["sync", "--all"], ["status", "--json"],
    ] {
      let outcome = try program.start(all: arguments).wait()
      #expect(!(outcome.output + outcome.errors).contains("hush"), "\(arguments)")
    }
    #expect(try program.run("feeds", "show", url).output.contains("the proxy http://127.0.0.1:1 cannot be reached"))
  }

  @Test("no_proxy of the environment lets nothing past the proxy")
  func noProxy() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try CourantProgram()
    program.variables = ["COURANT_PROXY": feeds.server.base, "no_proxy": "*", "NO_PROXY": "*"]
    _ = try program.run("feeds", "check", "http://news.example/a.xml")
    #expect(feeds.server.requests.map(\.target) == ["http://news.example/a.xml"])
  }

  @Test("Where nobody set an address for publishers none is sent, and the audit and the service say so once")
  func contact() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    var program = try CourantProgram()
    _ = try program.run("feeds", "add", "--allow-private", feeds.url("/a.xml"))
    #expect(feeds.server.requests.last?["User-Agent"]?.wholeMatch(of: /Courant\/\d+\.\d+\.\d+/) != nil)
    let audit = try program.run("feeds", "audit")
    #expect(audit.status == 0)
    #expect(audit.errors.contains("COURANT_CONTACT_URL is not set"))
    program.variables["COURANT_CONTACT_URL"] = "https://reader.example/about"
    #expect(try !program.run("feeds", "audit").errors.contains("COURANT_CONTACT_URL"))
  }

  @Test("A page that names too many feeds, or some that cannot be read, is told so")
  func manyFeeds() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let links = (0..<20).map { "<link rel=alternate type='application/rss+xml' href='/\($0).xml'>" }.joined()
    feeds.documents.put("/", links, type: "text/html")
    for number in 1..<20 { feeds.documents.put("/\(number).xml", SampleFeeds.second) }
    let program = try CourantProgram()
    let outcome = try program.run("feeds", "add", "--allow-private", feeds.url("/"))
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\n").count == 15)
    #expect(outcome.errors.contains("not added: \(feeds.url("/0.xml")): there is no such feed (404)"))
    #expect(outcome.errors.contains("4 more feeds not asked and not added"))
  }
}
