/// The table of what the deduplicator reaches, in Markdown.
struct QualityTable {
  /// Judged on each half by a model of the other half.
  var halves: [Judgement?]
  /// Judged by a model that never saw the kind; nil where not asked.
  var unseen: [Judgement?]?

  /// The lines of the table.
  var text: String {
    var rows = [
      [
        "set", "B3 P", "R", "F1", "pairs P", "R", "F1", "kind unseen: B3 P", "F1", "prototype", "target", "articles/s",
      ]
    ]
    for (index, evaluation) in EvaluationSet.all.enumerated() {
      guard let half = halves[index] else { continue }
      let other = unseen?[index]
      rows.append(
        [evaluation.name] + Self.figures(half.score)
          + [other.map { Self.percent($0.score.precision) } ?? "–", other.map { Self.percent($0.score.f1) } ?? "–"]
          + [evaluation.prototype, evaluation.target, Self.hundreds(half.articlesPerSecond)])
    }
    return Self.markdown(rows)
  }

  private static func figures(_ score: ClusterScore) -> [String] {
    [score.precision, score.recall, score.f1, score.pairPrecision, score.pairRecall, score.pairF1].map(percent)
  }

  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func hundreds(_ rate: Double) -> String { "\(Int((rate / 100).rounded()) * 100)" }

  /// Rows as a table whose columns are as wide as their widest cell.
  private static func markdown(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        let blank = String(repeating: " ", count: cell.1 - cell.0.count)
        return column == 0 ? cell.0 + blank : blank + cell.0
      }
      return "| \(cells.joined(separator: " | ")) |"
    }
    let rule = widths.enumerated().map { column, width in
      String(repeating: "-", count: column == 0 ? width : width - 1) + (column == 0 ? "" : ":")
    }
    lines.insert("| \(rule.joined(separator: " | ")) |", at: 1)
    return lines.joined(separator: "\n")
  }
}
