import News
import Store

/// The folders that stories can be asked for.
enum FolderNames {
  /// Every folder with a feed in it or somewhere below it, in their order: `World/Asia` is one, and so is `World`.
  static func all(of feeds: [FeedRecord]) -> [String] {
    var names: Set<String> = []
    for folder in Set(feeds.compactMap(\.feed.folder)) {
      let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
      for count in 1...parts.count { names.insert(parts.prefix(count).joined(separator: "/")) }
    }
    return names.filter { !$0.isEmpty }.sorted()
  }
}
