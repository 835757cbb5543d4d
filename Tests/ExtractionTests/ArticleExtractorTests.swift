import Extraction
import News
import Testing

@Suite struct ArticleExtractorTests {
  private let extractor = ArticleExtractor(
    feedURL: "https://feeds.outlet.example/rss", siteURL: "https://www.outlet.example/", language: "en-GB")

  private func article(_ html: String, content: String? = nil) -> ExtractedArticle {
    var entry = Entry()
    entry.title = FeedText("Fish &amp; <i>chips</i>", isHTML: true)
    entry.summary = FeedText(html, isHTML: true)
    entry.content = content.map { FeedText($0, isHTML: true) }
    return extractor.article(from: entry)
  }

  @Test func anEntryWithoutTextsIsAnArticleWithoutWords() {
    let article = extractor.article(from: Entry())
    #expect(article.title.isEmpty && article.summary.isEmpty && article.body.isEmpty && article.byline.isEmpty)
    #expect(article.url == nil && article.canonicalURL == nil)
    #expect(article.source == "outlet.example")
    #expect(article.language == "en")
  }

  @Test func theWordsAreWhatAReaderSees() {
    let article = article("<p><img src=x></p><p>A summary.</p>", content: "<p>One.</p><p>Two.</p>")
    #expect(article.title == "Fish & chips")
    #expect(article.summary == "A summary.")
    #expect(article.body == "One.\nTwo.")
  }

  @Test(arguments: [
    "<p>Words.</p><p><a href=x>Read more</a></p>", "Words. <a href=x>Continue reading...</a>",
    "Words. [<a>Read more »</a>]",
    "<p>Words.</p><p>The post <a>Title</a> appeared first on <a>Site</a>.</p>",
    "Words.<br><a>Share</a> | <a>Comments</a>",
    "<p>Words.</p><p>Der Beitrag <a>Titel</a> erschien zuerst auf <a>Seite</a>.</p>",
    "Words.<img src='https://pixel.example/1.gif'>",
  ])
  func whatSoftwareAddsAtTheEndGoes(html: String) {
    #expect(article(html).summary == "Words.")
  }

  @Test(arguments: [
    ("You should read more", "You should read more"), ("See <a>the report</a>", "See the report"),
    ("<a>Read more</a> about it here", "Read more about it here"),
    ("The post office appeared first on <i>maps</i>.", "The post office appeared first on maps."),
  ])
  func wordsOfTheArticleStay(html: String, text: String) {
    #expect(article(html).summary == text)
  }

  @Test func authorsAreJoinedOnceEach() {
    var entry = Entry()
    entry.authors = ["Ann  Lee", "Bo &amp; Co", "Ann Lee", " "]
    #expect(extractor.article(from: entry).byline == "Ann Lee, Bo & Co")
  }

  @Test func theLinkNamesThePublisherAndItsCanonicalForm() {
    var entry = Entry()
    entry.link = "https://edition.paper.co.uk/a?utm_source=x"
    let article = extractor.article(from: entry)
    #expect(article.source == "paper.co.uk")
    #expect(article.url == entry.link)
    #expect(article.canonicalURL == "https://edition.paper.co.uk/a")
  }

  @Test func aPasswordInALinkIsNotKept() {
    var entry = Entry()
    entry.link = "https://me:hush@paper.example/a@b"
    let article = extractor.article(from: entry)
    #expect(article.url == "https://paper.example/a@b")
    #expect(article.canonicalURL == "https://paper.example/a@b")
    #expect(article.source == "paper.example")
  }

  @Test(arguments: ["javascript:alert(document.cookie)", "data:text/html,<script>alert(1)</script>"])
  func aLinkToAScriptIsNone(link: String) {
    var entry = Entry()
    entry.title = FeedText("Fish and chips", isHTML: false)
    entry.link = link
    let article = extractor.article(from: entry)
    #expect(article.url == nil && article.canonicalURL == nil)
    #expect(article.source == "outlet.example")
  }

  @Test(arguments: [
    ("The council met and …", true), ("The council met and ... ", true), ("The council met and [...]", true),
    ("The council met and… Read more", true), ("The council met and ... [Continue reading »]", true),
    ("The council met… and left", false), ("The council met. Read more", false), ("", false),
    ("The council said … nothing.", false),
  ])
  func aTextThatWasCutIsKnownByItsEnd(text: String, isCut: Bool) {
    #expect(CutText.isCut(text) == isCut)
  }
}
