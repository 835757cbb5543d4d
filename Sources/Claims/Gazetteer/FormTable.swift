/// A table of forms as a text: a line an entry, its fields parted by |, the forms of a field by commas.
///
/// Read byte by byte: taken apart as collections, two such tables of 120 KB cost every program that reads figures 15 ms.
enum FormTable {
  /// Gives each form with the numbers of its line and of its field, in their order.
  static func read(_ lines: String, take: (_ line: Int, _ field: Int, _ form: UnsafeBufferPointer<UInt8>) -> Void) {
    var lines = lines
    lines.withUTF8 { bytes in
      var (line, field, start) = (0, 0, 0)
      for index in 0...bytes.count {
        let byte = index < bytes.count ? bytes[index] : UInt8(ascii: "\n")
        guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "\n") else { continue }
        if index > start { take(line, field, UnsafeBufferPointer(rebasing: bytes[start..<index])) }
        start = index + 1
        if byte == UInt8(ascii: "|") { field += 1 }
        if byte == UInt8(ascii: "\n") { (line, field) = (line + 1, 0) }
      }
    }
  }
}
