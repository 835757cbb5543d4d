import News
import Showing
import Store

/// What Fever's readers are given: articles in their feeds, or stories as one feed. Numbers are those of the store.
protocol FeverShelf {
  /// Folders: number and title.
  func groups() throws -> [(number: Int64, title: String)]
  /// Feeds.
  func feeds() throws -> [FeverFeed]
  /// Items.
  func items(_ range: ItemRange, limit: Int) throws -> [FeverItem]
  /// Numbers of items.
  func numbers(_ mark: ReaderMark, limit: Int) throws -> [Int64]
  /// How many items there are.
  func total() throws -> Int
  /// Marks an item.
  func mark(_ number: Int64, read: Bool?, starred: Bool?, in store: Store) throws
  /// Marks what came before a time as read: of a feed, of a group, or all (group 0).
  func markRead(feed: Int64?, group: Int64?, before time: Timestamp, in store: Store) throws
}

/// A feed as Fever has it.
struct FeverFeed {
  var number: Int64
  var group: Int64?
  var title: String
  var url: String
  var site: String
  var updated: Timestamp?
}

/// An item as Fever has it.
struct FeverItem {
  var number: Int64
  var feed: Int64
  var title: String
  var author: String
  var html: String
  var link: String
  var isSaved: Bool
  var isRead: Bool
  var time: Timestamp
}

/// The articles of all feeds.
struct ArticleShelf: FeverShelf {
  let store: Store

  /// A folder's number: Fever wants one, and we know folders by their names.
  static func number(ofFolder name: String) -> Int64 { ContentHash(name).value & 0x3FFF_FFFF | 1 }

  func groups() throws -> [(number: Int64, title: String)] {
    FolderSpelling.each(try store.feeds().compactMap(\.feed.folder)).map {
      (Self.number(ofFolder: $0), ReaderLine.text($0))
    }
  }

  /// Those of which something is starred are among them when we have left them, too: items name their feeds.
  func feeds() throws -> [FeverFeed] {
    let numbers = try store.feedNumbers()
    let own = try store.feeds().compactMap { record in
      numbers[record.feed.id].map { Self.feed($0, record, group: record.feed.folder.map(Self.number)) }
    }
    return try own + store.leftFeeds().map { Self.feed($0.number, $0.feed, group: nil) }
  }

  private static func feed(_ number: Int64, _ record: FeedRecord, group: Int64?) -> FeverFeed {
    FeverFeed(
      number: number, group: group, title: ReaderLine.text(record.feed.title ?? record.feed.url),
      url: record.feed.url, site: WebLink.safe(record.feed.siteURL) ?? "", updated: record.lastNews)
  }

  func items(_ range: ItemRange, limit: Int) throws -> [FeverItem] {
    try store.articleItems(range, limit: limit).map { number, feed, item in
      let article = item.article
      return FeverItem(
        number: number, feed: feed, title: ReaderLine.title(article.title), author: ReaderLine.text(article.byline),
        html: ReaderText.html(article), link: WebLink.safe(article.url) ?? "",
        isSaved: item.isStarred, isRead: item.isRead, time: article.time)
    }
  }

  func numbers(_ mark: ReaderMark, limit: Int) throws -> [Int64] { try store.articleNumbers(mark, limit: limit) }

  func total() throws -> Int { try store.articleItemCount() }

  func mark(_ number: Int64, read: Bool?, starred: Bool?, in store: Store) throws {
    try store.mark(articleNumbers: [number], read: read, starred: starred)
  }

  func markRead(feed: Int64?, group: Int64?, before time: Timestamp, in store: Store) throws {
    if let feed {
      if let id = try store.feedNumbers().first(where: { $0.value == feed })?.key {
        try store.markAllRead(feed: id, folder: nil, before: time)
      } else if let left = try store.leftFeeds().first(where: { $0.number == feed }) {
        // Nothing else of it is shown.
        try store.markAllRead(feed: left.feed.feed.id, folder: nil, starredOnly: true, before: time)
      }
    } else if group == 0 {
      try store.markAllRead(feed: nil, folder: nil, before: time)
    } else if let name = try store.feeds().compactMap(\.feed.folder).first(where: { Self.number(ofFolder: $0) == group }
    ) {
      try store.markAllRead(feed: nil, folder: name, before: time)
    }
  }
}

/// The stories of several publishers, as one feed.
struct StoryShelf: FeverShelf {
  let store: Store
  /// Where our pages are, without a slash at its end.
  let base: String

  func groups() throws -> [(number: Int64, title: String)] { [(1, "Courant")] }

  func feeds() throws -> [FeverFeed] {
    let newest = try store.storyItems(.before(.max), limit: 1).first?.since
    return [
      FeverFeed(
        number: 1, group: 1, title: "Stories", url: base + "/feeds/stories.atom", site: base + "/", updated: newest)
    ]
  }

  func items(_ range: ItemRange, limit: Int) throws -> [FeverItem] {
    try store.storyItems(range, limit: limit).map { item in
      let story = item.story
      return FeverItem(
        number: item.number, feed: 1, title: ReaderLine.title(story.headline),
        author: Words.count(story.sourceCount, "source"),
        html: try StoryDigest(story, in: store).html(base: base),
        link: base + "/stories/" + story.id.text, isSaved: item.isStarred, isRead: item.isRead, time: item.since)
    }
  }

  func numbers(_ mark: ReaderMark, limit: Int) throws -> [Int64] { try store.storyNumbers(mark, limit: limit) }

  func total() throws -> Int { try store.storyItemCount() }

  func mark(_ number: Int64, read: Bool?, starred: Bool?, in store: Store) throws {
    try store.mark(storyNumbers: [number], read: read, starred: starred)
  }

  func markRead(feed: Int64?, group: Int64?, before time: Timestamp, in store: Store) throws {
    if feed == 1 || group == 0 || group == 1 { try store.markAllStoriesRead(before: time) }
  }
}
