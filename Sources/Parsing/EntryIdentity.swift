public import News

/// How the entries of a feed are told apart.
public enum IdentityMode: Sendable, Hashable {
  /// By guid; by link where there is none.
  case guid
  /// By link, since the feed gives one guid to several items; by title and date where there is no link to a page.
  case link
}

/// The names by which an entry can be known.
///
/// An entry is identified by its guid as published, else its canonical link, else its title and date.
public struct EntryIdentity: Sendable, Hashable {
  /// The guid as published, where it can be trusted; nil if there is none.
  public var guid: String?
  /// The guid of a feed that gives one guid to several items.
  public var doubtfulGuid: String?
  /// The link in canonical form; nil if there is none.
  public var link: String?
  /// Hash of title and stated publication, for entries that have neither, or share a link.
  public var text: String
  /// Hash of title, stated publication and words, for entries without a page of their own that share title and date with
  /// others; nil for those that have such a page.
  public var words: String? { hasPage && !sharesLink ? nil : shown }
  /// Hash of the title alone.
  public var title: ContentHash
  /// Whether the entry has a title and states when it was published.
  public var isDated: Bool
  /// Updated, else published.
  public var statedTime: Timestamp?
  /// Hash of the entry as it stands.
  public var entryHash: ContentHash
  /// A deletion notice.
  public var isTombstone: Bool

  /// The names of a document's entries.
  ///
  /// - Parameter canonicalLinks: the entries' links in canonical form, made by the caller.
  public static func of(_ entries: [Entry], canonicalLinks: [String?]) -> [EntryIdentity] {
    let counts = zip(entries, canonicalLinks).reduce(into: [:]) { $0[$1.1, default: 0] += $1.0.isTombstone ? 0 : 1 }
    return zip(entries, canonicalLinks).map { entry, link in
      EntryIdentity(entry, canonicalLink: link, sharesLink: (counts[link] ?? 0) > 1)
    }
  }

  /// The names of an entry.
  ///
  /// - Parameters:
  ///   - canonicalLink: the entry's link in canonical form, made by the caller.
  ///   - sharesLink: other entries of the document have the link, too.
  public init(_ entry: Entry, canonicalLink: String?, sharesLink: Bool = false) {
    let title = (entry.title?.value ?? entry.summary?.value ?? "").collapsed
    guid = entry.guid
    link = canonicalLink.flatMap { $0.isEmpty ? nil : $0 }
    self.title = ContentHash(title)
    isDated = entry.published != nil && !title.isEmpty
    text = ArticleAlias.text(title: title, published: entry.published).key
    isSlot = link.map { NameShape.isSlot(link: $0) && NameShape.part($0) == nil } ?? false
    self.sharesLink = sharesLink
    if isSlot || sharesLink || !(link.map(NameShape.isPage(link:)) ?? false) {
      var hasher = StableHasher()
      hasher.combine(title)
      hasher.combine(entry.published?.milliseconds ?? Int64.min)
      hasher.combine(entry.summary?.value ?? "")
      hasher.combine(entry.content?.value ?? "")
      shown = Self.key(hasher)
    }
    statedTime = entry.updated ?? entry.published
    entryHash = entry.hash
    isTombstone = entry.isTombstone
  }

  /// The entry as a mode sees it: in link mode no guid is trusted but that of a deletion notice, and no link that may name a
  /// place in a list.
  public func told(by mode: IdentityMode) -> EntryIdentity {
    guard mode == .link, !isTombstone else { return self }
    var entry = self
    entry.doubtfulGuid = guid
    entry.guid = nil
    entry.trustsSlots = false
    return entry
  }

  /// The name to look for first. Where the store knows it, the other names need not be asked for.
  public var primaryName: ArticleAlias {
    if let guid { return ArticleAlias(.guid, guid) }
    if let link { return ArticleAlias(.link, link) }
    return ArticleAlias(.text, text)
  }

  /// Every name to look for where the first one is not known.
  public var names: [ArticleAlias] {
    var names: [ArticleAlias] = []
    if let guid = guid ?? doubtfulGuid { names.append(ArticleAlias(.guid, guid)) }
    if let link { names.append(ArticleAlias(.link, link)) }
    if guid == nil {
      names.append(ArticleAlias(.text, text))
      if let words { names.append(ArticleAlias(.text, words)) }
    }
    return names
  }

  /// The name of an article whose page states the entry's link as its address. Alone it says nothing: pages state the
  /// addresses of others, too.
  public var hint: ArticleAlias? { link.map { ArticleAlias(.page, $0) } }

  private static func key(_ hasher: StableHasher) -> String {
    String(UInt64(bitPattern: hasher.hash.value), radix: 36)
  }

  /// Whether the link leads to one page, rather than to a home page or a section that many items may point to.
  var hasPage: Bool { isSlot ? trustsSlots : link.map(NameShape.isPage(link:)) ?? false }

  /// Whether the entry's name is a link that may say the place in a list.
  var isNamedByPlace: Bool { guid == nil && isSlot && trustsSlots }

  /// The hash that ``words`` gives where it is asked for.
  private var shown: String?
  /// Whether other entries have the link, copies included.
  private var sharesLink: Bool
  private var isSlot = false
  private var trustsSlots = true
}
