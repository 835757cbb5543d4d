/// Whether two sightings that have a name in common are one item: the tables of docs/parsing.md, "One item or two".
///
/// Pure. An answer "no" under a guid means that the guid was used again. Where the signs leave it open, the answer follows
/// the harm: under a guid that anybody could have been given (``NameShape/isTelling(guid:)``) two items are worse to lose
/// than one is to be told twice; under one that is given once it is the other way round.
enum SameItem {
  /// Whether title, words, and time or link all say that these are two items: more than one name or one sign can outweigh,
  /// but for the number of an article's page. A place of a list outweighs less: not even an akin title, nor a missing time.
  static func isOutvoted(_ likeness: Likeness) -> Bool {
    guard likeness.text == .strange, !likeness.isNumberedAlike else { return false }
    switch (likeness.title, likeness.time) {
    case (.strange, .strange): return true
    case (.strange, .unknown): return likeness.link == .strange || likeness.isSlot
    case (.strange, _): return likeness.link == .strange
    case (.akin, .strange): return likeness.isSlot
    default: return false
    }
  }

  /// Whether a page that is none of one item shows another one, of which nothing is told but title and date.
  static func isNextOfPlace(_ likeness: Likeness) -> Bool {
    likeness.title == .strange && likeness.time == .strange && likeness.isWordless && likeness.isPlace
  }

  /// An entry without a guid whose link to a page is an article's, now or from before. Under a slot a title that is strange
  /// wants a sign that agrees.
  static func underLinkAlone(_ link: String, _ likeness: Likeness) -> Bool {
    if isOutvoted(likeness) || isNextOfPlace(likeness) { return false }
    guard likeness.title == .strange, NameShape.isSlot(link: link) else { return true }
    return likeness.time == .same || likeness.text == .same || likeness.text == .akin
  }

  /// An entry whose guid is an article's, in a feed whose guids are trusted.
  static func underGuid(_ guid: String, _ likeness: Likeness) -> Bool {
    let link = likeness.link
    let (title, time) = (likeness.title, likeness.time)
    let isTelling = NameShape.isTelling(guid: guid)
    if link == .same { return !likeness.isSlot || isTelling && title != .strange || !isOutvoted(likeness) }
    if isOutvoted(likeness) { return false }
    if link == .akin { return true }
    if time == .same, isTelling || link != .strange || title != .strange { return true }
    let text = likeness.text
    if text == .same, title != .same { return true }
    switch (isTelling, title) {
    case (true, .same), (true, .akin), (true, .unknown): return time != .strange || text != .strange
    case (true, .strange): return text == .akin || (link == .unknown && time != .strange && text == .unknown)
    case (false, .same):
      return link == .strange ? time != .strange && text != .strange : time != .strange || text != .strange
    case (false, .akin): return time != .strange && text == .akin
    case (false, .unknown): return time != .strange && text != .strange
    case (false, .strange): return false
    }
  }

  /// One title in one document under one guid and two pages: a copy by its time or its words. What tells neither is one only
  /// under a guid that is given once.
  private static func underOtherPage(_ likeness: Likeness, _ isTelling: Bool) -> Bool {
    guard likeness.time != .strange, likeness.text != .strange else { return false }
    return likeness.time == .same || likeness.text == .same || isTelling
  }

  /// Whether an entry under the guid of one article shows another one, whose title and page or time it has, rather than its
  /// own: its own title is another one, or its own words or time are strange where the other's are not.
  static func isAnother(_ other: Likeness, than own: Likeness) -> Bool {
    guard other.title == .same, other.link != .strange, other.text != .strange else { return false }
    if own.title != .same { return true }
    if own.text == .same { return false }
    if other.text == .same, own.text == .strange || own.time != .same { return true }
    guard own.time == .strange, own.text != .akin, other.time != .strange else { return false }
    return other.link == .same || !other.isOnTheHour || own.isDaysApart
  }

  /// Two entries of one document that have a guid in common.
  static func inOneDocument(_ guid: String, _ likeness: Likeness) -> Bool {
    if isOutvoted(likeness) { return false }
    let (title, time, text) = (likeness.title, likeness.time, likeness.text)
    let isTelling = NameShape.isTelling(guid: guid)
    switch likeness.link {
    case .same:
      if time == .same || text == .same || text == .akin { return true }
      // It may stand there twice with two teasers.
      if isTelling, title == .same, time != .strange { return true }
      return text != .strange && (title != .strange || time != .strange)
    case .akin: return isTelling || title != .strange
    case .strange: return title == .same && underOtherPage(likeness, isTelling)
    case .unknown: break
    }
    switch title {
    case .same where text == .strange: return time == .same && isTelling
    case .same: return time != .strange || text == .same || (text == .unknown && isTelling)
    case .akin: return time == .same || text == .same || (text == .akin && (isTelling || time != .strange))
    case .unknown: return time != .strange && text != .strange
    case .strange: return text == .same || (isTelling && time == .same)
    }
  }

  /// Two entries of one document that have no guid in common: one item that stands there twice, for instance under a new
  /// guid beside its old one.
  static func isCopy(_ likeness: Likeness) -> Bool {
    let (time, text) = (likeness.time, likeness.text)
    switch (likeness.title, likeness.link) {
    case (.same, .same): return time != .strange && text != .strange
    case (.same, .akin): return time == .same && text != .strange
    case (.same, .unknown): return time != .strange && text == .same || time == .same && likeness.isWordForWord
    case (.akin, .same): return time == .same && (text == .same || text == .akin)
    default: return false
    }
  }

  /// An entry with a new guid and the link to a page that is that of an article whose guids have gone. A page is one text,
  /// unless it is a programme's, where another day brings other words, or another title if there are no words.
  static func underLink(_ likeness: Likeness) -> Bool {
    (likeness.time != .strange || likeness.text != .strange || likeness.isNumberedAlike)
      && !isNextOfPlace(likeness)
  }

  /// An entry that has a name in common with an article which proves little: a guid in a feed that reuses guids, the link to
  /// a home page or a section, a link that several entries share.
  static func underDoubtfulName(_ likeness: Likeness) -> Bool {
    let (title, time) = (likeness.title, likeness.time)
    let text = likeness.text
    let link = likeness.isSlot ? .unknown : likeness.link
    switch link {
    case .same: return title == .same || time == .same || (title == .akin && time != .strange)
    case .akin: return title == .same || title == .akin || time == .same
    case .strange, .unknown: break
    }
    switch title {
    case .same:
      return time == .same && text != .strange || text == .same || text == .akin
        || (time != .strange && link == .unknown && text == .unknown)
    case .akin: return time == .same
    case .unknown: return time == .same || (text == .same && time != .strange)
    case .strange: return time == .same && (text == .same || text == .akin)
    }
  }

  /// An entry whose link is the address that an article's page states: the very words, a dozen and more, are the article's
  /// under another headline, too.
  static func underStatedAddress(_ likeness: Likeness) -> Bool {
    likeness.text == .same && likeness.time != .strange
  }

  /// How sure it is that an entry of which no name is known is an article that the document no longer has.
  enum Return: Sendable, Hashable {
    /// It is.
    case sure
    /// It is if the same happened to half of the document.
    case ifMany
    /// It is if the same happened to half of the document, dates moved.
    case ifManyMoved
    /// It is not.
    case no
  }

  /// Whether the times of a document look as if all its entries were made anew, guids, dates and all.
  enum Rebuild: Sendable, Hashable {
    /// All state one time, which none of the lost ones did, and those stated several.
    case certain
    /// Nothing speaks against it.
    case possible
    /// Items come again whole days later: that is a programme.
    case unlikely
  }

  /// What title, time and words say of an entry and an article that share no name.
  ///
  /// - Parameters:
  ///   - isNameless: the entry has neither a guid to trust nor a link, so its title is its name.
  ///   - rebuild: what the document's times say of all its entries.
  static func underNoName(_ likeness: Likeness, isNameless: Bool, rebuild: Rebuild = .unlikely) -> Return {
    let (title, time, text) = (likeness.title, likeness.time, likeness.text)
    let isNamedAlike = likeness.link == .akin
    if title == .akin {
      // advertisements of one batch share their words, too
      let isOne = isNamedAlike || likeness.link == .same || text == .same && !likeness.isOnTheHour
      return time == .same && isOne ? .sure : .no
    }
    guard title == .same else { return .no }
    if time == .same { return underTitleAndTime(likeness) }
    if text == .strange { return .no }
    // a title says nothing against another date or another page of the same site: a programme has such every day
    if time == .strange {
      // an article that went to another section, word for word, its date with it
      let isSamePage = likeness.isElsewhere || likeness.agreesInNumbers && !likeness.isAboutDaysApart
      if isNamedAlike, text == .same, isSamePage { return .sure }
      let isRebuilt = rebuild == .certain || rebuild == .possible && text == .same
      return isNameless || isNamedAlike || likeness.isElsewhere || isRebuilt ? .ifManyMoved : .no
    }
    if isNameless || text == .same || isNamedAlike { return .sure }
    // a day with a title says something only if much of the document has both
    if likeness.link == .strange, !likeness.isElsewhere {
      return time == .akin && likeness.isWordForWord ? .ifMany : .no
    }
    return text == .akin ? .sure : .ifMany
  }

  /// Title and minute are one item's, unless other words stand under them on the same site, or none at a full hour and
  /// under another page: a bulletin has such every time.
  private static func underTitleAndTime(_ likeness: Likeness) -> Return {
    if likeness.link == .akin || likeness.isElsewhere { return .sure }
    if likeness.text == .strange { return .no }
    let isTold = likeness.text != .unknown || likeness.isWordForWord && !likeness.isWordless
    return isTold || likeness.link != .strange || !likeness.isOnTheHour ? .sure : .ifMany
  }
}
