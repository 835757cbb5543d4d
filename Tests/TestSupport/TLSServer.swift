import FoundationEssentials
import Glibc

/// A TLS server on 127.0.0.1 that answers every request with one file, played by `openssl s_server`, with a certificate made
/// for one test.
public final class TLSServer: Sendable {
  /// What is wrong with a certificate.
  public enum Flaw: Sendable, CaseIterable {
    /// It signs itself.
    case selfSigned
    /// It signs itself, and its time is over.
    case expired
    /// It signs itself, for another name.
    case wrongHost
  }

  /// The port it listens on.
  public let port: Int
  /// The certificate's file (PEM).
  public let certificate: String
  /// `sha256//BASE64` of its public key.
  public let pin: String
  private let folder: String
  private let process: pid_t
  /// What the server prints: it stays open, since writing to a closed one would end the server.
  private let printed: Int32

  /// Whether the program `openssl` is there.
  public static var isAvailable: Bool { output("command -v openssl").hasPrefix("/") }

  /// A server that answers with a text as a feed.
  /// - Throws: ``LoopbackError`` where it does not come up.
  public init(_ flaw: Flaw, serving text: String) throws {
    folder = FileManager.default.temporaryDirectory.path + "/courant-tls-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    certificate = folder + "/cert.pem"
    let answer = "HTTP/1.0 200 OK\r\nContent-Type: application/rss+xml\r\nConnection: close\r\n\r\n" + text
    try Data(answer.utf8).write(to: URL(filePath: folder + "/feed"))
    let name = flaw == .wrongHost ? "DNS:elsewhere.example" : "IP:127.0.0.1"

    let made = Self.output(
      "cd \(folder) && openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem "
        + "-out cert.pem -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=\(name) 2>&1")
    if flaw == .expired { Self.age(in: folder, name: name) }
    guard FileManager.default.fileExists(atPath: certificate) else {
      throw LoopbackError(call: "openssl req: " + made, number: 0)
    }
    pin =
      "sha256//"
      + Self.output(
        "openssl x509 -in \(certificate) -noout -pubkey | openssl pkey -pubin -outform der | openssl dgst -sha256 -binary "
          + "| openssl base64")
    let script =
      "cd \(folder) && exec openssl s_server -accept 127.0.0.1:0 -cert cert.pem -key key.pem -HTTP 2>&1 < /dev/null"
    (process, printed) = try Self.spawn(script)
    port = Self.port(in: printed)
    guard port > 0 else { throw LoopbackError(call: "openssl s_server", number: 0) }
  }

  deinit {
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    close(printed)
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Signs the same key's certificate anew, for a time that is over.
  private static func age(in folder: String, name: String) {
    _ = output(
      """
      cd \(folder) && printf 'subjectAltName=\(name)\\n' > ext && openssl req -new -key key.pem -subj /CN=127.0.0.1 -out r.csr \
      && mkdir -p ca && : > ca/index && echo 01 > ca/serial && printf '[ca]\\ndefault_ca=c\\n[c]\\ndatabase=ca/index\\n\
      serial=ca/serial\\nnew_certs_dir=ca\\ndefault_md=sha256\\npolicy=p\\nx509_extensions=x\\n[p]\\ncommonName=supplied\\n[x]\\n\
      subjectAltName=\(name)\\n' > ca.cnf && openssl ca -config ca.cnf -batch -selfsign -keyfile key.pem -in r.csr -out cert.pem \
      -startdate 20200101000000Z -enddate 20200201000000Z -notext 2>&1
      """)
  }

  /// The port that the server says it accepts at, once it does; 0 where it ends before.
  private static func port(in printed: Int32) -> Int {
    var text = ""
    var bytes = [UInt8](repeating: 0, count: 4096)
    while case let count = read(printed, &bytes, bytes.count), count > 0 {
      text += String(decoding: bytes[..<count], as: UTF8.self)
      // The last line may not be whole yet.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      guard let line = lines.first(where: { $0.hasPrefix("ACCEPT") }) else { continue }
      return line.lastIndex(of: ":").flatMap { Int(line[$0...].dropFirst()) } ?? 0
    }
    return 0
  }

  private static func output(_ command: String) -> String {
    guard let pipe = popen(command, "re") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&part, 1, part.count, pipe)
      guard count > 0 else { break }
      bytes += part[..<count]
    }
    var text = String(decoding: bytes, as: UTF8.self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Starts a shell; returns its process and the end of a pipe through which its output comes.
  private static func spawn(_ script: String) throws -> (process: pid_t, printed: Int32) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
      throw LoopbackError(call: "pipe", number: errno)
    }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    var process: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", script].map { (text: String) in strdup(text) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    posix_spawn(&process, "/bin/sh", &actions, nil, &arguments, environ)
    return (process, ends[0])
  }
}
