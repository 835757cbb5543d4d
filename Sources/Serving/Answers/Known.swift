import Store

/// Looks for what may be gone.
enum Known {
  /// What is there; nil for what nobody knows any more.
  static func optional<Value>(_ look: () throws -> Value) throws -> Value? {
    do {
      return try look()
    } catch let error as StoreError where error.kind == .notFound || error.kind == .ambiguous {
      return nil
    }
  }
}
