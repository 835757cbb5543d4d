import News
import TestSupport
import Testing

@testable import Fetching

@Suite("The budget of all bodies")
struct BodyBudgetTests {
  private static let spared = BodyBudget.spared

  private func handles(_ count: Int, _ budget: BodyBudget) throws -> [EasyHandle] {
    try (0..<count).map { _ in try #require(EasyHandle(FetchingFixture.configuration { _ in }, budget)) }
  }

  @Test("Beyond it one at a time goes on, and the others when it has ended")
  func leader() throws {
    let budget = BodyBudget(most: 1000)
    let all = try handles(5, budget)
    #expect(budget.admits(Self.spared + 1000, of: all[0]))
    #expect(budget.admits(Self.spared, of: all[1]) && budget.admits(Self.spared + 1, of: all[1]))
    #expect(!budget.admits(Self.spared + 1, of: all[2]) && !budget.admits(Self.spared + 1, of: all[3]))
    #expect(budget.admits(Self.spared + 400, of: all[1]))
    // That one which took no room ends makes none.
    budget.ended(try #require(EasyHandle(FetchingFixture.configuration { _ in }, budget)), isKept: false)
    #expect(budget.resume().isEmpty)
    budget.ended(all[1], isKept: false)
    #expect(budget.resume().map(ObjectIdentifier.init) == [all[2], all[3]].map(ObjectIdentifier.init))
    #expect(budget.admits(Self.spared + 1, of: all[2]) && !budget.admits(Self.spared + 1, of: all[3]))
    budget.ended(all[3], isKept: false)
    #expect(all[3].endedPaused && !all[2].endedPaused)
    #expect(!budget.admits(Self.spared + 1, of: all[4]) && budget.admits(Self.spared + 1, of: all[4], mayPause: false))
  }

  @Test("What has come counts until somebody has looked into it")
  func untaken() throws {
    let budget = BodyBudget(most: 1000)
    let all = try handles(2, budget)
    #expect(budget.admits(Self.spared + 1000, of: all[0]))
    budget.ended(all[0], isKept: true)
    #expect(!budget.admits(Self.spared + 1, of: all[1]))
    #expect(budget.resume().count == 1)
    #expect(!budget.admits(Self.spared + 1, of: all[1]) && budget.resume().isEmpty)
    budget.taken(1000)
    #expect(budget.resume().count == 1)
    #expect(budget.admits(Self.spared + 1, of: all[1]))
  }

  @Test("However small it is, all bodies come whole, and the limit of each holds")
  func whole() async throws {
    let fixture = try FetchingFixture(configure: {
      $0.bodiesLimit = 100_000
      $0.bodyLimit = 3_000_000
      $0.perHost = 8
    }) { request in
      .ok(String(repeating: "<a/>", count: request.target == "/longer" ? 800_000 : 500_000))
    }
    let base = fixture.server.base
    let lengths = await withTaskGroup(of: String.self) { group in
      for number in 0..<8 {
        let path = number == 7 ? "/longer" : "/long"
        group.addTask {
          let outcome = await fixture.fetcher.fetch(FetchRequest(url: base + path, allowsPrivateAddress: true))
          return outcome.failure?.kind.rawValue ?? "\(outcome.text?.utf8.count ?? 0)"
        }
      }
      return await group.reduce(into: [String]()) { $0.append($1) }
    }
    #expect(lengths.sorted() == Array(repeating: "2000000", count: 7) + ["tooLarge"])
  }
}
