import NIOConcurrencyHelpers
import News

/// Answers that still hold: the store has not changed since they were made, and they are not old.
///
/// Under a load of readers the same few pages are asked for again and again between two commits.
final class AnswerMemory: Sendable {
  private struct Entry {
    var reply: Reply
    var etag: String
    var madeAt: Timestamp
  }

  private struct Held {
    var mark: Int64 = 0
    var entries: [String: Entry] = [:]
    var bytes = 0
  }

  /// Bytes that are kept at most; what comes beyond begins anew.
  private static let most = 32 << 20
  /// Seconds for which a page that tells what is due holds without a commit.
  private static let lifetime: Double = 60

  private let held = NIOLockedValueBox(Held())

  /// The answer that was kept for a key, with its validator; nil where none holds.
  func find(_ key: String, mark: Int64, now: Timestamp) -> (reply: Reply, etag: String)? {
    held.withLockedValue { held in
      guard held.mark == mark, let entry = held.entries[key], now.seconds(since: entry.madeAt) < Self.lifetime else {
        return nil
      }
      return (entry.reply, entry.etag)
    }
  }

  /// Keeps an answer that was made after the mark was read.
  func keep(_ reply: Reply, etag: String, for key: String, mark: Int64, now: Timestamp) {
    held.withLockedValue { held in
      if held.mark != mark || held.bytes + reply.body.count > Self.most { held = Held(mark: mark) }
      held.bytes += reply.body.count + key.utf8.count
      held.entries[key] = Entry(reply: reply, etag: etag, madeAt: now)
    }
  }
}
