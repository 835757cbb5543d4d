/// The words of a quote as another outlet's cut of it is found by: small letters, without marks, in pieces where it leaves
/// something out.
struct QuoteForm: Sendable {
  /// The pieces between marks of omission.
  private let pieces: [[Substring]]
  /// All words.
  let words: [Substring]

  /// Words from which on a quote is nobody else's: "we are ready" is said every day.
  private static let tellingWords = 6
  /// Words that two cuts must share where each goes on at its own end.
  private static let sharedWords = 5

  init(_ quote: String) {
    let marks = quote.replacing("[…]", with: "…").replacing("[...]", with: "…").replacing("...", with: "…")
    pieces = marks.lowercased().split(separator: "…").map { piece in
      piece.split { !$0.isLetter && !$0.isNumber }
    }.filter { !$0.isEmpty }
    words = pieces.flatMap(\.self)
  }

  /// Whether both are cuts of one quote. Few words must be of one speaker, if both are known.
  func isSame(as other: QuoteForm, differentSpeakers: Bool) -> Bool {
    if differentSpeakers, min(words.count, other.words.count) < Self.tellingWords { return false }
    return isPart(of: other) || other.isPart(of: self) || goesOn(in: other) || other.goesOn(in: self)
  }

  /// Whether all pieces stand within another quote, in their order. One word alone is part of nothing but itself.
  private func isPart(of other: QuoteForm) -> Bool {
    if words.count < 2 { return !words.isEmpty && words == other.words }
    guard other.pieces.count == 1 || pieces.count == 1 else { return words == other.words }
    var rest = other.words[...]
    for piece in pieces {
      guard let place = Self.place(of: piece, in: rest) else { return false }
      rest = rest[(place + piece.count)...]
    }
    return true
  }

  private static func place(of piece: [Substring], in words: ArraySlice<Substring>) -> Int? {
    guard piece.count <= words.count else { return nil }
    return (words.startIndex...words.endIndex - piece.count).first { words[$0..<$0 + piece.count].elementsEqual(piece) }
  }

  /// Whether another quote begins with the words with which this one ends.
  private func goesOn(in other: QuoteForm) -> Bool {
    let most = min(words.count, other.words.count)
    guard most >= Self.sharedWords else { return false }
    return (Self.sharedWords...most).contains { words.suffix($0).elementsEqual(other.words.prefix($0)) }
  }
}
