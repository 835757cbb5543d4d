/// Elements that lie in a block of bytes, one behind the other; the block is shared, and nothing is copied out of it.
struct PackedList<Element: BitwiseCopyable>: RandomAccessCollection, Sendable {
  private let block: [UInt8]
  private let start: Int32
  private let length: Int32

  /// - Parameters:
  ///   - start: of the first element, in bytes; a multiple of what elements are aligned to.
  ///   - count: elements; all of them lie in the block.
  init(_ block: [UInt8], start: Int, count: Int) {
    self.block = block
    self.start = Int32(start)
    length = Int32(count)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { Int(length) }

  subscript(index: Int) -> Element { withUnsafeBufferPointer { $0[index] } }

  /// Hands out the elements where they are.
  @inline(__always)
  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    withExtendedLifetime(block) { body(held) }
  }

  /// The elements where they are, which is good for as long as something else holds the block, as the state does that of
  /// every article it has: to take hold of a block for a comparison costs more than to read the list.
  @inline(__always)
  var held: UnsafeBufferPointer<Element> {
    block.withUnsafeBytes { bytes in
      guard length > 0, let first = bytes.baseAddress else { return UnsafeBufferPointer(start: nil, count: 0) }
      let elements = (first + Int(start)).assumingMemoryBound(to: Element.self)
      return UnsafeBufferPointer(start: elements, count: Int(length))
    }
  }
}
