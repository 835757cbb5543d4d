import News
import Store

/// Folders as readers of Google's kind name them: what stands behind `user/-/label/`.
enum ReaderLabel {
  /// What the names begin with.
  static let beginning = "user/-/label/"

  /// The name of a folder's stream. Some readers show its end as HTML.
  static func name(_ folder: String) -> String { beginning + ReaderLine.text(folder) }

  /// The folder that a label means, as it is called or as readers are told; nil where no feed lies in such a folder.
  static func folder(_ label: String, in store: Store) throws(StoreError) -> String? {
    let folders = try store.feeds().compactMap(\.feed.folder)
    return FolderSpelling.of(label, in: folders, isWithin: false)
      ?? folders.sorted().first { ReaderLine.text($0) == ReaderLine.text(label) }
  }
}
