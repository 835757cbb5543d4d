import Markup

/// What a web page says.
public struct ExtractedPage: Sendable, Hashable {
  /// The article, one line a paragraph; empty if none was found.
  public var text: String
  /// The headline; empty if none was found.
  public var title: String
  /// Names of the authors, joined by ", "; nil if none is stated.
  public var author: String?
  /// The day of publication as the page states it, `yyyy-MM-dd`; nil if none is stated.
  public var date: String?
  /// Language as a BCP 47 primary tag; nil while unsure.
  public var language: String?
  /// The address that the page gives itself, else the one it was asked under.
  public var url: String?
  /// The address of the main picture; nil if none is stated.
  public var picture: String?
  /// What the page is; only the words of an article are to be kept.
  public var verdict: PageVerdict
  /// Whether the text stands under headings that lead to other pages: a list of articles, or an article that is one.
  public var isList: Bool

  /// A page from its parts.
  public init(
    text: String, title: String, author: String?, date: String?, language: String?, url: String?,
    picture: String? = nil, verdict: PageVerdict = .article, isList: Bool = false
  ) {
    self.text = text
    self.title = title
    self.author = author
    self.date = date
    self.language = language
    self.url = url
    self.picture = picture
    self.verdict = verdict
    self.isList = isList
  }
}

/// Makes an article of a web page.
public enum PageExtractor {
  /// Reads a page; any bytes come to an answer.
  ///
  /// - Parameters:
  ///   - url: the address that the page was asked under, if known.
  ///   - contentType: the `Content-Type` that it came with, if known.
  public static func extract(_ page: [UInt8], url: String? = nil, contentType: String? = nil) -> ExtractedPage {
    let tree = HTMLTree(page, contentType: contentType)
    let scopes = ItemScopes(tree)
    let meta = MetaElements(tree, scopes)
    let data = StructuredData(tree, titles: PageTitle.shown(tree, meta))
    let metadata = PageMetadata(tree, meta, data, scopes, url: url)
    let content = PageContent(tree, scopes, title: metadata.title, description: metadata.description).find()
    var text = content.text
    // a page that is drawn by scripts often carries its text as data
    if let body = data.body.map({ PlainText(html: $0, breaks: .lines).text }), body.utf8.count > 2 * text.utf8.count,
      isTold(body, shown: text, title: metadata.title, description: metadata.description)
    {
      text = body
    }
    text = CorrectionNotes(tree, scopes).added(to: text)
    let judge = PageJudge(
      tree: tree, meta: meta, data: data, title: metadata.title, text: text,
      url: (asked: url, own: meta.canonical ?? meta["og:url"]))
    return ExtractedPage(
      text: text, title: metadata.title, author: metadata.author, date: metadata.date,
      language: LanguageRecognizer.language(title: metadata.title, text: text, stated: metadata.language),
      url: metadata.url, picture: metadata.picture, verdict: judge.verdict(), isList: content.isList)
  }

  /// Whether a text that a page carries as data is the article's: it says something, and has a third of the runs of words that
  /// readers see, or of those of the page's description, or half of the headline's words. (A headline beside it proves
  /// nothing: whoever writes the one writes the other.)
  private static func isTold(_ body: String, shown: String, title: String, description: String) -> Bool {
    let said = WordShingles(body)
    guard !said.isRepetitive else { return false }
    let parts = [shown, description].map { WordShingles($0) }
    if parts.contains(where: { $0.count > 0 && 3 * said.common(with: $0) >= $0.count }) { return true }
    let headline = PageRelation.matter(of: title)
    return 2 * headline.count { said.words.contains($0) } >= headline.count
  }
}
