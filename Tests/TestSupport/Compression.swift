import CZlib

/// The forms of compression that servers use.
public enum Compression: Int32, Sendable, CaseIterable {
  /// With a gzip header.
  case gzip = 31
  /// With a zlib header.
  case zlib = 15
  /// Without a header.
  case rawDeflate = -15
}

/// Compresses; for the server's side of a test.
public func compress(_ bytes: [UInt8], _ form: Compression = .gzip) -> [UInt8] {
  var stream = z_stream()
  _ = courant_deflate_init(&stream, 9, form.rawValue)
  defer { deflateEnd(&stream) }
  var input = bytes
  let room = Int(deflateBound(&stream, UInt(bytes.count))) + 32
  return input.withUnsafeMutableBufferPointer { input in
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(input.count)
    return [UInt8](unsafeUninitializedCapacity: room) { output, count in
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(room)
      _ = deflate(&stream, Z_FINISH)
      count = room - Int(stream.avail_out)
    }
  }
}
