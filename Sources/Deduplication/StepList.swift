/// The stories that an article was put into, first to last. For nearly every article there is one, which lies in here.
struct StepList: Hashable, RandomAccessCollection, Sendable {
  private var first: Standing.Step?
  private var later: [Standing.Step] = []

  /// None.
  init() {}

  /// One.
  init(_ step: Standing.Step) { first = step }

  var startIndex: Int { 0 }
  var endIndex: Int { first == nil ? 0 : 1 + later.count }

  subscript(index: Int) -> Standing.Step {
    if index > 0 { return later[index - 1] }
    guard let first else { preconditionFailure("an empty list has no first step") }
    return first
  }

  mutating func append(_ step: Standing.Step) {
    if first == nil { first = step } else { later.append(step) }
  }

  /// Leaves so many, which are one at least, and no more than there are.
  mutating func cut(to count: Int) { later.removeLast(later.count - (count - 1)) }
}
