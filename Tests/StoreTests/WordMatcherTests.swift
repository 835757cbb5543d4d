import News
import Testing

@testable import Store

@Suite struct `Words that are looked for one after another` {
  private let home: TestStore

  init() throws {
    home = try TestStore()
    let a = feed("alpha")
    _ = try home.store.addFeeds([a], at: start)
    let words = ["quay", "Quays", "quarry", "closes", "clôture", "東京都", "12.5", "harbour", "the", "harbour master"]
    func text(_ seed: Int, _ length: Int) -> String {
      (0..<length).map { words[(seed * 31 + $0 * ($0 + seed) * 7) % words.count] }.joined(separator: " ")
    }
    let articles = (0..<90).map { update(a, "a\($0)", text($0, 2 + $0 % 5), body: text($0 * 3 + 1, 3 + $0 % 40)) }
    try home.store.commit([poll(a, articles)], at: start)
  }

  @Test(arguments: [
    "qua*", "quay", "qua* closes", "\"harbour master\"", "\"master harbour*\"", "clot* -quarr*", "京都", "東京", "東*",
    "qu* -\"the harbour\" -12.5", "closes closes", "nowhere*", "quay* -nowhere", "harbour harb* h*", "short",
  ]) func `are found and ranked as by an index`(typed: String) throws {
    let query = SearchQuery(typed)
    let (found, indexed) = try home.store.read("cannot look") { connection in
      var rows = try connection.statement(SearchIndex.currentWords)
      var matcher = try WordMatcher(query, connection)
      let found = try matcher.hits(in: &rows)
      let indexed = try IndexAside(&rows).hits(query.expression ?? "", rank: "bm25(4.0, 1.0)")
      return (found, indexed)
    }
    #expect(found.map(\.key) == indexed.map(\.key))
    #expect(zip(found, indexed).allSatisfy { abs($0.rank - $1.rank) < 1e-12 * abs($1.rank) + 1e-15 })
    #expect(found.isEmpty == (typed == "nowhere*"))
  }
}
