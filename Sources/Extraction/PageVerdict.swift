/// What a web page that answered 200 turned out to be.
///
/// Only an ``article`` is words to keep; everything else is a page in its place, and says nothing about the article.
public enum PageVerdict: String, Sendable, Hashable, CaseIterable {
  /// Words of an article.
  case article
  /// A form that asks for consent to cookies or the use of data before it shows anything.
  case consentWall
  /// The beginning of an article whose rest only subscribers see.
  case paywallStub
  /// "Page not found" or "no longer available", said with status 200.
  case notFound
  /// A check that the reader is no program, or a page that shows nothing without JavaScript.
  case botCheck
  /// A server in trouble, or one that shows nothing to readers of a region, said with status 200.
  case closed
  /// A form to log in.
  case logIn
  /// No words, or the front page of the site where an article was asked for.
  case notAnArticle
}
