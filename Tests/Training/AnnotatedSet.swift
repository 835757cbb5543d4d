import FoundationEssentials
import News

/// Articles with the stories that people gave them, from a file of JSON lines.
struct AnnotatedSet {
  /// The articles, in the file's order.
  var candidates: [StoryCandidate] = []
  /// The story of each.
  var gold: [ArticleID: String] = [:]

  private struct Row: Decodable {
    var id: String
    var gold: String?
    var lang: String?
    var published: String
    var title: String
    var text: String?
    var source: String?
    var url: String?
  }

  init(path: String) throws {
    let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
    let decoder = JSONDecoder()
    for (number, line) in lines.enumerated() {
      let row = try decoder.decode(Row.self, from: Data(line))
      guard let time = Self.time(row.published) else { throw TrainingError.line(path, number + 1) }
      let id = ArticleID(row.id)
      candidates.append(
        StoryCandidate(
          id: id, feedURL: row.source ?? "", source: row.source ?? "", url: row.url.flatMap { $0.isEmpty ? nil : $0 },
          language: row.lang, time: time, title: row.title, text: row.text ?? ""))
      gold[id] = row.gold
    }
  }

  /// The same articles closer together: a dense stream, in which more than time has to tell events apart.
  func squeezed(by factor: Int64) -> AnnotatedSet {
    guard let first = candidates.map(\.time).min() else { return self }
    var set = self
    for index in set.candidates.indices {
      let gap = candidates[index].time.milliseconds - first.milliseconds
      set.candidates[index].time = Timestamp(milliseconds: first.milliseconds + gap / factor)
    }
    return set
  }

  private static func time(_ text: String) -> Timestamp? {
    let parts = text.split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count >= 3 else { return nil }
    return Timestamp(
      year: parts[0], month: parts[1], day: parts[2], hour: parts.count > 3 ? parts[3] : 0,
      minute: parts.count > 4 ? parts[4] : 0, second: parts.count > 5 ? parts[5] : 0)
  }
}
