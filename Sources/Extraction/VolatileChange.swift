public import News
import Markup

/// Tells a change of a feed's words that is none: a counter, an age, a number of comments, links to other articles.
///
/// The words are kept as published; only the comparison passes over lines and ends of lines that ``VolatileLines`` knows,
/// so that nothing else is ever lost, and a change of anything else brings the new counter with it.
public enum VolatileChange {
  /// Whether a change is of a kind that may be volatile: of summary and body, never of title and authors.
  public static func isPossible(_ changed: [ArticleField]) -> Bool {
    !changed.isEmpty && changed.allSatisfy { $0 == .summary || $0 == .body }
  }

  /// Whether all that changed between an article as it stands and an entry is volatile.
  ///
  /// - Parameters:
  ///   - changed: the fields whose words differ.
  ///   - markup: the entry's content, or else its summary, where it is markup: lines are told by it.
  public static func isAll(
    of changed: [ArticleField], from old: StandingArticle, to new: ExtractedArticle, markup: String?
  ) -> Bool {
    isAll(of: changed, from: old, to: new, markup: markup) { $0 }
  }

  /// Whether all that changed is volatile or a number.
  public static func isNumbers(
    of changed: [ArticleField], from old: StandingArticle, to new: ExtractedArticle, markup: String?
  ) -> Bool {
    isAll(of: changed, from: old, to: new, markup: markup) { VolatileLines.withoutNumbers(PhraseList.words($0)) }
  }

  private static func isAll(
    of changed: [ArticleField], from old: StandingArticle, to new: ExtractedArticle, markup: String?,
    _ part: (String) -> String
  ) -> Bool {
    guard isPossible(changed) else { return false }
    return changed.allSatisfy { field in
      var texts = field == .summary ? (old.summary, new.summary) : (old.body, new.body)
      let isMarkup = field == .body || (new.body.isEmpty && old.body.isEmpty)
      if isMarkup, let before = old.markup, let after = markup {
        texts = (PlainText(html: before, breaks: .lines).text, PlainText(html: after, breaks: .lines).text)
      }
      return !texts.0.isEmpty && !texts.1.isEmpty && lasting(texts.0).map(part) == lasting(texts.1).map(part)
    }
  }

  /// What stays of a text.
  private static func lasting(_ text: String) -> [String] {
    text.split(separator: "\n").flatMap(parts).map(VolatileLines.lasting).filter { !$0.isEmpty }
  }

  /// A line as what stands between bars, and the sentences of that.
  private static func parts(_ line: Substring) -> [Substring] {
    line.split { "|·•".contains($0) }.flatMap(sentences).map { $0.drop { $0 == " " } }
  }

  private static func sentences(_ line: Substring) -> [Substring] {
    var found: [Substring] = []
    var start = line.startIndex
    var isEnd = false
    for index in line.indices {
      if isEnd, line[index] == " " {
        found.append(line[start..<index])
        start = index
      }
      isEnd = ".!?…。！？".contains(line[index]) || (isEnd && "”\"’)".contains(line[index]))
    }
    found.append(line[start...])
    return found
  }
}
