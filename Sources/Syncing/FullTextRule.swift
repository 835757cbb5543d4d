import Extraction
import News

/// Decides whether a new article's page is read for its full text.
struct FullTextRule: Sendable {
  /// The mode of feeds that have none of their own.
  var fallback: FullTextMode

  /// Characters below which a feed's own text counts as short: about a hundred words, more than most feeds that carry
  /// only a teaser give, and less than a news report has.
  static let shortText = 600

  /// Whether the page behind an article's link is wanted: there is one, and the feed's mode, else the mode for all feeds,
  /// says so.
  func wantsPage(_ article: ExtractedArticle, of feed: Feed) -> Bool {
    guard let url = article.url, CanonicalURL.host(of: url) != nil else { return false }
    return switch feed.fullText ?? fallback {
    case .off: false
    case .on: true
    case .auto: Self.isShort(article)
    }
  }

  /// Whether a feed's own text is short: the longer of summary and body has fewer than ``shortText`` characters, or ends
  /// as a text does that was cut.
  static func isShort(_ article: ExtractedArticle) -> Bool {
    let text = article.body.utf8.count > article.summary.utf8.count ? article.body : article.summary
    return text.unicodeScalars.count < shortText || CutText.isCut(text)
  }
}
