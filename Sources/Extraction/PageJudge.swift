import Markup
import News

/// Tells an article from what is sent in its place: walls, checks, pages that say there is no page.
///
/// A sign counts only as far as the words of the page leave room for it: a title that says "Page not found" is believed
/// where there is no article under it, a phrase in the text only where the text is hardly longer than the phrase. A
/// long text under a headline is an article whatever words occur in it.
struct PageJudge {
  /// Bytes of text that leave no room for an article.
  private static let hardlyAny = 700
  /// Bytes of text that may be an article's beginning.
  private static let beginning = 1_800
  /// Bytes below which a text may be a wall with its explanations.
  private static let few = 2_500
  /// Bytes behind a text where an offer of a subscription is about this text.
  private static let afterwards = 400
  /// Bytes of a text that is no more than a sentence or two.
  private static let tiny = 300
  /// Bytes below which there are no words.
  private static let none = 80

  let tree: HTMLTree
  let meta: MetaElements
  let data: StructuredData
  /// The headline.
  let title: String
  /// The text that was taken from the page.
  let text: String
  /// The address that the page was asked under, and the one that it gives itself.
  let url: (asked: String?, own: String?)

  /// What the page is.
  func verdict() -> PageVerdict {
    let length = text.utf8.count
    let titles = titles()
    if titles.contains(where: { WallPhrases.notFoundTitles.contains($0) }), length < Self.few || !isStated {
      return .notFound
    }
    if length < Self.few, isCheck(titles) { return .botCheck }
    if isConsent(titles) { return .consentWall }
    if length < Self.beginning, isStub() { return .paywallStub }
    if length < Self.hardlyAny, let wall = wall(titles) { return wall }
    return length < Self.none || isFrontPage ? .notAnArticle : .article
  }

  /// Whether the page says of itself that it is an article.
  private var isStated: Bool {
    data.isArticle || meta["og:type"] == "article" || meta["article:published_time"] != nil
  }

  /// A title that a check would have. Articles are called "Forbidden" too: under one with a text, the check must say so.
  private func isCheck(_ titles: [String]) -> Bool {
    guard titles.contains(where: { WallPhrases.checkTitles.contains($0) }) else { return false }
    return text.utf8.count < Self.hardlyAny || (!isStated && asksForProof)
      || WallPhrases.checkSentences.occurs(in: PhraseList.words(text))
  }

  /// The front page in place of the page that was asked for. Some sites call it the address of all their pages: what has
  /// a text under a headline of its own is none.
  private var isFrontPage: Bool {
    guard !isStated, let asked = url.asked, let own = url.own, !hasOwnHeadline || text.utf8.count < Self.hardlyAny
    else {
      return false
    }
    return PageMetadata.isRoot(own) && !PageMetadata.isRoot(asked)
      && CanonicalURL.host(of: own) == CanonicalURL.host(of: asked)
  }

  /// Whether the headline is a heading of the first rank that the document's title repeats, two words and more, and no
  /// name of a site.
  private var hasOwnHeadline: Bool {
    let (document, key) = (PageTitle.document(tree), WallPhrases.key(title))
    guard key.contains(" "), WallPhrases.key(document).contains(key),
      !PageTitle.isSiteName(title, document, meta["og:site_name"] ?? "")
    else { return false }
    return tree.nodes.indices.contains {
      tree.nodes[$0].tag == .h1 && WallPhrases.key(tree.plainText(of: $0)) == key
    }
  }

  /// The document's title, its parts between bars and dashes, and the first headings, as ``WallPhrases`` has them.
  private func titles() -> [String] {
    var found: [String] = [WallPhrases.key(title)]
    let document = PageTitle.document(tree)
    found.append(WallPhrases.key(document))
    found += document.unicodeScalars.split(whereSeparator: Self.isBar).map { WallPhrases.key(Substring($0)) }
    let hasDash = document.utf8.contains(UInt8(ascii: "-"))
    found += hasDash ? document.split(separator: " - ").map { WallPhrases.key($0) } : [WallPhrases.key(document)]
    let headings = tree.nodes.indices.lazy.filter { tree.nodes[$0].tag == .h1 || tree.nodes[$0].tag == .h2 }
    for node in headings.prefix(2) { found.append(WallPhrases.key(tree.plainText(of: node))) }
    return found.filter { !$0.isEmpty }
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "–", "—", "·", "«", "»", "•", "_", "｜": true
    default: false
    }
  }

  /// A text that is about cookies and partners, and offers to agree. A heading that says so is that of a box over an article
  /// where nothing in the text is about them.
  private func isConsent(_ titles: [String]) -> Bool {
    let length = text.utf8.count
    guard length < 6_000 else { return false }
    let isNamed = !isStated && titles.contains { WallPhrases.consentTitles.contains($0) }
    let words = PhraseList.words(text)
    let offers = WallPhrases.consentOffers.found(in: words).phrases
    guard isNamed || offers > 0 else { return false }
    let terms = WallPhrases.consentTerms.found(in: words).places
    if isNamed, length < Self.tiny || offers > 0 || terms * 60 * 8 > length { return true }
    // one word in 25, at the eight bytes that words of these languages have with their space
    return offers >= 2 && terms * 25 * 8 > length || (length < Self.hardlyAny && offers >= 1 && terms >= 3)
  }

  /// The beginning of a longer text: the page says so in its data, or asks for a subscription where the text ends.
  private func isStub() -> Bool {
    if data.isFree == false { return true }
    let words = PhraseList.words(text)
    if WallPhrases.subscriptions.occurs(in: [0x20] + words.suffix(600)) { return true }
    let page = PhraseList.words(visible(limit: 40_000))
    // the last words of the text, wherever the page has them last
    var end = page.endIndex
    let tail = words.suffix(40)
    while end >= page.startIndex + tail.count {
      if page[(end - tail.count)..<end].elementsEqual(tail) {
        return WallPhrases.subscriptions.occurs(in: [0x20] + page[end...].prefix(Self.afterwards))
      }
      end -= 1
    }
    return false
  }

  /// What a page that hardly has words says in them.
  private func wall(_ titles: [String]) -> PageVerdict? {
    let visible = visible(limit: 4_000)
    // a page of many words whose article was not found is not a wall
    let isSmall = visible.utf8.count < Self.few
    let words = PhraseList.words(isSmall ? visible : text)
    let isTiny = text.utf8.count < Self.tiny
    if WallPhrases.notFoundSentences.occurs(in: isTiny ? words : PhraseList.words(text.prefix(Self.tiny))) {
      return .notFound
    }
    if isTiny, !isStated, WallPhrases.closedSentences.occurs(in: words) { return .closed }
    if WallPhrases.checkSentences.occurs(in: words) || (isSmall && !isStated && asksForProof) {
      return .botCheck
    }
    let isLogIn = titles.contains { WallPhrases.logInTitles.contains($0) }
    if isLogIn || (isTiny && isSmall && !isStated && hasPassword) { return .logIn }
    return nil
  }

  private var hasPassword: Bool {
    tree.nodes.indices.contains {
      tree.nodes[$0].tag == .input && tree.attribute(.type, of: $0)?.lowercased() == "password"
    }
  }

  /// Scripts and frames of the common services that check readers.
  private var asksForProof: Bool {
    tree.nodes.indices.contains { node in
      guard tree.nodes[node].tag == .script || tree.nodes[node].tag == .iframe,
        let source = tree.attribute(.src, of: node)
      else { return false }
      return WallPhrases.checkSources.contains { source.contains($0) }
    }
  }

  /// Words that readers without scripts see, up to a number of bytes.
  private func visible(limit: Int) -> String {
    var writer = TextWriter()
    var node = 1
    while node < tree.nodes.count, writer.count < limit {
      switch tree.nodes[node].tag {
      case .head, .script, .style, .template, .svg: node = tree.end(of: node)
      case .text:
        writer.write(tree.text(of: node))
        node += 1
      case let tag:
        if tag.isBlock { writer.breakLine() }
        node += 1
      }
    }
    return writer.text
  }
}
