import Extraction
import Testing

@Suite struct PublicationDayTests {
  private func day(
    head: String = "", above: String = "", below: String = "", end: String = "", language: String = "en",
    url: String = "https://gazette.example/bridge"
  ) -> String? {
    let html = """
      <html lang="\(language)"><head><title>Old bridge closes after cracks</title>\(head)</head><body>\(above)
      \(String(repeating: "<ul><li><a href='/x'>Section</a></li></ul>", count: 30))
      <main><h1>Old bridge closes after cracks</h1>\(below)<p>The council voted to close the old bridge, officials said.</p>
      </main>\(end)</body></html>
      """
    return PageExtractor.extract(Array(html.utf8), url: url).date
  }

  private func published(_ value: String) -> String { "<meta property='article:published_time' content='\(value)'>" }

  @Test func `a time of publication is preferred to one of a change, wherever they stand`() {
    let head = "<meta property='article:modified_time' content='2024-03-09T08:00:00+01:00'>"
    #expect(day(head: head, below: "<span>Published 5 March 2024</span>") == "2024-03-05")
    #expect(day(head: head + published("2024-03-05T08:00:00+01:00")) == "2024-03-05")
    #expect(day(head: head) == "2024-03-09")
    let data = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"dateModified\":\"2024-03-09\"}</script>"
    #expect(day(head: data) == "2024-03-09")
    #expect(day(head: data, below: "<span>Published 5 March 2024</span>") == "2024-03-05")
    #expect(day(below: "<p>Updated 9 March 2024</p><p class=date>5 March 2024</p>") == "2024-03-05")
    #expect(day(end: "<p>Zuletzt geändert am 9. März 2024</p>") == "2024-03-09")
  }

  @Test func `a stated day that is years later than all others of the page is not believed`() {
    let data =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Old bridge closes after cracks\","
      + "\"datePublished\":\"2099-11-20\"}</script>"
    #expect(day(head: data, below: "<p>Published 5 March 2024</p>") == "2024-03-05")
    #expect(day(head: data, url: "https://gazette.example/2024/03/05/bridge") == "2024-03-05")
    // months later it is not believed against the address and the words together
    let next = data.replacing("2099-11-20", with: "2025-03-05")
    let address = "https://gazette.example/2024/03/05/bridge"
    #expect(day(head: next, below: "<p>Published 5 March 2024</p>", url: address) == "2024-03-05")
    #expect(day(head: next, below: "<p>Published 5 March 2024</p>") == "2025-03-05")
    #expect(day(head: next, url: address) == "2025-03-05")
    #expect(day(head: published("2024-03-05"), below: "<p>On March 1, 1999 the bridge was opened</p>") == "2024-03-05")
  }

  @Test func `universal time gives way to the day near the headline, and to nothing farther away`() {
    let head = published("2024-03-06T03:30:00Z")
    #expect(day(head: head, below: "<p>By Ann Reed, March 5, 2024 9:30 pm</p>") == "2024-03-05")
    let teasers = "<p>Posted: <time datetime='2024-03-06'>6 March</time></p><time datetime='2024-03-07'>7 March</time>"
    #expect(day(head: head, end: teasers) == "2024-03-06")
    #expect(day(head: head, below: "<p>On March 1, 2024 the council met</p>") == "2024-03-06")
  }

  @Test func `today's date above everything, readers' comments and accounts are not the article's`() {
    let today = "<div><time datetime='2024-04-01'>Monday, 1 April 2024</time></div>"
    #expect(day(above: today, below: "<span class=text_datum>31 March 2024.</span>") == "2024-03-31")
    let comment = "<div class=comment-box><time datetime='2024-04-02'>2 April 2024</time></div>"
    #expect(day(below: "<span>31 March 2024</span>", end: comment) == "2024-03-31")
    let account = "<dl class=postprofile><dd>Registered: 18 March 2009</dd></dl>"
    #expect(day(below: account + "<p class=author>by ann » 21 March 2024, 05:42</p>") == "2024-03-21")
  }

  @Test(arguments: [
    ("5 marca 2024", "pl"), ("5 марта 2024 г.", "ru"), ("5. mars 2024", "no"), ("5. maaliskuuta 2024", "fi"),
    ("5 Mart 2024", "tr"), ("2024. március 5.", "hu"), ("5 березня 2024", "uk"), ("le 5 mars 2024", "fr"),
    ("5 martie 2024", "ro"), ("2024년 3월 5일", "ko"), ("05 مارس 2024", "ar"), ("den 5 marts 2024", "da"),
  ])
  func `months are read in many languages`(text: String, language: String) {
    #expect(day(below: "<span>\(text)</span>", language: language) == "2024-03-05")
  }

  @Test func `month and day with slashes are what the rest of the page says, else what its language means`() {
    let head = published("03/05/2024 10:00")
    #expect(day(head: head) == "2024-05-03")
    #expect(day(head: head, language: "en-US") == "2024-03-05")
    #expect(day(head: head, below: "<span>Erstellt am: 05.03.2024</span>", language: "de") == "2024-03-05")
    for shown in ["<time>03/05/2024</time>", "<p>Published: 03/05/2024</p>", "<p class=date>03/05/2024</p>"] {
      #expect(day(below: shown) == "2024-05-03")
      #expect(day(below: shown, language: "en-US") == "2024-03-05")
    }
    #expect(day(below: "<p class=date>05.03.2024</p>", language: "en-US") == "2024-03-05")
  }

  @Test func `a year of two digits is one of this century, and a version is no date`() {
    #expect(day(below: "<span>05.03.24, 10:12</span>") == "2024-03-05")
    #expect(day(below: "<span>Version 10.1.24.3</span>") == nil)
  }

  @Test func `a label that may mean publication or change is no label`() {
    let teaser = "<p>Veröffentlicht/Aktualisiert: <time datetime='2024-03-09'>9.3.</time></p>"
    #expect(day(below: "<p>Aktualisiert am 5. März 2024</p>", end: teaser) == "2024-03-05")
  }

  @Test func `of two labelled dates between bars the one of publication counts`() {
    #expect(day(below: "<p>Updated: 5 March 2024 | Published: 2 March 2024</p>") == "2024-03-02")
    #expect(day(below: "<p>Published: 2 March 2024 · Updated: 5 March 2024</p>") == "2024-03-02")
  }

  @Test func `the address in an archive's address is the page's`() {
    let copy = "https://archive.example/web/20240401120000/https://gazette.example/"
    #expect(day(url: copy + "2024/03/05/bridge") == "2024-03-05")
    #expect(day(url: copy + "bridge") == nil)
  }

  @Test func `the data of scripts is read where nothing else says when`() {
    let script =
      "<script>window.state={\"createdAt\":\"2024-03-01\",\"publishedAt\":\"2024-03-05T10:00:00+01:00\"}</script>"
    #expect(day(head: script) == "2024-03-05")
    #expect(day(head: script, below: "<span>4 March 2024</span>") == "2024-03-04")
    #expect(day(head: "<script>var lastPublishedAt = '2024-03-05';</script>") == nil)
  }
}
