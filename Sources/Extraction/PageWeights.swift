import Markup

/// What the names that authors give to their elements say about them.
///
/// The words are those of Mozilla's Readability (Apache 2.0), which go back to Arc90's readability bookmarklet.
struct PageWeights {
  /// Names of what is hardly ever part of an article.
  private static let unlikely = NameWords(
    """
    -ad- ai2html banner breadcrumb combx comment community cover-wrap disqus extra footer gdpr header legends menu related \
    remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination pager popup \
    yom-remote newsletter cookie consent share-bar sharing teaser recommend subscribe paywall most-read mostread read-more
    """)
  /// Names that outweigh those.
  private static let maybe = NameWords("and article body column content main shadow")
  private static let positive = NameWords("article body content entry hentry h-entry main page post text blog story")
  private static let negative = NameWords(
    """
    -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share \
    shoutbox sidebar skyscraper sponsor shopping tags widget teaser newsletter recommend
    """)
  private static let share = NameWords("share sharedaddy social-links addthis")

  /// Names of what stands inside an article's element without being the article: pictures' captions, bylines, boxes
  /// about the author, counters, offers.
  private static let furniture = NameWords(
    """
    caption credit byline author-bio author_bio authorbox author-box author__ author-info author_info author-desc authorinfo \
    post-author about-author aboutauthor entry-author contributor rating breadcrumb copyright disclaimer disclosure \
    newsletter signup sign-up subscribe subscription related recirc readmore read-more read_more alsolike recommend promo \
    timestamp pubdate pub-date publish-date publishdate published-date post-date entry-date article-date date-time \
    last-updated lastupdated updated-date entry-meta post-meta article-meta metainfo meta-info article__meta tag-links \
    taglist tag-list article-tags post-tags entry-tags tags-list share sharing social-bar social-icons social-links \
    comments comment-count comment-form disqus ad-slot adslot ad-unit ad-container ad-wrapper advert sponsor affiliate \
    donate paywall nextstory next-post post-nav prev-next pagination outbrain taboola toc_ toc- table-of-contents \
    inhaltsverzeichnis most-read mostread trending more-stories also-read cookie consent print-only printonly slidecount \
    control-panel video-player jw-player player-control screen-reader sr-only visually-hidden reading-time readtime \
    noscript skip-link nocontent popup modal follow-us view-count post-views
    """)

  /// Whether class and id of an element say that it accompanies an article.
  static func isFurniture(_ tree: HTMLTree, _ node: Int) -> Bool {
    occur(furniture, tree, node)
  }

  /// Whether an element holds what readers wrote.
  static func isComments(_ tree: HTMLTree, _ node: Int) -> Bool {
    if tree.attributeBytes(.id, of: node)?.elementsEqual("respond".utf8) == true { return true }
    return occur(comments, tree, node) && !occur(entries, tree, node)
  }

  /// How WordPress calls an entry, beside the names of its categories.
  private static let entries = NameWords("hentry type-post")

  /// Whether an element belongs to what readers wrote or to their accounts.
  static func isOfReaders(_ tree: HTMLTree, _ node: Int) -> Bool {
    occur(readers, tree, node)
  }

  private static let readers = NameWords(
    "comment disqus joined regist postprofile userinfo user-info " + commentsOfLanguages)

  private static let comments = NameWords(
    "comments comment-list commentlist disqus comment-body comment-content comment-respond " + commentsOfLanguages)

  /// How templates call comments in languages other than English, in the plural: in the singular it is a kind of article.
  private static let commentsOfLanguages = """
    leserkommentar kommentare kommentarbereich kommentarliste kommentit kommentari commentaires comentarios comentaris \
    comentarii commenti reacties komentarze komentare komentari hozzaszolasok yorumlar binh-luan binhluan pinglun \
    reader-opinion readers-opinion reader_opinion readeropinion
    """

  /// Whether class and id of an element say that it is no part of an article.
  static func isUnlikely(_ tree: HTMLTree, _ node: Int) -> Bool {
    occur(unlikely, tree, node) && !occur(maybe, tree, node)
  }

  /// The place in a list of the first word that class or id of an element contain; nil if they contain none.
  static func firstWord(_ list: NameWords, in tree: HTMLTree, _ node: Int) -> Int? {
    guard tree.hasAttributes(node) else { return nil }
    let ofClass = tree.attributeBytes(.class, of: node).flatMap { list.first(in: $0) }
    let ofID = tree.attributeBytes(.id, of: node).flatMap { list.first(in: $0) }
    return ofClass.map { min($0, ofID ?? $0) } ?? ofID
  }

  /// Whether class or id of an element contain a word of a list.
  static func occur(_ list: NameWords, _ tree: HTMLTree, _ node: Int) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if let names = tree.attributeBytes(.class, of: node), list.occur(in: names) { return true }
    return tree.attributeBytes(.id, of: node).map { list.occur(in: $0) } ?? false
  }

  /// Whether an element offers to share the page.
  static func isShare(_ tree: HTMLTree, _ node: Int) -> Bool {
    occur(share, tree, node)
  }

  /// 25 for a good and -25 for a bad name, class and id each.
  static func weight(_ tree: HTMLTree, _ node: Int) -> Double {
    var weight = 0.0
    for attribute in [HTMLAttribute.class, .id] {
      guard let value = tree.attributeBytes(attribute, of: node), !value.isEmpty else { continue }
      if negative.occur(in: value) { weight -= 25 }
      if positive.occur(in: value) { weight += 25 }
    }
    return weight
  }

  /// Whether an element is not shown, or serves another purpose by its role.
  static func isHidden(_ tree: HTMLTree, _ node: Int) -> Bool {
    guard tree.hasAttributes(node) else { return false }
    if tree.attributeBytes(.hidden, of: node) != nil { return true }
    if let value = tree.attributeBytes(.ariaHidden, of: node), value.elementsEqual("true".utf8) { return true }
    if let style = tree.attributeBytes(.style, of: node), !style.isEmpty {
      if hidingStyles.occur(in: style.filter { $0 > 0x20 }[...]) { return true }
    }
    if let role = tree.attributeBytes(.role, of: node), !role.isEmpty {
      return roles.contains(String(decoding: lowercased(role), as: UTF8.self))
    }
    return false
  }

  private static let hidingStyles = NameWords("display:none visibility:hidden")
  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search", "contentinfo",
  ]

  private static func lowercased(_ bytes: some Collection<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }
}
