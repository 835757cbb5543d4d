import News
import Testing

@testable import Store

@Suite struct `Ranks with given weights` {
  let home: TestStore
  let outlet = feed("alpha")

  /// Articles of random words, some of which nearly all have.
  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([outlet], at: start)
    var random = Random(seed: 5)
    let words = (0..<40).map { "word\($0)" }
    func text(_ length: ClosedRange<Int>) -> String {
      (0..<Int.random(in: length, using: &random)).map { _ in
        words[min(Int.random(in: 0..<40, using: &random), Int.random(in: 0..<40, using: &random))]
      }.joined(separator: " ")
    }
    let articles = (0..<120).map { update(outlet, "\($0)", text(2...6), body: text(5...60), at: hours(Int64($0))) }
    try home.store.commit([poll(outlet, articles)], at: hours(200))
  }

  @Test(arguments: [
    "word1", "word1 word30", "\"word1 word2\" word9", "word3 -word2", "word3*", "word3* word1", "word0 word1 word2",
    "word* word1",
  ])
  func `are in the order of FTS5's own, and as high`(query: String) throws {
    let parsed = SearchQuery(query)
    let (own, theirs) = try home.store.read("cannot rank") { connection in
      func ranked(_ query: SearchQuery, _ rank: String) throws -> [(key: Int64, rank: Double)] {
        let expression = try #require(query.expression)
        var statement = try connection.statement(
          "SELECT rowid, rank FROM article_search WHERE article_search MATCH ? AND rank MATCH ? ORDER BY rank, rowid")
        statement.bind(expression)
        statement.bind(rank)
        return try statement.rows { ($0.int64(), $0.double()) }
      }
      let spelt = try parsed.spelt(connection)
      #expect(!query.contains("*") || spelt.expression != parsed.expression)
      return (
        try ranked(spelt, WeightedRank(spelt.terms, connection).sql), try ranked(parsed, "bm25(4.0, 1.0)")
      )
    }
    #expect(!own.isEmpty && own.count == theirs.count)
    // One phrase alone has the weight 1, several are in millionths; FTS5's weight is the same for all.
    let scale = own[0].rank / theirs[0].rank
    for (mine, other) in zip(own, theirs) {
      #expect(mine.key == other.key && abs(mine.rank / other.rank / scale - 1) < 1e-4)
    }
  }
}
