import Glibc

/// The elements that are open around the place where ``XMLScanner`` is.
struct XMLOpenElements {
  /// An element that is open.
  struct Element {
    /// Its name as its start tag has it.
    var start: UnsafePointer<UInt8>
    var count: Int
    /// Its name without the prefix.
    var local: UnsafeBufferPointer<UInt8>
    /// What was declared outside it.
    var outside: XMLNamespaces.Mark
    var code: UInt8

    /// Whether an end tag that begins at an index of the text names it, up to its `>`.
    @inline(__always)
    func isNamed(_ text: UnsafePointer<UInt8>, at index: Int, _ end: Int) -> Bool {
      let behind = index &+ count
      return behind < end && text[behind] == UInt8(ascii: ">") && memcmp(text + index, start, count) == 0
    }
  }

  private var room: UnsafeMutablePointer<Element>
  private var capacity = 32
  private(set) var count = 0

  init() {
    room = .allocate(capacity: capacity)
  }

  /// Gives the room back.
  func deallocate() {
    room.deallocate()
  }

  /// The innermost element; only where ``count`` is not 0.
  var last: Element {
    @inline(__always) get { room[count &- 1] }
  }

  /// An element begins.
  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (room + count).initialize(to: element)
    count &+= 1
  }

  /// The innermost element ends; only where ``count`` is not 0.
  @inline(__always)
  mutating func removeLast() -> Element {
    count &-= 1
    return room[count]
  }

  /// Where the innermost element with a name stands; nil if none is open.
  func lastIndex(named written: UnsafeBufferPointer<UInt8>) -> Int? {
    (0..<count).last { UnsafeBufferPointer(start: room[$0].start, count: room[$0].count).equals(written) }
  }

  private mutating func grow() {
    let fresh = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    fresh.moveInitialize(from: room, count: count)
    room.deallocate()
    room = fresh
    capacity *= 2
  }
}
