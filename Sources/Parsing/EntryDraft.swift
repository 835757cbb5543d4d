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
  var authors: [String] = []
  var creators: [String] = []
  /// Authors of the feed that an Atom entry was taken from.
  var sourceAuthors: [String] = []
  /// Audio and video named by `media:content`.
  var media: [Enclosure] = []
  /// The guid may stand in for a link.
  var guidIsLink = false

  /// An address as written, and the base that held where it stood.
  struct Link {
    var reference: String
    var base: String?
  }

  /// The names to show: authors by name, else creators, else whatever is there.
  var names: [String] {
    let named = authors.filter { !Person.isAddress($0) }
    let chosen = !named.isEmpty ? named : !creators.isEmpty ? creators : authors
    return chosen.withoutRepetitions
  }

  /// Takes in a person's name.
  mutating func addAuthor(_ name: String?) {
    if let name, !name.isEmpty { authors.append(name) }
  }

  /// The finished entry.
  ///
  /// - Parameters:
  ///   - fallbackBase: resolves what no `xml:base` stood around.
  ///   - language: of the feed.
  ///   - feedAuthors: stand in for authors that an Atom entry does not name (RFC 4287, 4.2.1).
  func finished(fallbackBase: String?, language: String?, feedAuthors: [String]) -> Entry {
    var entry = entry
    entry.title = title.value
    entry.summary = summary.value
    entry.content = content.value
    entry.published = published.value
    entry.updated = updated.value
    entry.authors = names
    if entry.authors.isEmpty, !entry.isTombstone { entry.authors = sourceAuthors.isEmpty ? feedAuthors : sourceAuthors }
    entry.categories = entry.categories.withoutRepetitions
    entry.language = entry.language ?? language
    var link = link.value
    if link == nil, guidIsLink, let guid = entry.guid, Self.isWebAddress(guid) { link = Link(reference: guid) }
    entry.link = link.map { URLReference.resolve($0.reference, base: $0.base ?? fallbackBase) }
    for index in entry.enclosures.indices {
      entry.enclosures[index].url = URLReference.resolve(entry.enclosures[index].url, base: fallbackBase)
    }
    for enclosure in media where !entry.enclosures.contains(where: { $0.url == enclosure.url }) {
      entry.enclosures.append(enclosure)
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

extension [String] {
  /// The texts in their order, each once.
  var withoutRepetitions: [String] {
    guard count > 1 else { return self }
    // two or three texts, the usual case, are compared faster than hashed
    if count <= 8 { return enumerated().filter { !self[..<$0.offset].contains($0.element) }.map(\.element) }
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
