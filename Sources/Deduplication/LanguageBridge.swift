internal import CTranslations

/// Turns the words of another language into English ones, so that articles in different languages can be compared: by a
/// table of common words and of names, and by letting the rest stand as it is, which most names can, those in Cyrillic and
/// Greek letters once they are written in Latin ones.
struct LanguageBridge {
  private let language: UInt32
  private let english = LanguageTools(language: "en")
  private let words: Stemming
  /// Cuts the endings of cases off names that had to be written in Latin letters; nil in Latin script.
  private let stems: Stemming?
  private var tokens: [Token] = []
  private var cut: [Token] = []
  private var terms = TermCollector()

  /// The bridge from a language (BCP 47 primary tag).
  init(language: String) {
    self.language = TermHash.of(language)
    let isForeign = Transliteration.reads(language)
    words = isForeign ? Stemming(latin: language, endings: true) : Stemming(language: "en")
    stems = isForeign ? Stemming(latin: language, endings: false) : nil
  }

  /// Reads an article's headline, up to a byte, and so much of its text that there are `count` words, as if it were
  /// English.
  mutating func read(title: inout String, _ end: Int, text: inout String, through count: Int) {
    terms.reset()
    Self.read(&title, end, &text, count, words, into: &tokens)
    if let stems { Self.read(&title, end, &text, count, stems, into: &cut) }
  }

  private static func read(
    _ title: inout String, _ end: Int, _ text: inout String, _ count: Int, _ stemming: Stemming,
    into tokens: inout [Token]
  ) {
    var scanner = TextScanner(stemming: stemming)
    tokens.removeAll(keepingCapacity: true)
    title.withUTF8 { scanner.scan(UnsafeBufferPointer(rebasing: $0[..<end]), limit: 60, into: &tokens) }
    text.withUTF8 { scanner.scan($0, limit: max(0, count - tokens.count), into: &tokens) }
  }

  /// Takes in a word of the article, the one at `index` of those that were read; pairs of characters say nothing in another
  /// language.
  mutating func add(_ token: Token, at index: Int, field: TermCollector.Field, isName: Bool) {
    guard index < tokens.count, !token.shape.contains(.pair) else { return }
    let found = courant_translation(TermHash.combine(language, token.hash)).english
    for hash in [found.0, found.1] where hash != 0 { add(token, hash, at: index, field, isName) }
    guard found.0 == 0 || isName else { return }
    let own = tokens[index].hash
    if own != found.0 && own != found.1 { add(token, own, at: index, field, isName) }
    guard isName, index < cut.count, cut[index].hash != own else { return }
    add(token, cut[index].hash, at: index, field, isName)
  }

  private mutating func add(_ token: Token, _ hash: UInt32, at index: Int, _ field: TermCollector.Field, _ isName: Bool)
  {
    if english.isStopWord(hash) && !token.shape.contains(.number) { return }
    var token = token
    token.hash = english.mainForm(hash)
    guard isName, let state = english.state(ofCapital: token.hash) else {
      terms.add(token, at: index, field: field, isName: isName, isPlace: false)
      return
    }
    terms.add(token, at: index, field: field == .title ? .lead : field, isName: true, isPlace: false)
    token.hash = state
    terms.add(token, at: index, field: field, isName: true, isPlace: false)
  }

  /// What was taken in, weighed as English words are.
  mutating func entries(_ statistics: TermStatistics) -> [TermEntry] {
    terms.weigh(statistics)
    return terms.entries()
  }
}
