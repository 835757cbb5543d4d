import News

/// What happened to one field of an article.
struct FieldEdit {
  private let comparison: TokenComparison
  private let isTitle: Bool
  private let language: String?

  init(from old: String, to new: String, isTitle: Bool, language: String?) {
    comparison = TokenComparison(old: WordTokens(old), new: WordTokens(new))
    self.isTitle = isTitle
    self.language = language
  }

  /// The kinds; empty where only white space differs.
  var kinds: Set<EditKind> {
    guard !comparison.hunks.isEmpty else { return [] }
    var kinds: Set<EditKind> = []
    if FigureChange(comparison, language: language).isPresent { kinds.insert(.figure) }
    if NameChange(comparison, isTitle: isTitle).isPresent { kinds.insert(.name) }
    if kinds.isEmpty, TypoCheck(comparison).isTypo { return [.typo] }
    if QuoteChange(comparison).isPresent { kinds.insert(.quote) }
    let (deleted, inserted) = (words(\.old), words(\.new))
    if isRewritten(deleted, inserted) { kinds.insert(.headline) }
    if inserted > deleted * 3, isSubstantial(inserted, \.new) { kinds.insert(.addition) }
    if deleted > inserted * 3, isSubstantial(deleted, \.old) { kinds.insert(.cut) }
    if kinds.isEmpty { kinds.insert(.wording) }
    return kinds
  }

  /// Words and numbers in the changed stretches of one side.
  private func words(_ side: KeyPath<TokenComparison.Hunk, Range<Int>>) -> Int {
    let tokens = side == \.old ? comparison.old.tokens : comparison.new.tokens
    return comparison.hunks.reduce(0) { $0 + tokens[$1[keyPath: side]].count { $0.kind != .mark } }
  }

  /// A headline of which half the words or more are others.
  private func isRewritten(_ deleted: Int, _ inserted: Int) -> Bool {
    guard isTitle, deleted > 0, inserted > 0 else { return false }
    let longer = max(wordCount(comparison.old), wordCount(comparison.new))
    return max(deleted, inserted) * 2 >= longer && longer >= 3
  }

  private func wordCount(_ text: WordTokens) -> Int { text.tokens.count { $0.kind != .mark } }

  /// Two words in a headline, four in a text; or a single number or name that stands in a stretch of its own.
  private func isSubstantial(_ count: Int, _ side: KeyPath<TokenComparison.Hunk, Range<Int>>) -> Bool {
    if count >= (isTitle ? 2 : 4) { return true }
    let text = side == \.old ? comparison.old : comparison.new
    return comparison.hunks.contains { hunk in
      (hunk.old.isEmpty || hunk.new.isEmpty)
        && hunk[keyPath: side].contains { text.tokens[$0].kind == .number || text.isCapitalised($0) }
    }
  }
}

extension WordTokens {
  /// Whether a word begins with a capital letter (ASCII or Latin-1, Greek, Cyrillic: where case exists).
  func isCapitalised(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), tokens[index].kind == .word else { return false }
    guard let first = text(index).unicodeScalars.first else { return false }
    return first.properties.isUppercase
  }

  /// Whether a token begins a sentence: nothing before it but marks, back to the end of another sentence.
  func beginsSentence(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard tokens[index - 1].kind == .mark else { return false }
    switch text(index - 1) {
    case ".", "!", "?", ":", "|": return true
    case "\"", "“", "‘", "'", "«", "(", "¿", "¡", "-", "–", "—": return beginsSentence(index - 1)
    default: return false
    }
  }
}
