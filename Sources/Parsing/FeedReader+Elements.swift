import Markup
import News

/// What an element's start tag does, by the place it stands in.
extension FeedReader {
  func begin(_ element: FeedElement, _ tag: XMLStartTag) {
    let place = places.last ?? .document
    // a part that an item begins in lacks its end tag
    if element == .item, [.image, .owner, .category, .skipList, .mediaGroup].contains(place) { return beginEntry(tag) }
    switch place {
    case .document: beginInDocument(element, tag)
    case .root: beginInRoot(element, tag)
    case .feed: beginInFeed(element, tag)
    case .entry: beginInEntry(element, tag)
    case .image: if element == .url { collect(TextCapture(.url, .text)) } else { skip() }
    case .mediaGroup: beginInGroup(element, tag)
    case .category: if element == .category { addCategory(tag) } else { skip() }
    case .owner:
      switch element {
      case .name: collect(TextCapture(.owner, .text))
      case .email: collect(TextCapture(.email, .text))
      default: skip()
      }
    case .source: if element == .author { collect(TextCapture(.author, .person)) } else { skip() }
    case .skipList:
      if element == .hour || element == .day { collect(TextCapture(element, .text)) } else { skip() }
    }
  }

  /// The root element says which format it is. Elements that mean nothing are looked into: some feeds come wrapped.
  private func beginInDocument(_ element: FeedElement, _ tag: XMLStartTag) {
    switch element {
    case .rss: enterRoot(.rss, .root)
    case .rdf: enterRoot(.rdf, .root)
    case .feed: enterRoot(.atom, .feed)
    case .channel:
      if draft.format == nil { addChannelDefinition(tag) }
      enterRoot(.rss, .feed)
    case .item where draft.format == nil && tag.name.local == "entry":
      draft.format = .atom
      beginEntry(tag)
    case .unknown where tag.name.local.lowercased() != "html": enter(.document)
    default: skip()
    }
    if draft.format != nil { draft.language.offer(scopes.last?.language, rank: 1) }
  }

  /// The Channel Definition Format (W3C note of 1997) states address and time of change as attributes of a channel
  /// without `rss` around it, and of its items.
  private func addChannelDefinition(_ tag: XMLStartTag) {
    guard tag.attributeCount > 0 else { return }
    draft.link.offer((tag.value("HREF") ?? tag.value("href")).map { link($0) }, rank: 1)
    draft.updated.offer((tag.value("LASTMOD") ?? tag.value("lastmod")).flatMap { DateReader.read($0) }, rank: 1)
  }

  private func enterRoot(_ format: FeedFormat, _ place: Place) {
    // what follows the root element of a feed is not part of it
    guard draft.format == nil else { return skip() }
    draft.format = format
    enter(place)
  }

  private func beginInRoot(_ element: FeedElement, _ tag: XMLStartTag) {
    switch element {
    case .channel:
      draft.language.offer(scopes.last?.language, rank: 2)
      enter(.feed)
    case .item: beginEntry(tag)
    case .image: enter(.image)
    case .textInput: skip()
    // channel's own elements outside it: the channel ended too early, or never began
    default: beginInFeed(element, tag)
    }
  }

  private func beginInFeed(_ element: FeedElement, _ tag: XMLStartTag) {
    switch element {
    case .item: beginEntry(tag)
    case .deletedEntry: addTombstone(tag)
    case .image: if tag.attributeCount == 0 || draft.format != .atom { enter(.image) } else { skip() }
    case .owner: enter(.owner)
    case .skipHours, .skipDays: enter(.skipList)
    case .link:
      if tag.has("href") { addFeedLink(tag) } else { collect(TextCapture(.link, .text)) }
    case .imageReference:
      draft.image.offer(tag.value("href").map { based($0) }, rank: 2)
      skip()
    case .mediaContent, .mediaThumbnail:
      let isPicture = tag.isValue("medium", "image") == true || tag.beginsWith("type", "image/") == true
      if isPicture || element == .mediaThumbnail { draft.image.offer(tag.value("url").map { based($0) }, rank: 1) }
      skip()
    case .author, .contributor: collect(TextCapture(element, .person))
    case .title, .subtitle, .rights, .description, .lesserDescription: collectConstruct(element, tag)
    case .otherTitle, .otherDescription, .creator, .editor, .webMaster, .email, .language, .generator, .guid, .logo,
      .icon,
      .published, .otherPublished, .created, .updated, .otherUpdated, .date, .ttl, .updatePeriod, .updateFrequency:
      collect(TextCapture(element, .text))
    default: skip()
    }
  }

  private func beginInEntry(_ element: FeedElement, _ tag: XMLStartTag) {
    switch element {
    case .item: beginEntry(tag)
    case .link:
      if tag.has("href") {
        addEntryLink(tag)
      } else if isAlternate(tag) {
        collect(TextCapture(.link, .text))
      } else {
        skip()
      }
    case .guid:
      let name: StaticString =
        tag.has("isPermaLink") ? "isPermaLink" : tag.has("ispermalink") ? "ispermalink" : "isPermalink"
      entry?.guidIsLink = tag.isValue(name, "false") != true
      entry?.guidIsStatedLink = tag.isValue(name, "true") == true
      collect(TextCapture(.guid, .text))
    case .enclosure: addEnclosure(tag)
    case .mediaGroup: enter(.mediaGroup)
    case .source where draft.format == .atom: enter(.source)
    case .mediaContent: addMedia(tag)
    case .category: addCategory(tag)
    case .author, .contributor: collect(TextCapture(element, .person))
    case .content:
      if let source = tag.value("src"), !tag.has("url") { entry?.link.offer(link(source), rank: 1) }
      collectConstruct(.content, tag)
    case .title, .rights, .description, .lesserDescription: collectConstruct(element, tag)
    case .encoded, .body, .otherDescription, .otherTitle, .creator, .language, .comments, .originalLink, .keywords,
      .published, .otherPublished, .created, .updated, .otherUpdated, .date:
      collect(TextCapture(element, .text))
    default: skip()
    }
  }

  private func beginInGroup(_ element: FeedElement, _ tag: XMLStartTag) {
    switch element {
    case .mediaContent: addMedia(tag)
    case .lesserDescription, .otherTitle: collect(TextCapture(element, .text))
    default: skip()
    }
  }

  // MARK: parts

  /// Collects an Atom text construct (RFC 4287, 3.1 and 4.1.3; Atom 0.3 adds `mode`), or an RSS text, which has no
  /// attributes.
  private func collectConstruct(_ element: FeedElement, _ tag: XMLStartTag) {
    guard tag.attributeCount > 0 else { return collect(TextCapture(element, .text)) }
    let type = MediaKind(tag)
    if type == .media, element == .content, draft.format == .atom { return skip() }
    let isInline = tag.isValue("mode", "xml") == true
    let isBase64 =
      tag.isValue("mode", "base64") == true || (type == .binary && draft.format == .atom && !tag.has("mode"))
    let kind: TextCapture.Kind = isInline || type == .xhtml ? .xhtml : .text
    collect(TextCapture(element, kind, isHTML: (type == .html || type == .xhtml) && !isInline, isBase64: isBase64))
  }

  /// An address against the base that holds here; without one it waits for the feed's.
  func based(_ reference: String) -> String {
    let reference = WrittenAddress.repaired(reference)
    return base == nil ? reference : URLReference.resolve(reference, base: base)
  }

  func link(_ reference: String) -> EntryDraft.Link {
    EntryDraft.Link(reference: WrittenAddress.repaired(reference), base: base)
  }

  private func addFeedLink(_ tag: XMLStartTag) {
    defer { skip() }
    guard let href = tag.value("href"), !href.isBlank else { return }
    if isAlternate(tag) {
      draft.link.offer(link(href), rank: isPageType(tag) ? 3 : 2)
    } else if tag.isValue("rel", "hub") == true, draft.hub == nil {
      draft.hub = URLReference.resolve(href, base: base)
    }
  }

  private func addEntryLink(_ tag: XMLStartTag) {
    defer { skip() }
    guard let href = tag.value("href"), !href.isBlank else { return }
    if isAlternate(tag) {
      entry?.link.offer(link(href), rank: isPageType(tag) ? 5 : 4)
    } else if tag.isValue("rel", "enclosure") == true {
      entry?.entry.enclosures.append(
        Enclosure(
          url: based(href), type: tag.value("type"),
          length: tag.value("length").flatMap { Int($0) }.flatMap { $0 < 0 ? nil : $0 }))
    } else if tag.isValue("rel", "replies") == true {
      // Blogger names the feed of the comments before their page
      entry?.comments.offer(based(href), rank: isPageType(tag) ? 2 : 1)
    }
  }

  /// RFC 4287, 4.2.7.2: without a relation a link is the alternate one; a registered name may be written as an IRI.
  private func isAlternate(_ tag: XMLStartTag) -> Bool {
    tag.isValue("rel", "alternate") ?? true || tag.isValue("rel", "") == true
      || tag.isValue("rel", "http://www.iana.org/assignments/relation/alternate") == true
  }

  private func isPageType(_ tag: XMLStartTag) -> Bool {
    let type = MediaKind(tag)
    return type == .none || type == .html || type == .xhtml
  }

  private func addEnclosure(_ tag: XMLStartTag) {
    defer { skip() }
    guard let url = tag.value("url") ?? tag.value("href"), !url.isBlank else { return }
    entry?.entry.enclosures.append(
      Enclosure(
        url: based(url), type: tag.value("type"),
        length: tag.value("length").flatMap { Int($0.collapsed) }.flatMap { $0 < 0 ? nil : $0 }))
  }

  /// Audio and video are what a podcast has; pictures belong to the page.
  private func addMedia(_ tag: XMLStartTag) {
    // the usual case makes no text of what it is not interested in
    if tag.isValue("medium", "image") == true || tag.beginsWith("type", "image/") == true { return skip() }
    if let url = tag.value("url"), !url.isBlank {
      let type = tag.value("type")
      let kind = tag.value("medium") ?? type?.utf8.split(separator: UInt8(ascii: "/")).first.map { String($0) } ?? ""
      if kind == "audio" || kind == "video" {
        entry?.media.append(
          Enclosure(
            url: based(url), type: type, length: tag.value("fileSize").flatMap { Int($0) }))
      }
    }
    // media:content may hold titles and thumbnails of its own, none of which are the entry's
    skip()
  }

  private func addCategory(_ tag: XMLStartTag) {
    guard let term = tag.value("term") ?? tag.value("text") else {
      return collect(TextCapture(.category, .text))
    }
    let name = term.isEmpty ? tag.value("label") ?? "" : term
    if !name.isEmpty { entry?.entry.categories.append(name.collapsed) }
    if tag.has("text") { enter(.category) } else { skip() }
  }

  /// RFC 6721: the entry with this id is gone.
  private func addTombstone(_ tag: XMLStartTag) {
    if let reference = tag.value("ref"), !reference.isBlank {
      var tombstone = EntryDraft()
      tombstone.entry.guid = reference
      tombstone.entry.isTombstone = true
      tombstone.updated.offer(tag.value("when").flatMap { DateReader.read($0) }, rank: 1)
      draft.append(tombstone.finish())
    }
    skip()
  }
}

extension String {
  /// Whether nothing but white space stands in an attribute's value.
  var isBlank: Bool { !utf8.contains { $0 > 0x20 } }
}
