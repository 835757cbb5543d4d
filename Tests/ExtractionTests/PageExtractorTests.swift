import Extraction
import Markup
import Testing

@Suite struct PageExtractorTests {
  private static let paragraphs = [
    "The council of the harbour town voted on Monday to close the old bridge, after engineers found cracks in two of its piers, officials said.",
    "Traffic will be led over the northern bridge, which was built in 1974, until a new one stands; that may take three years, the mayor said.",
    "Shop owners on the quay fear for their trade, and have asked the town for help, but no decision has been taken on their request so far.",
    "The bridge had been inspected in spring, when no damage was seen, and nobody could say on Monday why the cracks had grown so fast.",
  ]

  private func page(head: String = "", lead: String = "", end: String = "") -> String {
    """
    <html lang="en-GB"><head><title>Old bridge to close after cracks are found | Harbour Gazette</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News, sport, weather, and more of what you like</a></li></ul></nav>
    <div class="sidebar"><p>Most read, today, and yesterday: many other things that have nothing to do with this.</p></div>
    <main><h1>Old bridge to close after cracks are found</h1>\(lead)<div class="article-body">
    \(Self.paragraphs.map { "<p>\($0)</p>" }.joined(separator: "<div class='share-bar'><a href='#'>Share</a></div>"))
    <ul class="related"><li><a href="/a">Another article about bridges</a></li><li><a href="/b">And another</a></li></ul>
    </div>\(end)</main><div id="comments"><p>I knew it, they never listen, and so it goes on, year after year, said a reader.</p></div>
    <footer><p>Copyright, all rights reserved, no part of this page may be copied without leave.</p></footer></body></html>
    """
  }

  private func extract(_ html: String, url: String? = nil) -> ExtractedPage {
    PageExtractor.extract(Array(html.utf8), url: url)
  }

  @Test func theArticleIsTakenAndTheFurnitureLeft() {
    let found = extract(page())
    #expect(found.text == Self.paragraphs.joined(separator: "\n"))
    #expect(found.title == "Old bridge to close after cracks are found")
    #expect(found.language == "en")
    #expect(found.author == nil && found.date == nil)
  }

  @Test(arguments: [
    "<p class=correction><strong>Correction:</strong> The bridge was built in 1974, not in 1947 as was written here.</p>",
    "<footer><p>An earlier version of this article said that the bridge was built in 1947; it was built in 1974.</p></footer>",
    "<aside class=editors-note><div>Editor’s note: the mayor has taken back what he said about three years.</div></aside>",
    "<div id=more><p>Rectificatif : le pont date de 1974, et non de 1947 comme nous l’avions écrit.</p></div>",
  ])
  func aNoteOfCorrectionBelongsToTheArticleWhereverItStands(note: String) {
    let found = extract(page(end: note)).text
    #expect(found == (Self.paragraphs + [HTMLTree(Array(note.utf8)).plainText(of: 0)]).joined(separator: "\n"))
  }

  @Test(arguments: [
    "<p><a href='/c'>Correction: what we got wrong in the last week, and how we put it right</a></p>",
    "<p>Corrections</p>", "<p>Correct answers of the quiz will be told here on Friday, when the paper is out.</p>",
    "<div class=comments><p>Correction: I meant the northern bridge, which is much the older of the two.</p></div>",
  ])
  func whatOnlySpeaksOfCorrectionsIsLeft(other: String) {
    #expect(extract(page(end: other)).text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func theLeadAboveTheArticleBelongsToItWhereThePageSumsItselfUpSo() {
    let lead = "Engineers warn of cracks in the piers of the bridge that every visitor knows."
    let found = extract(
      page(head: "<meta name=description content=\"\(lead)\">", lead: "<div class=teaser><p>\(lead)</p></div>"))
    #expect(found.text.hasPrefix(lead + "\n" + Self.paragraphs[0]))
  }

  @Test func structuredDataNamesAuthorsAndDay() {
    let data = """
      <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
      {"@type":["NewsArticle"],"headline":"Old bridge","author":[{"@id":"#a"},{"@type":"Person","name":"Bo Li"}],
      "datePublished":"2025-04-28T23:30:00-05:00",},{"@id":"#a","@type":"Person","name":"Ann \\u00c9pée"}]}</script>
      """
    let found = extract(page(head: data), url: "https://x.example/a")
    #expect(found.author == "Ann Épée, Bo Li")
    #expect(found.date == "2025-04-28")
    #expect(found.url == "https://x.example/a")
  }

  @Test(arguments: [
    "<meta property='article:published_time' content='2024-02-03T10:00:00Z'>",
    "<time itemprop=datePublished datetime='2024-02-03'>today</time>",
    "<p class=pubdate>Published: 3 February 2024, 10:00</p>", "<span class=date>03.02.2024</span>",
    "<div class=posted>February 3rd, 2024</div>",
    "<p>Stand: 3. Februar 2024</p>", "<p>2024年2月3日</p>",
  ])
  func theDayIsFoundWhereverItIsStated(html: String) {
    #expect(extract("<body>\(html)</body>").date == "2024-02-03")
  }

  @Test func theAddressMayHoldTheDay() {
    #expect(extract(page(), url: "https://x.example/2023/11/05/bridge").date == "2023-11-05")
  }

  @Test func theTitleLosesTheNameOfTheSite() {
    let head = "<title>A bridge closes - Gazette</title><meta property=og:site_name content=Gazette>"
    #expect(extract("<head>\(head)</head><body><h1>Gazette</h1><p>x</p></body>").title == "A bridge closes")
  }

  @Test(arguments: [
    "<h1><span class=kicker>Town</span> Old bridge to close after cracks</h1>",
    "<title>Print: Old bridge to close after cracks</title>",
    "<title>The Gazette: Old bridge to close after cracks</title><meta property=og:site_name content='The Gazette'>",
  ])
  func theHeadlineIsAlone(html: String) {
    #expect(extract("\(html)<p>\(Self.paragraphs[0])</p>").title == "Old bridge to close after cracks")
  }

  @Test func aTitleThatNeverEndsIsNone() {
    #expect(
      extract("<title>\(String(repeating: "word ", count: 2000))</title><h1>Bridge to close</h1>").title
        == "Bridge to close")
  }

  @Test(arguments: [
    ("<p class=byline>By Jane Roe, Political Editor, and Mark Poe in Berlin</p>", "Jane Roe, Mark Poe"),
    ("<p class=byline>By Jane Roe and Mark Poe</p>", "Jane Roe and Mark Poe"),
    ("<div class=author>بقلم: سامي علي</div>", "سامي علي"),
    ("<div>2024年3月2日 来源：山谷时报 作者：王明</div>", "王明"), ("<span>김철수 기자</span>", "김철수"),
  ])
  func anAuthorIsANameAlone(html: String, name: String) {
    #expect(extract(page(lead: html)).author == name)
  }

  @Test func whereAnArticleBeginsAndEndsGoesInEveryScript() {
    let words = "市议会星期二批准了旧港口的修缮预算，辩论一直持续到午夜，市长说工程将在春天开始，居民们表示欢迎，但也担心费用太高，会影响学校和医院的建设。"
    let text = extract(
      "<div class=content><h1>市议会批准预算</h1><div>2024年3月2日 来源：山谷时报 作者：王明</div>"
        + String(repeating: "<p>\(words)</p>", count: 4) + "<p>（责任编辑：李方）</p></div>"
    ).text
    #expect(text == Array(repeating: words, count: 4).joined(separator: "\n"))
  }

  @Test func aGalleryIsItsCaptions() {
    let figures = (1...6).map { number in
      "<figure><img src=/\(number).jpg><figcaption>Picture \(number) shows the harbour at dawn, with boats that leave for the open sea one after the other. Photo: Ann</figcaption></figure>"
    }
    let found = extract("<article><h1>Photos of the day</h1>\(figures.joined())</article>")
    #expect(found.text.split(separator: "\n").count == 6 && found.verdict == .article)
  }

  @Test func aListUnderAHeadingThatLeadsElsewhereGoes() {
    let next =
      "<h3>Up next</h3><ul><li><a href=1>Storm closes the ferry</a></li><li><a href=2>Coach leaves</a> now</li></ul>"
    #expect(extract("<main><h1>Bridge</h1><p>\(Self.paragraphs[0])</p>\(next)</main>").text == Self.paragraphs[0])
  }

  @Test func anAdvertisementOfAMPIsNone() {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined(
      separator: "<amp-ad><div placeholder>Buy now here</div></amp-ad>")
    #expect(extract("<article>\(text)</article>").text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func aPageDrawnByScriptsGivesTheTextInItsData() {
    let text = Self.paragraphs.joined(separator: " ")
    let html =
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"articleBody\":\"\(text)\"}</script><div id=app></div>"
    #expect(extract(html).text == Self.paragraphs.joined(separator: " "))
  }

  @Test func anyBytesComeToAnAnswer() {
    #expect(extract("") == extract("<html></html>"))
    let alphabet = Array("<>/=\"' pdivahtml&;\u{0}\u{FF}{[,:]}".utf8)
    var state: UInt64 = 11
    for _ in 0..<50 {
      let bytes = (0..<400).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      #expect(PageExtractor.extract(bytes).text.utf8.count <= 2 * bytes.count)
    }
  }

  @Test func inspectionIsOneLineOfJSON() {
    let found = ExtractedPage(
      text: "a\n\"b\"\\\u{1}é", title: "t", author: nil, date: "2024-02-03", language: "en", url: nil)
    #expect(
      PageInspection.json(found)
        == #"{"text":"a\n\"b\"\\\u0001é","title":"t","author":null,"date":"2024-02-03","language":"en","url":null,"picture":null,"verdict":"article"}"#
    )
  }

  @Test func dataAboutAnotherArticleIsNotBelieved() {
    let words = "<p>The council voted on Monday to close the old bridge, after engineers found cracks in its piers.</p>"
    func page(_ data: String) -> ExtractedPage {
      extract(
        """
        <html><head><title>Old bridge to close | Harbour Gazette</title>
        <script type="application/ld+json">\(data)</script></head>
        <body><article><h1>Old bridge to close</h1>\(String(repeating: words, count: 6))</article></body></html>
        """)
    }
    let spam = String(repeating: "Buy this mattress now. It is the best of all mattresses. ", count: 90)
    let other = page(
      """
      {"@type":"NewsArticle","headline":"The ten best mattresses","datePublished":"2011-01-01",
      "author":{"name":"Mattress Ann"},"articleBody":"\(spam)"}
      """)
    #expect(other.author == nil && other.date == nil && !other.text.contains("mattress"))
    let same = page(#"{"@type":"NewsArticle","headline":"Old bridge to close","articleBody":"\#(spam)"}"#)
    #expect(!same.text.contains("mattress") && same.text.contains("piers"))
    let own = page(
      #"{"@type":"NewsArticle","headline":"Old bridge to close","datePublished":"2026-02-03","author":{"name":"Ann Reed"}}"#
    )
    #expect(own.author == "Ann Reed" && own.date == "2026-02-03")
  }

  @Test func dataWithoutAnyWordThatReadersSeeIsNotTheTextUnderATrueHeadline() {
    let prizes = (0..<60).map { "Win prize number \($0) of the lottery, drawn on day \($0) of May in hall \($0 * 7)." }
    let lottery = prizes.joined(separator: " ")
    let teaser = "The council voted on Monday to close it, after engineers found cracks in two of its piers."
    func page(_ body: String, shown: String) -> ExtractedPage {
      extract(
        """
        <html><head><title>Old bridge to close | Harbour Gazette</title><script type="application/ld+json">
        {"@type":"NewsArticle","headline":"Old bridge to close","articleBody":"\(body)"}</script></head>
        <body><article><h1>Old bridge to close</h1><p>\(shown)</p></article></body></html>
        """)
    }
    #expect(page(lottery, shown: teaser).text == teaser)
    #expect(
      page(lottery, shown: "\(teaser) \(Self.paragraphs.joined(separator: " "))").text.contains("lottery") == false)
    // the whole of what is cut on the page, and a text of which readers see nothing but its headline
    let whole = "\(teaser) \(lottery)"
    #expect(page(whole, shown: teaser).text == whole)
    #expect(page("The old bridge will close. \(lottery)", shown: "Please wait.").text.contains("lottery"))
  }
}
