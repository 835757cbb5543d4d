/// A fault of the store: what failed, on what, why, and what the user can do next.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The kinds of fault that callers tell apart.
  public enum Kind: String, Sendable, CaseIterable {
    /// The file or its folder cannot be made, opened, read or written.
    case cannotOpen
    /// The file is not a store of Courant.
    case notOurs
    /// The store was written by a newer Courant.
    case newer
    /// Another process holds the lease or a lock.
    case busy
    /// No such feed, article or story.
    case notFound
    /// A prefix that fits more than one id.
    case ambiguous
    /// The file's content is damaged.
    case damaged
    /// No room is left.
    case diskFull
    /// The file was taken away while it was open.
    case missing
    /// Another file was put in its place while it was open.
    case replaced
    /// An export that is cut, or none.
    case unsound
    /// A question that the store cannot understand, such as an empty search.
    case badQuery
    /// A question that would take so long that everybody else waited.
    case tooBroad
    /// Anything else.
    case other
  }

  /// What kind of fault.
  public var kind: Kind
  /// What was being done.
  public var what: String
  /// On what it was being done: a path, an id.
  public var subject: String
  /// Why it failed.
  public var why: String
  /// What the user can do.
  public var advice: String

  /// A fault from its parts.
  public init(_ kind: Kind, what: String, subject: String, why: String, advice: String) {
    self.kind = kind
    self.what = what
    self.subject = subject
    self.why = why
    self.advice = advice
  }

  /// Whether it may pass by itself, or by what somebody does outside: a full disk, a held lock, a file that was moved.
  public var mayPass: Bool {
    switch kind {
    case .busy, .diskFull, .cannotOpen, .missing: true
    case .notOurs, .newer, .notFound, .ambiguous, .damaged, .replaced, .unsound, .badQuery, .tooBroad, .other: false
    }
  }

  /// All of it in one line.
  public var description: String { "\(what) \(subject): \(why); \(advice)" }
}
