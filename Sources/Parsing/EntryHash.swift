import News

/// The hash that tells whether an entry stands in a document as it stood before.
enum EntryHash {
  /// Gives an entry the hash over all its fields, absent ones included. (In place: a copy of an entry costs as much as its
  /// hash.)
  static func set(on entry: inout Entry) {
    var hasher = StableHasher()
    hasher.combine(entry.guid)
    hasher.combine(entry.link)
    combine(entry.title, &hasher)
    combine(entry.summary, &hasher)
    combine(entry.content, &hasher)
    combine(entry.authors, &hasher)
    hasher.combine(entry.published?.milliseconds ?? Int64.min)
    hasher.combine(entry.updated?.milliseconds ?? Int64.min)
    combine(entry.categories, &hasher)
    hasher.combine(Int64(entry.enclosures.count))
    for enclosure in entry.enclosures {
      hasher.combine(enclosure.url)
      hasher.combine(enclosure.type)
      hasher.combine(Int64(enclosure.length ?? -1))
    }
    hasher.combine(entry.comments)
    hasher.combine(entry.language)
    hasher.combine(entry.rights?.value)
    hasher.combine(entry.baseURL)
    hasher.combine(entry.isTombstone ? 1 : 0)
    entry.hash = hasher.hash
  }

  private static func combine(_ text: FeedText?, _ hasher: inout StableHasher) {
    hasher.combine(text?.value)
    hasher.combine(text?.isHTML == true ? 1 : 0)
    if let base = text?.base { hasher.combine(base) }
  }

  private static func combine(_ texts: [String], _ hasher: inout StableHasher) {
    hasher.combine(Int64(texts.count))
    for text in texts { hasher.combine(text) }
  }
}
