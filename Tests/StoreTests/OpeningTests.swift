import Glibc
import News
import StorageSchema
import Testing

@testable import Store

@Suite struct `Opening a store` {
  @Test(arguments: [ENOLCK, ENOSYS, EOPNOTSUPP]) func `on a file system without locks ends at once, and says so`(
    code: Int32
  ) throws {
    let home = try TestStore()
    home.store.close()
    let lease = try Lease.acquire(storePath: home.path, at: start)
    defer { withExtendedLifetime(lease) {} }
    for (path, access) in [(home.path, Store.Access.write), (home.path, .read), (home.folder + "/new.sqlite", .write)] {
      let error = #expect(throws: StoreError.self) {
        try Store.open(path, access: access, faults: nil) { _ in
          errno = code
          return -1
        }
      }
      #expect(error?.kind == .cannotOpen && error?.advice.contains("no locks") == true)
    }
    #expect(!DatabaseFile.exists(home.folder + "/new.sqlite"))
    // Somebody else's lock is none of that, and no answer is a lock.
    try Store.open(home.path, access: .read, faults: nil) { _ in
      errno = EAGAIN
      return -1
    }.close()
  }

  @Test func `a file that is not there is created with its folders, for this user alone`() throws {
    let home = try TestStore()
    let path = home.folder + "/a/b/new.sqlite"
    let store = try Store.open(path, access: .read)
    #expect(try store.status(dayStart: start).articles == 0)
    #expect(try store.check() == [])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(stat(home.folder + "/a/b", &status) == 0 && status.st_mode & 0o777 == 0o700)
  }

  @Test func `a file of random bytes is refused and left as it is`() throws {
    let home = try TestStore()
    let bytes = (0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
    let path = home.folder + "/junk"
    write(bytes, to: path)
    #expect(try kind { _ = try Store.open(path, access: .read) } == .notOurs)
    #expect(read(path) == bytes)
  }

  @Test(arguments: [1, 24, 511]) func `a file of few bytes is refused and left as it is, and is no copy of a store`(
    count: Int
  ) throws {
    let home = try TestStore()
    let path = home.folder + "/note"
    let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: count)
    write(bytes, to: path)
    for access in [Store.Access.read, .write] {
      #expect(try kind { _ = try Store.open(path, access: access) } == .notOurs)
    }
    #expect(try kind { _ = try Store.restore(path, to: home.path, at: start) } == .notOurs)
    #expect(read(path) == bytes)
  }

  @Test func `a database without tables is no copy of a store`() throws {
    let home = try TestStore()
    let path = home.folder + "/empty"
    try sqlite(path, "PRAGMA user_version = 0; VACUUM")
    #expect(DatabaseFile.size(path) >= DatabaseFile.leastSize)
    #expect(try kind { _ = try Store.restore(path, to: home.path, at: start) } == .notOurs)
    #expect(try home.store.epoch() == Store.open(home.path, access: .read).epoch())
  }

  @Test func `another program's database is refused and left as it is`() throws {
    let home = try TestStore()
    let path = home.folder + "/foreign"
    try sqlite(path, "CREATE TABLE article (mine); PRAGMA user_version = 3")
    let before = read(path)
    #expect(try kind { _ = try Store.open(path, access: .write) } == .notOurs)
    #expect(read(path) == before)
  }

  @Test func `a store of a newer Courant is refused`() throws {
    let home = try TestStore()
    home.store.close()
    try sqlite(home.path, "PRAGMA user_version = \(Schema.version + 1)")
    #expect(try kind { _ = try Store.open(home.path, access: .write) } == .newer)
  }

  @Test func `a folder that cannot be made says so`() throws {
    #expect(try kind { _ = try Store.open("/proc/nowhere/x.sqlite", access: .write) } == .cannotOpen)
  }

  @Test func `an empty file becomes a store`() throws {
    let home = try TestStore()
    write([], to: home.folder + "/empty")
    let store = try Store.open(home.folder + "/empty", access: .write)
    #expect(try store.epoch().count == 8)
  }

  @Test func `a store in a folder that nobody can write is read without a file beside it`() throws {
    let home = try TestStore()
    let a = feed("alpha")
    _ = try home.store.addFeeds([a], at: start)
    try home.store.commit([poll(a, [update(a, "1", "Bridge closed")])], at: start)
    home.store.close()
    let odd = home.folder + "/50% ?#.sqlite"
    #expect(rename(home.path, odd) == 0)
    let store = try Store.open(odd, access: .read, faults: nil, isFixed: true)
    #expect(try store.articles().map(\.title) == ["Bridge closed"])
    #expect(try store.check() == [])
    #expect(access(odd + "-shm", F_OK) != 0 && access(odd + "-wal", F_OK) != 0)
  }

  @Test func `the schema file is what the migrations make`() throws {
    let home = try TestStore()
    let made = try lines(
      home.path,
      "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'article_search_%' ORDER BY rowid")
    let file = try #require(read(packageRoot + "/Storage/schema.sql").map { String(decoding: $0, as: UTF8.self) })
    let wanted =
      "-- The whole schema after the last migration, as SQLite keeps it; the migrations make it, a test compares.\n\n"
    #expect(file == wanted + made.joined(separator: "\n\n") + "\n")
  }

  @Test func `foreign keys are on`() throws {
    let home = try TestStore()
    #expect(try home.store.read("") { try $0.number("PRAGMA foreign_keys") } == 1)
  }

  @Test func `every migration is in the list under its number`() throws {
    var names: [String] = []
    let directory = try #require(opendir(packageRoot + "/Storage/migrations"))
    while let entry = readdir(directory) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(directory)
    let files = names.filter { $0.hasPrefix("V") }.sorted()
    #expect(files.count == Schema.migrations.count)
    for (file, migration) in zip(files, Schema.migrations) {
      #expect(read(packageRoot + "/Storage/migrations/" + file) == Array(migration.sql.utf8))
      #expect(Int32(file.dropFirst().prefix(4)) == migration.number)
    }
  }

  @Test func `a reader sees the last commit while another writes, and cannot write itself`() throws {
    let home = try TestStore()
    let alpha = feed("alpha")
    _ = try home.store.addFeeds([alpha], at: start)
    let reader = try Store.open(home.path, access: .read)
    try home.store.write("") { connection in
      try connection.execute("UPDATE feed SET title = 'another'")
      #expect(try reader.feeds().map(\.feed.title) == ["alpha"])
    }
    #expect(try reader.feeds().map(\.feed.title) == ["another"])
    #expect(try kind { try reader.removeFeed(alpha.id, at: start) } == .cannotOpen)
  }
}
