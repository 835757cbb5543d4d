import Deduplication
import FoundationEssentials
import News

/// Articles with the stories that people gave them, from a file of JSON lines.
struct AnnotatedSet: Sendable {
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

  /// Reads a file.
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

  /// Several sets as one stream.
  init(union sets: [AnnotatedSet]) {
    for set in sets {
      candidates += set.candidates
      gold.merge(set.gold) { first, _ in first }
    }
  }

  /// The articles of which a test on their id and story holds.
  func filtered(_ isKept: (StoryCandidate, String) -> Bool) -> AnnotatedSet {
    var set = self
    set.candidates = candidates.filter { candidate in gold[candidate.id].map { isKept(candidate, $0) } ?? false }
    return set
  }

  /// The same articles with no more text than asked for.
  func cut(to extent: InspectStories.Extent) -> AnnotatedSet {
    var set = self
    set.candidates = candidates.map { InspectStories.cut($0, to: extent) }
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
