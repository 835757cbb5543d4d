import News
import Testing

@testable import Store

@Suite struct `Search` {
  let home: TestStore
  let a = feed("alpha")

  init() throws {
    home = try TestStore()
    _ = try home.store.addFeeds([a], at: start)
    let texts = [
      ("1", "Zürich raises taxes", "The council of Zürich voted on Tuesday evening."),
      ("2", "東京都知事が会見", "東京都の小池知事は定例会見で新しい方針を発表した。"),
      ("3", "京都で祭り", "京都市内で祇園祭が始まった。"),
      ("4", "대통령은 서울에서 연설", "대통령은 서울에서 경제 정책을 발표했다."),
      ("5", "Council elects chair", "The tax on sugar was not raised."),
    ]
    try home.store.commit([poll(a, texts.map { update(a, $0.0, $0.1, body: $0.2) })], at: start)
  }

  func found(_ query: String) throws -> [String] {
    try home.store.search(query, limit: 10).compactMap(\.article.guid).sorted()
  }

  @Test func `words are found without regard to case and accents, and all must be there`() throws {
    #expect(try found("zurich") == ["1"])
    #expect(try found("ZÜRICH council") == ["1"])
    #expect(try found("council") == ["1", "5"])
    #expect(try found("council -zurich") == ["5"])
    #expect(try found("tax*") == ["1", "5"])
  }

  @Test func `a phrase must stand as it is`() throws {
    #expect(try found("\"council of\"") == ["1"])
    #expect(try found("\"of council\"") == [])
  }

  @Test func `Chinese, Japanese and Korean words are found inside their runs`() throws {
    #expect(try found("知事") == ["2"])
    #expect(try found("東京都") == ["2"])
    #expect(try found("京都") == ["2", "3"])
    #expect(try found("祇園祭") == ["3"])
    #expect(try found("祭") == ["3"])
    #expect(try found("定例会見") == ["2"])
    #expect(try found("会見定例") == [])
    #expect(try found("대통령") == ["4"])
    #expect(try found("서울") == ["4"])
  }

  @Test(arguments: [
    "a AND", "(", "title:", "NEAR(", "\"", "*", "-", "\"open", "^", "a OR", "{x}", "col : 1", "'; DROP", "\0",
  ])
  func `no text is taken for syntax`(_ text: String) throws {
    let outcome = try kind { _ = try home.store.search(text, limit: 3) }
    #expect(outcome == nil || outcome == .badQuery)
  }

  @Test func `an empty search is refused`() throws {
    #expect(try kind { _ = try home.store.search("  ", limit: 3) } == .badQuery)
  }

  @Test func `the better fit comes first, with the words around it`() throws {
    let hits = try home.store.search("council", limit: 10)
    #expect(hits.map(\.article.guid) == ["5", "1"])
    #expect(hits[1].snippet.contains("council of Zürich"))
  }

  @Test func `runs are written as pairs and everything else stays`() {
    #expect(SearchText.written("plain – text “here”") == "plain – text “here”")
    #expect(SearchText.written("in東京都now") == "in 東京 京都 都 now")
    #expect(SearchText.written("東") == " 東")
  }
}
