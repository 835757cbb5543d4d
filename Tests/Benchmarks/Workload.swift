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
    return Workload(kinds, all: kinds.flatMap(\.documents))
  }

  /// The feed documents among the files of a folder and its subfolders, all XML together and each format for itself; nil
  /// if the folder cannot be read.
  static func read(folder: String) -> Workload? {
    guard let paths = Folder.tree(folder) else { return nil }
    var kinds = ["XML feeds", "RSS", "RDF", "Atom", "JSON Feed"].map { (kind: $0, documents: [Document]()) }
    for path in paths {
      guard let bytes = Folder.bytes(ofFile: path), let feed = try? FeedParser.parse(bytes) else { continue }
      let document = Document(bytes: bytes, isJSON: bytes.first { $0 > 0x20 } == UInt8(ascii: "{"))
      if !document.isJSON { kinds[0].documents.append(document) }
      let index =
        switch feed.format {
        case .rss: 1
        case .rdf: 2
        case .atom: 3
        case .json: 4
        }
      kinds[index].documents.append(document)
    }
    return Workload(kinds.filter { !$0.documents.isEmpty }, all: kinds[0].documents + kinds[4].documents)
  }

  private init(_ kinds: [(kind: String, documents: [Document])], all documents: [Document]) {
    feeds = kinds
    entries = documents.enumerated().compactMap { number, document in
      (try? FeedParser.parse(document.bytes)).map { ("https://outlet\(number).example/feed", $0.entries) }
    }
    pages = (0..<10).map { number in
      var writing = PageWriting(number: number)
      return writing.page()
    }
  }
}
