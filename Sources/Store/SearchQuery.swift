/// What a person types into a search, as an expression that FTS5 understands.
///
/// Words must all be there; a phrase in double quotes must stand as it is; a minus sign before either forbids it; a
/// star at a word's end stands for any ending. Everything else is taken as words, never as syntax.
struct SearchQuery {
  /// The words and phrases to look for, in the order in which they were typed.
  private(set) var wanted: [String] = []
  private(set) var unwanted: [String] = []
  /// The same as FTS5 understands each.
  private(set) var terms: [SearchTerm] = []
  private(set) var forbidden: [SearchTerm] = []

  init(_ text: String) {
    var rest = Substring(text)
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      let isForbidden = rest.first == "-" && rest.count > 1
      if isForbidden { rest = rest.dropFirst() }
      let part: Substring
      let isPhrase = Self.quotes.contains(rest.first ?? " ")
      if isPhrase {
        rest = rest.dropFirst()
        let end = rest.firstIndex(where: Self.quotes.contains) ?? rest.endIndex
        part = rest[..<end]
        rest = rest[end...].dropFirst()
      } else {
        let end = rest.firstIndex(where: { $0.isWhitespace || Self.quotes.contains($0) }) ?? rest.endIndex
        part = rest[..<end]
        rest = rest[end...]
      }
      take(String(part), isPhrase: isPhrase, isForbidden: isForbidden)
    }
  }

  /// The expression; nil if there is nothing to look for.
  var expression: String? {
    guard !terms.isEmpty else { return nil }
    let all = terms.map(\.expression).joined(separator: " AND ")
    return forbidden.isEmpty
      ? all : "(\(all)) NOT (\(forbidden.map(\.expression).joined(separator: " OR ")))"
  }

  /// Whether a word may have any ending.
  var hasBeginnings: Bool { (terms + forbidden).contains { $0.beginning != nil } }

  /// The same search with every beginning spelt out as the words of the index that begin so, unless these are too many.
  func spelt(_ connection: Connection) throws -> SearchQuery {
    guard hasBeginnings else { return self }
    var endings = try WordEndings(connection)
    func spell(_ term: inout SearchTerm) throws {
      guard let beginning = term.beginning, let words = try endings.words(from: beginning) else { return }
      term.spell(as: words)
    }
    var query = self
    for place in terms.indices { try spell(&query.terms[place]) }
    for place in forbidden.indices { try spell(&query.forbidden[place]) }
    return query
  }

  private mutating func take(_ part: String, isPhrase: Bool, isForbidden: Bool) {
    let isPrefix = !isPhrase && part.last == "*"
    let words = part.filter { $0 != "\"" && $0 != "*" && $0 != "\0" }
    guard words.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else { return }
    let term = Self.term(words, isPrefix: isPrefix)
    if isForbidden {
      forbidden.append(term)
      unwanted.append(words)
    } else {
      terms.append(term)
      wanted.append(words)
    }
  }

  /// A run of Chinese, Japanese or Korean is a phrase of its pairs; a single such character begins a pair somewhere.
  private static func term(_ words: String, isPrefix: Bool) -> SearchTerm {
    let scalars = Array(words.unicodeScalars)
    if scalars.count == 1, SearchText.isPaired(scalars[0]) { return SearchTerm(beginning: words) }
    var written = SearchText.written(words)
    // The last character of a run stands once more on its own: in the middle of a longer run it does not.
    if let last = scalars.last, SearchText.isPaired(last), scalars.count > 1,
      SearchText.isPaired(scalars[scalars.count - 2])
    {
      written.unicodeScalars.removeLast()
    }
    return isPrefix ? SearchTerm(beginning: written) : SearchTerm(written)
  }

  private static let quotes: Set<Character> = ["\"", "“", "”", "„", "«", "»"]
}
