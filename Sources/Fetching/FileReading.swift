import Glibc
import News

/// `file://` URLs, read by ourselves: only for feeds that were added by hand so. A file has no validators, and none are
/// invented.
enum FileReading {
  /// Whether a URL is a `file:` URL.
  static func isFile(_ url: String) -> Bool {
    url.prefix(5).lowercased() == "file:"
  }

  /// The path of a `file:///path` or `file://localhost/path` URL; nil for any other.
  static func path(_ url: String) -> String? {
    let rest = url.dropFirst(5)
    for prefix in ["//localhost/", "///"] where rest.prefix(prefix.count).lowercased() == prefix {
      let path = PercentEncoding.decoded(String(rest.dropFirst(prefix.count - 1)))
      return path.utf8.contains(0) ? nil : path
    }
    return nil
  }

  /// Reads a file as if a server had answered 200 with it.
  static func read(_ request: FetchRequest, limit: Int) -> FetchOutcome {
    guard request.allowsFile else {
      return .failed(FetchFailure(.badURL, "file:// is allowed only for feeds that were added so by hand"))
    }
    guard let path = path(request.url) else {
      return .failed(FetchFailure(.badURL, "a file URL has the form file:///path"))
    }
    switch contents(path, limit: limit) {
    case .failure(let failure): return .failed(failure)
    case .success(let bytes):
      let answer = WireAnswer(
        status: 200, headers: WireHeaders(), body: bytes, ending: .complete, wasConditional: false,
        finalURL: request.url, permanentURL: nil)
      return answer.outcome(bodyLimit: limit) { Timestamp(milliseconds: 0) }
    }
  }

  private static func contents(_ path: String, limit: Int) -> Result<[UInt8], FetchFailure> {
    // O_NONBLOCK: opening a named pipe must not wait for its writer.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let reason = String(cString: strerror(errno))
      return .failure(FetchFailure(errno == EACCES ? .refused : .notFound, "\(path): \(reason)"))
    }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      return .failure(FetchFailure(.badURL, "\(path): not a regular file"))
    }
    guard facts.st_size <= limit else {
      return .failure(FetchFailure(.tooLarge, "\(path): larger than \(limit) bytes"))
    }
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(facts.st_size)) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(file, buffer.baseAddress.map { $0 + count }, buffer.count - count)
        guard got > 0 else {
          isWhole = got == 0
          break
        }
        count += got
      }
    }
    return isWhole ? .success(bytes) : .failure(FetchFailure(.incomplete, "\(path): cannot be read to its end"))
  }
}
