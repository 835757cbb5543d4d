import Fetching
import Foundation
import News
import Sealing
import Store
import Testing

@testable import Notifying

@Suite struct `Hooks` {
  private func ids(_ told: ToldStore) -> [String] { told.receiver.documents.map { $0["id"] as? String ?? "" } }

  @Test func `a story is told once, when it reaches its sources`() async throws {
    let told = try ToldStore()
    try told.hook([.story], sources: 2)
    let one = try told.publish("alpha", "1", "The bridge is closed.")
    try told.decide("story0000001", [("alpha", one)], new: 1)
    try await told.look()
    #expect(ids(told).isEmpty)
    let two = try told.publish("beta", "2", "The bridge is shut.")
    try told.decide("story0000001", [("alpha", one), ("beta", two)], new: 1)
    try await told.look()
    #expect(ids(told) == ["story-story0000001-2"])
    let document = try #require(told.receiver.documents.first)
    #expect(document["events"] as? [String] == ["story"])
    #expect(document["page"] as? String == "https://news.example/stories/story0000001")
    #expect((document["story"] as? [String: Any])?["source_count"] as? Int == 2)
    let three = try told.publish("gamma", "3", "A bridge is shut.")
    try told.decide("story0000001", [("alpha", one), ("beta", two), ("gamma", three)], new: 1)
    try await told.look()
    told.restart()
    try await told.look()
    #expect(ids(told).count == 1)
  }

  @Test func `a story that was split off is told only if it reaches its sources by itself`() async throws {
    let told = try ToldStore()
    try told.hook([.story], sources: 2)
    let first = ("alpha", try told.publish("alpha", "1", "The bridge is closed."))
    let second = ("beta", try told.publish("beta", "2", "The bridge is shut."))
    let third = ("alpha", try told.publish("alpha", "3", "The ferry sails."))
    let fourth = ("beta", try told.publish("beta", "4", "The ferry sails again."))
    let fifth = ("gamma", try told.publish("gamma", "5", "A fair begins."))
    try told.decide("story0000001", [first, second, third, fourth, fifth], new: 5)
    try await told.look()
    #expect(ids(told) == ["story-story0000001-2"])
    try told.split("story0000001", [first, second, fifth], into: "story0000002", [third, fourth])
    try told.split("story0000001", [first, second], into: "story0000003", [fifth])
    try await told.look()
    #expect(ids(told).count == 1)
    let sixth = ("beta", try told.publish("beta", "6", "A fair has begun."))
    try told.decide("story0000003", [fifth, sixth], new: 1)
    try await told.look()
    #expect(ids(told) == ["story-story0000001-2", "story-story0000003-2"])
  }

  @Test func `a half that was told with its whole stays told when the split is undone`() async throws {
    let told = try ToldStore()
    try told.hook([.story], sources: 2)
    let first = ("alpha", try told.publish("alpha", "1", "The bridge is closed."))
    let second = ("beta", try told.publish("beta", "2", "The bridge is shut."))
    let third = ("alpha", try told.publish("alpha", "3", "The ferry sails."))
    let fourth = ("beta", try told.publish("beta", "4", "The ferry sails again."))
    try told.decide("story0000001", [first, second, third, fourth], new: 4)
    try await told.look()
    try told.split("story0000001", [first, second], into: "story0000002", [third, fourth])
    try await told.look()
    var split = try #require(try told.store.corrections().first)
    split.undoneAt = told.now
    split.undoneBy = "me"
    try told.store.commit(StoryPass(), recording: split, at: told.now)
    let fifth = ("gamma", try told.publish("gamma", "5", "The ferry is back."))
    try told.decide("story0000002", [third, fourth, fifth], new: 1)
    try await told.look()
    #expect(ids(told) == ["story-story0000001-2"])
  }

  @Test func `a story that had its sources before the hook came is not told when it grows`() async throws {
    let told = try ToldStore()
    let one = try told.publish("alpha", "1", "The bridge is closed.")
    let two = try told.publish("beta", "2", "The bridge is shut.")
    try told.decide("story0000001", [("alpha", one), ("beta", two)], new: 2)
    try told.hook([.story, .silent, .figure, .dead], sources: 2)
    let three = try told.publish("gamma", "3", "A bridge is shut.")
    try told.decide("story0000001", [("alpha", one), ("beta", two), ("gamma", three)], new: 1)
    try await told.look()
    #expect(ids(told).isEmpty)
  }

  @Test func `a story that comes to fit a hook's filter is told, however many sources it had before`() async throws {
    let told = try ToldStore()
    let one = try told.publish("alpha", "1", "The bridge is closed.")
    let two = try told.publish("beta", "2", "The bridge is shut.")
    try told.decide("story0000001", [("alpha", one), ("beta", two)], new: 2)
    try told.hook([.story], name: "filtered", sources: 2) { $0.words = "ferry" }
    try told.hook([.story], name: "fitting", sources: 2) { $0.words = "bridge" }
    let three = try told.publish("gamma", "3", "A ferry takes its place.")
    try told.decide("story0000001", [("alpha", one), ("beta", two), ("gamma", three)], new: 1)
    try await told.look()
    #expect(ids(told) == ["story-story0000001-2"])
    #expect((told.receiver.documents.first?["story"] as? [String: Any])?["contested"] as? Bool == false)
  }

  @Test func `an edit is told as what it is: in silence, or with another figure, or both`() async throws {
    let told = try ToldStore()
    try told.hook([.silent, .figure])
    _ = try told.publish("alpha", "1", "The bridge is closed after 12 people were hurt.")
    _ = try told.publish("alpha", "1", "The bridge is closed after 14 people were hurt.", silent: true)
    _ = try told.publish("beta", "2", "Rain is near.")
    _ = try told.publish("beta", "2", "Rain is very near.", silent: false)
    _ = try told.publish("gamma", "3", "Police counted 3 cars.")
    _ = try told.publish("gamma", "3", "Police counted 5 cars.", silent: false)
    try await told.look()
    #expect(told.receiver.documents.map { $0["events"] as? [String] } == [["silent", "figure"], ["figure"]])
    let edit = try #require(told.receiver.documents[0]["edit"] as? [String: Any])
    #expect(edit["before"] as? String == "12 people" || (edit["before"] as? String)?.contains("12") == true)
  }

  @Test func `a filter leaves what fits it`() async throws {
    let filters: [((inout HookFilter) -> Void, Int)] = [
      ({ $0.folder = "Region" }, 1), ({ $0.folder = "Reg" }, 0), ({ $0.feed = ToldStore.feed("alpha").id }, 1),
      ({ $0.feed = ToldStore.feed("beta").id }, 0), ({ $0.words = "bridge hurt" }, 1), ({ $0.words = "zeppelin" }, 0),
      ({ $0.words = "…" }, 0), ({ $0.language = "en" }, 1), ({ $0.language = "de" }, 0),
    ]
    for (filter, count) in filters {
      let told = try ToldStore()
      try told.hook([.silent], filter)
      _ = try told.publish("alpha", "1", "The bridge is closed after 12 people were hurt.")
      _ = try told.publish("alpha", "1", "The bridge is closed after 14 people were hurt.", silent: true)
      try await told.look()
      #expect(told.receiver.requests.count == count)
    }
  }

  @Test func `a feed that is gone is told at once, one that fails after three days, each once`() async throws {
    let told = try ToldStore()
    try told.hook([.dead])
    try told.poll("alpha", .gone, lastSuccess: told.now)
    try told.poll("beta", .failing, lastSuccess: told.now)
    let heard = told.now
    try await told.look()
    #expect(told.receiver.documents.count == 1)
    for _ in 0..<5 {
      try await told.look(after: 86_400)
      try told.poll("beta", .failing, lastSuccess: heard)
    }
    told.restart()
    try await told.look(after: 86_400)
    let feeds = told.receiver.documents.compactMap { ($0["feed"] as? [String: Any])?["title"] as? String }
    #expect(feeds == ["alpha", "beta"])
  }

  @Test func `a feed that fails after a week of silence on our side is not dead before three days of failing`()
    async throws
  {
    let told = try ToldStore()
    try told.hook([.dead])
    let heard = told.now
    try await told.look(after: 7 * 86_400)
    try told.poll("alpha", .failing, lastSuccess: heard)
    try await told.look(after: 3600)
    #expect(told.receiver.documents.isEmpty)
    // Off once more: nobody asked, and nobody can say how the feed is.
    try await told.look(after: 7 * 86_400)
    #expect(told.receiver.documents.isEmpty)
    try told.poll("alpha", .failing, lastSuccess: heard)
    try await told.look(after: 3600)
    #expect(told.receiver.documents.count == 1)
  }

  @Test func `the language of a feed is its tag's, however it is joined to the country`() async throws {
    let told = try ToldStore()
    var feed = ToldStore.feed("delta")
    feed.language = "de_AT"
    _ = try told.store.addFeeds([feed], at: ToldStore.start)
    for language in ["de", "en"] { try told.hook([.dead], name: language) { $0.language = language } }
    try told.poll("delta", .gone, lastSuccess: told.now)
    try await told.look()
    #expect(told.receiver.requests.map(\.url) == ["https://de.example/in"])
  }

  @Test func `a feed that was dead before the hook came is not told`() async throws {
    let told = try ToldStore()
    var heard = ["alpha": told.now]
    try told.poll("alpha", .failing, lastSuccess: told.now)
    try await told.look(after: 4 * 86_400)
    try told.hook([.dead])
    heard["beta"] = told.now
    try told.poll("beta", .failing, lastSuccess: told.now)
    for _ in 0..<4 {
      try await told.look(after: 86_400)
      for (feed, last) in heard { try told.poll(feed, .failing, lastSuccess: last) }
    }
    try await told.look(after: 3600)
    let feeds = told.receiver.documents.compactMap { ($0["feed"] as? [String: Any])?["title"] as? String }
    #expect(feeds == ["beta"])
  }

  @Test func `an old story that had its sources before the hook came is not told when anything of it changes`()
    async throws
  {
    let told = try ToldStore()
    let one = try told.publish("alpha", "1", "The bridge is closed.")
    let two = try told.publish("beta", "2", "The bridge is shut.")
    try told.decide("story0000001", [("alpha", one), ("beta", two)], new: 2)
    let later = try told.publish("gamma", "9", "A ferry sank.", at: ToldStore.start.adding(seconds: 10 * 86_400))
    try told.decide("story0000002", [("gamma", later)], new: 1)
    try told.hook([.story], sources: 2)
    try told.decide("story0000001", [("beta", two), ("alpha", one)], new: 1)
    try await told.look()
    #expect(ids(told).isEmpty)
  }

  @Test func `a delivery is signed as Standard Webhooks say`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    _ = try told.publish("alpha", "1", "a b c")
    _ = try told.publish("alpha", "1", "a b d", silent: true)
    try await told.look()
    let content = try #require(told.receiver.requests.first?.content)
    let headers = Dictionary(uniqueKeysWithValues: content.headers.map { ($0.name, $0.value) })
    let id = try #require(headers["Webhook-Id"])
    #expect(headers["Idempotency-Key"] == id && headers["Webhook-Timestamp"] == String(told.now.seconds))
    let signed = Array("\(id).\(told.now.seconds).".utf8) + content.bytes
    let digest = Digest.hmac(signed, key: Array("sixteen letters!".utf8))
    #expect(headers["Webhook-Signature"] == "v1," + Base64Text.encoded(digest))
    // The example of the specification, 1.0.0.
    let example = HookSignature.signature(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: #"{"test": 2432232314}"#,
      secret: Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), at: Timestamp(seconds: 1_614_265_330))
    #expect(example == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
    #expect(HookSignature.key("MfKQ9r8GKYqrTwjUPD8ILPZIo2La-_Sw") == nil)
    // Its libraries take the same secret without what stands before it.
    let bare = HookSignature.signature(
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: #"{"test": 2432232314}"#,
      secret: Secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), at: Timestamp(seconds: 1_614_265_330))
    #expect(bare == example)
  }
}

@Suite struct `Deliveries` {
  private func edit(_ told: ToldStore, _ guid: String = "1") throws {
    _ = try told.publish("alpha", guid, "a b c")
    _ = try told.publish("alpha", guid, "a b d", silent: true)
  }

  @Test func `what fails is sent again under the same key, later and later, and in the end given up`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    try edit(told)
    for _ in 0..<20 { told.receiver.answer(Receiver.status(500)) }
    var times: [Timestamp] = []
    for _ in 0..<(5 * 1440) {
      let before = told.receiver.requests.count
      try await told.look(after: 60)
      if told.receiver.requests.count > before { times.append(told.now) }
    }
    #expect(times.count == RetrySchedule.waits.count + 1)
    let pauses = zip(times.dropFirst(), times).map { $0.seconds(since: $1) }
    for (pause, wait) in zip(pauses, RetrySchedule.waits) {
      #expect(pause >= Double(wait) && pause <= Double(wait) * 1.1 + 60)
    }
    #expect(Set(told.receiver.documents.map { $0["id"] as? String }).count == 1)
    let hook = try #require(try told.store.hooks().first)
    #expect(hook.givenUp == 1 && hook.waiting == 0 && hook.failures == times.count)
    #expect(hook.failure == "the receiver answered 500")
  }

  @Test func `a receiver that asks for time gets it`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    try edit(told)
    told.receiver.answer(Receiver.status(503, retryAfter: 900))
    try await told.look()
    try await told.look(after: 890)
    #expect(told.receiver.requests.count == 1)
    try await told.look(after: 20)
    #expect(told.receiver.requests.count == 2)
    #expect(try told.store.hooks().first?.failures == 0)
  }

  @Test func `a message that its receiver never takes holds up no other for long`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    try edit(told, "1")
    try edit(told, "2")
    told.receiver.answer(Receiver.status(500))
    try await told.look()
    #expect(told.receiver.requests.count == 1)
    try await told.look(after: 40)
    let ids = told.receiver.documents.map { $0["id"] as? String ?? "" }
    #expect(Set(ids).count == 2 && ids.count == 3)
    #expect(try told.store.hooks().first?.waiting == 0)
  }

  @Test func `what a receiver answers to a hook that was removed meanwhile is no answer to one of the same name`()
    async throws
  {
    let told = try ToldStore()
    try told.hook([.silent])
    _ = try told.publish("alpha", "1", "The bridge is closed.")
    _ = try told.publish("alpha", "1", "The bridge is shut.", silent: true)
    told.receiver.answer(Receiver.status(410))
    let other = Hook(
      name: "desk", url: "https://other.example/in", secret: Secret("sixteen letters!"), events: [.silent], sources: 2,
      addedAt: told.now)
    told.receiver.onRequest = { [store = told.store] in
      guard (try? store.hooks().first?.hook.url) == "https://desk.example/in" else { return }
      _ = try? store.removeHook("desk")
      _ = try? store.add(other)
      // It has the number of the delivery that is under way.
      try? store.keep([HookMessage(id: "next", body: "{}")], forHook: "desk", cursor: 0, at: other.addedAt)
    }
    try await told.look()
    try await told.look()
    #expect(told.receiver.requests.map(\.url) == ["https://desk.example/in", "https://other.example/in"])
    let new = try #require(try told.store.hooks().first)
    #expect(new.endedAt == nil && new.failures == 0 && new.waiting == 0)
  }

  @Test func `who answers that he is gone for good is left alone`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    try edit(told)
    told.receiver.answer(Receiver.status(410))
    try await told.look()
    try edit(told, "2")
    try await told.look(after: 86_400)
    #expect(told.receiver.requests.count == 1)
    #expect(try told.store.hooks().first?.endedAt != nil)
    let attempt = await HookTrial(requester: told.receiver).send(to: try told.store.hooks()[0].hook, at: told.now)
    #expect(attempt.failure == nil)
    try told.store.resumeHook("desk")
    try await told.look(after: 86_400)
    #expect(told.receiver.requests.count == 4)
  }

  @Test func `a slow receiver holds up no other`() async throws {
    let told = try ToldStore()
    try told.hook([.silent], name: "slow")
    try told.hook([.silent], name: "quick")
    let (slow, quick) = ("https://slow.example/in", "https://quick.example/in")
    let gate = SlowReceiver(slow: slow)
    let notifier = Notifier(store: told.own, requester: gate, publicURL: nil, hub: nil, report: { _ in })
    let now = told.now
    await withDiscardingTaskGroup { tasks in
      var state = Notifier.State()
      do {
        for number in 1...3 {
          try edit(told, "\(number)")
          // Looks until the quick one has it: its line may be just about to end.
          for _ in 0..<100_000 where gate.asked(quick) < number {
            try notifier.turn(&state, clock: { now }, in: &tasks)
            await Task.yield()
          }
          #expect(gate.asked(quick) == number)
        }
      } catch {
        Issue.record(error)
      }
      gate.open()
    }
    // The slow one is sent one message at a time, and gets the rest at the next look.
    #expect(gate.asked(slow) == 1 && gate.asked(quick) == 3)
    try await told.look()
    #expect(told.receiver.requests.count == 2)
  }

  @Test func `each attempt is signed with its own time, and waits are counted from its end`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    try edit(told, "1")
    try edit(told, "2")
    let time = SlowTime(told.now)
    told.receiver.onRequest = { time.pass(12) }
    told.receiver.answer(.failed(FetchFailure(.emptyBody, "", status: 204)), Receiver.status(503, retryAfter: 100))
    try await told.turn(clock: { time.now })
    let stamps = told.receiver.requests.map { request in
      request.content?.headers.first { $0.name == "Webhook-Timestamp" }?.value
    }
    #expect(stamps == [told.now.seconds, told.now.seconds + 12].map { String($0) })
    try await told.look(after: 123)
    #expect(told.receiver.requests.count == 2)
    try await told.look(after: 2)
    #expect(told.receiver.requests.count == 3)
  }

  @Test func `a kill between sending and noting it sends once more, under the same key, and loses nothing`()
    async throws
  {
    let told = try ToldStore()
    try told.hook([.silent])
    try edit(told)
    told.receiver.answer(.failed(FetchFailure(.cancelled, "the run was interrupted")))
    try await told.look()
    // It was us who gave up: that counts against nobody.
    #expect(try told.store.hooks().first?.failures == 0)
    told.restart()
    try await told.look()
    let ids = told.receiver.documents.map { $0["id"] as? String ?? "" }
    #expect(ids.count == 2 && Set(ids).count == 1)
    #expect(try told.store.hooks().first?.waiting == 0)
  }

  @Test func `a change of thousands leaves none out`() async throws {
    let told = try ToldStore()
    try told.hook([.silent])
    for number in 0..<600 { try edit(told, "\(number)") }
    for _ in 0..<12 { try await told.look() }
    #expect(Set(told.receiver.documents.map { $0["id"] as? String }).count == 600)
    #expect(told.receiver.requests.count == 600)
  }

  @Test func `a hub is told of stories and versions, at most once a minute, and again after a failure`() async throws {
    let told = try ToldStore(hub: "https://hub.example/")
    try await told.look()
    #expect(told.receiver.requests.isEmpty)
    try edit(told)
    told.receiver.answer(Receiver.status(500))
    try await told.look()
    try await told.look()
    #expect(told.receiver.requests.count == 1)
    try await told.look(after: 40)
    #expect(told.receiver.requests.count == 2)
    let body = String(decoding: told.receiver.requests[1].content?.bytes ?? [], as: UTF8.self)
    #expect(body.hasPrefix("hub.mode=publish&hub.url=https%3A%2F%2Fnews.example%2Ffeeds%2Fstories.atom"))
    try await told.look(after: 3600)
    #expect(told.receiver.requests.count == 2)
    try edit(told, "2")
    try await told.look()
    #expect(told.receiver.requests.count == 3)
    try edit(told, "3")
    try await told.look()
    #expect(told.receiver.requests.count == 3)
  }
}
