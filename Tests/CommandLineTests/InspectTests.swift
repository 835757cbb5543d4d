import Testing

@Suite("Inspect")
struct InspectTests {
  @Test("A feed document becomes one JSON object")
  func feed() throws {
    let program = try CourantProgram()
    let file = try program.folder.write("feed.xml", SampleFeeds.first(dead: 12))
    let json = try JSONDocument(program.run("inspect", "feed", file).output)
    #expect(json["error"] == .null)
    #expect(json["entries"].list.count == 2)
    #expect(json["entries"][0]["guid"] == "a1")
    #expect(json["entries"][0]["published"] == "2025-11-03T00:10:00Z")
  }

  @Test("A stream answers every line in order, refused and missing documents too")
  func stream() throws {
    let program = try CourantProgram()
    let feed = try program.folder.write("feed.xml", SampleFeeds.second)
    let other = try program.folder.write("other.txt", "no feed at all")
    let outcome = try program.run(
      "inspect", "feed", "--stream", input: "\(feed)\tapplication/rss+xml\t\n\(other)\n/nonexistent\n")
    #expect(outcome.status == 0)
    let answers = try outcome.output.split(separator: "\n").map { try JSONDocument(String($0)) }
    #expect(answers.count == 3)
    #expect(answers.first?["entries"].list.count == 1)
    #expect(answers.dropFirst().allSatisfy { $0["error"] != .null })
  }

  @Test("A page becomes its article")
  func page() throws {
    let program = try CourantProgram()
    let text = String(
      repeating: "The dam above Merrow broke at dawn and the valley was flooded within minutes. ", count: 4)
    let page = "<html lang=en><head><title>Dam</title></head><body><article><h1>Dam</h1><p>\(text)</p></article></html>"
    let json = try JSONDocument(program.run("inspect", "page", "-", input: page).output)
    #expect(json.names.isSuperset(of: ["text", "title", "author", "date", "language", "url"]))
    #expect(json["text"].text.contains("flooded"))
  }

  @Test("Articles become lines of id and story, and a line that is none is exit 65")
  func stories() throws {
    let program = try CourantProgram()
    let articles = [
      #"{"id":"1","lang":"en","published":"2025-11-03T00:10:00Z","title":"Dam breaks above the town of Merrow","text":"Rescuers search the valley below the Merrow dam after it broke at dawn.","source":"a","url":""}"#,
      #"{"id":"2","lang":"en","published":"2025-11-03","title":"Dam breaks above the town of Merrow","text":"Rescuers search the valley below the Merrow dam after it broke at dawn.","source":"b","url":""}"#,
      #"{"id":"3","lang":"en","published":"2025-11-03T01:10:00Z","title":"Parliament of Estland passes budget","text":"The budget passed by two votes after a long night of talks.","source":"a","url":""}"#,
    ].joined(separator: "\n")
    let outcome = try program.run("inspect", "stories", "-", input: articles)
    #expect(outcome.status == 0)
    let stories = outcome.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(stories.map(\.first) == ["1", "2", "3"])
    #expect(stories[0].last == stories[1].last)
    #expect(stories[0].last != stories[2].last)
    #expect(try program.run("inspect", "stories", "-", input: "{\"title\":\"no id\"}\n").status == 65)
  }

  @Test("Polls become next times with reasons, and a higher price makes them later")
  func schedule() throws {
    var program = try CourantProgram()
    let start = 1_762_128_000
    let times = (1...20).map { String(start - 7200 * $0) }.reversed().joined(separator: ",")
    let polls = """
      {"feed":"a","now":\(start),"first":true,"status":200,"new":[\(times)],"window":20,"ttl":null,"max_age":null,"retry_after":null}
      {"feed":"a","now":\(start + 90_000),"first":false,"status":429,"new":[],"window":20,"ttl":null,"max_age":null,"retry_after":50000}
      {"feed":"a","now":\(start + 190_000),"first":false,"status":410,"new":[],"window":20,"ttl":null,"max_age":null,"retry_after":null}

      """
    var first: [Int] = []
    for price in ["1m", "1h"] {
      program.variables = ["COURANT_POLL_FLOOR": "15m", "COURANT_POLL_PRICE": price]
      let outcome = try program.run("inspect", "schedule", "--stream", input: polls)
      #expect(outcome.status == 0)
      let answers = try outcome.output.split(separator: "\n").map { try JSONDocument(String($0)) }
      try #require(answers.count == 3)
      let next = answers.compactMap { Self.seconds($0["next"]) }
      first.append(next[0] - start)
      #expect(next[1] >= start + 140_000)
      #expect(next[2] > start + 300 * 86_400)
      #expect(answers[2]["stopped"] == .flag(true))
      #expect(answers.allSatisfy { !$0["reason"].text.isEmpty })
    }
    #expect(first[0] >= 900)
    #expect(first[1] > first[0])
    // A wait beyond all bounds is the longest that is believed, one below zero none.
    func next(waiting wait: String) throws -> (seconds: Int, reason: String) {
      let poll = #"{"feed":"b","now":\#(start),"first":true,"status":429,"new":[],"window":20,"retry_after":\#(wait)}"#
      let answer = try JSONDocument(program.run("inspect", "schedule", "--stream", input: poll + "\n").output)
      return (try #require(Self.seconds(answer["next"])) - start, answer["reason"].text)
    }
    #expect(try next(waiting: "1e18").seconds == next(waiting: "9999999999").seconds)
    #expect(try next(waiting: "1e18").seconds > 7 * 86_400)
    #expect(try !next(waiting: "-5").reason.contains("Retry-After"))
    #expect(try program.run("inspect", "schedule", "--stream", input: "{}\n").status == 65)
    #expect(try program.run("inspect", "schedule").status == 64)
  }

  private static func seconds(_ value: JSONDocument) -> Int? {
    if case .number(let number) = value { Int(number) } else { nil }
  }
}
