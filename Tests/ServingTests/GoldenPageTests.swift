import Foundation
import News
import Testing

@testable import Serving

/// Pages as they are kept in the tree: whoever changes one sees in the diff what became of it. With COURANT_WRITE_GOLDEN=1 in
/// the environment the files are written anew.
@Suite struct `Golden pages` {
  private static let folder =
    String(#filePath.dropLast("ServingTests/GoldenPageTests.swift".count)) + "Fixtures/pages/"

  private static let pages: [(name: String, target: String)] = [
    ("stories", "/"), ("stories-none", "/?sources=9"), ("story", "/stories/story0000001"), ("edits", "/edits"),
    ("article", "/articles/\(ArticleID.derived(from: "alpha", "1"))"), ("feeds", "/feeds"),
    ("feed", "/feeds/\(ServedStore.feed("beta").id)"), ("search", "/search?q=bridge"), ("search-empty", "/search"),
    ("refusal", "/stories/none"), ("stories.atom", "/feeds/stories.atom"), ("stories.rss", "/feeds/stories.rss"),
    ("stories.json", "/feeds/stories.json"), ("edits.atom", "/feeds/edits.atom"), ("health.atom", "/feeds/health.atom"),
  ]

  @Test(arguments: pages) func `a page is the one that is kept`(name: String, target: String) async throws {
    let served = try ServedStore()
    // The style sheet's mark is another with each change of it.
    let text = try await served.get(target).text.replacingOccurrences(of: served.desk.press.styleMark, with: "MARK")
    await served.end()
    let file = Self.folder + name + (name.contains(".") ? "" : ".html")
    if ProcessInfo.processInfo.environment["COURANT_WRITE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(atPath: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    }
    let kept = try String(contentsOfFile: file, encoding: .utf8)
    let lines = (text.split(separator: "\n"), kept.split(separator: "\n"))
    let first = zip(lines.0, lines.1).first { $0 != $1 }
    #expect(text == kept, "\(name): \(first?.0 ?? "more or fewer lines") instead of \(first?.1 ?? "those")")
  }
}
