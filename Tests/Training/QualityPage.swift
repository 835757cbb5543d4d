import FoundationEssentials

/// The page that tells how good the stories are: prose by people around a table that `make eval` writes.
enum QualityPage {
  private static let begin = "<!-- make eval writes from here -->"
  private static let end = "<!-- to here -->"

  /// Puts a table between the two marks of a page.
  static func put(_ table: String, into path: String) throws {
    let page = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.firstIndex(of: begin), let last = lines.firstIndex(of: end), first < last else {
      throw TrainingError.page(path, begin, end)
    }
    let written = lines[...first] + ["", table, ""] + lines[last...]
    try written.joined(separator: "\n").write(to: URL(filePath: path), atomically: true, encoding: .utf8)
  }
}
