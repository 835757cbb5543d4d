/// The entities that a document declares for itself, each of them plain text, and how much they may still expand to.
struct XMLEntities {
  /// Bytes that all references of a document together may expand to: beyond any use, and little for a bomb.
  private static let allowance = 1 << 20

  private let values: [[UInt8]: [UInt8]]
  private var left = allowance

  init(_ values: [[UInt8]: [UInt8]]) {
    self.values = values
  }

  /// Whether none is declared.
  var isEmpty: Bool { values.isEmpty }

  /// What a name stands for; nil if it is not declared, or enough was expanded.
  mutating func value(_ name: [UInt8]) -> [UInt8]? {
    guard let value = values[name], value.count <= left else { return nil }
    left -= value.count
    return value
  }
}
