import FoundationEssentials
import Glibc

/// The built binary, run as a person or a script would run it: own environment, output in files, a real exit status.
struct CourantProgram {
  /// What a run came to.
  struct Outcome {
    /// The exit status; negative the signal that ended it.
    var status: Int32
    /// Standard output.
    var output: String
    /// Standard error.
    var errors: String
  }

  /// A folder that is this program's alone: its store and its home.
  let folder: TemporaryFolder
  /// Variables beside those that point into the folder.
  var variables: [String: String] = [:]
  /// Who runs it, where that is not this user.
  var user: UnprivilegedUser?

  /// A program with an empty folder.
  init() throws {
    folder = try TemporaryFolder()
  }

  /// The binary that was built with these tests, or the one that COURANT_TEST_BINARY names.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["COURANT_TEST_BINARY"], !named.isEmpty { return named }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/courant"
  }()

  /// Path of the store.
  var store: String { folder.path + "/store.sqlite" }

  /// Runs the program to its end.
  func run(_ arguments: String..., input: String? = nil) throws -> Outcome {
    try start(all: arguments, input: input).wait()
  }

  /// Starts the program and goes on.
  func start(_ arguments: String...) throws -> RunningProgram {
    try start(all: arguments)
  }

  /// Starts the program with a list of arguments.
  func start(all arguments: [String], input: String? = nil) throws -> RunningProgram {
    var environment = [
      "HOME": folder.path, "XDG_DATA_HOME": folder.path, "XDG_RUNTIME_DIR": folder.path, "COURANT_STORE": store,
      "TERM": "dumb", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    ]
    environment.merge(variables) { _, new in new }
    let command = (user?.prefix ?? []) + [Self.path] + arguments
    return try RunningProgram(
      command[0], Array(command.dropFirst()), environment: environment, input: input ?? "", folder: folder)
  }
}

/// A folder that goes when it is no longer held.
final class TemporaryFolder: Sendable {
  /// Where it is.
  let path: String

  /// Makes an empty folder.
  init() throws {
    var template = Array("/tmp/courant-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure(call: "mkdtemp", number: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = path + "/" + name
    guard let stream = fopen(file, "w") else { throw SystemFailure(call: "fopen", number: errno) }
    fputs(text, stream)
    fclose(stream)
    return file
  }

  /// The text of a file; empty where there is none.
  func read(_ name: String) -> String {
    guard let stream = fopen(path + "/" + name, "r") else { return "" }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, stream), count > 0 { bytes += chunk[0..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A system call that failed.
struct SystemFailure: Error {
  var call: String
  var number: Int32
}
