import News
import Testing

@testable import Store

@Suite struct `A break at any write` {
  let a = feed("alpha")
  let b = feed("beta")

  /// The steps of two passes: each is one transaction, repeated until it goes through, as the next run would.
  private func steps(_ store: Store) -> [() throws -> Void] {
    let one = update(a, "1", "Bridge closed")
    let two = update(b, "2", "Bridge is shut", at: hours(1))
    let edit = update(a, "1", "Bridge open", verdict: .revision(changed: [.title], silent: true, revertsTo: nil))
    var joined = pass(StoryID("s2"), of: [(b, two), (a, one)], new: false)
    joined.aliases = [StoryID("s1"): StoryID("s2")]
    return [
      { _ = try store.addFeeds([a, b], at: start) },
      { try store.commit([poll(a, [one]), poll(b, [two])], at: hours(1)) },
      { try store.commit(pass(StoryID("s1"), of: [(a, one)]), decided: [one.id], at: hours(1)) },
      { try store.commit(pass(StoryID("s2"), of: [(b, two)]), decided: [two.id], at: hours(1)) },
      { try store.commit([poll(a, [edit], at: hours(2), withdrawn: [one.id])], at: hours(2)) },
      { try store.commit(joined, decided: [one.id], at: hours(2)) },
      { try store.record(SyncSummary(startedAt: start)) },
    ]
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
