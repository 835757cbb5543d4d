import Glibc

/// Reads files. Errors are nil: a benchmark passes over what it cannot read.
enum Folder {
  /// The names of a folder's files, sorted; nil if it cannot be read.
  static func files(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), entry.pointee.d_type != DT_DIR { names.append(name) }
    }
    return names.sorted()
  }

  /// The paths of the files of a folder and of the folders in it, sorted; nil if it cannot be read.
  static func tree(_ folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasPrefix(".") { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == DT_DIR { paths += tree(path) ?? [] } else { paths.append(path) }
    }
    return paths.sorted()
  }

  /// A file's bytes.
  static func bytes(ofFile path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Does something in a folder that is there only meanwhile.
  static func temporary<Result>(_ work: (String) throws -> Result) throws -> Result {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/courant-bench-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw BenchmarkError("no folder can be made in \(parent)") }
    let folder = String(cString: made)
    defer {
      for name in files(in: folder) ?? [] { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    return try work(folder)
  }
}

/// Why a benchmark cannot be run.
struct BenchmarkError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
