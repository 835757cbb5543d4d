import Glibc

/// `courant-bench [--parsing | --pages] [FOLDER]`: prints what the stages cost in CPU time, beside the bare library where there is
/// one; with `--parsing` only what it costs to read feed documents.
///
/// With `--pages` it measures no time: it says how many of the web pages in FOLDER keep their text while advertisements,
/// counters, ages and related articles around and in it change.
///
/// Without FOLDER the documents are invented, the same in every run; with it they are the feed documents that the folder
/// and the folders in it hold. Only what was measured is printed; a stage without work has no line.
/// `courant-bench stories` measures the deduplicator alone; `courant-bench archive` makes a store of years (``Archive``); `courant-bench restart` says what it takes to go on after
/// a restart (``StoryRestart``).
@main
enum Benchmarks {
  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      let message = Array("courant-bench: \(error)\n".utf8)
      _ = message.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
      exit(1)
    }
  }

  private static func run(_ arguments: [String]) throws {
    if arguments.count == 2, arguments[0] == "--pages" { return try PageChanges.report(folder: arguments[1]) }
    if arguments.first == "archive" { return try Archive.make(Array(arguments.dropFirst())) }
    if arguments.first == "restart" { return try StoryRestart.report(Array(arguments.dropFirst())) }
    if arguments == ["stories"] {
      var table = MeasurementTable()
      StoryDeduplication.measure { table.add($0) }
      return print(table.text, terminator: "")
    }
    let folders = arguments.filter { $0 != "--parsing" }
    guard folders.count <= 1, folders.first?.hasPrefix("-") != true else {
      throw BenchmarkError("usage: courant-bench [--parsing | --pages] [FOLDER]")
    }
    let workload = try workload(folders.first)
    for (kind, documents) in workload.feeds {
      let bytes = documents.reduce(0) { $0 + $1.bytes.count }
      print("\(kind): \(documents.count) documents, \(bytes / documents.count / 1000) KB each on average")
    }
    print("entries: \(workload.entries.reduce(0) { $0 + $1.entries.count })")
    var table = MeasurementTable()
    FeedParsing.measure(workload) { table.add($0) }
    if folders.count < arguments.count { return print(table.text, terminator: "") }
    PlainTexts.measure(workload) { table.add($0) }
    ArticleExtraction.measure(workload) { table.add($0) }
    PageExtraction.measure(workload) { table.add($0) }
    ClaimReading.measure(workload) { table.add($0) }
    StoryDeduplication.measure { table.add($0) }
    try StoreWriting.measure(workload) { table.add($0) }
    print(table.text, terminator: "")
  }

  private static func workload(_ folder: String?) throws -> Workload {
    guard let folder else { return .generated() }
    guard let workload = Workload.read(folder: folder) else { throw BenchmarkError("cannot read the folder \(folder)") }
    guard !workload.feeds.isEmpty else { throw BenchmarkError("no feed document in \(folder)") }
    return workload
  }
}
