import Markup
import News

/// What an element's content does, by the place it stood in. The ranks say which of several sources of one field wins.
extension FeedReader {
  func takeInEntry(_ element: FeedElement, _ text: CapturedText) {
    switch element {
    case .title: entry?.title.offer(draft.format == .atom ? text.statedText : text.headline, rank: 3)
    case .otherTitle: entry?.title.offer(text.headline, rank: 2)
    case .description: entry?.summary.offer(text.text(isHTML: draft.format != .atom), rank: 4)
    case .otherDescription: entry?.summary.offer(text.text(isHTML: true), rank: 3)
    case .lesserDescription: entry?.summary.offer(text.text(isHTML: false), rank: 2)
    case .content: entry?.content.offer(text.text(isHTML: draft.format != .atom), rank: 3)
    case .encoded: entry?.content.offer(text.text(isHTML: true), rank: 4)
    case .body: entry?.content.offer(text.text(isHTML: true), rank: 2)
    case .guid: takeGUID(text)
    case .link: entry?.link.offer(text.page.map { link($0) }, rank: 6)
    case .originalLink: entry?.link.offer(text.address.map { link($0) }, rank: 7)
    case .comments: entry?.comments.offer(text.page.map { based($0) }, rank: 3)
    case .author: entry?.addAuthor(text.author(person))
    case .creator: if let line = text.line { entry?.creators.append(Person.author(inText: line)) }
    case .category: if let name = text.line { entry?.entry.categories.append(name) }
    case .keywords:
      for word in (text.line ?? "").split(separator: ",") where word.contains(where: { $0 != " " }) {
        entry?.entry.categories.append(String(word).collapsed)
      }
    case .language: entry?.entry.language = text.line
    case .rights: entry?.entry.rights = text.headline
    default: takeTime(element, text)
    }
  }

  private func takeGUID(_ text: CapturedText) {
    // many publishers take the link for it: then one text serves as both
    if let link = entry?.link.value?.reference, text.equals(link) {
      entry?.entry.guid = link
    } else if let guid = text.name {
      entry?.entry.guid = guid
    }
  }

  private func takeTime(_ element: FeedElement, _ text: CapturedText) {
    switch element {
    // an element that stands twice: the last one counts
    case .published: entry?.published.replace(text.date, rank: 4)
    case .otherPublished: entry?.published.replace(text.date, rank: 3)
    case .date: entry?.published.replace(text.date, rank: 2)
    case .created: entry?.published.replace(text.date, rank: 1)
    case .updated: entry?.updated.replace(text.date, rank: 2)
    case .otherUpdated: entry?.updated.replace(text.date, rank: 1)
    default: break
    }
  }

  func takeInGroup(_ element: FeedElement, _ text: CapturedText) {
    switch element {
    case .lesserDescription: entry?.summary.offer(text.text(isHTML: false), rank: 1)
    case .otherTitle: entry?.title.offer(text.headline, rank: 1)
    default: break
    }
  }

  func takeInFeed(_ element: FeedElement, _ text: CapturedText) {
    switch element {
    case .title: draft.title.offer(text.headline, rank: 3)
    case .otherTitle: draft.title.offer(text.headline, rank: 2)
    case .subtitle, .description: draft.subtitle.offer(text.text(isHTML: true), rank: 4)
    case .otherDescription: draft.subtitle.offer(text.text(isHTML: true), rank: 3)
    case .lesserDescription: draft.subtitle.offer(text.text(isHTML: true), rank: 2)
    case .link: draft.link.offer(text.address.map { link($0) }, rank: 4)
    case .guid: draft.id = draft.id ?? text.name
    case .language: draft.language.offer(text.line, rank: 3)
    case .rights: draft.rights.offer(text.headline, rank: 1)
    case .generator: draft.generator = draft.generator ?? text.line
    case .url: draft.image.offer(text.address.map { based($0) }, rank: 5)
    case .logo: draft.image.offer(text.address.map { based($0) }, rank: 4)
    case .icon: draft.image.offer(text.address.map { based($0) }, rank: 3)
    case .author: draft.addAuthor(text.author(person), rank: 6)
    case .editor: draft.addAuthor(text.line.map { Person.author(inText: $0) }, rank: 5)
    case .creator: draft.addAuthor(text.line.map { Person.author(inText: $0) }, rank: 4)
    case .owner: draft.addAuthor(text.line.map { Author(name: $0) }, rank: 3)
    case .email: draft.addAuthor(text.line.map { Author(name: $0) }, rank: 2)
    case .webMaster: draft.addAuthor(text.line.map { Person.author(inText: $0) }, rank: 1)
    case .published: draft.published.replace(text.date, rank: 2)
    case .otherPublished, .created: draft.published.replace(text.date, rank: 1)
    case .updated: draft.updated.replace(text.date, rank: 3)
    case .otherUpdated: draft.updated.replace(text.date, rank: 2)
    case .date: draft.updated.replace(text.date, rank: 1)
    default: takeHint(element, text)
    }
  }

  private func takeHint(_ element: FeedElement, _ text: CapturedText) {
    switch element {
    case .ttl: draft.ttl = text.number
    case .hour: if let hour = text.number, (0...24).contains(hour) { draft.skipHours.append(hour % 24) }
    case .day: if let day = text.line.flatMap({ PollHints.weekday($0) }) { draft.skipDays.append(day) }
    case .updatePeriod: draft.updatePeriod = text.line.flatMap { PollHints.minutes(ofPeriod: $0) }
    case .updateFrequency: draft.updateFrequency = text.number
    default: break
    }
  }
}

extension FeedDraft {
  /// Takes in an author; those of the best kind of element are kept.
  mutating func addAuthor(_ author: Author?, rank: Int) {
    guard let author, !author.name.isEmpty else { return }
    if rank == authorRank {
      if authors.count < Self.maximumAuthors { authors.append(author) }
    } else if rank > authorRank {
      authors = [author]
      authorRank = rank
    }
  }
}

/// The words of ``News/ParsedFeed/pollMinutes`` and ``News/ParsedFeed/skipDays``.
enum PollHints {
  /// The minutes of `sy:updatePeriod`; nil for another word.
  static func minutes(ofPeriod word: String) -> Int? {
    switch word.lowercased() {
    case "hourly": 60
    case "daily": 24 * 60
    case "weekly": 7 * 24 * 60
    case "monthly": 30 * 24 * 60
    case "yearly": 365 * 24 * 60
    default: nil
    }
  }

  /// The day that an English name means, 0 for Sunday.
  static func weekday(_ name: String) -> Int? {
    ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].firstIndex { name.lowercased().hasPrefix($0) }
  }
}
