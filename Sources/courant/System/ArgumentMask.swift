/// Hides users and passwords in the arguments from whoever lists the processes of the machine.
enum ArgumentMask {
  /// Overwrites users and passwords of addresses (`://USER:PASSWORD@`) in the memory that `ps` reads: a user may be a token.
  /// The arguments as the program knows them stay as they were.
  static func hidePasswords() {
    guard CommandLine.arguments.contains(where: { $0.contains("://") && $0.contains("@") }),
      let range = argumentMemory(), let start = UnsafeMutablePointer<UInt8>(bitPattern: range.lowerBound)
    else { return }
    let bytes = UnsafeMutableBufferPointer(start: start, count: range.count)
    for place in passwords(in: bytes) { bytes[place] = UInt8(ascii: "x") }
  }

  /// Where they stand: behind `://`, up to the last `@` before a slash or the argument's end.
  static func passwords(in bytes: UnsafeMutableBufferPointer<UInt8>) -> [Int] {
    var places: [Int] = []
    for argument in bytes.indices.split(whereSeparator: { bytes[$0] == 0 }) {
      var index = argument.startIndex
      while index + 2 < argument.endIndex {
        guard bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: "/"),
          bytes[index + 2] == bytes[index + 1]
        else {
          index += 1
          continue
        }
        index += 3
        let end = argument[index...].first { bytes[$0] == UInt8(ascii: "/") } ?? argument.endIndex
        guard let at = argument[index..<end].last(where: { bytes[$0] == UInt8(ascii: "@") }) else { continue }
        places += index..<at
      }
    }
    return places
  }

  /// Where the kernel keeps the arguments of this process (proc(5), `stat`, fields 48 and 49).
  private static func argumentMemory() -> Range<UInt>? {
    guard let stat = try? String(decoding: Files.read("/proc/self/stat"), as: UTF8.self),
      let end = stat.lastIndex(of: ")")
    else { return nil }
    // The text behind the name begins with field 3.
    let fields = stat[end...].split(separator: " ").dropFirst()
    guard fields.count > 46, let start = UInt(fields[fields.startIndex + 45]),
      let end = UInt(fields[fields.startIndex + 46]), start > 0, end > start
    else { return nil }
    return start..<end
  }
}
