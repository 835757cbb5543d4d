import NIOConcurrencyHelpers
import News

/// Answers that still hold, so that what many ask for is not made for each.
///
/// An answer holds as long as nobody commits to the store. While a pass commits many times a second that would mean to make
/// the same pages again and again, at the pass's cost; so an answer also holds for a while after it was made, in proportion
/// to what making it cost, and is then made anew while the old one is still given.
final class AnswerMemory: Sendable {
  /// What is known of an answer.
  enum Finding {
    /// It holds.
    case holds(Reply, etag: String)
    /// It may be given for now; it is to be made anew.
    case fades(Reply, etag: String)
    /// There is none.
    case none
  }

  private struct Entry {
    var reply: Reply
    var etag: String
    var mark: Int64
    var madeAt: Timestamp
    /// Seconds for which it holds whatever is committed.
    var grace: Double
  }

  private struct Held {
    var entries: [String: Entry] = [:]
    var bytes = 0
    /// How often everything was forgotten.
    var life = 0

    mutating func clear() {
      entries = [:]
      bytes = 0
    }
  }

  /// Bytes that are kept at most; what comes beyond begins anew.
  private static let most = 32 << 20
  /// Seconds for which a page that tells what is due holds without a commit.
  private static let lifetime: Double = 60
  /// An answer holds for so many times what making it cost: one in twenty parts of one core are spent on it at most.
  private static let patience: Double = 20
  /// Seconds for which an answer holds at most whatever is committed.
  private static let longestGrace: Double = 2

  private let held = NIOLockedValueBox(Held())

  /// What is known of the answer for a key.
  func find(_ key: String, mark: Int64, now: Timestamp) -> Finding {
    held.withLockedValue { held in
      guard let entry = held.entries[key] else { return .none }
      let age = now.seconds(since: entry.madeAt)
      guard age >= 0, age < Self.lifetime else { return .none }
      if entry.mark == mark || age < entry.grace { return .holds(entry.reply, etag: entry.etag) }
      return age < 2 * entry.grace ? .fades(entry.reply, etag: entry.etag) : .none
    }
  }

  /// How often everything was forgotten so far.
  var life: Int { held.withLockedValue { $0.life } }

  /// Keeps an answer that was made after the mark was read, unless everything was forgotten meanwhile.
  ///
  /// - Parameters:
  ///   - life: ``life`` before the store was asked.
  ///   - cost: seconds that making it took.
  func keep(_ reply: Reply, etag: String, for key: String, mark: Int64, life: Int, now: Timestamp, cost: Double) {
    let size = reply.body.count + key.utf8.count
    guard size <= Self.most else { return }
    let entry = Entry(
      reply: reply, etag: etag, mark: mark, madeAt: now, grace: min(Self.longestGrace, max(0, cost) * Self.patience))
    held.withLockedValue { held in
      guard held.life == life, held.entries[key].map({ $0.madeAt <= now }) ?? true else { return }
      if held.bytes + size > Self.most { held.clear() }
      if let old = held.entries.updateValue(entry, forKey: key) { held.bytes -= old.reply.body.count + key.utf8.count }
      held.bytes += size
    }
  }

  /// Forgets every answer: what was done by way of us is seen at once.
  func forget() {
    held.withLockedValue { held in
      held.clear()
      held.life += 1
    }
  }
}
