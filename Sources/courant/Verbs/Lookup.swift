import Store

/// Questions whose answer may be that there is no such thing.
enum Lookup {
  /// The answer, or nil where the store knows no such id.
  static func optional<Answer>(_ question: () throws -> Answer) throws -> Answer? {
    do {
      return try question()
    } catch let error as StoreError where error.kind == .notFound {
      return nil
    }
  }
}
