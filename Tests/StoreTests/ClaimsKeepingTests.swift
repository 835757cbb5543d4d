import News
import Testing

@testable import Store

/// What versions claim is kept by the rules that read it, and void as soon as it was read from other words.
@Suite struct `Claims of versions` {
  let home: TestStore
  let a = feed("alpha")
  let one: ArticleUpdate
  let kept = KeptClaims(
    Claims(figures: [
      FigureClaim(
        label: "killed", figure: Figure(value: 3, unit: nil, qualifier: nil, span: 0..<1), claimant: nil,
        isClaimantSure: false, aspect: .current, field: .title)
    ]))

  init() throws {
    home = try TestStore()
    one = update(a, "1", "Bridge closed", at: hours(0))
    _ = try home.store.addFeeds([a], at: start)
    try home.store.commit([poll(a, [one])], at: hours(1))
    try home.store.keep([VersionClaims(article: one.id, version: 1, claims: kept)], rules: 7)
  }

  private func claims(rules: Int = 7) throws -> [KeptClaims?] {
    try home.store.readVersions(of: one.id, rules: rules).map(\.claims)
  }

  @Test func `are there for the rules that read them, and for no others`() throws {
    #expect(try claims() == [kept])
    #expect(try claims(rules: 8) == [nil])
    try home.store.keep([VersionClaims(article: one.id, version: 1, claims: KeptClaims(Claims()))], rules: 8)
    #expect(try claims(rules: 8) == [KeptClaims(bytes: [])])
    #expect(try claims() == [nil])
    #expect(try home.store.check() == [])
  }

  @Test func `stay with their version when another one comes`() throws {
    let edit = update(
      a, "1", "Bridge open", verdict: .revision(changed: [.title], silent: false, revertsTo: nil), at: hours(2))
    try home.store.commit([poll(a, [edit])], at: hours(2))
    let versions = try home.store.readVersions(of: one.id, rules: 7)
    #expect(versions.map(\.version) == [1, 2])
    #expect(versions.map(\.claims) == [kept, nil])
  }

  @Test func `are void with the words or the language that they were read from`() throws {
    try change("UPDATE revision SET body = 'other words'")
    #expect(try claims() == [nil])
    try home.store.keep([VersionClaims(article: one.id, version: 1, claims: kept)], rules: 7)
    try change("UPDATE article SET language = 'xx'")
    #expect(try claims() == [nil])
    try home.store.keep([VersionClaims(article: one.id, version: 1, claims: kept)], rules: 7)
    try change("UPDATE revision SET stated_at = 5")
    #expect(try claims() == [kept])
    try change("DELETE FROM revision")
    #expect(try lines(home.path, "SELECT count(*) FROM revision_claims") == ["0"])
  }

  private func change(_ sql: String) throws {
    try home.store.write("cannot try") { connection in try connection.execute(sql) }
  }

  @Test func `of an unknown article are kept nowhere`() throws {
    try home.store.keep([VersionClaims(article: ArticleID("nobody"), version: 1, claims: kept)], rules: 7)
    #expect(try lines(home.path, "SELECT count(*) FROM revision_claims") == ["1"])
  }

  @Test func `and the words that they are read from come without markup, with the language`() throws {
    let words = try home.store.words(of: one.id)
    #expect(words.versions.map(\.title) == ["Bridge closed"])
    #expect(try home.store.words(of: ArticleID("nobody")).versions.isEmpty)
  }
}
