import Extraction
import TestSupport

/// Whether the texts of real pages stay the same while everything around them changes.
enum PageChanges {
  /// Extracts every page of a folder at several visits and says how many came to the same text each time, and what the
  /// pages were taken for.
  static func report(folder: String) throws {
    guard let paths = Folder.tree(folder) else { throw BenchmarkError("cannot read the folder \(folder)") }
    var pages = 0
    var same = 0
    var untouched = 0
    var verdicts: [String: Int] = [:]
    for path in paths where path.hasSuffix(".html") || path.hasSuffix(".htm") {
      guard let page = Folder.bytes(ofFile: path) else { continue }
      pages += 1
      let bare = PageExtractor.extract(page)
      verdicts[bare.verdict.rawValue, default: 0] += 1
      let texts = (1...4).map { PageExtractor.extract(PageChrome(visit: $0 * 3).dressed(page)).text }
      if texts.allSatisfy({ $0 == texts[0] }) { same += 1 } else { print("changes: \(path)") }
      if texts.allSatisfy({ $0 == bare.text }) { untouched += 1 }
    }
    guard pages > 0 else { throw BenchmarkError("no .html file in \(folder)") }
    print("pages: \(pages)")
    print("the same text at four visits with other chrome: \(same)")
    print("and the same as without it: \(untouched)")
    for (verdict, count) in verdicts.sorted(by: { $0.key < $1.key }) { print("\(verdict): \(count)") }
  }
}
