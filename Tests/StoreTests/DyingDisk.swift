import GRDBSQLite
import Glibc
import Synchronization

/// A SQLite VFS in front of the system's own, for the files of chosen folders: it counts what is written to them, and from
/// one write on none reaches the disk any more, as if the process had been killed there. The last one may get through in half.
///
/// What is left in the files is what the kill would have left: SQLite and everybody above it hear of a broken disk, and
/// whatever they do about it comes to nothing.
final class DyingDisk: Sendable {
  private let writes = Atomic<Int>(0)
  private let last = Atomic<Int>(Int.max)
  private let tears: Bool
  private let folder: String

  private static let disks = Mutex<[String: DyingDisk]>([:])

  /// Counts what is written to the files of a folder, from the first that is opened after this.
  ///
  /// - Parameters:
  ///   - last: the last write that is carried out.
  ///   - tears: whether half of the one after it reaches the disk.
  init(_ folder: String, last: Int = .max, tears: Bool = false) {
    Self.register
    (self.folder, self.tears) = (folder, tears)
    self.last.store(last, ordering: .relaxed)
    Self.disks.withLock { $0[folder] = self }
  }

  /// Writes so far.
  var count: Int { writes.load(ordering: .relaxed) }

  /// Whether a write was held back.
  var isDead: Bool { count > last.load(ordering: .relaxed) }

  /// Takes the disk away: files that are opened from now on are the system's own.
  func remove() {
    Self.disks.withLock { $0[folder] = nil }
  }

  /// How much of so many bytes reaches the disk.
  fileprivate func passes(_ bytes: Int32) -> Int32 {
    let number = writes.add(1, ordering: .relaxed).newValue
    let last = last.load(ordering: .relaxed)
    if number <= last { return bytes }
    return tears && number == last + 1 ? bytes / 2 : 0
  }

  private static func disk(of path: UnsafePointer<CChar>?) -> DyingDisk? {
    guard let path else { return nil }
    let text = String(cString: path)
    guard let slash = text.lastIndex(of: "/") else { return nil }
    return disks.withLock { $0[String(text[..<slash])] }
  }

  // MARK: The file system

  /// The system's own, which a copy of with our functions is the default of this process from now on.
  private static let system = SystemVFS(pointer: sqlite3_vfs_find(nil)!)

  private static let register: Void = {
    let vfs = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    vfs.initialize(to: system.pointer.pointee)
    vfs.pointee.zName = UnsafePointer(strdup("dying"))
    vfs.pointee.pNext = nil
    vfs.pointee.szOsFile = Int32(OpenFile.size) + system.pointer.pointee.szOsFile
    vfs.pointee.xOpen = { vfs, path, file, flags, outFlags in
      guard let disk = disk(of: path) else { return system.pointer.pointee.xOpen(vfs, path, file, flags, outFlags) }
      let code = system.pointer.pointee.xOpen(vfs, path, OpenFile.real(file), flags, outFlags)
      file!.pointee.pMethods = code == SQLITE_OK ? UnsafePointer(methods.pointer) : nil
      if code == SQLITE_OK { OpenFile.of(file).pointee.disk = Unmanaged.passRetained(disk) }
      return code
    }
    vfs.pointee.xDelete = { vfs, path, synchronises in
      if let disk = disk(of: path), disk.passes(1) == 0 { return SQLITE_IOERR }
      return system.pointer.pointee.xDelete(vfs, path, synchronises)
    }
    sqlite3_vfs_register(vfs, 1)
  }()

  /// Version 2 of the interface: with the shared memory that WAL mode needs, without memory mapping.
  private static let methods: FileMethods = {
    let methods = UnsafeMutablePointer<sqlite3_io_methods>.allocate(capacity: 1)
    methods.initialize(to: sqlite3_io_methods())
    methods.pointee.iVersion = 2
    methods.pointee.xClose = { file in
      let code = OpenFile.methods(file).xClose(OpenFile.real(file))
      OpenFile.of(file).pointee.disk.release()
      return code
    }
    methods.pointee.xWrite = { file, bytes, count, place in
      let passing = OpenFile.of(file).pointee.disk._withUnsafeGuaranteedRef { $0.passes(count) }
      if passing > 0 {
        let code = OpenFile.methods(file).xWrite(OpenFile.real(file), bytes, passing, place)
        if code != SQLITE_OK { return code }
      }
      return passing == count ? SQLITE_OK : SQLITE_IOERR
    }
    methods.pointee.xTruncate = { file, size in
      guard OpenFile.of(file).pointee.disk._withUnsafeGuaranteedRef({ $0.passes(1) }) == 1 else {
        return SQLITE_IOERR
      }
      return OpenFile.methods(file).xTruncate(OpenFile.real(file), size)
    }
    methods.pointee.xSync = { file, flags in
      // Nothing to see on a disk that this process alone writes to; but the dead do not synchronise.
      OpenFile.of(file).pointee.disk._withUnsafeGuaranteedRef { $0.isDead } ? SQLITE_IOERR : SQLITE_OK
    }
    methods.pointee.xRead = { OpenFile.methods($0).xRead(OpenFile.real($0), $1, $2, $3) }
    methods.pointee.xFileSize = { OpenFile.methods($0).xFileSize(OpenFile.real($0), $1) }
    methods.pointee.xLock = { OpenFile.methods($0).xLock(OpenFile.real($0), $1) }
    methods.pointee.xUnlock = { OpenFile.methods($0).xUnlock(OpenFile.real($0), $1) }
    methods.pointee.xCheckReservedLock = { OpenFile.methods($0).xCheckReservedLock(OpenFile.real($0), $1) }
    // Not handed on: the system would make files larger than what was written to them.
    methods.pointee.xFileControl = { file, operation, argument in
      if [SQLITE_FCNTL_SIZE_HINT, SQLITE_FCNTL_CHUNK_SIZE].contains(operation) { return SQLITE_OK }
      return OpenFile.methods(file).xFileControl(OpenFile.real(file), operation, argument)
    }
    methods.pointee.xSectorSize = { OpenFile.methods($0).xSectorSize(OpenFile.real($0)) }
    methods.pointee.xDeviceCharacteristics = { OpenFile.methods($0).xDeviceCharacteristics(OpenFile.real($0)) }
    methods.pointee.xShmMap = { OpenFile.methods($0).xShmMap(OpenFile.real($0), $1, $2, $3, $4) }
    methods.pointee.xShmLock = { OpenFile.methods($0).xShmLock(OpenFile.real($0), $1, $2, $3) }
    methods.pointee.xShmBarrier = { OpenFile.methods($0).xShmBarrier(OpenFile.real($0)) }
    methods.pointee.xShmUnmap = { OpenFile.methods($0).xShmUnmap(OpenFile.real($0), $1) }
    return FileMethods(pointer: methods)
  }()

  /// Never changed and never given back.
  private struct SystemVFS: @unchecked Sendable { var pointer: UnsafeMutablePointer<sqlite3_vfs> }
  private struct FileMethods: @unchecked Sendable { var pointer: UnsafeMutablePointer<sqlite3_io_methods> }
}

/// An open file: what SQLite knows of it, whose it is, and behind that the system's own.
private struct OpenFile {
  var file: sqlite3_file
  var disk: Unmanaged<DyingDisk>

  /// Bytes in front of the system's own file, a multiple of what that is aligned to.
  static let size = (MemoryLayout<OpenFile>.stride + 15) / 16 * 16

  static func of(_ file: UnsafeMutablePointer<sqlite3_file>?) -> UnsafeMutablePointer<OpenFile> {
    UnsafeMutableRawPointer(file!).assumingMemoryBound(to: OpenFile.self)
  }

  static func real(_ file: UnsafeMutablePointer<sqlite3_file>?) -> UnsafeMutablePointer<sqlite3_file> {
    (UnsafeMutableRawPointer(file!) + size).assumingMemoryBound(to: sqlite3_file.self)
  }

  static func methods(_ file: UnsafeMutablePointer<sqlite3_file>?) -> sqlite3_io_methods {
    real(file).pointee.pMethods.pointee
  }
}
