import News
import Showing
import Store

/// What a template is filled with: names, and texts, truth values or lists of the same.
typealias Shape = [String: Any]

/// Values in the form in which pages show them.
enum Shown {
  /// A text of a publisher's on one line, without characters that a screen would obey; templates escape it.
  static func text(_ text: String) -> String { CleanText.line(text) }

  /// A headline on one line; some articles have none, and a link needs a word that can be followed.
  static func title(_ title: String) -> String {
    let line = text(title)
    return line.allSatisfy(\.isWhitespace) ? "Untitled" : line
  }

  /// What every page tells of a story: headline, state, how many publishers and articles.
  static func story(_ story: StorySummary) -> Shape {
    [
      "id": story.id.text, "headline": title(story.headline), "lang": language(story.language),
      "state": story.state.rawValue,
      "sources": story.sourceCount, "sourcesWord": story.sourceCount == 1 ? "source" : "sources",
      "articles": Words.count(story.articles.count, "article"),
    ]
  }

  /// Attributes of an element with a publisher's words: their language, where it is known, and the direction that they have.
  static func language(_ tag: String?) -> String {
    let parts = (tag ?? "").split(separator: "-", omittingEmptySubsequences: false)
    // BCP 47: letters and digits in groups of at most eight, the first of letters.
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }
    let isKnown = isTag && (parts.first?.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 } ?? false)
    return " dir=\"auto\"" + (isKnown ? " lang=\"\(tag ?? "")\"" : "")
  }

  /// A moment, to the minute in UTC.
  static func time(_ moment: Timestamp) -> String {
    let text = moment.iso8601
    return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
  }

  /// A span of time in its largest unit: `3 days`, `5 h`, `12 min`.
  static func span(seconds: Double) -> String {
    let seconds = Int(max(0, seconds))
    if seconds >= 172_800 { return "\(seconds / 86_400) days" }
    return seconds >= 3600 ? "\(seconds / 3600) h" : "\(seconds / 60) min"
  }

  /// Options of a selection, one of them chosen: where it is none of them it is one more, so that no form hides what is in
  /// force.
  static func options(_ values: [(value: String, name: String)], chosen: String) -> [Shape] {
    let isKnown = chosen.isEmpty || values.contains { $0.value == chosen }
    return (isKnown ? values : values + [(chosen, chosen)]).map {
      ["value": text($0.value), "name": text($0.name), "chosen": $0.value == chosen]
    }
  }

  /// The spans of time that filters offer, with the one that was asked for.
  static func times(_ chosen: String?) -> [Shape] {
    let times = [
      (value: "24h", name: "24 hours"), (value: "3d", name: "3 days"), (value: "7d", name: "7 days"),
      (value: "30d", name: "30 days"), (value: "", name: "any time"),
    ]
    return options(times, chosen: chosen ?? "")
  }
}

extension [String: Any] {
  /// Puts a moment in under two names: for machines, and for people.
  mutating func put(_ name: String, _ iso: String, _ moment: Timestamp?) {
    guard let moment else { return }
    self[name] = Shown.time(moment)
    self[iso] = moment.iso8601
  }
}

/// Text for HTML that is built without a template: drawings and marked words.
enum HTMLText {
  /// The text with all that HTML would read as markup escaped.
  static func escaped(_ text: String) -> String {
    MarkupEscape.replacing(in: CleanText.paragraphs(text)) { bytes, place in
      if bytes[place] == UInt8(ascii: "'") { return ("&#39;", 1) }
      return MarkupEscape.reference(to: bytes[place]).map { ($0, 1) }
    }
  }

  /// A change of words, what went in `<del>`, what came in `<ins>`; of long stretches that stayed only what is near.
  static func marked(_ change: RevisionDiff, near: Int?) -> String {
    change.rendered(
      same: { text in
        guard let near, text.count > near * 3 else { return escaped(text) }
        // Whole words: from the last blank before the cut, and to the first one after the other.
        let start = text.prefix(near)
        let end = text.suffix(near)
        let head = start.lastIndex(where: \.isWhitespace).map { start[..<$0] } ?? start
        let tail = end.firstIndex(where: \.isWhitespace).map { end[$0...] } ?? end
        return escaped(String(head)) + " […]" + escaped(String(tail))
      },
      deleted: { "<del>" + escaped($0) + "</del>" }, inserted: { "<ins>" + escaped($0) + "</ins>" })
  }
}
