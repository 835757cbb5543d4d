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

  /// Every page of a search, one behind the other, with an article that comes in between.
  private func paged(_ query: String, of limit: Int) throws -> [[String]] {
    var pages: [[String]] = []
    var place: SearchPlace?
    repeat {
      let page = try home.store.search(query, limit: limit, from: place)
      pages.append(page.hits.compactMap(\.article.guid))
      place = page.next
      let late = update(a, "late\(limit)-\(pages.count)", "Quay 1 is cleared", body: "Quays.")
      try home.store.commit([poll(a, [late])], at: hours(1))
    } while place != nil
    return pages
  }

  @Test(arguments: ["quay*", "quays"])
  func `the pages of a search are one list, which nothing joins that came later`(_ query: String) throws {
    let quays = (0..<400).map { update(a, "q\($0)", "Quay\($0) \($0 % 7 == 0 ? "quays" : "closes")", body: "Quays.") }
    try home.store.commit([poll(a, quays)], at: start)
    for limit in [30, 90, 150] {
      let before = try home.store.search(query, limit: 2_000).map { $0.article.guid ?? "" }
      let pages = try paged(query, of: limit)
      #expect(pages.dropLast().allSatisfy { $0.count == limit })
      #expect(Set(pages.joined()).count == pages.joined().count)
      #expect(Set(pages.joined()) == Set(before))
      #expect(Array(pages[0].prefix(20)) == Array(before.prefix(20)))
    }
  }

  @Test func `a beginning finds every ending, few or very many`() throws {
    let many = (0..<300).map {
      update(a, "m\($0)", "Quay\($0) closes", body: $0 % 3 == 0 ? "The Quarry." : "Nothing.", at: hours(1))
    }
    try home.store.commit([poll(a, many)], at: hours(1))
    let spelt = try home.store.read("cannot look") { try SearchQuery("clos*").spelt($0) }
    #expect(spelt.expression == "(\"closes\")" && !spelt.hasBeginnings)
    #expect(try home.store.search("quay*", limit: 150).count == 150)
    #expect(try home.store.search("QUAY*", limit: 500).count == 300)
    #expect(try home.store.search("quarr*", limit: 120).count == 100)
    // The newest three hundred are not enough: the words are looked for in all.
    #expect(try home.store.search("qua* -quay2*", limit: 200).count == 189)
    #expect(try home.store.search("closes -qua*", limit: 10).isEmpty)
    #expect(try home.store.search("quay28*", limit: 120).count == 11)
    #expect(try home.store.search("nowhere*", limit: 10).isEmpty)
    let newest = try home.store.search("quay*", limit: 7)
    #expect(newest.count == 7 && newest.allSatisfy { $0.article.title.hasPrefix("Quay") })
    #expect(try home.store.search("quay*", limit: 120, at: start).isEmpty)
    #expect(try home.store.search("quay*", limit: 150, at: hours(1)).count == 150)
  }

  @Test(arguments: [60, 40])
  func `of a beginning the newest articles come first if enough of them have it`(_ having: Int) throws {
    let better = (0..<30).map { update(a, "old\($0)", "Quarries, quarries") }
    try home.store.commit([poll(a, better)], at: start)
    let newer = (0..<300).map {
      update(a, "new\($0)", "Harbour \($0)", body: $0 < having ? "Beside it the quarry." : "Nothing.", at: hours(1))
    }
    try home.store.commit([poll(a, newer)], at: hours(1))
    for hits in try [home.store.search("quarr*", limit: 20), home.store.search("quarr*", limit: 20, at: hours(1))] {
      #expect(hits.count == 20)
      #expect(hits.allSatisfy { ($0.article.guid ?? "").hasPrefix(having < 50 ? "old" : "new") })
    }
  }

  @Test func `as many words as a person types are looked for, and no more`() throws {
    let words = (0..<32).map { "word\($0)" }
    func question(_ words: String) -> StoryQuery {
      var question = StoryQuery()
      question.words = words
      return question
    }
    try home.store.commit([poll(a, [update(a, "w", words.joined(separator: " "), at: hours(1))])], at: hours(1))
    #expect(try home.store.search(words.joined(separator: " "), limit: 3).count == 1)
    #expect(try home.store.search("wor* word1* word2* w*", limit: 3).count == 1)
    let many = words.joined(separator: " ")
    for broad in [many + " more", many + " -no", "a* b* c* d* -e*"] {
      #expect(try kind { _ = try home.store.search(broad, limit: 3) } == .tooBroad)
      #expect(try kind { _ = try home.store.search(broad, limit: 3, at: hours(1)) } == .tooBroad)
      #expect(try kind { _ = try home.store.stories(question(broad)) } == .tooBroad)
    }
  }

  @Test func `the pages of the index tell the words that FTS5's own view tells`() throws {
    let words = (0..<4_000).map { "\(["a", "be", "é", "zo"][$0 % 4])\(String($0 &* 7_919 % 4_000, radix: 5))" }
    for part in 0..<8 {
      let mine = words[(part * 500)..<(part * 500 + 500)].joined(separator: " ")
      try home.store.commit([poll(a, [update(a, "w\(part)", "Words", body: mine + " beacon")])], at: start)
    }
    try home.store.read("cannot look") { connection in
      try SearchVocabulary.make(connection)
      var pages = try IndexPages(connection)
      for beginning in ["", "a", "be", "bea", "e", "e1", "zo2", "zo", "京", "nothing"] {
        var view = try connection.statement(
          "SELECT term FROM \(SearchVocabulary.name) WHERE substr(term, 1, length(?1)) = ?1 ORDER BY term")
        view.bind(beginning)
        #expect(try pages.words(from: beginning, most: 9_999) == view.rows { $0.text() }, "\(beginning)")
      }
      #expect(try pages.words(from: "be", most: 999) == nil)
    }
  }

  @Test(arguments: [
    [], [0, 0, 0, 4], [0, 0, 0, 4, 0xFF, 0xFF, 0xFF, 0xFF], [0, 0, 0, 6, 9, 48, 4, 1], [0, 0, 0, 1, 7],
  ])
  func `what is no page of the index is told from one`(_ bytes: [UInt8]) {
    let isRead = TermPage.read(bytes) { _ in true }
    #expect(isRead == (bytes == [0, 0, 0, 4]))
  }

  @Test func `one transaction makes one part of the index, whatever it changes`() throws {
    let parts = "SELECT count(DISTINCT id >> 37) FROM article_search_data WHERE id > 10"
    #expect(try home.store.read("cannot count") { try $0.number(parts) } == 1)
    // the newer one first, and one of them twice
    var edits = [update(a, "5", "Council elects mayor"), update(a, "1", "Zürich keeps taxes"), update(a, "5", "Late")]
    for place in edits.indices {
      edits[place].verdict = .revision(changed: [.title], silent: true, revertsTo: nil)
      edits[place].observedAt = hours(1)
    }
    try home.store.commit([poll(a, edits + [update(a, "6", "Council meets")])], at: hours(1))
    #expect(try home.store.read("cannot count") { try $0.number(parts) } == 2)
    #expect(try found("council") == ["6"])
    #expect(try found("late") == ["5"])
    #expect(try found("mayor") == [])
    #expect(try home.store.check() == [])
  }

  @Test func `a search of then begins where the articles of then end`() throws {
    let other = try TestStore()
    _ = try other.store.addFeeds([a], at: start)
    try other.store.write("cannot write") { connection in
      for (key, seen) in [(1, 10), (5_000, 20), (5_001, 90), (9_000, 30), (50_000, 40), (90_000, 15)] {
        try connection.execute(
          """
          INSERT INTO article (pk, id, feed_id, source, first_seen, last_seen, article_time, version, entry_hash) \
          SELECT \(key), 'a\(key)', id, 's', \(seen), \(seen), \(seen), 1, 0 FROM feed
          """)
      }
      let time = Timestamp(milliseconds: 20)
      #expect(try KnownKeys.ranges(by: time, connection) == [86_016...90_111, 0...8_191])
      #expect(try KnownKeys.ranges(by: Timestamp(milliseconds: 9), connection) == [])
    }
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
