internal import CBackgroundTerms
internal import CTranslations

/// In how many open articles of a language a term occurs, and what follows for its weight.
///
/// Counts are over the articles of open stories and nothing else, so that they can be had again from what the store
/// keeps of these.
struct TermStatistics: Sendable {
  /// Articles counted.
  private(set) var articles = 0
  private var counts = HashCounts()
  private let language: UInt32
  private let hasBackground: Bool
  private let hasRarities: Bool
  /// ln(count + 0.5) of small counts.
  private let logarithms: [Double]

  /// Empty statistics of a language, given by its hash; 0 for an unknown one, which is taken for English.
  init(language: UInt32) {
    self.language = language
    hasRarities = courant_has_translations(language) != 0
    hasBackground = language == 0 || language == TermHash.of("en")
    logarithms = (0..<256).map { Logarithm.ln(Double($0) + 0.5) }
  }

  /// Counts an article's terms in.
  mutating func add(_ terms: PackedList<TermEntry>) {
    articles += 1
    terms.withUnsafeBufferPointer { counts.add($0, 1) }
  }

  /// Counts an article's terms out.
  mutating func remove(_ terms: PackedList<TermEntry>) {
    articles -= 1
    terms.withUnsafeBufferPointer { counts.add($0, -1) }
  }

  /// Asks for what counting a term will read.
  func fetch(_ hash: UInt32) { counts.fetch(hash) }

  /// How many of the articles have a term.
  subscript(hash: UInt32) -> Int { Int(counts[hash]) }

  /// ln of the articles counted and 150 more: the larger part of what ``inverseFrequency(_:_:)`` computes.
  var logarithmOfArticles: Double { Logarithm.ln(Double(articles + 150)) }

  /// The inverse document frequency of a term, in units of 1/16, at most 255: the smaller of what the stream and the
  /// background collection say. `articles` is ``logarithmOfArticles``.
  func inverseFrequency(_ hash: UInt32, _ articles: Double) -> UInt8 {
    let count = Int(counts[hash])
    let stream = articles - (count < logarithms.count ? logarithms[count] : Logarithm.ln(Double(count) + 0.5))
    var inverse = stream
    if hasBackground {
      let value = courant_background_value(hash)
      inverse = min(stream, value == 0 ? 10.2 : Double(value & 127) / 10)
    } else if hasRarities {
      let value = courant_translation(TermHash.combine(language, hash)).rarity
      inverse = min(stream, value == 0 ? 10.2 : Double(value) / 10)
    }
    return UInt8(max(1, min(255, (inverse * 16).rounded())))
  }

  /// Whether a capitalised term at a place where every word may be capitalised is a name after all.
  func isNameLike(_ hash: UInt32) -> Bool {
    guard hasBackground else { return true }
    let value = courant_background_value(hash)
    return value == 0 || value & 128 != 0
  }
}
