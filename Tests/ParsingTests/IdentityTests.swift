import News
import Parsing
import Testing

@Suite("Identity of entries")
struct IdentityTests {
  private func identity(_ guid: String?, _ link: String?, _ title: String, day: Int64? = nil) -> EntryIdentity {
    var entry = Entry()
    entry.guid = guid
    entry.title = FeedText(title, isHTML: false)
    entry.published = day.map { Timestamp(seconds: $0 * 86_400) }
    entry.hash = ContentHash([guid ?? "-", link ?? "-", title, day.map(String.init) ?? "-"].joined(separator: "|"))
    return EntryIdentity(entry, canonicalLink: link)
  }

  private func known(
    _ id: String, _ guid: String?, _ link: String?, text: String? = nil, hash: ContentHash = ContentHash(value: 1)
  ) -> KnownArticle {
    var aliases: [ArticleAlias] = []
    if let guid { aliases.append(ArticleAlias(.guid, guid)) }
    if let link { aliases.append(ArticleAlias(.link, link)) }
    if let text { aliases.append(ArticleAlias(.text, text)) }
    return KnownArticle(id: ArticleID(id), guid: guid, link: link, entryHash: hash, aliases: aliases)
  }

  private func match(
    _ entries: [EntryIdentity], _ known: [KnownArticle], _ mode: IdentityMode = .guid, likeness: Likeness = .same
  ) -> [IdentityMatch] {
    let witness = IdentityMatcher.Witness { _, _ in likeness }
    return IdentityMatcher.match(entries.map { $0.told(by: mode) }, known: known, witness: witness).matches
  }

  @Test func `a known guid is the known article, and a changed link a further name of it`() {
    let matches = match([identity("g1", "l2", "A")], [known("a", "g1", "l1")])
    #expect(matches.map(\.article) == [ArticleID("a")] && matches[0].reason == .linkChanged)
    #expect(matches[0].aliases == [ArticleAlias(.link, "l2")])
  }

  @Test func `a new guid with a known link and title is the known article`() {
    let matches = match([identity("g2", "l1", "A")], [known("a", "g1", "l1")])
    #expect(matches[0].article == ArticleID("a") && matches[0].reason == .guidChanged)
    #expect(matches[0].aliases == [ArticleAlias(.guid, "g2")])
  }

  @Test func `a new guid with a known link is another article if the title differs, or the old guid is still there`() {
    #expect(match([identity("g2", "l1", "B")], [known("a", "g1", "l1")], likeness: .strange)[0].article == nil)
    #expect(match([identity("g2", "l1", "B")], [known("a", "g1", "l1")], likeness: .akin)[0].article == ArticleID("a"))
    let both = match([identity("g2", "l1", "A"), identity("g1", "l1", "A")], [known("a", "g1", "l1")])
    #expect(both.map(\.article) == [nil, ArticleID("a")])
  }

  @Test func `several items that point to one page stay apart`() {
    let matches = match([identity("g2", "l", "A"), identity("g3", "l", "A")], [known("a", "g1", "l")])
    #expect(matches.map(\.article) == [nil, nil] && Set(matches.map(\.identity)).count == 2)
    #expect(!matches.flatMap(\.aliases).contains(ArticleAlias(.link, "l")))
  }

  @Test func `a mass re-publication keeps its articles, edited titles included`() {
    let entries = (0..<10).map { identity("new\($0)", "l\($0)", "T\($0)") }
    let articles = (0..<10).map { known("a\($0)", "old\($0)", "l\($0)") }
    let witness = IdentityMatcher.Witness { index, _ in index != 3 ? .same : .strange }
    let matches = IdentityMatcher.match(entries, known: articles, witness: witness).matches
    #expect(matches.map(\.article) == articles.map(\.id))
  }

  @Test func `a guid for several items is found out, and links tell them apart`() {
    let entries = [identity("g", "l1", "A"), identity("g", "l2", "B")]
    #expect(EntryIdentity.reusesGuids(entries))
    let matches = match(entries, [], .link)
    #expect(matches.map(\.identity) == ["link l1", "link l2"])
    #expect(
      match(entries, [known("a", "g", "l1"), known("b", nil, "l2")], .link).map(\.article) == [
        ArticleID("a"), ArticleID("b"),
      ])
    #expect(!EntryIdentity.reusesGuids([identity("g", "l1", "A"), identity("g", "l1", "B"), identity("h", "l3", "C")]))
    #expect(!EntryIdentity.reusesGuids([identity("g", "l1", "A"), identity("g", "l2", "A")]))
  }

  @Test func `a known guid with a link and a title of another kind is used again; with a link of another article, too`()
  {
    let strange = IdentityMatcher.Witness { _, _ in .strange }
    let entry = identity("g1", "l2", "B")
    #expect(IdentityMatcher.match([entry], known: [known("a", "g1", "l1")], witness: strange).reusesGuids)
    #expect(match([entry], [known("a", "g1", "l1")], .link)[0].identity == "link l2")
    let witness = IdentityMatcher.Witness { _, article in article.id == ArticleID("b") ? .same : .akin }
    let both = [known("a", "g1", "l1"), known("b", "g2", "l2")]
    #expect(IdentityMatcher.match([entry], known: both, witness: witness).reusesGuids)
    #expect(match([entry], both, .link).map(\.article) == [ArticleID("b")])
  }

  @Test func `new guids and new links are the known articles where title and time say so for most of the document`() {
    let entries = (0..<4).map { identity("n\($0)", "m\($0)", "T\($0)", day: Int64($0 + 1)) }
    let articles = (0..<4).map { known("a\($0)", "g\($0)", "l\($0)") }
    for count in 0...4 {
      let witness = IdentityMatcher.Witness(likeness: { _, _ in .strange }) { indices in
        Dictionary(uniqueKeysWithValues: indices.prefix(count).map { ($0, articles[$0]) })
      }
      let matches = IdentityMatcher.match(entries, known: [], witness: witness).matches
      #expect(matches.count { $0.reason == .migrated } == (count >= 3 ? count : 0))
    }
  }

  @Test func `in link mode items that share a link are told apart by title and date`() {
    let entries = [identity("g", "l", "A", day: 1), identity("g", "l", "B", day: 1), identity("g", "m", "C")]
    let matches = match(entries, [], .link)
    #expect(matches.count == 3 && Set(matches.map(\.identity)).count == 3)
  }

  @Test(arguments: [
    (("Dam breaks, 12 dead", "Dam breaks, 15 dead"), ("https://a.example/x", "https://a.example/y"), Likeness.akin),
    (
      ("Live: first day", "What happened in August"),
      ("https://a.example/423401/live", "https://a.example/423401/what"), .akin
    ),
    (
      ("Live: first day", "What happened in August"),
      ("https://a.example/20200501/live", "https://a.example/20200501/what"), .strange
    ),
    (
      ("Old words here", "Quite another thing"),
      ("https://a.example/storm-hits-coast", "https://b.example/storm-hits-coast"), .akin
    ),
    (
      ("Old words here", "Quite another thing"), ("https://a.example/?p=81234", "https://a.example/?p=81234&x=1"), .akin
    ),
    (("Old words here", "Quite another thing"), ("https://a.example/one", "https://a.example/two"), .strange),
    (("", "Quite another thing"), ("https://a.example/one", "https://a.example/two"), .akin),
    (("台風が本州に接近", "台風が本州に上陸"), ("https://a.example/one", "https://a.example/two"), .akin),
    (("Same", "Same"), ("https://a.example/one", "https://a.example/two"), .same),
  ])
  func `likeness is in the title, the number or name in the link, or the time`(
    _ titles: (String, String), _ links: (String, String), _ expected: Likeness
  ) {
    let day = Timestamp(seconds: 86_400)
    let later = Timestamp(seconds: 90_000)
    #expect(Likeness.of(titles: titles, links: (links.0, links.1), statedTimes: (day, later)) == expected)
    #expect(Likeness.of(titles: titles, links: (links.0, links.1), statedTimes: (day, day)) == expected)
    let atOneTime = Likeness.of(titles: titles, links: (links.0, links.1), statedTimes: (later, later))
    #expect(atOneTime == (expected == .strange ? .akin : expected))
  }

  @Test func `without a guid the link counts, without a link title and date`() {
    let entries = [identity(nil, "l1", "A"), identity(nil, nil, "B", day: 1), identity(nil, nil, "B", day: 2)]
    let matches = match(entries, [])
    #expect(matches[0].identity == "link l1" && matches.count == 3 && matches[1].identity != matches[2].identity)
    let again = match(entries, [known("a", nil, "l1"), known("b", nil, nil, text: entries[1].text)])
    #expect(again.map(\.article) == [ArticleID("a"), ArticleID("b"), nil])
  }

  @Test func `items without guids that share a link and date are told apart by title`() {
    let entries = [identity(nil, "l", "A", day: 1), identity(nil, "l", "B", day: 1)]
    let first = match(entries, [])
    #expect(first.count == 2 && Set(first.map(\.identity)).count == 2)
    let articles = first.enumerated().map { index, match in
      KnownArticle(
        id: ArticleID("a\(index)"), guid: nil, link: "l", entryHash: entries[index].entryHash, aliases: match.aliases)
    }
    let second = match(entries, articles)
    #expect(second.map(\.article) == articles.map(\.id) && second.allSatisfy { $0.aliases.isEmpty })
    #expect(match([entries[1]], articles).map(\.article) == [ArticleID("a1")])
  }

  @Test func `an item that stands twice is one article: the newer wording counts, among equals the known one`() {
    let (old, new) = (identity("g", "l", "A", day: 1), identity("g", "l", "B", day: 2))
    #expect(match([old, new], []).map(\.entry) == [1])
    #expect(match([new, old], []).map(\.entry) == [0])
    let (one, two) = (identity("g", "l", "A"), identity("g", "l", "B"))
    #expect(match([one, two], []).map(\.entry) == [0])
    #expect(match([one, two], [known("a", "g", "l", hash: two.entryHash)]).map(\.entry) == [1])
    #expect(match([two, one], [known("a", "g", "l", hash: two.entryHash)]).map(\.entry) == [0])
  }

  @Test func `a deletion notice is the article with its guid, or nothing`() {
    var tombstone = Entry()
    tombstone.guid = "g"
    tombstone.isTombstone = true
    let notice = EntryIdentity(tombstone, canonicalLink: nil)
    #expect(match([notice], [known("a", "g", "l")]).map(\.article) == [ArticleID("a")])
    #expect(match([notice], []).isEmpty)
    #expect(match([notice, identity("g", "l", "A")], [known("a", "g", "l")]).map(\.entry) == [1])
  }

  @Test func `matching again what was stored adds nothing`() {
    let entries = [
      identity("g1", "l1", "A"), identity(nil, "l2", "B"), identity("g3", nil, "C"), identity(nil, nil, "D"),
      identity("g5", "l1", "E"),
    ]
    let first = match(entries, [])
    let articles = first.map { match in
      let entry = entries[match.entry]
      return KnownArticle(
        id: ArticleID(match.identity), guid: entry.guid, link: entry.link, entryHash: entry.entryHash,
        aliases: match.aliases)
    }
    let second = match(entries, articles)
    #expect(second.map(\.article) == articles.map(\.id))
    #expect(second.allSatisfy { $0.aliases.isEmpty && $0.reason == .known })
  }
}
