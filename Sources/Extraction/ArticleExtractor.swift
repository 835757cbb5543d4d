public import News
import Markup

/// Makes articles of the entries of one feed document: plain words, canonical address, publisher, language.
public struct ArticleExtractor: Sendable {
  private let publisher: String
  private let language: String?

  /// - Parameters:
  ///   - feedURL: the URL that the document was asked under.
  ///   - siteURL: the address of the site, as the document or the catalogue states it.
  ///   - language: the language that the document or the catalogue states.
  public init(feedURL: String, siteURL: String? = nil, language: String? = nil) {
    publisher = Publisher.domain(ofFeed: feedURL, siteURL: siteURL)
    self.language = language
  }

  /// What a reader sees of an entry. Depends on nothing but the entry and what `init` was given. A link that leads nowhere but
  /// to a script or to data within it is none; a user and password in one are left out, as a server that is asked with them
  /// may write them into its links.
  public func article(from entry: Entry) -> ExtractedArticle {
    let title = entry.title.map { Self.line($0) } ?? ""
    let summary = entry.summary.map { Self.words($0, breaks: .spaces) } ?? ""
    let body = entry.content.map { Self.words($0, breaks: .lines) } ?? ""
    let link = entry.link.flatMap { WebLink.acts($0) ? nil : Userinfo.removed(fromAddress: $0) }
    return ExtractedArticle(
      title: title, summary: summary, body: body, byline: Self.byline(entry.authors), url: link,
      canonicalURL: link.map { CanonicalURL.canonical($0) },
      source: link.flatMap { Publisher.domain(ofArticle: $0) } ?? publisher,
      language: LanguageRecognizer.language(
        title: title, text: summary.isEmpty ? body : summary, stated: entry.language ?? language),
      published: entry.published, updated: entry.updated)
  }

  /// A text of one line.
  private static func line(_ text: FeedText) -> String {
    text.isHTML ? PlainText(html: text.value).text : PlainText(plain: text.value).text
  }

  /// A text without what a publisher's software adds at its end.
  private static func words(_ text: FeedText, breaks: PlainText.Breaks) -> String {
    guard text.isHTML else { return PlainText(plain: text.value).text }
    return TrailingBoilerplate.removed(from: PlainText(html: text.value, breaks: breaks))
  }

  /// Names in document order, each once.
  private static func byline(_ authors: [String]) -> String {
    if authors.isEmpty { return "" }
    var names: [String] = []
    for author in authors {
      let name = PlainText(plain: author).text
      if !name.isEmpty, !names.contains(name) { names.append(name) }
    }
    return names.joined(separator: ", ")
  }
}
