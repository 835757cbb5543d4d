import Extraction
import News
import Testing

@Suite("An article that is missing from its feed")
struct AbsenceDecisionTests {
  /// Articles named by letters, `a` the newest.
  private func listed(_ names: String) -> [AbsenceDecision.Listed] {
    names.map { name in
      let age = Int64(name.asciiValue ?? 0)
      return .init(ArticleID(String(name)), Timestamp(seconds: 1_000_000 - age * 3600))
    }
  }

  /// What the last of some documents takes back.
  private func withdrawn(_ documents: String...) -> String {
    var listing = FeedListing()
    var withdrawn: [ArticleID] = []
    for document in documents {
      let known = listed(listing.articles.map(\.text).joined())
      (withdrawn, listing) = AbsenceDecision.decide(listing, before: known, now: listed(document))
    }
    return withdrawn.map(\.text).joined()
  }

  @Test("was taken back if older ones stay")
  func gap() {
    #expect(withdrawn("efgh", "defgh", "defh") == "g")
    #expect(withdrawn("hgfe", "hgfed", "hfed") == "g")
  }

  @Test("only became too old if no older one stays")
  func tooOld() {
    #expect(withdrawn("efgh", "defgh", "cdefg") == "")
    #expect(withdrawn("efgh", "defgh", "abcd") == "")
    #expect(withdrawn("efgh", "defgh", "abc") == "")
  }

  @Test("says nothing in a feed of which too little is known")
  func young() {
    #expect(withdrawn("efgh", "efh") == "")
  }

  @Test("says nothing where much is missing at once, or was before")
  func bulk() {
    #expect(withdrawn("efgh", "defgh", "dh") == "")
    #expect(withdrawn("abcdefgh", "abcdefgh", "adgh", "agh") == "")
    #expect(withdrawn("efghi", "defghi", "defhi", "dehi") == "")
  }

  @Test("says nothing in a feed that is in no order of time")
  func order() {
    #expect(withdrawn("egfh", "egfh", "efh") == "")
    #expect(withdrawn("efgh", "efhg", "efg") == "")
  }

  @Test("says nothing where an article states no time")
  func undated() {
    let steps = FeedListing(steps: [.steady, .steady, .steady], articles: ["a", "b", "c"].map { ArticleID($0) })
    var now = listed("ac")
    now[1].time = nil
    #expect(AbsenceDecision.decide(steps, before: listed("abc"), now: now).withdrawn == [])
  }

  @Test("What is remembered of a feed is a line, and comes back from it")
  func memory() {
    let listing = FeedListing(steps: [.steady, .gap, .unsteady], articles: [ArticleID("x1"), ArticleID("y2")])
    #expect(FeedListing(text: listing.text) == listing)
    #expect(FeedListing(text: "") == FeedListing())
  }
}
