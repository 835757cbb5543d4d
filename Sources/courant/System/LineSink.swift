import Glibc

/// Where lines go.
protocol LineSink {
  /// Writes a line; the line feed is added.
  func write(line: [UInt8]) throws
  /// Nothing comes any more.
  func finish() throws
}

extension Console: LineSink {
  func write(line: [UInt8]) throws {
    try write(bytes: line)
    try write(bytes: [UInt8(ascii: "\n")])
  }

  func finish() throws {
    try flush()
  }
}

/// A file of lines, begun anew.
final class LineFile: LineSink {
  private let path: String
  private let stream: UnsafeMutablePointer<FILE>

  /// A file that is empty.
  init(_ path: String) throws {
    guard let stream = fopen(path, "wb") else { throw NewFile.failure(path) }
    self.path = path
    self.stream = stream
  }

  deinit {
    fclose(stream)
  }

  func write(line: [UInt8]) throws {
    guard fwrite(line, 1, line.count, stream) == line.count, putc(10, stream) == 10 else {
      throw NewFile.failure(path)
    }
  }

  func finish() throws {
    guard fflush(stream) == 0, fsync(fileno(stream)) == 0 else { throw NewFile.failure(path) }
  }
}
