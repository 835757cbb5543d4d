import Extraction
import Testing

/// Which pages are taken for the article that was asked for.
@Suite struct PageRelationTests {
  private static let story = """
    The council of the harbour town voted on Monday to close the old bridge, after engineers found cracks in two of its piers.
    Traffic will be led over the northern bridge, which was built in 1974, until a new one stands, the mayor said.
    Shop owners on the quay fear for their trade, and have asked the town for help, but no decision has been taken so far.
    The bridge had been inspected in spring, when no damage was seen, and nobody could say why the cracks had grown so fast.
    """
  private static let headline = "Harbour town closes its old bridge"
  private static let teaser = "Engineers found cracks in two piers."

  private func holds(
    _ text: String, title: String = "Harbour Gazette", headline: String = headline, read: String? = story
  ) -> Bool {
    let page = ExtractedPage(text: text, title: title, author: nil, date: nil, language: nil, url: nil)
    return PageRelation.holds(
      page, about: PageRelation.Known(title: headline, feedText: Self.teaser, pageText: read))
  }

  @Test(arguments: [
    "We are sorry, this content cannot be offered to visitors from your part of the world. Write to us if you need help.",
    "We will be back soon. Our team is at work on the machines, and asks for an hour of patience. Thank you very much!",
    "Diesen Beitrag gibt es leider nicht mehr. Vielleicht hilft Ihnen unsere Suche weiter, oder Sie gehen zur Startseite.",
    "К сожалению, этот материал больше не доступен. Попробуйте воспользоваться поиском или вернитесь на главную.",
    "ご指定の記事は掲載を終了しました。恐れ入りますが、検索をご利用いただくか、トップページにお戻りください。",
  ])
  func anApologyIsNotTheArticle(_ text: String) {
    #expect(!holds(text))
    #expect(!holds(text, title: Self.headline))
    #expect(!holds(text, read: nil))
  }

  @Test func theBeginningAndAnOfferIsWhatIsLeftToThoseWhoDoNotPay() {
    func isBeginning(_ text: String, _ before: String? = Self.story) -> Bool {
      let page = ExtractedPage(text: text, title: Self.headline, author: nil, date: nil, language: nil, url: nil)
      return PageRelation.isBeginning(
        page, of: PageRelation.Known(title: Self.headline, feedText: Self.teaser, pageText: before))
    }
    let lines = Self.story.split(separator: "\n").map(String.init)
    let offer = "Want to read on? Become a member today, from 4.99 a month."
    #expect(isBeginning([lines[0], offer].joined(separator: "\n")))
    #expect(isBeginning(lines[0]))
    #expect(!isBeginning([lines[0], offer].joined(separator: "\n"), nil))
    #expect(!isBeginning(lines.prefix(3).joined(separator: "\n")))
    #expect(!isBeginning(lines.suffix(1).joined(separator: "\n")))
    #expect(!isBeginning(([lines[0]] + lines.map { $0 + " And more." }).joined(separator: "\n")))
  }

  @Test func anotherArticleOrTheFrontPageIsNotTheArticle() {
    let other = """
      Farmers in the valley have begun the harvest two weeks early, since hardly any rain fell in June and July this year.
      The association expects a fifth less wheat than last year, and prices that rise until Christmas at the least.
      A spokeswoman for the mills said that bread would cost hardly more, because flour is the smallest part of its price.
      Minister to visit valley. Team loses at home. Festival sells out in a day. Museum shows finds from the lake.
      Swimmers warned of algae. New timetable for trains. School gets a second gym. Library opens on Sundays at last.
      Choir looks for tenors. Shoemaker retires at ninety. Baker wins a prize with rye. Police look for the owner of a parrot. Rain at the weekend.
      """
    #expect(other.utf8.count > 700)
    #expect(!holds(other))
  }

  /// A section as a page: stories with their teasers, the article's own among them.
  private static let section = """
    \(headline)
    The council of the harbour town voted on Monday to close the old bridge, after engineers found cracks in two of its piers.
    Farmers begin the harvest early
    Hardly any rain fell in June and July this year, and the association expects a fifth less wheat than last year.
    Choir looks for tenors
    The choir of the old church sings at Easter for the hundredth time, and has not had a tenor since the autumn.
    Museum shows finds from the lake
    Divers brought up a boat of the Bronze Age last summer, which can be seen from Friday on in the eastern hall.
    Baker wins a prize with rye
    The jury praised the crust, and the crumb even more; the recipe is his grandmother's, and stays in the family.
    Library opens on Sundays
    Readers had asked for it for years, and the town has found the money by closing the reading room on Mondays.
    Police look for the owner of a parrot
    The bird was found on the quay on Tuesday and says nothing but a number, which may be that of a telephone.
    """

  private func holds(
    section text: String, title: String, isList: Bool, read: String?, before: String? = headline,
    teaser: String = teaser
  ) -> Bool {
    let page = ExtractedPage(
      text: text, title: title, author: nil, date: nil, language: nil, url: nil, isList: isList)
    let known = PageRelation.Known(
      title: Self.headline, feedText: teaser, pageText: read, pageTitle: read == nil ? nil : before)
    return PageRelation.holds(page, about: known)
  }

  @Test func aSectionThatHasTheArticleAmongOthersIsNotTheArticle() {
    let without = Self.section.split(separator: "\n").dropFirst(2).joined(separator: "\n")
    for text in [Self.section, without] {
      #expect(!holds(section: text, title: "News", isList: true, read: Self.story))
      #expect(!holds(section: text, title: "News", isList: true, read: nil))
      #expect(!holds(section: text, title: "News", isList: false, read: Self.story))
    }
    // a list under the article's own headline is the article
    #expect(holds(section: Self.section, title: Self.headline, isList: true, read: Self.story))
    #expect(holds(section: Self.section, title: Self.headline, isList: true, read: nil))
  }

  @Test func aNewHeadlineOnThePageAloneIsNoOtherArticle() {
    let edited = Self.story + "\nThe minister will visit the town on Friday."
    #expect(holds(section: edited, title: "Minister to see cracked piers", isList: false, read: Self.story))
    #expect(holds(section: Self.section, title: "Blog", isList: false, read: Self.story, before: "Blog"))
  }

  @Test func aWallUnderTheArticlesTitleIsNotTheArticle() {
    let wall = String(
      repeating: "Lugemiseks palume nõusolekut küpsiste ja andmete kasutamiseks, mille saab igal ajal tagasi võtta. ",
      count: 10)
    #expect(!holds(section: wall, title: Self.headline, isList: false, read: Self.story))
    let teaser = String(Self.story.prefix(120))
    #expect(!holds(section: wall, title: Self.headline, isList: false, read: nil, teaser: teaser))
    let rewrite = "The council has had enough of its cracks. " + wall
    #expect(!holds(section: rewrite, title: Self.headline, isList: false, read: Self.story))
    #expect(holds(section: Self.headline + rewrite, title: Self.headline, isList: false, read: Self.story))
    #expect(holds(section: wall, title: Self.headline, isList: false, read: nil, teaser: ""))
  }

  /// The story of the flash below, in other words; hardly one of the headline's is in it.
  private static let full = """
    Engineers who climbed below the deck in spring saw nothing; now cracks two fingers wide run through both piers.
    Within hours of their report the council met behind doors, and the mayor came out with a decision by midnight.
    From today traffic takes the northern road, nine minutes longer for a lorry and half an hour for those who walk.
    “You cannot argue with steel,” said Ida Brandt, who has looked after it for eleven years and will see it go.
    On the quay there is anger: three cafés and a chandler say that May and June pay for the winter, and that nobody came to ask them.
    What a new crossing may cost is open. A study of 2019 spoke of 41 million crowns, which members now call a dream.
    The region pays a third of it at most; for the rest a loan is needed, and with it a vote that nobody wants before autumn.
    """
  /// What stands before the article, in words of our own.
  private static let longWall = """
    This site is paid for by what it learns of those who come to it, and so it would like to know a little about you.
    With some eight hundred firms we store small files on your machine, and read them when you return from elsewhere.
    They tell us which pages you have opened, for how long, and what you may like to buy; nobody learns your name.
    You are free to say no. Then there will be as many advertisements as before, but they will be about anything at all.
    You may also pay, 4.99 a month, and nothing of this is done; whoever has paid already enters the word that we have sent.
    What you choose can be changed later at the bottom of any page, for all devices or for this single one alone.
    """

  @Test func aFlashThatBecameTheFullStoryIsTheArticle() {
    let flash = Self.story.split(separator: "\n").prefix(2).joined(separator: "\n")
    #expect(Self.full.utf8.count > 700 && Self.longWall.utf8.count > flash.utf8.count)
    #expect(holds(section: Self.full, title: Self.headline, isList: false, read: flash))
    #expect(!holds(section: Self.longWall, title: Self.headline, isList: false, read: flash))
    #expect(!holds(section: Self.longWall, title: Self.headline, isList: false, read: Self.story))
    // under half of the headline it may be any other article
    #expect(!holds(section: Self.full, title: "Town and harbour", isList: false, read: flash))
  }

  /// Many different lines without a word of the headline.
  private static let tale = (1...40).map {
    "Line \($0) of what Ida wrote that week tells of stage \($0 * 7) in a way of its own."
  }
  .joined(separator: "\n")

  @Test func aLongTextUnderTheVeryHeadlineIsTheArticle() {
    #expect(Self.tale.utf8.count > 2_500)
    let teaser = "Read all about it on our pages, with pictures and maps."
    for read in [nil, Self.story] {
      #expect(holds(section: Self.tale, title: Self.headline, isList: false, read: read, teaser: teaser))
      #expect(!holds(section: Self.tale, title: "Town closes its books", isList: false, read: read, teaser: teaser))
      #expect(!holds(section: Self.longWall, title: Self.headline, isList: false, read: read, teaser: teaser))
    }
  }

  @Test func anEditOrARewriteIsTheArticle() {
    #expect(holds(Self.story + "\nThe minister will visit the town on Friday."))
    #expect(holds(String(Self.story.prefix(300))))
    // not a run of words in common, but the headline's words
    #expect(holds("Since yesterday nobody crosses the harbour at its narrowest: the old bridge is shut by the town."))
    let rewrite = String(repeating: "Nothing moves at the bridge, and the harbour is quiet. ", count: 20)
    #expect(holds(rewrite, title: Self.headline))
  }

  @Test func theFirstTextNeedsOneWordOfTheHeadline() {
    let rewrite = String(repeating: "Cars queue for miles since the bridge is shut. ", count: 20)
    #expect(holds(rewrite, read: nil))
    #expect(!holds(String(repeating: "Cars queue for miles. ", count: 40), title: "Traffic", read: nil))
    #expect(holds("Engineers found cracks in two piers, and more are feared.", read: nil))
  }

  @Test func nothingIsHeldAgainstAPageWhereNothingIsKnown() {
    #expect(
      holds("Any words will do where there is nothing that they could be compared with.", headline: "", read: nil))
  }

  @Test func scriptsWithoutSpacesAreComparedToo() {
    let story = "港町の議会は月曜日、橋脚二本にひびが見つかったことを受け、古い橋を閉鎖することを決めた。市長は北の橋に迂回させると述べた。"
    #expect(holds(story + "大臣は金曜日に町を訪れる。", headline: "港町、古い橋を閉鎖", read: story))
    #expect(!holds("収穫は例年より二週間早く始まった。雨が少なかったためである。", headline: "港町、古い橋を閉鎖", read: story))
  }

  @Test(arguments: [
    ("https://gazette.example/", true), ("https://www.gazette.example", true), ("https://gazette.example/?p=7", false),
    ("https://gazette.example/news/1", false),
  ])
  func aFrontPageIsKnownByItsAddress(_ final: String, _ isFrontPage: Bool) {
    #expect(PageRelation.isFrontPage(final, insteadOf: "https://gazette.example/news/7") == isFrontPage)
    #expect(!PageRelation.isFrontPage("https://gazette.example/", insteadOf: "https://gazette.example/"))
  }
}
