import News
import Showing

/// A diff as an HTML document: what went in `<del>`, what came in `<ins>`, everything else escaped.
enum DiffDocument {
  /// The document.
  static func text(
    _ article: ArticleRecord, from old: RevisionRecord, to new: RevisionRecord, _ changes: [RevisionDiff]
  )
    -> String
  {
    let title = escaped(new.title)
    var text = """
      <!doctype html>
      <html><head><meta charset="utf-8"><title>\(title)</title>
      <style>ins { background: #d4f7d4 } del { background: #f9d6d6 } p { white-space: pre-line }</style></head>
      <body>
      <h1>\(title)</h1>
      <p>\(escaped(article.source)): version \(old.version), seen \(old.observedAt.iso8601), to version \(new.version), \
      seen \(new.observedAt.iso8601)</p>

      """
    for change in changes {
      let words = change.rendered(
        same: escaped, deleted: { "<del>" + escaped($0) + "</del>" }, inserted: { "<ins>" + escaped($0) + "</ins>" })
      text += "<h2>\(change.field.rawValue)</h2>\n<p>\(words)</p>\n"
    }
    return text + "</body></html>\n"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in CleanText.paragraphs(text) {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
