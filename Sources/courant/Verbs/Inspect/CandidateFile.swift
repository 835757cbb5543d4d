import News
import Showing

/// Articles from a file of JSON lines, as the deduplicator takes them.
enum CandidateFile {
  /// The articles of a file; a line that is no article is a failure that names it.
  ///
  /// An article without a date gets the time of the one before it: the lines are in time order.
  static func candidates(in bytes: [UInt8], path: String) throws -> [StoryCandidate] {
    var candidates: [StoryCandidate] = []
    var time = Timestamp(seconds: 0)
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let article = JSONValue(parsing: line), let id = article["id"]?.plain else {
        throw CommandFailure(
          .badInput, "\(path), line \(index + 1): no article with an id",
          advice: "A line is a JSON object with id, lang, published, title, text, source and url.")
      }
      time = article["published"]?.plain.flatMap(ISO8601Text.timestamp) ?? time
      candidates.append(candidate(id, article, time))
    }
    return candidates
  }

  private static func candidate(_ id: String, _ article: JSONValue, _ time: Timestamp) -> StoryCandidate {
    let given = { (name: String) in article[name]?.plain.flatMap { $0.isEmpty ? nil : $0 } }
    return StoryCandidate(
      id: ArticleID(id), feedURL: given("source") ?? "", source: given("source") ?? "",
      url: given("url").map { CanonicalURL.canonical($0) }, language: given("lang"), time: time,
      title: given("title") ?? "", text: given("text") ?? "", version: 1)
  }
}
