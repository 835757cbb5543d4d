import News
import StorageSchema
import Testing

@testable import Store

/// What programs do to a store, one step after another, each a transaction that happens or does not.
struct StoreWork: Sendable, CustomTestStringConvertible {
  typealias Step = @Sendable (StoreProcess) throws -> Void

  var testDescription: String
  /// Whether one process does all of it: the log is brought into the file at its end, not after each step.
  var isOneProcess = false
  /// Whether what is there before is unsound.
  var mends = false
  /// What is there before.
  var prepare: @Sendable (_ path: String) throws -> Void = { try fill($0) }
  var steps: [Step]
  /// What is compared.
  var look: @Sendable (_ path: String) throws -> [String] = { try dump($0) }

  /// Does some steps, until one fails or the process is dead; returns the number of those that were done, and of those
  /// before them.
  @discardableResult
  func run(_ path: String, _ range: Range<Int>? = nil, until isDead: () -> Bool = { false }) -> Int {
    let process = StoreProcess(path)
    defer { process.end() }
    var done = range?.lowerBound ?? 0
    for step in steps[range ?? steps.indices] {
      do { try step(process) } catch { break }
      if !isOneProcess { process.end() }
      done += 1
      if isDead() { break }
    }
    return done
  }

  private static func fill(_ path: String) throws {
    let process = StoreProcess(path)
    defer { process.end() }
    for step in twoPasses { try step(process.store()) }
  }
}

/// A process that works on a store, which it opens when it needs it first.
final class StoreProcess {
  let path: String
  private var opened: Store?

  init(_ path: String) { self.path = path }

  /// Where copies are.
  var copy: String { DatabaseFile.folder(of: path) + "/copy.sqlite" }

  func store() throws -> Store {
    let store = try opened ?? Store.open(path, access: .write)
    opened = store
    return store
  }

  func end() {
    opened?.close()
    opened = nil
  }
}

// MARK: What is done

extension StoreWork {
  private static let alpha = feed("alpha")
  private static let bridge = update(alpha, "1", "")

  private static let empty: @Sendable (String) throws -> Void = { try Store.open($0, access: .write).close() }
  private static let passes: [Step] = twoPasses.indices.map { number in { try twoPasses[number]($0.store()) } }

  /// The store and the copy beside it.
  private static let both: @Sendable (String) throws -> [String] = { path in
    let copy = StoreProcess(path).copy
    return try dump(path) + (DatabaseFile.exists(copy) ? ["copy"] + dump(copy) : [])
  }

  static let all: [StoreWork] =
    [
      StoreWork(testDescription: "two passes, each transaction by a command", prepare: empty, steps: passes),
      StoreWork(testDescription: "two passes by a service", isOneProcess: true, prepare: empty, steps: passes),
      StoreWork(testDescription: "a correction by hand, which is undone", steps: corrections),
      StoreWork(
        testDescription: "marks of a reader",
        steps: [
          { try $0.store().mark([bridge.id], read: nil, starred: true) },
          { try $0.store().markAllRead(feed: nil, folder: nil, before: hours(9)) },
          { try $0.store().mark([bridge.id], read: false, starred: false) },
        ]),
      StoreWork(
        testDescription: "a feed paused, left and taken up again",
        steps: [
          { try $0.store().setPaused(alpha.id, true, at: hours(5)) },
          { try $0.store().removeFeed(alpha.id, at: hours(6)) },
          { _ = try $0.store().addFeeds([alpha], at: hours(7)) },
        ]),
      StoreWork(
        testDescription: "a purge, and the space given back",
        steps: [
          { _ = try $0.store().prune(PruneRule(before: hours(100), keepsMultiSource: false), at: hours(300)) },
          { try $0.store().compact() },
        ]),
      StoreWork(
        testDescription: "a repair", mends: true,
        prepare: { path in
          try fill(path)
          try sqlite(
            path, "DELETE FROM story_member; INSERT INTO article_search (article_search) VALUES ('delete-all')")
        }, steps: [{ _ = try $0.store().repair(at: hours(3)) }]),
      StoreWork(
        testDescription: "an import", steps: [{ process in try take(elsewhere(), into: process.store()) }]),
      StoreWork(
        testDescription: "an import of a store's file",
        prepare: { path in
          try fill(path)
          try another(StoreProcess(path).copy)
        }, steps: [{ _ = try $0.store().merge(storeAt: $0.copy, at: hours(4)) }], look: both),
      StoreWork(
        testDescription: "a copy in place of an older one",
        prepare: { path in
          try fill(path)
          try another(StoreProcess(path).copy)
        }, steps: [{ _ = try $0.store().backup(to: $0.copy) }], look: both),
      StoreWork(
        testDescription: "a copy put back",
        prepare: { path in
          try fill(path)
          try another(StoreProcess(path).copy)
        }, steps: [{ _ = try Store.restore($0.copy, to: $0.path, at: hours(4)) }], look: both),
    ]
    + [5, 46].map { schema in
      StoreWork(
        testDescription: "a store of schema \(schema) brought forward",
        prepare: { write(try #require(read(packageRoot + "/Tests/Fixtures/schema-\(schema).db")), to: $0) },
        steps: [{ _ = try $0.store() }])
    }

  /// Two articles in one story by hand, and that taken back.
  private static let corrections: [Step] = {
    var decided = StoryCorrection(
      number: 1, kind: .split, at: hours(3), by: "ada", story: StoryID("s2"), other: StoryID("s3"),
      articles: [bridge.id: StoryID("s3")], rest: [])
    let beta = feed("beta")
    var apart = pass(StoryID("s3"), of: [(alpha, bridge)])
    apart.events[0].at = hours(3)
    apart.events.append(
      StoryEvent(story: StoryID("s2"), kind: .left, at: hours(3), article: bridge.id, reason: "{}"))
    apart.stories += pass(StoryID("s2"), of: [(beta, update(beta, "2", ""))]).stories
    let (correction, split) = (decided, apart)
    (decided.undoneAt, decided.undoneBy) = (hours(4), "bob")
    let undone = decided
    return [
      { try $0.store().commit(split, recording: correction, at: hours(3)) },
      { try $0.store().commit(StoryPass(), recording: undone, at: hours(4)) },
    ]
  }()

  /// A store that read other articles of the same outlet.
  private static func another(_ path: String) throws {
    let store = try Store.open(path, access: .write)
    defer { store.close() }
    _ = try store.addFeeds([alpha], at: start)
    try store.commit(
      [poll(alpha, (1..<9).map { update(alpha, "\($0)", "Ferry \($0)", at: hours(Int64($0))) })], at: hours(9))
  }

  private static func elsewhere() throws -> [ExchangeRecord] {
    let home = try TestStore()
    _ = try home.store.addFeeds([alpha], at: start)
    try home.store.commit(
      [poll(alpha, (1..<9).map { update(alpha, "\($0)", "Ferry \($0)", at: hours(Int64($0))) })], at: hours(9))
    return try exported(home.store)
  }
}
