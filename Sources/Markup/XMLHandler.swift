/// Takes what ``XMLReader`` finds, in document order.
///
/// Elements arrive as numbers that the handler itself gave to their names, once for each name and document, so that
/// nothing is compared or copied for each element.
public protocol XMLHandler: AnyObject {
  /// The number that stands for an element's name from now on.
  func code(for name: XMLName) -> UInt8
  /// An element begins. Returns whether character data matters before the next element begins or ends; what does not is
  /// read faster, and may come or not.
  func start(_ code: UInt8, _ element: XMLStartTag) -> Bool
  /// The innermost open element ends: by its end tag, or because an element around it ended. Returns the same as `start`.
  ///
  /// - Parameter local: the element's name, without its prefix.
  func end(_ code: UInt8, _ local: UnsafeBufferPointer<UInt8>) -> Bool
  /// A piece of character data; references are resolved. Text comes in any number of pieces.
  ///
  /// - Parameter isLasting: whether the bytes stay where they are until the document is read, so that they need not be
  ///   copied; else they are gone after the call.
  func characters(_ bytes: UnsafeBufferPointer<UInt8>, isLasting: Bool)
  /// Everything so far is void: the document is read again from its beginning, repaired.
  func restart()
}

/// How the reading of a document ended.
public struct XMLOutcome: Sendable, Hashable {
  /// Whether there was an element at all.
  public var hasRoot: Bool
  /// Whether the document ended, or became unreadable, before its root element did.
  public var isTruncated: Bool
  /// Whether the document had to be read a second time, with its bytes repaired.
  public var isRepaired: Bool
}
