/// As stores hand it to each other: without its number, which is each store's own.
extension StoryCorrection: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, at, by, story, other, articles, rest, undoneAt, undoneBy
  }

  /// An article and the story in which it was before.
  private struct Moved: Codable {
    var id: String
    var former: String
  }

  /// Reads a correction; its number is 0.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let moved = try values.decode([Moved].self, forKey: .articles)
    self.init(
      number: 0, kind: try values.decode(Kind.self, forKey: .kind),
      at: try values.decode(Timestamp.self, forKey: .at), by: try values.decode(String.self, forKey: .by),
      story: StoryID(try values.decode(String.self, forKey: .story)),
      other: try values.decodeIfPresent(String.self, forKey: .other).map { StoryID($0) },
      articles: Dictionary(moved.map { (ArticleID($0.id), StoryID($0.former)) }) { first, _ in first },
      rest: Set(try values.decode([String].self, forKey: .rest).map { ArticleID($0) }),
      undoneAt: try values.decodeIfPresent(Timestamp.self, forKey: .undoneAt),
      undoneBy: try values.decodeIfPresent(String.self, forKey: .undoneBy))
  }

  /// Writes a correction, articles in the order of their ids.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    try values.encode(at, forKey: .at)
    try values.encode(by, forKey: .by)
    try values.encode(story.text, forKey: .story)
    try values.encodeIfPresent(other?.text, forKey: .other)
    let moved = articles.sorted { $0.key < $1.key }.map { Moved(id: $0.key.text, former: $0.value.text) }
    try values.encode(moved, forKey: .articles)
    try values.encode(rest.sorted().map(\.text), forKey: .rest)
    try values.encodeIfPresent(undoneAt, forKey: .undoneAt)
    try values.encodeIfPresent(undoneBy, forKey: .undoneBy)
  }
}
