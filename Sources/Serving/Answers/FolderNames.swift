import News
import Store

/// The folders that stories can be asked for.
enum FolderNames {
  /// Every folder with a feed in it or somewhere below it, in their order: `World/Asia` is one, and so is `World`.
  static func all(of feeds: [FeedRecord]) -> [String] {
    FolderSpelling.each(feeds.compactMap(\.feed.folder).flatMap(FolderSpelling.paths)).filter { !$0.isEmpty }
  }
}
