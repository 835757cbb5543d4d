import Foundation
import TestSupport
import Testing

/// Programs of others as readers of the service, in short: `Tests/Programs` has them, and longer ones.
@Suite("What others make of the service")
struct OutsideTests {
  private static func has(_ program: String) -> Bool {
    FileManager.default.isExecutableFile(atPath: "/usr/bin/" + program)
  }

  private static let programs = #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Programs/"

  /// Runs a program against a service over two feeds; what it printed and how it ended.
  private func ask(_ path: String, _ arguments: (String) -> [String]) throws -> CourantProgram.Outcome {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try feeds.syncedProgram()
    let free = try LoopbackServer { _ in .status(404) }
    let base = free.base
    free.stop()
    let service = try program.start("run", "--listen", base.replacing("http://", with: ""))
    #expect(service.waitForError("event=listening"))
    defer {
      service.send(SIGTERM)
      #expect(service.wait().status == 0)
    }
    let environment = ["PATH": "/usr/bin:/bin", "HOME": program.folder.path, "LC_ALL": "C.UTF-8", "TERM": "xterm"]
    // One that hangs ends, and fails.
    let command = ["120", path] + arguments(base)
    return try RunningProgram(
      "/usr/bin/timeout", command, environment: environment, input: "", folder: program.folder
    ).wait()
  }

  @Test(
    "Prometheus finds nothing to say about the metrics and the alert rules",
    .enabled(if: has("promtool") && has("curl"), "needs promtool (apt: prometheus) and curl"))
  func metrics() throws {
    let outcome = try ask("/bin/sh") { [Self.programs + "metrics.sh", $0] }
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
    #expect(outcome.output.contains("SUCCESS"))
  }

  @Test(
    "newsboat lists, reads, marks as read and stars",
    .enabled(if: has("newsboat") && has("python3"), "needs newsboat (apt)"))
  func newsboat() throws {
    let outcome = try ask("/usr/bin/python3") { [Self.programs + "newsboat_reads.py", $0] }
    #expect(outcome.status == 0, "\(outcome.output) \(outcome.errors)")
  }

  @Test(
    "Chromium shows the list of stories, and runs nothing that is not ours",
    .enabled(if: has("chromium"), "needs chromium (apt)"))
  func chromium() throws {
    let outcome = try ask("/usr/bin/chromium") { base in
      [
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=2000",
        "--dump-dom", base,
      ]
    }
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains("<h1") && outcome.output.contains("/stories/") && !outcome.output.contains("<script"))
  }
}
