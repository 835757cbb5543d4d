import Fetching
import Glibc
import News
import TestSupport
import Testing

@Suite("Feeds in files")
struct FileFeedTests {
  @Test("A file is read with leave only, whole, without validators, and decompressed")
  func files() async throws {
    let folder = try Folder()
    let fetcher = Fetcher(configuration: FetchingFixture.configuration { $0.bodyLimit = 200_000 })
    let plain = folder.write("a b.xml", Array(sampleDocument.utf8))
    let packed = folder.write("feed.xml.gz", compress(Array(sampleDocument.utf8)))
    let large = folder.write("large", [UInt8](repeating: 65, count: 200_001))
    let empty = folder.write("empty", [])
    func fetch(_ url: String, allowed: Bool = true) async -> FetchOutcome {
      await fetcher.fetch(FetchRequest(url: url, allowsFile: allowed))
    }
    let url = "file://" + plain.split(separator: " ").joined(separator: "%20")
    let outcome = await fetch(url)
    #expect(outcome.text == sampleDocument)
    #expect(outcome.headers == FetchedHeaders(status: 200, finalURL: url, wireBytes: sampleDocument.utf8.count))
    #expect(await fetch("file://" + packed).text == sampleDocument)
    #expect(await fetch("file://localhost" + packed).text == sampleDocument)
    #expect(await fetch("file://" + plain, allowed: false).failure?.kind == .badURL)
    #expect(await fetch("FILE://" + plain, allowed: false).failure?.kind == .badURL)
    #expect(await fetch("file://elsewhere" + plain).failure?.kind == .badURL)
    #expect(await fetch("file://" + large).failure?.kind == .tooLarge)
    #expect(await fetch("file://" + empty).failure?.kind == .emptyBody)
    #expect(await fetch("file://" + plain + "x").failure?.kind == .notFound)
    #expect(await fetch("file://" + folder.path).failure?.kind == .badURL)
  }

  @Test("A named pipe is refused rather than waited for")
  func pipe() async throws {
    let folder = try Folder()
    let path = folder.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let fetcher = Fetcher(configuration: FetchingFixture.configuration())
    let outcome = await fetcher.fetch(FetchRequest(url: "file://" + path, allowsFile: true))
    #expect(outcome.failure?.kind == .badURL)
  }
}

/// A folder that goes when its owner does.
final class Folder {
  let path: String
  private var files: [String] = []

  init() throws {
    var template = Array("/tmp/courant-fetching-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    for file in files + ["pipe"] { unlink(path + "/" + file) }
    rmdir(path)
  }

  /// Writes a file; its path.
  func write(_ name: String, _ bytes: [UInt8]) -> String {
    files.append(name)
    let whole = path + "/" + name
    if let file = fopen(whole, "w") {
      fwrite(bytes, 1, bytes.count, file)
      fclose(file)
    }
    return whole
  }
}
