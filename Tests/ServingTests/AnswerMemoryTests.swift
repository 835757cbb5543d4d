import News
import Testing

@testable import Serving

@Suite struct `Answers that are kept` {
  let memory = AnswerMemory()
  let start = Timestamp(milliseconds: 1_700_000_000_000)

  private func keep(_ text: String, mark: Int64, life: Int, after milliseconds: Int64 = 0, cost: Double = 1) {
    let reply = Reply("text/plain", Array(text.utf8))
    let now = Timestamp(milliseconds: start.milliseconds + milliseconds)
    memory.keep(reply, etag: text, for: "/", mark: mark, life: life, now: now, cost: cost)
  }

  private func held(mark: Int64, after milliseconds: Int64 = 0) -> String? {
    switch memory.find("/", mark: mark, now: Timestamp(milliseconds: start.milliseconds + milliseconds)) {
    case .holds(_, let etag): etag
    case .fades(_, let etag): "fading " + etag
    case .none: nil
    }
  }

  @Test func `hold while nobody commits, and for as long as their cost explains afterwards`() {
    keep("old", mark: 1, life: memory.life, cost: 0.05)
    #expect(held(mark: 1, after: 59_000) == "old")
    #expect(held(mark: 1, after: 61_000) == nil)
    #expect(held(mark: 2, after: 900) == "old")
    #expect(held(mark: 2, after: 1_500) == "fading old")
    #expect(held(mark: 2, after: 2_500) == nil)
  }

  @Test func `that were begun before everything was forgotten are not kept`() {
    let life = memory.life
    memory.forget()
    keep("stale", mark: 1, life: life)
    #expect(held(mark: 1) == nil)
    keep("fresh", mark: 2, life: memory.life)
    #expect(held(mark: 2) == "fresh")
  }

  @Test func `are not replaced by one that was begun earlier and took longer`() {
    keep("new", mark: 2, life: memory.life, after: 10)
    keep("slow", mark: 1, life: memory.life, after: 0)
    #expect(held(mark: 2, after: 20) == "new")
  }
}
