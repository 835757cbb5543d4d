import TestSupport
import Testing

@Suite("Hooks")
struct HooksTests {
  @Test("A hook is added, listed, tried and removed, and its secret is shown once")
  func life() throws {
    let server = try LoopbackServer { request in request.path == "/in" ? .ok("taken") : .status(500) }
    defer { server.stop() }
    let program = try CourantProgram()
    let add = try program.run(
      "hooks", "add", "desk", server.base + "/in", "--on", "story", "--sources", "5", "--allow-private")
    #expect(add.status == 0 && add.output.hasPrefix("whsec_"))
    let secret = String(add.output.dropLast())
    let again = try program.run("hooks", "add", "desk", server.base + "/in", "--on", "silent", "--allow-private")
    #expect(again.status == 64 && again.errors.contains("there is a hook desk already"))
    let list = try program.run("hooks", "list")
    #expect(list.output.hasPrefix("desk\tstory (5 sources)\tok\t0\t0\t\t\(server.base)/in\n"))
    let json = try program.run("hooks", "list", "--json")
    #expect(json.output.contains(#""events":["story"]"#))
    for outcome in [list, json, try program.run("config")] {
      #expect(!(outcome.output + outcome.errors).contains(secret))
    }
    let test = try program.run("hooks", "test", "desk")
    #expect(test.status == 0 && test.errors.contains("answered 200"))
    let request = try #require(server.requests.first)
    #expect(request.method == "POST" && request["Webhook-Signature"]?.hasPrefix("v1,") == true)
    #expect(String(decoding: request.body, as: UTF8.self).contains(#""test":true"#))
    #expect(try program.run("hooks", "remove", "desk").status == 0)
    #expect(try program.run("hooks", "remove", "desk").status == 66)
    #expect(try program.run("hooks", "test", "desk").status == 66)
  }

  @Test("A name of several words is quoted where it is repeated, and a topic is spelt as the feeds' folder")
  func names() throws {
    let program = try CourantProgram()
    let list =
      "<opml><body><outline text=\"\u{c9}conomie\"><outline text=\"A\" xmlUrl=\"https://a.example/\"/></outline></body></opml>"
    #expect(try program.run("feeds", "import", "-", input: list).status == 0)
    let add = try program.run(
      "hooks", "add", "my desk", "https://x.example/", "--on", "story", "--topic", "E\u{301}conomie")
    #expect(add.status == 0 && add.errors.contains("courant hooks test 'my desk'"))
    let hooks = try program.run("hooks", "list", "--json").output
    #expect(hooks.utf8.contains("\u{c9}conomie".utf8))
  }

  @Test("A receiver that refuses is exit 1 with the reason, and a private one is not taken unless that is meant")
  func failing() throws {
    let server = try LoopbackServer { _ in .status(500) }
    defer { server.stop() }
    let program = try CourantProgram()
    _ = try program.run("hooks", "add", "open", server.base, "--on", "dead", "--allow-private")
    let closed = try program.run("hooks", "add", "closed", server.base, "--on", "dead")
    #expect(closed.status == 64 && closed.errors.contains("--allow-private"))
    let refused = try program.run("hooks", "test", "open")
    #expect(refused.status == 1 && refused.errors.contains("the receiver answered 500"))
    // It did answer: that its address is private is not the trouble.
    #expect(!refused.errors.contains("--allow-private") && refused.errors.contains("answers 2xx"))
    #expect(server.requests.count == 1)
  }

  @Test(
    "What makes no sense is exit 64",
    arguments: [
      ["hooks", "add", "a", "https://x.example/"], ["hooks", "add", "a", "ftp://x.example/", "--on", "story"],
      ["hooks", "add", "a", "https://u:p@x.example/", "--on", "story"],
      ["hooks", "add", "a", "https://x.example/", "--on", "rain"],
      ["hooks", "add", "a", "http://10.0.0.1/", "--on", "story"],
      ["hooks", "add", "a", "http://[::1/", "--on", "story"],
      ["hooks", "add", "a", "https://x.example/", "--on", "story", "--language", "klingon"],
      ["hooks", "add", "a", "https://x.example/", "--on", "dead", "--words", "b"],
      ["hooks", "add", "a", "https://x.example/", "--on", "story", "--sources", "0"],
    ])
  func usage(arguments: [String]) throws {
    let outcome = try CourantProgram().run(all: arguments)
    #expect(outcome.status == 64 && !outcome.errors.isEmpty && outcome.output.isEmpty)
  }

  @Test("A secret comes from standard input, and a bad one is exit 65")
  func secret() throws {
    let program = try CourantProgram()
    let arguments = ["hooks", "add", "desk", "https://x.example/", "--on", "figure", "--secret-file", "-"]
    for bad in ["c2hvcnQ=", "long enough, but no Base64", "whsec_!!!!!!!!!!!!!!!!!!!!!!!!"] {
      #expect(try program.run(all: arguments, input: bad + "\n").status == 65)
    }
    let good = "bG9uZyBlbm91Z2ggdG8gYmUgb25l"
    let outcome = try program.run(all: arguments, input: good + "\n")
    #expect(outcome.status == 0 && outcome.output.isEmpty && !outcome.errors.contains(good))
  }
}
