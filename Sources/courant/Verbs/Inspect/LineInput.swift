import Glibc

/// Standard input, line by line, as it comes.
struct LineInput {
  private var pending: [UInt8] = []
  private var start = 0
  private var hasEnded = false

  /// The next line without its line feed; nil at the end.
  mutating func next() -> String? {
    while true {
      if let end = pending[start...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return String(decoding: pending[start..<end], as: UTF8.self)
      }
      if hasEnded {
        defer { start = pending.count }
        return start < pending.count ? String(decoding: pending[start...], as: UTF8.self) : nil
      }
      fill()
    }
  }

  private mutating func fill() {
    pending.removeSubrange(..<start)
    start = 0
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 {
      pending.append(contentsOf: chunk[0..<count])
    } else if count == 0 || errno != EINTR {
      hasEnded = true
    }
  }
}
