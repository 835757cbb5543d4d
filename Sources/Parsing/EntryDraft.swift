import News

/// An entry while it is being read: what each element gave, before the best is chosen.
struct EntryDraft {
  var entry = Entry()
  var title = Ranked<FeedText>()
  var summary = Ranked<FeedText>()
  var content = Ranked<FeedText>()
  var link = Ranked<Link>()
  var published = Ranked<Timestamp>()
  var updated = Ranked<Timestamp>()
  var baseURL = Ranked<String>()
  /// `author` elements, then `dc:creator` and its like, then contributors.
  var authors: [Author] = []
  var creators: [Author] = []
  /// Authors of the feed that an Atom entry was taken from.
  var sourceAuthors: [Author] = []
  /// Audio and video named by `media:content`.
  var media: [Enclosure] = []
  /// The guid may stand in for a link.
  var guidIsLink = false

  /// An address as written, and the base that held where it stood.
  struct Link {
    var reference: String
    var base: String?
  }

  /// The authors to show: those with names, else creators, else whatever is there.
  var people: [Author] {
    guard authors.contains(where: { Person.isAddress($0.name) }) || authors.isEmpty else { return authors }
    let named = authors.filter { !Person.isAddress($0.name) }
    return !named.isEmpty ? named : !creators.isEmpty ? creators : authors
  }

  /// Takes in an author.
  mutating func addAuthor(_ author: Author?) {
    if let author, !author.name.isEmpty { authors.append(author) }
  }

  /// The finished entry; the draft gives its texts away.
  ///
  /// - Parameters:
  ///   - fallbackBase: resolves what no `xml:base` stood around.
  ///   - language: of the feed.
  ///   - feedAuthors: stand in for authors that an Atom entry does not name (RFC 4287, 4.2.1).
  mutating func finish(fallbackBase: String?, language: String?, feedAuthors: [Author]) -> Entry {
    var entry = Entry()
    swap(&entry, &self.entry)
    entry.title = title.take()
    entry.summary = summary.take()
    entry.content = content.take()
    entry.published = published.value
    entry.updated = updated.value
    var people = people
    if people.isEmpty, !entry.isTombstone { people = sourceAuthors.isEmpty ? feedAuthors : sourceAuthors }
    entry.authors = people.names
    entry.addressedAuthors = people.addressed
    entry.categories = entry.categories.withoutRepetitions
    entry.language = entry.language ?? language
    var link = link.take()
    if link == nil, guidIsLink, let guid = entry.guid, Self.isWebAddress(guid) { link = Link(reference: guid) }
    entry.link = link.map { URLReference.resolve($0.reference, base: $0.base ?? fallbackBase) }
    for index in entry.enclosures.indices {
      entry.enclosures[index].url = URLReference.resolve(entry.enclosures[index].url, base: fallbackBase)
    }
    if !media.isEmpty {
      var known = Set(entry.enclosures.map(\.url))
      for enclosure in media where known.insert(enclosure.url).inserted { entry.enclosures.append(enclosure) }
    }
    entry.comments = entry.comments.map { URLReference.resolve($0, base: fallbackBase) }
    entry.baseURL = baseURL.value ?? (entry.link.flatMap { URLReference.hasScheme($0) ? $0 : nil }) ?? fallbackBase
    entry.hash = EntryHash.of(entry)
    return entry
  }

  static func isWebAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://")
  }
}

extension [Author] {
  /// The names, each once.
  var names: [String] { map(\.name).withoutRepetitions }

  /// The authors with their addresses, each once; empty where none has an address beside the name.
  var addressed: [String] {
    contains { $0.address != nil } ? map(\.addressed).withoutRepetitions : []
  }
}

extension [String] {
  /// The texts in their order, each once.
  var withoutRepetitions: [String] {
    guard count > 1, mayRepeat else { return self }
    // two or three texts, the usual case, are compared faster than hashed
    if count > 8 {
      var seen: Set<String> = []
      return filter { seen.insert($0).inserted }
    }
    for index in 1..<count where isRepetition(index) {
      return indices.filter { !isRepetition($0) }.map { self[$0] }
    }
    return self
  }

  /// False only if no text can stand twice: all differ by length and first byte.
  private var mayRepeat: Bool {
    var seen: UInt64 = 0
    for text in self {
      let sign = UInt64(truncatingIfNeeded: text.utf8.count &* 29 &+ Int(text.utf8.first ?? 0))
      if seen & (1 &<< (sign & 63)) != 0 { return true }
      seen |= 1 &<< (sign & 63)
    }
    return false
  }

  private func isRepetition(_ index: Int) -> Bool {
    let length = self[index].utf8.count
    for earlier in 0..<index where self[earlier].utf8.count == length && self[earlier] == self[index] { return true }
    return false
  }
}
