import Markup

/// What the names that authors give to their elements say about them.
///
/// The words are those of Mozilla's Readability (Apache 2.0), which go back to Arc90's readability bookmarklet.
struct PageWeights {
  /// Names of what is hardly ever part of an article.
  private static let unlikely = words(
    """
    -ad- ai2html banner breadcrumb combx comment community cover-wrap disqus extra footer gdpr header legends menu related \
    remark replies rss shoutbox sidebar skyscraper social sponsor supplemental ad-break agegate pagination pager popup \
    yom-remote newsletter cookie consent share-bar sharing teaser recommend subscribe paywall most-read mostread read-more
    """)
  /// Names that outweigh those.
  private static let maybe = words("and article body column content main shadow")
  private static let positive = words("article body content entry hentry h-entry main page post text blog story")
  private static let negative = words(
    """
    -ad- hidden banner combx comment com- contact footer gdpr masthead media meta outbrain promo related scroll share \
    shoutbox sidebar skyscraper sponsor shopping tags widget teaser newsletter recommend
    """)
  private static let share = words("share sharedaddy social-links addthis")

  /// Names of what stands inside an article's element without being the article: pictures' captions, bylines, boxes
  /// about the author, counters, offers.
  private static let furniture = words(
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
    noscript skip-link nocontent popup modal follow-us view-count post-views nota_pie
    """)

  /// Whether class and id of an element say that it accompanies an article.
  static func isFurniture(_ tree: HTMLTree, _ node: Int) -> Bool {
    let names = names(tree, node)
    return !names.isEmpty && has(furniture, names)
  }

  /// Whether an element holds what readers wrote.
  static func isComments(_ tree: HTMLTree, _ node: Int) -> Bool {
    let names = names(tree, node)
    return !names.isEmpty && has(comments, names)
  }

  /// Whether an element belongs to what readers wrote or to their accounts.
  static func isOfReaders(_ tree: HTMLTree, _ node: Int) -> Bool {
    let names = names(tree, node)
    return !names.isEmpty && has(readers, names)
  }

  private static let readers = words("comment disqus joined regist postprofile userinfo user-info")

  private static let comments = words("comments comment-list commentlist disqus comment-body comment-content respond")

  /// Whether class and id of an element say that it is no part of an article.
  static func isUnlikely(_ tree: HTMLTree, _ node: Int) -> Bool {
    let names = names(tree, node)
    return !names.isEmpty && has(unlikely, names) && !has(maybe, names)
  }

  /// The place in a list of the first word that class or id of an element contain, letter case apart; nil if they contain
  /// none.
  ///
  /// - Parameter list: of ``words(_:)``.
  static func firstWord(_ list: [[UInt8]], in tree: HTMLTree, _ node: Int) -> Int? {
    let names = names(tree, node)
    return names.isEmpty ? nil : list.firstIndex { has([$0], names) }
  }

  /// Whether an element offers to share the page.
  static func isShare(_ tree: HTMLTree, _ node: Int) -> Bool {
    has(share, names(tree, node))
  }

  /// 25 for a good and -25 for a bad name, class and id each.
  static func weight(_ tree: HTMLTree, _ node: Int) -> Double {
    var weight = 0.0
    for attribute in [HTMLAttribute.class, .id] {
      guard let value = tree.attributeBytes(attribute, of: node), !value.isEmpty else { continue }
      let name = lowercased(value)
      if has(negative, name) { weight -= 25 }
      if has(positive, name) { weight += 25 }
    }
    return weight
  }

  /// Whether an element is not shown, or serves another purpose by its role.
  static func isHidden(_ tree: HTMLTree, _ node: Int) -> Bool {
    if tree.attributeBytes(.hidden, of: node) != nil { return true }
    if let value = tree.attributeBytes(.ariaHidden, of: node), value.elementsEqual("true".utf8) { return true }
    if let style = tree.attributeBytes(.style, of: node), !style.isEmpty {
      let text = lowercased(style.filter { $0 > 0x20 })
      if has(hidingStyles, text) { return true }
    }
    if let role = tree.attributeBytes(.role, of: node), !role.isEmpty {
      return roles.contains(String(decoding: lowercased(role), as: UTF8.self))
    }
    return false
  }

  private static let hidingStyles = words("display:none visibility:hidden")
  private static let roles: Set<String> = [
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search", "contentinfo",
  ]

  private static func names(_ tree: HTMLTree, _ node: Int) -> [UInt8] {
    var names: [UInt8] = []
    for attribute in [HTMLAttribute.class, .id] {
      if let value = tree.attributeBytes(attribute, of: node), !value.isEmpty {
        names.append(contentsOf: lowercased(value))
        names.append(0x20)
      }
    }
    return names
  }

  private static func lowercased(_ bytes: some Collection<UInt8>) -> [UInt8] {
    bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// Words in lower case with spaces between them, as bytes.
  static func words(_ text: String) -> [[UInt8]] {
    text.split(separator: " ").map { Array($0.utf8) }
  }

  /// Whether any of the words occurs anywhere in a text.
  private static func has(_ words: [[UInt8]], _ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      words.contains { word in
        guard word.count <= text.count else { return false }
        for start in 0...(text.count - word.count) where text[start] == word[0] {
          var index = 1
          while index < word.count, text[start + index] == word[index] { index += 1 }
          if index == word.count { return true }
        }
        return false
      }
    }
  }
}
