package import Claims
package import News

/// How one field of an article changed between two versions.
package struct RevisionDiff {
  /// A stretch of words and what became of it.
  package struct Piece {
    /// Where it stands in either text, and what became of it.
    package var span: WordDiff.Span
    /// The words, white space after them included.
    package var text: String

    /// What became of it.
    package var kind: WordDiff.Span.Kind { span.kind }
  }

  /// The field.
  package var field: ArticleField
  /// All of the field's words, in order.
  package var pieces: [Piece]

  /// The fields whose words differ.
  package static func changes(from old: RevisionRecord, to new: RevisionRecord) -> [RevisionDiff] {
    ArticleField.allCases.compactMap { field in
      let before = old.text(of: field)
      let after = new.text(of: field)
      return before == after ? nil : RevisionDiff(field: field, pieces: pieces(before, after))
    }
  }

  /// `[-what went-]{+what came+}` between what stayed.
  package var marked: String {
    rendered(deleted: { "[-" + $0 + "-]" }, inserted: { "{+" + $0 + "+}" })
  }

  /// Marks go around the words, not around the blanks that follow them, and what came stands at once
  /// after what went.
  package func rendered(
    same: (String) -> String = { $0 }, deleted: (String) -> String, inserted: (String) -> String
  ) -> String {
    var text = ""
    for (index, piece) in pieces.enumerated() {
      let words = piece.text.reversed().drop { $0.isWhitespace }.reversed().map { $0 }
      let blanks = String(piece.text.suffix(piece.text.count - words.count))
      switch piece.kind {
      case .same: text += same(CleanText.paragraphs(piece.text))
      case .inserted: text += inserted(CleanText.paragraphs(String(words))) + blanks
      case .deleted:
        let isReplaced = index + 1 < pieces.count && pieces[index + 1].kind == .inserted
        text += deleted(CleanText.paragraphs(String(words))) + (isReplaced ? "" : blanks)
      }
    }
    return text
  }

  private static func pieces(_ before: String, _ after: String) -> [Piece] {
    let old = Array(before.utf8)
    let new = Array(after.utf8)
    return WordDiff(from: before, to: after).spans.map { span in
      let bytes = span.kind == .deleted ? old[span.old] : new[span.new]
      return Piece(span: span, text: String(decoding: bytes, as: UTF8.self))
    }
  }
}

extension RevisionRecord {
  /// The words of a field.
  package func text(of field: ArticleField) -> String {
    switch field {
    case .title: title
    case .summary: summary
    case .body: body
    case .byline: byline
    }
  }
}

extension JSONWriter {
  /// A field's change, as a value. Spans are UTF-8 offsets into the field's old and new text.
  package mutating func value(_ change: RevisionDiff) {
    object { json in
      json.field("field", change.field.rawValue)
      json.field("words", array: change.pieces) { json, piece in
        json.object { json in
          json.field("kind", piece.kind.rawValue)
          json.field("text", piece.text)
          json.field("old", array: [piece.span.old.lowerBound, piece.span.old.upperBound]) { $0.value($1) }
          json.field("new", array: [piece.span.new.lowerBound, piece.span.new.upperBound]) { $0.value($1) }
        }
      }
    }
  }
}
