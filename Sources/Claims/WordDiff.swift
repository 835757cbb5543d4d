/// How one text became another, word by word.
///
/// A patience diff (B. Cohen) over words that stand once in both texts, and within its gaps the greedy O(ND) algorithm of
/// E. Myers ("An O(ND) Difference Algorithm and Its Variations", 1986), in pieces of a bounded number of edits. So the time
/// grows about linearly with the texts, also where they share nothing; the script is shortest within a piece.
public struct WordDiff: Sendable, Hashable {
  /// A stretch of either text or both.
  public struct Span: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable, CaseIterable {
      /// The same words in both texts.
      case same
      /// Only in the old text.
      case deleted
      /// Only in the new text.
      case inserted
    }

    /// What became of it.
    public var kind: Kind
    /// UTF-8 offsets into the old text; empty for `inserted`.
    public var old: Range<Int>
    /// UTF-8 offsets into the new text; empty for `deleted`.
    public var new: Range<Int>

    /// A span from its parts.
    public init(kind: Kind, old: Range<Int>, new: Range<Int>) {
      self.kind = kind
      self.old = old
      self.new = new
    }
  }

  /// The spans in order. Their `old` ranges together are the whole old text and their `new` ranges the whole new text;
  /// the white space after a word belongs to it, and does not count as a difference. Where words were replaced, what
  /// was deleted comes before what was inserted.
  public var spans: [Span]

  /// Whether both texts have the same words, figures and punctuation.
  public var isSame: Bool { spans.allSatisfy { $0.kind == .same } }

  /// Compares two texts.
  public init(from old: String, to new: String) {
    let comparison = TokenComparison(old: WordTokens(old), new: WordTokens(new))
    spans = comparison.spans
  }
}

/// Two texts, cut into tokens, and where they differ.
struct TokenComparison: Sendable {
  /// A stretch of tokens that was replaced, added (no old ones) or taken away (no new ones).
  struct Hunk: Sendable, Hashable {
    var old: Range<Int>
    var new: Range<Int>
  }

  var old: WordTokens
  var new: WordTokens
  var hunks: [Hunk]

  init(old: WordTokens, new: WordTokens) {
    self.old = old
    self.new = new
    var table = WordTable()
    let a = table.identifiers(of: old)
    let b = table.identifiers(of: new)
    hunks = SequenceDiff.hunks(a, b, vocabulary: table.count)
  }

  var spans: [WordDiff.Span] {
    var spans: [WordDiff.Span] = []
    var oldAt = 0
    var newAt = 0
    func add(_ kind: WordDiff.Span.Kind, _ oldEnd: Int, _ newEnd: Int) {
      guard oldEnd > oldAt || newEnd > newAt else { return }
      spans.append(.init(kind: kind, old: oldAt..<oldEnd, new: newAt..<newEnd))
      (oldAt, newAt) = (oldEnd, newEnd)
    }
    for hunk in hunks {
      // White space before the first token belongs to the first span, whatever it is.
      let same = hunk.old.lowerBound > 0
      add(.same, same ? start(old, hunk.old.lowerBound) : 0, same ? start(new, hunk.new.lowerBound) : 0)
      if !hunk.old.isEmpty { add(.deleted, start(old, hunk.old.upperBound), newAt) }
      if !hunk.new.isEmpty { add(.inserted, oldAt, start(new, hunk.new.upperBound)) }
    }
    add(.same, old.bytes.count, new.bytes.count)
    return spans
  }

  /// Where the token at an index starts; the end of the text for the index after the last.
  private func start(_ text: WordTokens, _ index: Int) -> Int {
    index < text.tokens.count ? text.tokens[index].start : text.bytes.count
  }
}

/// Numbers for words: equal bytes, equal number.
struct WordTable {
  private var numbers: [Word: Int32] = [:]

  /// How many different words there are.
  var count: Int { numbers.count }

  mutating func identifiers(of text: WordTokens) -> [Int32] {
    numbers.reserveCapacity(numbers.count + text.tokens.count / 2)
    return text.tokens.map { token in
      let next = Int32(numbers.count)
      let word = Word(bytes: text.bytes[token.start..<token.end])
      if let known = numbers[word] { return known }
      numbers[word] = next
      return next
    }
  }

  private struct Word: Hashable {
    var bytes: ArraySlice<UInt8>

    static func == (a: Word, b: Word) -> Bool { a.bytes.elementsEqual(b.bytes) }

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
