import News

/// When which words of an article were seen, by any number of stores: the set that its versions are numbered from.
///
/// A store's history is a set of observations, each a moment with the words that were seen then. The history of two stores
/// is the union of theirs, whatever the order in which they meet. Versions follow: the observations by time (and by hash
/// where the times are equal), of neighbours with the same words only the first.
struct ArticleHistory: Equatable {
  /// The words of a version.
  struct Words: Equatable {
    var title: String
    var summary: String
    var body: String
    var byline: String
    var markup: String?
    var markupBase: String?

    var hashes: TextHashes {
      TextHashes(
        title: ContentHash(title), summary: ContentHash(summary), body: ContentHash(words: body),
        byline: ContentHash(byline))
    }

    /// Everything that tells two texts of one hash apart: they differ in white space at most.
    fileprivate var order: [String] { [title, summary, body, byline, markup ?? "", markupBase ?? ""] }
  }

  /// One moment.
  struct Observation: Hashable {
    var at: Timestamp
    var hash: ContentHash
    var statedAt: Timestamp?
    /// As its observer saw it; nil where it was the first that the observer saw.
    var silent: Bool?
  }

  private struct Key: Hashable, Comparable {
    var at: Timestamp
    var hash: Int64

    static func < (a: Key, b: Key) -> Bool { (a.at, a.hash) < (b.at, b.hash) }
  }

  private var observations: [Key: Observation] = [:]
  private var words: [ContentHash: (at: Timestamp, words: Words)] = [:]

  static func == (a: ArticleHistory, b: ArticleHistory) -> Bool {
    a.observations == b.observations && a.words.mapValues(\.words) == b.words.mapValues(\.words)
  }

  /// The observations by time.
  var inOrder: [Observation] { observations.sorted { $0.key < $1.key }.map(\.value) }

  /// The words with a hash; nil where there are none.
  func words(_ hash: ContentHash) -> Words? { words[hash]?.words }

  /// Adds an observation. Of two texts with one hash the one that was seen earlier stays.
  mutating func add(_ observation: Observation, _ seen: Words) {
    let key = Key(at: observation.at, hash: observation.hash.value)
    observations[key] = observations[key].map { Self.same($0, observation) } ?? observation
    if let old = words[observation.hash], !Self.precedes((observation.at, seen), old) { return }
    words[observation.hash] = (observation.at, seen)
  }

  /// The union.
  mutating func merge(_ other: ArticleHistory) {
    for observation in other.inOrder {
      guard let entry = other.words[observation.hash] else { continue }
      add(observation, entry.words)
    }
  }

  /// Two accounts of one observation: what either is sure of.
  private static func same(_ a: Observation, _ b: Observation) -> Observation {
    var both = a
    both.statedAt = [a.statedAt, b.statedAt].compactMap(\.self).min()
    both.silent = a.silent == nil || b.silent == nil ? nil : (a.silent == true && b.silent == true)
    return both
  }

  private static func precedes(_ a: (at: Timestamp, words: Words), _ b: (at: Timestamp, words: Words)) -> Bool {
    a.at != b.at ? a.at < b.at : a.words.order.lexicographicallyPrecedes(b.words.order)
  }
}

extension ArticleHistory {
  /// A version that follows from the observations.
  struct Version: Equatable {
    var observation: Observation
    var silent: Bool
    var changed: [ArticleField]
    var revertsTo: Int?
  }

  /// The versions, numbered from 1 by their places.
  var versions: [Version] {
    var versions: [Version] = []
    var before: Observation?
    for observation in inOrder {
      defer { before = observation }
      guard let last = before else {
        versions.append(Version(observation: observation, silent: false, changed: [], revertsTo: nil))
        continue
      }
      guard last.hash != observation.hash else { continue }
      versions.append(
        Version(
          observation: observation, silent: observation.silent ?? (observation.statedAt == last.statedAt),
          changed: changed(last.hash, observation.hash),
          revertsTo: versions.lastIndex { $0.observation.hash == observation.hash }.map { $0 + 1 }))
    }
    return versions
  }

  private func changed(_ old: ContentHash, _ new: ContentHash) -> [ArticleField] {
    guard let a = words(old)?.hashes, let b = words(new)?.hashes else { return [] }
    var fields: [ArticleField] = []
    if a.title != b.title { fields.append(.title) }
    if a.summary != b.summary { fields.append(.summary) }
    if a.body != b.body { fields.append(.body) }
    if a.byline != b.byline { fields.append(.byline) }
    return fields
  }
}
