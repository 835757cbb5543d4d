import Extraction
import Testing

/// What readers write under an article is no part of it, whatever the page calls it.
@Suite struct ReaderSectionTests {
  private static let paragraphs = [
    "The lighthouse of the northern cape will be switched off in May, the coast office said on Monday, after 140 years.",
    "Ships find their way by satellite, and the lamp costs 30,000 crowns a year, said the head of the office, Tor Lind.",
    "Fishermen had asked to keep it burning. “Satellites fail in storms, and that is when you need a light,” one said.",
    "The tower stays, since it is listed; the village of Nes wants to make a hostel of it, if it finds the money.",
    "A first plan was put before the council in autumn, and sent back, because nobody had asked what the stairs bear.",
  ]
  private static let remarks = [
    "My grandfather kept that lamp, and he would be ashamed of all of you if he were still here to see it.",
    "Who pays for the first ship that runs aground when the satellites are down for a night or two?",
    "A hostel is a fine idea, as long as somebody thinks of a road that a bus can use in the winter.",
  ]

  private func extract(_ behind: String, inside: Bool) -> String {
    let text = Self.paragraphs.map { "<p>\($0)</p>" }.joined()
    let end = inside ? behind + "</article>" : "</article>" + behind
    let page =
      "<html><head><title>Lighthouse of Nes to go dark</title></head><body><main><article>"
      + "<h1>Lighthouse of Nes to go dark</h1>\(text)\(end)</main></body></html>"
    return PageExtractor.extract(Array(page.utf8)).text
  }

  private func remarks(_ item: String) -> String {
    Self.remarks.map { item.replacing("X", with: $0) }.joined()
  }

  @Test(arguments: [
    "Comments", "3 Comments", "Comments (3)", "Kommentare", "3 Kommentare", "Commentaires (3)", "Comentarios",
    "Reacties (3)",
    "Komentarze", "Yorumlar", "Комментарии", "コメント", "댓글 3", "Join the conversation",
    "3 thoughts on “Lighthouse of Nes”",
  ])
  func aHeadingEndsTheTextWithinItsElement(_ heading: String) {
    let sections = [
      "<div><h2>\(heading)</h2>\(remarks("<div><b>Ann</b><p>X</p></div>"))</div>",
      "<section><header><h3>\(heading)</h3></header>\(remarks("<p>X</p>"))</section>",
    ]
    for section in sections {
      #expect(extract(section, inside: true) == Self.paragraphs.joined(separator: "\n"))
      #expect(extract(section, inside: false) == Self.paragraphs.joined(separator: "\n"))
    }
  }

  @Test func aHeadingAmongTheParagraphsEndsThemToo() {
    #expect(
      extract("<h2>Comments</h2>" + remarks("<p>X</p>"), inside: true) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "itemprop=comment itemscope itemtype='https://schema.org/Comment'",
    "itemscope itemtype='http://schema.org/UserComments'",
  ])
  func whatStatesThatItIsACommentIsOne(_ attributes: String) {
    let section = "<div>" + remarks("<div \(attributes)><p itemprop=text>X</p></div>") + "</div>"
    #expect(extract(section, inside: true) == Self.paragraphs.joined(separator: "\n"))
    #expect(extract(section, inside: false) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test func aReadersCorrectionIsNoneOfTheArticle() {
    let remark = "<p>Correction: it was my great-grandfather who kept the lamp, as my aunt has just told me.</p>"
    let section = "<div><div itemprop=comment itemscope itemtype='https://schema.org/Comment'>\(remark)</div></div>"
    #expect(extract(section, inside: false) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "leserkommentare", "reacties", "yorumlar", "komentarze", "reader-opinions", "lista-comentarios", "comments",
  ])
  func aNameInAnyLanguageIsEnough(_ name: String) {
    for section in ["<div class=\(name)>", "<div id=\(name)>"].map({ $0 + remarks("<p>X</p>") + "</div>" }) {
      #expect(extract(section, inside: true) == Self.paragraphs.joined(separator: "\n"))
      #expect(extract(section, inside: false) == Self.paragraphs.joined(separator: "\n"))
    }
  }

  @Test(arguments: ["About the author", "Über die Autorin", "Sobre el autor"])
  func aBoxAboutTheAuthorIsNoPartOfTheArticle(_ heading: String) {
    let box =
      "<div><h3>\(heading)</h3><p>Ida Brandt writes about the coast, and lives with two dogs near Nes.</p></div>"
    #expect(extract(box, inside: true) == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: [
    "<h2>Comments from the council</h2><p>The mayor said that the tower was worth more than its lamp.</p>",
    "<h2>About the author of the plan</h2><p>The plan was drawn by Ida Brandt, who builds hostels.</p>",
    "<h2>Join the conversation</h2><p>So the mayor asked the village, and a hundred people came to speak.</p>",
    "<h2>Kommentar</h2><p>Nobody had thought of the stairs, and that tells much about the plan.</p>",
  ])
  func aHeadingOfTheArticleIsItsOwn(_ part: String) {
    let text = extract(part, inside: true)
    #expect(text.split(separator: "\n").count >= Self.paragraphs.count + 1)
  }

  private static let headings = [
    "Response to COVID-19", "Responses to Article 50", "5 thoughts on the vote", "3 responses to the crisis",
    "Comments on the 2024 budget", "Replies to 12 questions", "Commentaires sur la loi 1905", "Kommentare zu § 218",
    "Comment", "Commentaire", "Comments", "Kommentare", "Reader comments", "コメント",
  ]

  @Test(arguments: headings) func mostOfAnArticleIsNeverBehindSuchAHeading(_ heading: String) {
    let parts = Self.paragraphs.map { "<p>\($0)</p>" }
    let text = parts.prefix(2).joined() + "<h2>\(heading)</h2>" + parts.dropFirst(2).joined()
    let title = "Lighthouse of Nes to go dark"
    let page =
      "<html><title>\(title)</title><body><main><article><h1>\(title)</h1>\(text)</article></main></body></html>"
    let lines = PageExtractor.extract(Array(page.utf8)).text.split(separator: "\n").map(String.init)
    #expect(Self.paragraphs.allSatisfy(lines.contains))
  }

  @Test(arguments: headings) func aPartAmongOthersIsTheArticlesOwn(_ heading: String) {
    let part = "<h2>\(heading)</h2>" + remarks("<p>X</p>")
    let plan = "<h2>The plan</h2><p>It was drawn by Ida Brandt, who builds hostels on the whole coast.</p>"
    let text = extract(part + plan, inside: true)
    #expect(Self.remarks.allSatisfy(text.contains))
    #expect(text.contains("It was drawn by"))
  }

  @Test(arguments: ["Comments", "3 Comments", "3 replies to “Lighthouse of Nes to go dark”"])
  func theNextHeadingOfTheSameRankEndsWhatIsLeftOut(_ heading: String) {
    let comments = "<h2>\(heading)</h2><ol>" + remarks("<li><b>Ann</b><p>X</p></li>") + "</ol>"
    let plan = "<h2>The plan</h2><p>It was drawn by Ida Brandt, who builds hostels on the whole coast.</p>"
    let text = extract(comments + plan, inside: true)
    #expect(text.contains("It was drawn by"))
    #expect(!Self.remarks.contains(where: text.contains))
  }

  @Test func aHeadingAboveTheArticleLeavesItAlone() {
    let page =
      "<html><title>Lighthouse of Nes to go dark</title><body><div><h2>Comments</h2><h1>Lighthouse of Nes to go dark</h1>"
      + Self.paragraphs.map { "<p>\($0)</p>" }.joined() + "</div></body></html>"
    #expect(PageExtractor.extract(Array(page.utf8)).text == Self.paragraphs.joined(separator: "\n"))
  }

  @Test(arguments: ["<section class='post hentry category-comentarios'>HEAD", "<div class='with-comments'>HEAD"])
  func anArticleOfACategoryCalledSoIsAnArticle(_ opening: String) {
    let page =
      "<html><title>Lighthouse of Nes to go dark</title><body>"
      + opening.replacing(
        "HEAD", with: opening.contains("hentry") ? "<h2>Nes</h2>" : "<h1>Lighthouse of Nes to go dark</h1>")
      + Self.paragraphs.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    #expect(PageExtractor.extract(Array(page.utf8)).text.hasSuffix(Self.paragraphs.joined(separator: "\n")))
  }
}
