/// The namespaces that are declared around the place where a reader is.
struct XMLNamespaces {
  /// The state at the start of an element, to go back to at its end.
  struct Mark {
    fileprivate var bindings: Int
    fileprivate var scope: Int
  }

  private struct Binding {
    /// Empty for the default namespace.
    var prefix: UnsafeBufferPointer<UInt8>
    var address: UnsafeBufferPointer<UInt8>
  }

  /// A set of declarations that was in force once.
  private struct Scope {
    var parent: Int
    var last: Binding
    var number: Int
  }

  /// Sets of declarations that are recognised when they come again; there are few, but they may stand in every entry.
  private static let maximumScopes = 32

  private var bindings: [Binding] = []
  private var scopes: [Scope] = []
  private var lastScope = 0
  /// A number for what is declared: while it stays the same, a name means the same.
  private(set) var scope = 0

  /// What holds now.
  var mark: Mark { Mark(bindings: bindings.count, scope: scope) }

  /// Forgets what was declared since.
  mutating func reset(to mark: Mark) {
    guard mark.scope != scope else { return }
    bindings.removeLast(bindings.count - mark.bindings)
    scope = mark.scope
  }

  /// Takes in a declaration.
  mutating func declare(_ prefix: UnsafeBufferPointer<UInt8>, _ address: UnsafeBufferPointer<UInt8>) {
    let binding = Binding(prefix: prefix, address: address)
    bindings.append(binding)
    for seen in scopes
    where seen.parent == scope && seen.last.prefix.equals(prefix) && seen.last.address.equals(address) {
      scope = seen.number
      return
    }
    lastScope += 1
    if scopes.count < Self.maximumScopes { scopes.append(Scope(parent: scope, last: binding, number: lastScope)) }
    scope = lastScope
  }

  /// How many declarations were taken in since.
  func count(since mark: Mark) -> Int { bindings.count - mark.bindings }

  /// Whether the element whose declarations began at a mark has declared a prefix.
  func isDeclared(_ prefix: UnsafeBufferPointer<UInt8>, since mark: Mark) -> Bool {
    bindings[mark.bindings...].contains { $0.prefix.equals(prefix) }
  }

  /// The namespace of a prefix (empty: of names without one); nil if there is none.
  func address(of prefix: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard let binding = bindings.last(where: { $0.prefix.equals(prefix) }), !binding.address.isEmpty else { return nil }
    return binding.address
  }
}
