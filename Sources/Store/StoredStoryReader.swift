internal import News

/// Reads stories whole, as the deduplicator gets them back.
///
/// Stories that are wanted together lie together, and so do their articles: each table is read once, in the order in which
/// it lies in the file, and not once a story.
struct StoredStoryReader {
  /// A member of a story that is read.
  private struct Place {
    /// Key of the article.
    var article: Int64
    /// The story's place among those that are read.
    var story: Int
  }

  /// Another article to which a member leads, by key.
  private struct Link {
    var story: Int
    var member: Int
    var original: Int64?
    var precursor: Int64?
  }

  private var stories: SQLStatement
  private var places: SQLStatement
  private var members: SQLStatement
  private var feed: SQLStatement
  private var article: SQLStatement
  /// The places of feeds in `feeds`, by their ids.
  private var feedPlaces: [String: Int] = [:]
  /// The addresses of feeds, and the publishers of their last articles: a hundred thousand articles are of a few hundred.
  private var feeds: [(address: String, source: String)] = []

  init(_ connection: Connection) throws {
    stories = try connection.statement(
      "SELECT pk, id, headline_article, headline_rule FROM story WHERE pk BETWEEN ? AND ? ORDER BY pk")
    places = try connection.statement(
      "SELECT story, article FROM story_member WHERE story BETWEEN ? AND ? ORDER BY story, article")
    members = try connection.statement(
      """
      SELECT m.article, a.id, a.feed_id, a.source, a.canonical_url, a.article_time, m.role, m.features, m.original, \
      m.share, m.precursor FROM story_member m CROSS JOIN article a ON a.pk = m.article \
      WHERE m.article BETWEEN ? AND ? ORDER BY m.article
      """)
    feed = try connection.statement("SELECT url FROM feed WHERE id = ?")
    article = try connection.statement("SELECT id FROM article WHERE pk = ?")
  }

  /// The stories with these keys, by the times of their first articles, then by their ids.
  mutating func read(_ keys: Set<Int64>) throws -> [StoredStory] {
    let keys = keys.sorted()
    var (found, headlines) = try readStories(keys)
    let places = try readPlaces(keys).sorted { $0.article < $1.article }
    let (ids, links) = try readMembers(places, into: &found)
    for link in links {
      let original = try link.original.flatMap { try id(ofArticle: $0, places, ids) }
      let precursor = try link.precursor.flatMap { try id(ofArticle: $0, places, ids) }
      found[link.story].members[link.member].original = original
      found[link.story].members[link.member].precursor = precursor
    }
    var order: [(time: Int64, place: Int)] = []
    order.reserveCapacity(found.count)
    for place in found.indices {
      // A key without a story has no headline.
      guard let key = headlines[place], let headline = try id(ofArticle: key, places, ids) else { continue }
      found[place].headlineArticle = headline
      if found[place].members.count > 1 {
        found[place].members.sort { ($0.time, $0.feedURL, $0.id) < ($1.time, $1.feedURL, $1.id) }
      }
      order.append((found[place].members.first?.time.milliseconds ?? 0, place))
    }
    order.sort { $0.time != $1.time ? $0.time < $1.time : found[$0.place].id < found[$1.place].id }
    return order.map { found[$0.place] }
  }

  /// The stories of these keys, in their order and without members, and the keys of their headlines' articles.
  private mutating func readStories(_ keys: [Int64]) throws -> ([StoredStory], headlines: [Int64?]) {
    let none = StoredStory(id: StoryID(""), headlineArticle: ArticleID(""), headlineRule: "", members: [])
    var found = [StoredStory](repeating: none, count: keys.count)
    var headlines = [Int64?](repeating: nil, count: keys.count)
    for run in Self.runs(keys, key: { $0 }) {
      var place = run.lowerBound
      stories.bind(keys[run.lowerBound])
      stories.bind(keys[run.upperBound - 1])
      while try stories.step() {
        let key = stories.int64()
        while keys[place] < key { place += 1 }
        guard keys[place] == key else { continue }
        found[place].id = StoryID(stories.text())
        headlines[place] = stories.int64()
        found[place].headlineRule = stories.text()
      }
    }
    return (found, headlines)
  }

  /// The members of the stories of these keys.
  private mutating func readPlaces(_ keys: [Int64]) throws -> [Place] {
    var found: [Place] = []
    for run in Self.runs(keys, key: { $0 }) {
      var place = run.lowerBound
      places.bind(keys[run.lowerBound])
      places.bind(keys[run.upperBound - 1])
      while try places.step() {
        let key = places.int64()
        while keys[place] < key { place += 1 }
        if keys[place] == key { found.append(Place(article: places.int64(), story: place)) }
      }
    }
    return found
  }

  /// Reads members into their stories; returns the ids of the articles in `places`, empty where there is none, and where
  /// members lead.
  private mutating func readMembers(
    _ places: [Place], into found: inout [StoredStory]
  ) throws -> (ids: [ArticleID], links: [Link]) {
    var ids = [ArticleID](repeating: ArticleID(""), count: places.count)
    var links: [Link] = []
    for run in Self.runs(places, key: \.article) {
      var place = run.lowerBound
      members.bind(places[run.lowerBound].article)
      members.bind(places[run.upperBound - 1].article)
      while try members.step() {
        let key = members.int64()
        while places[place].article < key { place += 1 }
        guard places[place].article == key else { continue }
        let story = places[place].story
        let member = try readMember()
        ids[place] = member.id
        found[story].members.append(member)
        let (original, share, precursor) = (members.optionalInt64(), members.optionalInt(), members.optionalInt64())
        guard original != nil || share != nil || precursor != nil else { continue }
        let last = found[story].members.count - 1
        found[story].members[last].share = share
        links.append(Link(story: story, member: last, original: original, precursor: precursor))
      }
    }
    return (ids, links)
  }

  private mutating func readMember() throws -> StoredMember {
    let id = ArticleID(members.text())
    let place = try place(ofFeed: members.text())
    feeds[place].source = members.text(or: feeds[place].source)
    return StoredMember(
      id: id, feedURL: feeds[place].address, source: feeds[place].source, url: members.optionalText(),
      time: members.time(), role: MemberRole(rawValue: members.text()) ?? .report, features: members.bytes())
  }

  /// The id of an article, which most often is of a story that is read; nil where there is none.
  private mutating func id(ofArticle key: Int64, _ places: [Place], _ ids: [ArticleID]) throws -> ArticleID? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].article < key { low = middle + 1 } else { high = middle }
    }
    if low < places.count && places[low].article == key && !ids[low].text.isEmpty { return ids[low] }
    article.bind(key)
    return try article.first { ArticleID($0.text()) }
  }

  private mutating func place(ofFeed id: String) throws -> Int {
    if let known = feedPlaces[id] { return known }
    feed.bind(id)
    feeds.append((address: try feed.first { $0.text() } ?? "", source: ""))
    feedPlaces[id] = feeds.count - 1
    return feeds.count - 1
  }

  /// Elements, ascending by key, in as few runs as it takes for no more than a few rows between any two to be read in vain.
  private static func runs<Element>(_ elements: [Element], key: (Element) -> Int64) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for place in elements.indices {
      let isLast = place + 1 == elements.count || key(elements[place + 1]) - key(elements[place]) > mostInVain
      guard isLast else { continue }
      runs.append(start..<(place + 1))
      start = place + 1
    }
    return runs
  }

  /// Rows that are passed over at most, between two that are wanted: reading on takes less than looking a row up.
  private static let mostInVain: Int64 = 4
}
