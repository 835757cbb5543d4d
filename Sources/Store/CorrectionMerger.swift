import News

/// Takes in what people decided elsewhere about stories, within one transaction.
///
/// A decision is known or not, and undone or not: what several stores know becomes the union, and where several say that it
/// was undone the first one to do so has it.
struct CorrectionMerger {
  private let connection: Connection
  private var known: [StoryCorrection: StoryCorrection] = [:]
  private var last = 0

  init(_ connection: Connection) throws {
    self.connection = connection
    for correction in try CorrectionRows(connection).all() {
      known[correction.decision] = correction
      last = max(last, correction.number)
    }
  }

  /// Takes a correction in, to be carried out by the next decision about stories; false where it says nothing new.
  mutating func merge(_ theirs: StoryCorrection) throws -> Bool {
    var correction = theirs.decision
    let mine = known[correction]
    let undoing = Self.earlier([mine, theirs].compactMap { $0 })
    (correction.undoneAt, correction.undoneBy) = (undoing?.at, undoing?.by)
    if let mine {
      guard mine.undoneAt != correction.undoneAt || mine.undoneBy != correction.undoneBy else { return false }
      correction.number = mine.number
      correction.isCarriedOut = mine.undoneAt != nil && mine.isCarriedOut
    } else {
      last += 1
      correction.number = last
      // One that was made and undone elsewhere changes nothing here.
      correction.isCarriedOut = correction.undoneAt != nil
    }
    try CorrectionRows(connection).write(correction)
    known[correction.decision] = correction
    return true
  }

  /// When and by whom a correction was undone first; nil where it holds in every store.
  private static func earlier(_ stores: [StoryCorrection]) -> (at: Timestamp, by: String)? {
    stores.compactMap { correction in correction.undoneAt.map { (at: $0, by: correction.undoneBy ?? "") } }.min(by: <)
  }
}
