import Fetching
import News
import Testing

@Suite struct PermanentMoveTests {
  private let start = Timestamp(seconds: 1_700_000_000)

  @Test func theURLIsRewrittenOnlyAfterSevenDaysOfTheSameAnswer() {
    let first = PermanentMove(from: "http://a.example/x", to: "http://b.example/y", seen: nil, since: nil, at: start)
    #expect(first.newURL == nil)
    #expect(first.since == start)
    let later = PermanentMove(
      from: "http://a.example/x", to: "http://b.example/y", seen: first.target, since: first.since,
      at: start.adding(seconds: 7 * 86_400 - 1))
    #expect(later.newURL == nil)
    let enough = PermanentMove(
      from: "http://a.example/x", to: "http://b.example/y", seen: later.target, since: later.since,
      at: start.adding(seconds: 7 * 86_400))
    #expect(enough.newURL == "http://b.example/y")
  }

  @Test func anotherTargetStartsTheCountAnew() {
    let move = PermanentMove(
      from: "http://a.example/x", to: "http://c.example/z", seen: "http://b.example/y", since: start,
      at: start.adding(seconds: 30 * 86_400))
    #expect(move.newURL == nil)
    #expect(move.since == start.adding(seconds: 30 * 86_400))
  }

  @Test func httpsOfTheSameHostIsTakenAtOnce() {
    let move = PermanentMove(from: "http://a.example/x", to: "https://a.example/x", seen: nil, since: nil, at: start)
    #expect(move.newURL == "https://a.example/x")
  }

  @Test func anAnswerWithoutRedirectForgetsTheMove() {
    let move = PermanentMove(from: "http://a.example/x", to: nil, seen: "http://b.example/y", since: start, at: start)
    #expect(move.target == nil)
    #expect(move.newURL == nil)
  }
}
