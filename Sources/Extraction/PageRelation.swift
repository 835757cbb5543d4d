/// Decides whether a page is about the article that it was asked for: pure.
///
/// Servers answer 200 with whatever they have in an article's place: an apology, a legal notice, the front page, a
/// section, another article. No list of phrases holds them all, but none of them has the words of the article, or not many
/// of them. A page is the article's if one of these holds:
/// - it has a twentieth of its runs of three words, or of theirs, in common with what is known of the article;
/// - at least half of the words of the article's headline stand in its text;
/// - it is no mere note, its own headline is the article's, and some of these words stand in its text;
/// - its headline has all words of the article's, and it is longer than any wall, or longer than what it showed before
///   with a quarter of those words: a flash that became the full story.
///
/// A page whose own headline is neither the article's nor the one that it had before must have a third of the text that it
/// showed before, and must not be a list of other pages.
///
/// Before a page was read, hardly anything is known but a teaser: then one word of the headline is enough for a text of
/// some length.
public enum PageRelation {
  /// What is known of an article.
  public struct Known: Sendable {
    /// The headline in the feed.
    public var title: String
    /// The feed's own text.
    public var feedText: String
    /// The text of the page as it was read before; nil before the first time.
    public var pageText: String?
    /// The headline of the page as it was read before; nil before the first time.
    public var pageTitle: String?

    /// What is known, from its parts.
    public init(title: String, feedText: String, pageText: String?, pageTitle: String? = nil) {
      self.title = title
      self.feedText = feedText
      self.pageText = pageText
      self.pageTitle = pageTitle
    }
  }

  /// Bytes of a text that may be a note in an article's place.
  private static let note = 700
  /// Bytes of a text that is no note and no wall: those are hardly longer than 1,000.
  private static let story = 2_500
  /// Bytes of an offer to pay, or of a sentence that is cut.
  private static let offer = 400
  /// Letters that a word of a headline needs to be one of its matter rather than of its grammar, in bytes.
  private static let leastWord = 4
  /// The same of a word of a text: shorter ones are in any text of the language.
  private static let leastWordOfText = 6

  /// Whether a page is about an article. A page about which nothing can be told is.
  public static func holds(_ page: ExtractedPage, about known: Known) -> Bool {
    let text = WordShingles(page.text)
    let before = WordShingles(known.pageText ?? known.feedText)
    let common = text.common(with: before)
    let wasRead = known.pageText != nil
    if !isTitled(page, about: known) {
      if page.isList { return false }
      if wasRead, known.pageTitle != nil, common * 3 < before.count { return false }
    }
    if common >= 2, common * 20 >= min(text.count, before.count) { return true }
    let headline = matter(of: known.title)
    guard !headline.isEmpty else { return !wasRead || before.count < 5 }
    let isNote = page.text.utf8.count < note
    let inText = headline.count { text.words.contains($0) }
    if 2 * inText >= headline.count { return true }
    if isNote { return false }
    let title = matter(of: page.title)
    let inTitle = headline.count { title.contains($0) }
    // walls keep the title of what they stand before
    if 2 * inTitle >= headline.count {
      if inTitle == headline.count || keepsTitle(title, known), isStory(page.text, instead: known.pageText) {
        return true
      }
      return common > 0 || (wasRead ? 3 : 4) * inText >= headline.count || (!wasRead && before.count < 5)
    }
    return !wasRead && inText + inTitle > 0
  }

  /// Whether a page has all words of the headline that it had before.
  private static func keepsTitle(_ title: Set<UInt64>, _ known: Known) -> Bool {
    let before = matter(of: known.pageTitle ?? "")
    return !before.isEmpty && before.isSubset(of: title)
  }

  /// Whether a text under the article's headline is more than walls have to say, or longer than the text that the page showed
  /// before and about the same: with a quarter of its words.
  private static func isStory(_ text: String, instead before: String?) -> Bool {
    let size = text.utf8.count
    if size >= story { return true }
    guard let before, size > before.utf8.count else { return false }
    let old = longWords(before)
    return !old.isEmpty && 4 * old.intersection(longWords(text)).count >= old.count
  }

  /// The words of a text that are not in every text.
  private static func longWords(_ text: String) -> Set<Substring> {
    let words = String(decoding: PhraseList.words(text), as: UTF8.self).split(separator: " ")
    return Set(words.filter { $0.utf8.count >= leastWordOfText })
  }

  /// Whether half of the words of the article's headline, or of the headline that the page had before, are in that of the
  /// page; true where there is no headline to compare with.
  public static func isTitled(_ page: ExtractedPage, about known: Known) -> Bool {
    let own = matter(of: page.title)
    let titles = [known.title, known.pageTitle ?? ""].map { matter(of: $0) }.filter { !$0.isEmpty }
    return titles.isEmpty || titles.contains { title in 2 * title.count { own.contains($0) } >= title.count }
  }

  /// Whether a page shows less than half of the text that it showed before, its beginning, and hardly anything else: what
  /// is left to those who do not pay, in whatever words it asks them to. (An article that loses more than half of its
  /// text from the end on, with no word of it, is taken for that, too.)
  public static func isBeginning(_ page: ExtractedPage, of known: Known) -> Bool {
    guard let before = known.pageText else { return false }
    let old = before.split(separator: "\n")
    let new = page.text.split(separator: "\n")
    let common = zip(old, new).prefix { $0 == $1 }.count
    let bytes = old.prefix(common).reduce(0) { $0 + $1.utf8.count }
    let rest = new.dropFirst(common).reduce(0) { $0 + $1.utf8.count }
    return common > 0 && old.count - common >= 2 && bytes * 2 < before.utf8.count && rest <= offer
  }

  /// Whether the site's front page answered where a page of it was asked for.
  public static func isFrontPage(_ finalURL: String, insteadOf url: String) -> Bool {
    PageMetadata.isRoot(finalURL) && !PageMetadata.isRoot(url)
  }

  /// The words of a headline that say what it is about.
  static func matter(of title: String) -> Set<UInt64> {
    let words = String(decoding: PhraseList.words(title), as: UTF8.self).split(separator: " ")
    return WordShingles(words.filter { $0.utf8.count >= leastWord }.joined(separator: " ")).words
  }
}
