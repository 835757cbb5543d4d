import News

extension Entry {
  /// Adds what the feed around an entry says, and the hash.
  ///
  /// - Parameters:
  ///   - base: resolves what no `xml:base` stood around.
  ///   - language: of the feed.
  ///   - authors: of an Atom feed; they stand in for authors that an entry does not name (RFC 4287, 4.2.1).
  mutating func complete(base: String?, language: String?, authors feedAuthors: [Author]) {
    if authors.isEmpty, !feedAuthors.isEmpty, !isTombstone {
      authors = feedAuthors.names
      addressedAuthors = feedAuthors.addressed
    }
    if self.language == nil { self.language = language }
    if let reference = link { link = URLReference.resolve(reference, base: base) }
    for index in enclosures.indices { enclosures[index].url = URLReference.resolve(enclosures[index].url, base: base) }
    if let reference = comments { comments = URLReference.resolve(reference, base: base) }
    if baseURL == nil { baseURL = link.flatMap { URLReference.hasScheme($0) ? $0 : nil } ?? base }
    EntryHash.set(on: &self)
  }
}
