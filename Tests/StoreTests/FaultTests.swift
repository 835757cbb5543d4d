import News
import Testing

@testable import Store

@Suite struct `A break at any write` {
  /// The steps of two passes: each is one transaction, repeated until it goes through, as the next run would.
  private func steps(_ store: Store) -> [() throws -> Void] {
    twoPasses.map { step in { try step(store) } }
  }

  @Test func `leaves the store as an uninterrupted run would`() throws {
    let whole = try TestStore()
    for step in steps(whole.store) { try step() }
    let wanted = try dump(whole.path)
    let writes = whole.faults.count
    #expect(writes > 40)
    for number in 1...writes {
      let broken = try TestStore()
      broken.faults.fail(atWrite: number)
      var faults = 0
      for step in steps(broken.store) {
        do {
          try step()
        } catch {
          faults += 1
          #expect(try broken.store.check() == [], "after write \(number)")
          try step()
        }
      }
      #expect(faults == 1)
      #expect(try dump(broken.path) == wanted, "after write \(number)")
      #expect(try broken.store.check() == [], "after write \(number)")
    }
  }
}

/// Two passes over two feeds, a transaction each step.
var twoPasses: [(Store) throws -> Void] {
  let (a, b) = (feed("alpha"), feed("beta"))
  let one = update(a, "1", "Bridge closed")
  let two = update(b, "2", "Bridge is shut", at: hours(1))
  let edit = update(a, "1", "Bridge open", verdict: .revision(changed: [.title], silent: true, revertsTo: nil))
  var joined = pass(StoryID("s2"), of: [(b, two), (a, one)], new: false)
  joined.aliases = [StoryID("s1"): StoryID("s2")]
  return [
    { _ = try $0.addFeeds([a, b], at: start) },
    { try $0.commit([poll(a, [one]), poll(b, [two])], at: hours(1)) },
    { try $0.commit(pass(StoryID("s1"), of: [(a, one)]), decided: [one.id], at: hours(1)) },
    { try $0.commit(pass(StoryID("s2"), of: [(b, two)]), decided: [two.id], at: hours(1)) },
    { try $0.commit([poll(a, [edit], at: hours(2), withdrawn: [one.id])], at: hours(2)) },
    { try $0.commit(joined, decided: [one.id], at: hours(2)) },
    { try $0.record(SyncSummary(startedAt: start)) },
  ]
}
