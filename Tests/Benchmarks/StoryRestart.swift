import CMalloc
import Deduplication
import News
import Store

/// What it takes to go on after a restart in mid-stream: `courant-bench restart [ARTICLES [PASS]]` writes the stories of
/// so many open articles (100,000), of which each pass brings some (5,000), to a store, reads them back and rebuilds the
/// deduplicator from them.
///
/// It prints CPU time, and what of the heap an open article takes in the deduplicator that came to the stories and in the
/// one that was rebuilt.
struct StoryRestart {
  private static let articles = 100_000
  private static let pass = 5_000
  /// Bytes of each article's text: a summary of two sentences.
  private static let bytes = 200
  private static let repetitions = 7

  private let store: Store
  private let articles: Int
  /// Articles that one pass brings.
  private let pass: Int
  private var addedFeeds: Set<FeedID> = []
  private var newest = Timestamp(milliseconds: 0)
  private var inStream = 0

  /// Measures and prints.
  static func report(_ arguments: [String]) throws {
    let numbers = arguments.map { Int($0) ?? 0 }
    guard numbers.count <= 2, !numbers.contains(where: { $0 <= 0 }) else {
      throw BenchmarkError("usage: courant-bench restart [ARTICLES [PASS]]")
    }
    let (articles, pass) = (numbers.first ?? Self.articles, numbers.dropFirst().first ?? Self.pass)
    try Folder.temporary { folder in
      let store = try Store.open("\(folder)/store.sqlite", access: .write)
      defer { store.close() }
      var restart = StoryRestart(store: store, articles: articles, pass: pass)
      try restart.fill()
      try restart.measure()
    }
  }

  private init(store: Store, articles: Int, pass: Int) {
    self.store = store
    self.articles = articles
    self.pass = pass
  }

  /// Takes the stream in, pass by pass, and writes what each comes to.
  private mutating func fill() throws {
    var stream = StoryStream(window: articles, bytes: Self.bytes)
    let before = Self.heap()
    var deduplicator = Deduplicator()
    var left = articles
    while left > 0 {
      let candidates = stream.next(min(left, pass))
      left -= candidates.count
      newest = candidates.last?.time ?? newest
      try write(candidates)
      for candidate in candidates { deduplicator.add(candidate) }
      try store.commit(deduplicator.finishPass(at: newest), decided: candidates.map(\.id), at: newest)
    }
    inStream = Self.heap() - before
    withExtendedLifetime(deduplicator) {}
  }

  private mutating func write(_ candidates: [StoryCandidate]) throws {
    let groups = Dictionary(grouping: candidates, by: \.feedURL).sorted { $0.key < $1.key }
    let feeds = groups.map { Feed(id: .derived(from: $0.key), url: $0.key) }
    _ = try store.addFeeds(feeds.filter { addedFeeds.insert($0.id).inserted }, at: newest)
    let updates = zip(feeds, groups).map { feed, group in
      var record = FeedRecord(feed: feed, addedAt: newest)
      record.lastPolled = newest
      record.nextDue = newest
      return FeedUpdate(record: record, articles: group.value.map { Self.update($0, newest) })
    }
    try store.commit(updates, at: newest)
  }

  private static func update(_ candidate: StoryCandidate, _ now: Timestamp) -> ArticleUpdate {
    let article = ExtractedArticle(
      title: candidate.title, summary: candidate.text, body: "", byline: "", url: candidate.url,
      canonicalURL: candidate.url, source: candidate.source, language: candidate.language, published: candidate.time)
    return ArticleUpdate(
      id: candidate.id, verdict: .first, guid: nil, article: article, markup: nil,
      entryHash: ContentHash(candidate.title), aliases: candidate.url.map { [ArticleAlias(.link, $0)] } ?? [],
      observedAt: now, articleTime: candidate.time)
  }

  private func measure() throws {
    let all = Timestamp(milliseconds: 0)...newest
    var (reading, rebuilding, both): ([Double], [Double], [Double]) = ([], [], [])
    var (rebuilt, stories, members) = (0, 0, 0)
    for _ in 0..<Self.repetitions {
      let before = Self.heap()
      var found: [StoredStory] = []
      var deduplicator = Deduplicator()
      let read = try Stopwatch.once { found = try store.storedStories(around: [all]) }
      (stories, members) = (found.count, found.reduce(0) { $0 + $1.members.count })
      let made = Stopwatch.once { deduplicator.restore(stories: found) }
      found = []
      rebuilt = Self.heap() - before
      withExtendedLifetime(deduplicator) {}
      reading.append(read)
      rebuilding.append(made)
      both.append(read + made)
    }
    print("\(members) open articles in \(stories) stories")
    print("  CPU time, user and system, least and median of \(Self.repetitions):")
    for (name, samples) in [("read the stories", reading), ("rebuild the deduplicator", rebuilding), ("both", both)] {
      let (least, median) = (samples.min() ?? 0, Stopwatch.middle(of: samples))
      print("  \(name): \(Self.milliseconds(least)) and \(Self.milliseconds(median)) ms")
    }
    print("  bytes an article: \(inStream / max(1, members)) in the stream, \(rebuilt / max(1, members)) rebuilt")
  }

  private static func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }

  /// Bytes that are in use on the heap.
  private static func heap() -> Int {
    let heap = mallinfo2()
    return Int(heap.uordblks + heap.hblkhd)
  }
}
