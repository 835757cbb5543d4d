import Glibc
import TestSupport
import Testing

@Suite("The service")
struct ServiceTests {
  @Test("It syncs what is due, serves sync and status beside it, and SIGTERM ends it with exit 0")
  func life() throws {
    let feeds = try SampleFeeds()
    defer { feeds.server.stop() }
    let program = try CourantProgram()
    _ = try program.run("feeds", "import", "--allow-private", "-", input: feeds.opml)
    let service = try program.start("run")
    #expect(service.waitForError("event=pass"))
    let status = try program.run("status", "--json")
    #expect(status.status == 0)
    #expect(try JSONDocument(status.output)["service"]["running"] == true)
    feeds.documents.put("/a.xml", SampleFeeds.first(dead: 15))
    let beside = try program.run("sync", "--all", "--json")
    #expect(beside.status == 0)
    #expect(try JSONDocument(beside.output)["revisions_new"] == 1)
    #expect(try program.run("run").status == 75)
    service.send(SIGTERM)
    let end = service.wait()
    #expect(end.status == 0)
    #expect(end.errors.contains("event=feed"))
    #expect(end.errors.contains("event=stopped"))
    #expect(try program.run("status").status == 3)
    #expect(try program.run("store", "check").status == 0)
  }

  @Test("Its log is JSON where that is asked for")
  func jsonLog() throws {
    var program = try CourantProgram()
    program.variables["COURANT_LOG_FORMAT"] = "json"
    let service = try program.start("run")
    #expect(service.waitForError("\"event\":\"started\""))
    service.send(SIGINT)
    let end = service.wait()
    #expect(end.status == 0)
    for line in end.errors.split(separator: "\n") {
      #expect(try JSONDocument(String(line))["time"].text.hasSuffix("Z"))
    }
  }

  @Test("A service manager hears when it is ready, that it lives, and that it ends")
  func notifications() throws {
    var program = try CourantProgram()
    let manager = try NotifySocket(program.folder.path + "/notify.sock")
    program.variables["NOTIFY_SOCKET"] = manager.path
    program.variables["WATCHDOG_USEC"] = "2000000"
    let service = try program.start("run")
    let first = Set([try manager.receive(), try manager.receive()])
    #expect(first == ["READY=1", "WATCHDOG=1"])
    service.send(SIGTERM)
    while case let message = try manager.receive(), message != "STOPPING=1" { #expect(message == "WATCHDOG=1") }
    #expect(service.wait().status == 0)
  }
}

/// The socket on which a service manager listens to its services.
private final class NotifySocket {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws {
    self.path = path
    descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard bound == 0 else { throw SystemFailure(call: "bind", number: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// The longest wait for a message, in milliseconds: far beyond any watchdog's period, so that a service that is
  /// silent fails the test in place of holding it up for ever.
  private static let patience: Int32 = 60_000

  /// The next message; waits for it, and fails if none comes.
  func receive() throws -> String {
    var arrival = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    let ready = poll(&arrival, 1, Self.patience)
    guard ready > 0 else { throw SystemFailure(call: "poll", number: ready == 0 ? ETIMEDOUT : errno) }
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }
}
