import Claims
import Showing

/// A diff in two columns: what stood on the left, what stands now on the right, sentence beside sentence.
struct SideBySide {
  /// The columns of a terminal below which two texts beside each other are hard to read.
  static let leastWidth = 60

  private let screen: Screen
  private let width: Int

  /// Two columns that fill a screen.
  init(on screen: Screen) {
    self.screen = screen
    width = max(20, (screen.width - 5) / 2)
  }

  /// The lines of a field.
  func text(_ change: RevisionDiff) -> String {
    var text = ""
    var group = Group()
    for piece in change.pieces {
      for word in words(piece) {
        group.add(word)
        if word.endsSentence, word.kind == .same { flush(&group, into: &text) }
      }
    }
    flush(&group, into: &text)
    return text
  }

  private struct Word {
    var kind: WordDiff.Span.Kind
    var text: String
    var endsSentence: Bool
  }

  private struct Group {
    var left: [Word] = []
    var right: [Word] = []

    mutating func add(_ word: Word) {
      if word.kind != .inserted { left.append(word) }
      if word.kind != .deleted { right.append(word) }
    }
  }

  private func words(_ piece: RevisionDiff.Piece) -> [Word] {
    return CleanText.line(piece.text).split(separator: " ").map { word in
      Word(
        kind: piece.kind, text: String(word), endsSentence: word.last.map { ".!?。！？".contains($0) } ?? false)
    }
  }

  private func flush(_ group: inout Group, into text: inout String) {
    defer { group = Group() }
    let (left, right) = (wrapped(group.left), wrapped(group.right))
    for row in 0..<max(left.count, right.count) {
      let (one, other) = (row < left.count ? left[row] : [], row < right.count ? right[row] : [])
      let gap = String(repeating: " ", count: max(0, width - columns(one)))
      text += "  " + styled(one) + gap + " │ " + styled(other) + "\n"
    }
  }

  private func wrapped(_ words: [Word]) -> [[Word]] {
    var lines: [[Word]] = []
    for word in words {
      if let last = lines.last, columns(last + [word]) <= width {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines
  }

  private func columns(_ words: [Word]) -> Int {
    words.reduce(0) { $0 + DisplayWidth.columns(marked($1)) } + max(0, words.count - 1)
  }

  private func styled(_ words: [Word]) -> String {
    words.map { word in
      switch word.kind {
      case .same: word.text
      case .deleted: screen.styled(marked(word), .red)
      case .inserted: screen.styled(marked(word), .green)
      }
    }.joined(separator: " ")
  }

  /// Without colour a word that changed is marked by signs.
  private func marked(_ word: Word) -> String {
    guard !screen.hasColour else { return word.text }
    return switch word.kind {
    case .same: word.text
    case .deleted: "[-" + word.text + "-]"
    case .inserted: "{+" + word.text + "+}"
    }
  }
}
