internal import CTranslations

/// Turns the words of another language into English ones, so that articles in different languages can be compared: by a
/// table of common words and of names, and by letting the rest stand as it is, which most names can.
struct LanguageBridge {
  private let language: UInt32
  private let english = LanguageTools(language: "en")
  private var tokens: [Token] = []
  private var terms = TermCollector()

  /// The bridge from a language (BCP 47 primary tag).
  init(language: String) { self.language = TermHash.of(language) }

  /// Reads an article's headline, up to a byte, and so much of its text that there are `count` words, as if it were
  /// English.
  mutating func read(title: inout String, _ end: Int, text: inout String, through count: Int) {
    tokens.removeAll(keepingCapacity: true)
    terms.reset()
    title.withUTF8 { english.scan(UnsafeBufferPointer(rebasing: $0[..<end]), limit: 60, into: &tokens) }
    text.withUTF8 { english.scan($0, limit: max(0, count - tokens.count), into: &tokens) }
  }

  /// Takes in a word of the article, the one at `index` of those that were read; pairs of characters say nothing in another
  /// language.
  mutating func add(_ token: Token, at index: Int, field: TermCollector.Field, isName: Bool) {
    guard index < tokens.count, !token.shape.contains(.pair) else { return }
    let found = courant_translation(TermHash.combine(language, token.hash)).english
    for hash in [found.0, found.1] where hash != 0 { add(token, hash, at: index, field, isName) }
    let own = tokens[index].hash
    if (found.0 == 0 || isName) && own != found.0 && own != found.1 { add(token, own, at: index, field, isName) }
  }

  private mutating func add(_ token: Token, _ hash: UInt32, at index: Int, _ field: TermCollector.Field, _ isName: Bool)
  {
    if english.isStopWord(hash) && !token.shape.contains(.number) { return }
    var token = token
    token.hash = hash
    terms.add(token, at: index, field: field, isName: isName, isPlace: false)
  }

  /// What was taken in, weighed as English words are.
  mutating func entries(_ statistics: TermStatistics) -> [TermEntry] {
    terms.weigh(statistics)
    return terms.entries()
  }
}
