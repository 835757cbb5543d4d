import Glibc
import News
import Parsing

/// A feed document and what it is.
struct Document {
  var bytes: [UInt8]
  var isJSON: Bool
}

/// What the benchmarks work on: invented documents, the same in every run, or those of a folder.
struct Workload {
  /// Feed documents of one kind, with the name of the kind.
  var feeds: [(kind: String, documents: [Document])]
  /// The entries of all of them, with the address of their feed.
  var entries: [(feedURL: String, entries: [Entry])]
  /// Web pages.
  var pages: [[UInt8]]

  private static let feedsOfAKind = 20

  /// Invented documents: RSS, Atom and JSON Feed.
  static func generated() -> Workload {
    var kinds: [(kind: String, documents: [Document])] = [("RSS", []), ("Atom", []), ("JSON Feed", [])]
    for number in 0..<feedsOfAKind {
      var writing = FeedWriting(number: number)
      kinds[0].documents.append(Document(bytes: writing.rss(), isJSON: false))
      kinds[1].documents.append(Document(bytes: writing.atom(), isJSON: false))
      kinds[2].documents.append(Document(bytes: writing.json(), isJSON: true))
    }
    return Workload(kinds)
  }

  /// The feed documents among a folder's files (not of its subfolders); nil if the folder cannot be read.
  static func read(folder: String) -> Workload? {
    guard let names = Folder.files(in: folder) else { return nil }
    var kinds: [(kind: String, documents: [Document])] = [("XML feeds", []), ("JSON feeds", [])]
    for name in names {
      guard let bytes = Folder.bytes(ofFile: folder + "/" + name), let feed = try? FeedParser.parse(bytes) else {
        continue
      }
      let isJSON = feed.format == .json
      kinds[isJSON ? 1 : 0].documents.append(Document(bytes: bytes, isJSON: isJSON))
    }
    return Workload(kinds.filter { !$0.documents.isEmpty })
  }

  private init(_ kinds: [(kind: String, documents: [Document])]) {
    feeds = kinds
    entries = kinds.flatMap(\.documents).enumerated().compactMap { number, document in
      (try? FeedParser.parse(document.bytes)).map { ("https://outlet\(number).example/feed", $0.entries) }
    }
    pages = (0..<10).map { number in
      var writing = PageWriting(number: number)
      return writing.page()
    }
  }
}
