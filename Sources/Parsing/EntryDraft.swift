import News

/// An entry while it is being read: what each element gave, before the best is chosen.
struct EntryDraft {
  var entry = Entry()
  var title = Ranked<FeedText>()
  var summary = Ranked<FeedText>()
  var content = Ranked<FeedText>()
  var link = Ranked<Link>()
  var comments = Ranked<String>()
  var published = Ranked<Timestamp>()
  var updated = Ranked<Timestamp>()
  /// What an `xml:base` around the entry says.
  var baseURL: String?
  /// `author` elements, then `dc:creator` and its like, then contributors.
  var authors: [Author] = []
  var creators: [Author] = []
  /// Authors of the feed that an Atom entry was taken from.
  var sourceAuthors: [Author] = []
  /// Audio and video named by `media:content`.
  var media: [Enclosure] = []
  /// The guid may stand in for a link.
  var guidIsLink = false
  /// The guid is stated to be the address of a page.
  var guidIsStatedLink = false

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

  /// The entry as far as its own elements tell; the draft gives its texts away.
  mutating func finish() -> Entry {
    entry.title = title.take()
    entry.summary = summary.take()
    entry.content = content.take()
    entry.comments = comments.take()
    entry.published = published.value
    entry.updated = updated.value
    let people = people.isEmpty ? sourceAuthors : people
    entry.authors = people.names
    entry.addressedAuthors = people.addressed
    entry.categories = entry.categories.withoutRepetitions
    if let link = link.take() {
      entry.link = link.base == nil ? link.reference : URLReference.resolve(link.reference, base: link.base)
    } else if guidIsLink, let guid = entry.guid, Self.isWebAddress(guid) || guidIsStatedLink && guid.hasPrefix("/") {
      entry.link = WrittenAddress.repaired(guid)
    }
    var seen = media.isEmpty ? [] : Set(entry.enclosures.map(\.url))
    for enclosure in media where seen.insert(enclosure.url).inserted { entry.enclosures.append(enclosure) }
    entry.baseURL = baseURL
    var done = Entry()
    swap(&done, &entry)
    return done
  }

  static func isWebAddress(_ text: String) -> Bool {
    if text.hasPrefix("http://") || text.hasPrefix("https://") { return true }
    let start = text.utf8.prefix(8).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    return start.starts(with: "http://".utf8) || start.elementsEqual("https://".utf8)
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
