import Glibc

/// A program that runs: its output can be waited for, signals can be sent, and its end is waited for.
final class RunningProgram {
  /// One end of a pipe, and what came through it.
  private struct Stream {
    var descriptor: Int32
    var bytes: [UInt8] = []
    var isOpen = true
  }

  private let process: pid_t
  private var output: Stream
  private var errors: Stream
  private var status: Int32?

  /// Starts a program whose output and errors come through pipes.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], input: String, folder: TemporaryFolder
  ) throws {
    let (outputEnd, outputStart) = try Self.pipe()
    let (errorEnd, errorStart) = try Self.pipe()
    output = Stream(descriptor: outputEnd)
    errors = Stream(descriptor: errorEnd)
    let inputPath = try folder.write("input-\(outputEnd)", input)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, inputPath, O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, outputStart, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errorStart, STDERR_FILENO)
    var attributes = Self.attributes()
    defer { posix_spawnattr_destroy(&attributes) }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0.key + "=" + $0.value) } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var child: pid_t = 0
    let failure = posix_spawn(&child, path, &actions, &attributes, words, variables)
    close(outputStart)
    close(errorStart)
    process = child
    guard failure == 0 else {
      status = failure
      throw SystemFailure(call: "posix_spawn \(path)", number: failure)
    }
  }

  deinit {
    if status == nil {
      Glibc.kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(output.descriptor)
    close(errors.descriptor)
  }

  /// The next line of standard output; nil at its end.
  func nextLine() -> String? {
    while true {
      if let end = output.bytes.firstIndex(of: 0x0A) {
        defer { output.bytes.removeSubrange(...end) }
        return String(decoding: output.bytes[..<end], as: UTF8.self)
      }
      guard output.isOpen, fill() else { return nil }
    }
  }

  /// Waits until standard error holds a text; false if it ends before.
  func waitForError(_ text: String) -> Bool {
    while !String(decoding: errors.bytes, as: UTF8.self).contains(text) {
      guard errors.isOpen, fill() else { return false }
    }
    return true
  }

  /// Sends a signal.
  func send(_ signal: Int32) {
    Glibc.kill(process, signal)
  }

  /// Lets the program run up to a number of writes, from the watch's beginning on, and ends it there with SIGKILL; one that
  /// writes less comes to its own end.
  func kill(atWrite number: Int, of watch: WriteWatch) {
    var writes = 0
    while output.isOpen || errors.isOpen {
      var waits = [watch.pollable, wait(for: output), wait(for: errors)]
      while poll(&waits, 3, -1) < 0 && errno == EINTR {}
      if waits[0].revents != 0 { writes += watch.take() }
      if writes >= number { return send(SIGKILL) }
      if waits[1].revents != 0 { Self.take(from: &output) }
      if waits[2].revents != 0 { Self.take(from: &errors) }
    }
  }

  private func wait(for stream: Stream) -> pollfd {
    pollfd(fd: stream.isOpen ? stream.descriptor : -1, events: Int16(POLLIN), revents: 0)
  }

  /// What sends a signal, for another thread to call.
  func signalling(_ signal: Int32) -> @Sendable () -> Void {
    { [process] in _ = Glibc.kill(process, signal) }
  }

  /// Closes this end of the pipe: nobody reads standard output any more.
  func stopReading() {
    // A closed descriptor's number could be given out again; the null device keeps it.
    let null = open("/dev/null", O_RDONLY)
    dup2(null, output.descriptor)
    close(null)
    output.isOpen = false
  }

  /// Reads to the end of the output and waits for the end of the program.
  func wait() -> CourantProgram.Outcome {
    while fill() {}
    if status == nil {
      var raw: Int32 = 0
      while waitpid(process, &raw, 0) < 0 && errno == EINTR {}
      status = Self.exitStatus(raw)
    }
    return CourantProgram.Outcome(
      status: status ?? -1, output: String(decoding: output.bytes, as: UTF8.self),
      errors: String(decoding: errors.bytes, as: UTF8.self))
  }

  /// Waits for more output of either kind and takes it in; false once both have ended.
  private func fill() -> Bool {
    var waits = [wait(for: output), wait(for: errors)]
    guard output.isOpen || errors.isOpen else { return false }
    while poll(&waits, 2, -1) < 0 && errno == EINTR {}
    if waits[0].revents != 0 { Self.take(from: &output) }
    if waits[1].revents != 0 { Self.take(from: &errors) }
    return true
  }

  private static func take(from stream: inout Stream) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(stream.descriptor, &chunk, chunk.count)
    if count > 0 {
      stream.bytes += chunk[0..<count]
    } else if count == 0 || errno != EINTR {
      stream.isOpen = false
    }
  }

  /// The reading and the writing end of a pipe.
  private static func pipe() throws -> (Int32, Int32) {
    var ends: [Int32] = [0, 0]
    // Closed in every program that other tests start meanwhile: a pipe that one of them kept open would never end.
    guard Glibc.pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw SystemFailure(call: "pipe", number: errno)
    }
    return (ends[0], ends[1])
  }

  private static func exitStatus(_ raw: Int32) -> Int32 {
    raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
  }

  /// No signal is blocked or ignored in the program, whatever this process does.
  private static func attributes() -> posix_spawnattr_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    return attributes
  }
}
