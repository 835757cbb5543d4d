import Glibc
import News

/// The service's side of the control socket: one thread that accepts, and one a connection.
final class ControlServer: Sendable {
  private let descriptor: Int32
  private let path: String
  private let inbox: ControlInbox
  private let status: @Sendable () async -> ControlReply.Status

  /// Listens at a path; nil where that is impossible.
  init?(path: String, inbox: ControlInbox, status: @escaping @Sendable () async -> ControlReply.Status) {
    guard let descriptor = ControlSocket.listen(at: path) else { return nil }
    self.descriptor = descriptor
    self.path = path
    self.inbox = inbox
    self.status = status
  }

  /// Accepts connections until ``stop()``.
  func start() {
    Threads.detach { [self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 {
          switch errno {
          case EINTR, ECONNABORTED: continue
          case EBADF, EINVAL, ENOTSOCK: return  // stopped
          default: poll(nil, 0, 100)  // no descriptor or no memory is left for a moment: the caller waits in the queue
          }
          continue
        }
        Threads.detach { [self] in serve(LineSocket(connection)) }
      }
    }
  }

  /// No further connection is accepted; the socket's file is gone.
  func stop() {
    unlink(path)
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  private func serve(_ line: LineSocket) {
    guard let bytes = line.readLine(within: 5), let request = ControlCoding.decode(ControlRequest.self, bytes) else {
      line.write(line: ControlCoding.encode(ControlReply(error: "a request is one line of JSON with a verb")))
      return
    }
    if let work = request.work {
      // progress that nobody reads is dropped; a client that sleeps must not hold up the pass
      let order = ControlOrder(work: work) { reply in
        line.write(line: ControlCoding.encode(reply), within: reply.progress == nil ? 1 : 0)
      }
      Task { await inbox.post(order) }
    } else if request.verb == "status" {
      Task { line.write(line: ControlCoding.encode(ControlReply(status: await status()))) }
    } else {
      line.write(line: ControlCoding.encode(ControlReply(error: "unknown verb \(request.verb)")))
    }
  }
}
