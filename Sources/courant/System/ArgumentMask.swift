/// Hides users and passwords in the arguments from whoever lists the processes of the machine.
enum ArgumentMask {
  /// Overwrites users and passwords of addresses in the memory that `ps` reads: a user may be a token. The arguments as the
  /// program knows them stay as they were.
  static func hidePasswords() {
    guard CommandLine.arguments.contains(where: { $0.contains("@") }),
      let range = argumentMemory(), let start = UnsafeMutablePointer<UInt8>(bitPattern: range.lowerBound)
    else { return }
    let bytes = UnsafeMutableBufferPointer(start: start, count: range.count)
    for place in passwords(in: bytes) { bytes[place] = UInt8(ascii: "x") }
  }

  /// Where they may stand, also in an address that is mistyped (`http:/me:PW@host`, `me:PW@host`): in each argument up to the
  /// last `@` that does not begin a part of a path (`/@name`), behind the first scheme or, without one, behind an option's
  /// name. Hiding more than a password costs nothing.
  static func passwords(in bytes: UnsafeMutableBufferPointer<UInt8>) -> [Int] {
    let (colon, slash, at) = (UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "@"))
    return bytes.indices.split(whereSeparator: { bytes[$0] == 0 }).flatMap { argument -> [Int] in
      guard let end = argument.last(where: { bytes[$0] == at && $0 > argument.startIndex && bytes[$0 - 1] != slash })
      else { return [] }
      var start = argument.startIndex
      if let scheme = argument[..<end].dropLast().first(where: { bytes[$0] == colon && bytes[$0 + 1] == slash }) {
        start = argument[scheme + 1..<end].first { bytes[$0] != slash } ?? end
      } else if bytes[start] == UInt8(ascii: "-") {
        start = argument[..<end].first { bytes[$0] == UInt8(ascii: "=") }.map { $0 + 1 } ?? start
      }
      return Array(start..<end)
    }
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
