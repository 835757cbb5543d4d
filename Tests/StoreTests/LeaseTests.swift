import Glibc
import News
import Testing

@testable import Store

@Suite struct `The lease` {
  @Test func `is held by one at a time and free again afterwards`() throws {
    let home = try TestStore()
    #expect(Lease.holder(storePath: home.path) == nil)
    var lease: Lease? = try Lease.acquire(storePath: home.path, at: start)
    #expect(lease != nil)
    #expect(Lease.holder(storePath: home.path) == Lease.Holder(pid: getpid(), since: start))
    #expect(try kind { _ = try Lease.acquire(storePath: home.path, at: start) } == .busy)
    lease = nil
    #expect(Lease.holder(storePath: home.path) == nil)
    #expect(try kind { _ = try Lease.acquire(storePath: home.path, at: start) } == nil)
  }

  @Test func `of one who puts another file in the place keeps nobody from opening that`() throws {
    let home = try TestStore()
    home.store.close()
    let lease = try Lease.acquire(storePath: home.path, at: start, replacing: true)
    #expect(rename(home.path, home.folder + "/before") == 0)
    #expect(try Store.open(home.path, access: .write).feeds().isEmpty)
    withExtendedLifetime(lease) {}
  }

  @Test func `left by a process that was killed keeps nobody out`() throws {
    let home = try TestStore()
    home.store.close()
    write(Array("{\"pid\":1,\"started_ms\":1,\"inode\":1}".utf8), to: home.path + ".lock")
    #expect(try kind { _ = try Store.open(home.path, access: .write) } == nil)
  }

  @Test func `cannot be had where the file system has no locks, which is told from a lock that another holds`() throws {
    let home = try TestStore()
    do {
      _ = try Lease.acquire(storePath: home.path, at: start) { _ in
        errno = ENOLCK
        return -1
      }
      Issue.record("it was taken")
    } catch {
      #expect(error.kind == .cannotOpen && error.advice.contains("local disk"))
    }
    // Nothing is left that would keep others out.
    #expect(try kind { _ = try Lease.acquire(storePath: home.path, at: start) } == nil)
  }

  @Test func `of a store in a folder that is not there cannot be taken`() throws {
    #expect(try kind { _ = try Lease.acquire(storePath: "/proc/nowhere/x", at: start) } == .cannotOpen)
  }
}
