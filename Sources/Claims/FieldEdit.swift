import News

/// What happened to one field of an article.
struct FieldEdit {
  /// The field.
  let field: ArticleField
  private let comparison: TokenComparison
  private let language: String?
  /// The kinds; empty where only white space differs.
  private(set) var kinds: Set<EditKind> = []

  init(_ field: ArticleField, from old: String, to new: String, language: String?) {
    self.field = field
    self.language = language
    comparison = TokenComparison(old: WordTokens(old), new: WordTokens(new))
    kinds = found()
  }

  private var isTitle: Bool { field == .title }

  /// The figures that became others.
  var figuresMoved: [EditExcerpt] { FigureChange(comparison, language: language).moves }

  /// The words that show a kind.
  func excerpt(of kind: EditKind) -> EditExcerpt {
    switch kind {
    case .figure:
      if let move = figuresMoved.first { return move }
    case .headline: return whole
    case .name:
      if let hunk = NameChange(comparison, isTitle: isTitle).hunk { return excerpt(of: hunk) }
    case .quote:
      if let hunk = QuoteChange(comparison).hunk { return excerpt(of: hunk) }
    case .addition: return largest { $0.new.count - $0.old.count }
    case .cut: return largest { $0.old.count - $0.new.count }
    case .retraction, .correction, .wording, .typo: break
    }
    return largest { $0.old.count + $0.new.count }
  }

  private var whole: EditExcerpt {
    EditExcerpt(
      before: comparison.old.excerpt(comparison.old.tokens.indices),
      after: comparison.new.excerpt(comparison.new.tokens.indices))
  }

  private func largest(_ measure: (TokenComparison.Hunk) -> Int) -> EditExcerpt {
    // the first of equals
    var best = comparison.hunks[0]
    for hunk in comparison.hunks where measure(hunk) > measure(best) { best = hunk }
    return excerpt(of: best)
  }

  /// The words of a change; with a word that stayed before and after it where one side has marks alone or nothing, and
  /// little came or went.
  private func excerpt(of hunk: TokenComparison.Hunk) -> EditExcerpt {
    let isSmall = max(hunk.old.count, hunk.new.count) <= 3
    let isBare = ![(comparison.old, hunk.old), (comparison.new, hunk.new)].allSatisfy { text, range in
      text.tokens[range].contains { $0.kind != .mark }
    }
    guard isSmall, isBare else {
      return EditExcerpt(before: comparison.old.excerpt(hunk.old), after: comparison.new.excerpt(hunk.new))
    }
    func widened(_ text: WordTokens, _ range: Range<Int>) -> String {
      text.excerpt(max(0, range.lowerBound - 1)..<min(text.tokens.count, range.upperBound + 1))
    }
    return EditExcerpt(before: widened(comparison.old, hunk.old), after: widened(comparison.new, hunk.new))
  }

  private func found() -> Set<EditKind> {
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
