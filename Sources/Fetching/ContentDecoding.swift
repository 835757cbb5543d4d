import CZlib

/// Undoes `Content-Encoding`, and checks what libcurl 7.88 does not: that the compressed stream reaches its end.
///
/// What the bytes are counts for more than what the header says: a gzip stream is recognised by its magic number even
/// if it was not announced, or announced once and done twice; text that was announced as compressed stays text.
enum ContentDecoding {
  /// What decompression came to.
  enum Result: Sendable, Equatable {
    /// The whole body, which was not compressed.
    case plain([UInt8])
    /// The whole body, decompressed to the stream's end.
    case complete([UInt8])
    /// The compressed stream has no end; the bytes up to there.
    case incomplete([UInt8])
    /// More bytes than the limit.
    case tooLarge
    /// The stream is damaged, or in a compression that we did not ask for.
    case bad(String)
  }

  /// Streams inside streams that are undone at most: announced once, done twice, and one to spare.
  private static let maxLayers = 3

  /// The body without its compression.
  /// - Parameters:
  ///   - body: the bytes as they came over the wire.
  ///   - encoding: the value of `Content-Encoding`, if there was one.
  ///   - limit: most bytes that the result may have.
  static func decode(_ body: consuming [UInt8], encoding: String?, limit: Int) -> Result {
    var body = body
    var layers = 0
    for name in layerNames(encoding) where !looksLikeText(body) {
      guard layers < maxLayers else { return .bad("compressed more than \(maxLayers) times") }
      switch name {
      case _ where isGzip(body):
        let result = inflate(body, windowBits: gzipHeader, limit: limit)
        guard case .complete(let inner) = result else { return result }
        body = inner
        layers += 1
      case "deflate":
        let hasHeader = body.count >= 2 && body[0] & 0x0F == 8 && (Int(body[0]) << 8 | Int(body[1])) % 31 == 0
        let result = inflate(body, windowBits: hasHeader ? zlibHeader : rawDeflate, limit: limit)
        guard case .complete(let inner) = result else { return result }
        body = inner
        layers += 1
      case "gzip", "x-gzip":
        return body.isEmpty ? .plain(body) : .bad("announced as gzip, but it is not")
      default:
        return body.isEmpty ? .plain(body) : .bad("compressed with \(name), which was not asked for")
      }
    }
    while isGzip(body) {
      layers += 1
      guard layers <= maxLayers else { return .bad("compressed more than \(maxLayers) times") }
      let result = inflate(body, windowBits: gzipHeader, limit: limit)
      guard case .complete(let inner) = result else { return result }
      body = inner
    }
    if body.count > limit { return .tooLarge }
    return layers == 0 ? .plain(body) : .complete(body)
  }

  // The meaning of windowBits is zlib's: 15 for the largest window, 16 added for gzip, negative for no header.
  private static let gzipHeader: Int32 = 15 + 16
  private static let zlibHeader: Int32 = 15
  private static let rawDeflate: Int32 = -15

  private static func layerNames(_ encoding: String?) -> [String] {
    guard let encoding else { return [] }
    return encoding.lowercased().split { $0 == "," || $0 == " " }.map(String.init).filter { $0 != "identity" }
      .reversed()
  }

  private static func isGzip(_ body: [UInt8]) -> Bool {
    body.count >= 2 && body[0] == 0x1F && body[1] == 0x8B
  }

  private static func looksLikeText(_ body: [UInt8]) -> Bool {
    if body.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    guard let first = body.first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) else { return false }
    return first == UInt8(ascii: "<") || first == UInt8(ascii: "{")
  }

  /// Inflates one stream, or several gzip streams one after another (RFC 1952 section 2.2). What follows the last
  /// stream and is no stream itself is padding, and ignored.
  private static func inflate(_ body: [UInt8], windowBits: Int32, limit: Int) -> Result {
    var stream = z_stream()
    guard courant_inflate_init(&stream, windowBits) == Z_OK else { return .bad("no memory to decompress") }
    defer { inflateEnd(&stream) }
    var capacity = expectedSize(body, windowBits: windowBits, limit: limit)
    var output: [UInt8] = []
    return body.withUnsafeBufferPointer { input in
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.avail_in = UInt32(clamping: input.count)
      while true {
        let (code, made) = inflateSome(&stream, into: &output, capacity: capacity)
        if output.count > limit { return .tooLarge }
        switch code {
        case Z_STREAM_END:
          let rest = input.suffix(Int(stream.avail_in))
          guard windowBits == gzipHeader, rest.starts(with: [0x1F, 0x8B]) else { return .complete(output) }
          guard inflateReset(&stream) == Z_OK else { return .bad("the compressed body is damaged") }
        case Z_OK, Z_BUF_ERROR:
          if stream.avail_in == 0, made < capacity { return .incomplete(output) }
          if code == Z_BUF_ERROR, made == 0 { return .incomplete(output) }
        default:
          return .bad("the compressed body is damaged")
        }
        capacity = min(max(output.count, 1 << 16), limit + 1 - output.count + 1)
      }
    }
  }

  /// Inflates up to `capacity` bytes more to the end of `output`; how that ended, and how many bytes it made.
  private static func inflateSome(
    _ stream: inout z_stream, into output: inout [UInt8], capacity: Int
  ) -> (code: Int32, made: Int) {
    var code: Int32 = Z_OK
    var made = 0
    let fill: (inout UnsafeMutableBufferPointer<UInt8>, inout Int) -> Void = { buffer, count in
      stream.next_out = buffer.baseAddress
      stream.avail_out = UInt32(clamping: capacity)
      code = CZlib.inflate(&stream, Z_NO_FLUSH)
      made = capacity - Int(stream.avail_out)
      count = made
    }
    if output.isEmpty {
      output = Array(unsafeUninitializedCapacity: capacity, initializingWith: fill)
    } else {
      output += Array(unsafeUninitializedCapacity: capacity, initializingWith: fill)
    }
    return (code, made)
  }

  /// A guess at the decompressed size that mostly spares a second step: a gzip stream ends with its length (modulo
  /// 2^32). The guess is bounded by what deflate can do at best (1032 times) and by the limit, because it may lie.
  private static func expectedSize(_ body: [UInt8], windowBits: Int32, limit: Int) -> Int {
    var guess = body.count * 4
    if windowBits == gzipHeader, body.count >= 18 {
      guess = body.suffix(4).reversed().reduce(0) { $0 << 8 | Int($1) } + 1
    }
    return max(min(guess, body.count * 32, limit + 1), 256)
  }
}
