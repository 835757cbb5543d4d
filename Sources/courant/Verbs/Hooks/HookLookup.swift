import News
import Store

/// Hooks by their names.
enum HookLookup {
  /// The hook of a name.
  static func find(_ name: String, in store: Store) throws -> Hook {
    guard let record = try store.hooks().first(where: { $0.hook.name == name }) else { throw none(name) }
    return record.hook
  }

  /// The failure where there is none.
  static func none(_ name: String) -> CommandFailure {
    CommandFailure(.notFound, "there is no hook \(name)", advice: "`courant hooks list` shows them.")
  }
}
