import Glibc

/// Room for texts that do not stand in a document as they are meant.
struct XMLScratch {
  private var room: UnsafeMutablePointer<UInt8>?
  private var capacity = 0

  /// Gives the room back.
  func deallocate() {
    room?.deallocate()
  }

  /// A text with its references resolved, unless it is a CDATA section's, and with line feeds for carriage returns; valid
  /// until the next call.
  mutating func resolved(_ run: UnsafeBufferPointer<UInt8>, references: Bool) -> UnsafeBufferPointer<UInt8> {
    guard let input = run.baseAddress else { return run }
    // &nGt; and &nLt; are six bytes, one more than their names; everything else shrinks
    let out = reserve(run.count &+ run.count / 4 &+ 8)
    var place = 0
    var index = 0
    while index < run.count {
      let next = references ? Self.find(UInt8(ascii: "&"), run, index) : run.count
      place = copy(input + index, next &- index, to: out, at: place)
      index = next
      guard index < run.count else { break }
      if let (byte, length) = Self.predefined(input + index, run.count &- index) {
        out[place] = byte
        place &+= 1
        index &+= length
      } else if let (text, length) = XMLReferences.decode(run, at: index) {
        for offset in 0..<text.count { out[place &+ offset] = text[offset] }
        place &+= text.count
        index &+= length
      } else {
        out[place] = UInt8(ascii: "&")
        place &+= 1
        index &+= 1
      }
    }
    return UnsafeBufferPointer(start: out, count: place)
  }

  /// The references that XML itself knows and that escaped HTML is full of.
  @inline(__always)
  private static func predefined(_ reference: UnsafePointer<UInt8>, _ count: Int) -> (byte: UInt8, length: Int)? {
    guard count >= 4 else { return nil }
    if reference[2] == UInt8(ascii: "t"), reference[3] == UInt8(ascii: ";") {
      if reference[1] == UInt8(ascii: "l") { return (UInt8(ascii: "<"), 4) }
      if reference[1] == UInt8(ascii: "g") { return (UInt8(ascii: ">"), 4) }
    }
    guard count >= 5, reference[1] == UInt8(ascii: "a"), reference[2] == UInt8(ascii: "m"),
      reference[3] == UInt8(ascii: "p"), reference[4] == UInt8(ascii: ";")
    else { return nil }
    return (UInt8(ascii: "&"), 5)
  }

  /// Copies bytes, each line break as one line feed; returns the place behind them.
  private func copy(_ input: UnsafePointer<UInt8>, _ count: Int, to out: UnsafeMutablePointer<UInt8>, at start: Int)
    -> Int
  {
    let bytes = UnsafeBufferPointer(start: input, count: count)
    var place = start
    var index = 0
    while index < count {
      let next = Self.find(0x0D, bytes, index)
      memcpy(out + place, input + index, next &- index)
      place &+= next &- index
      index = next
      guard index < count else { break }
      out[place] = 0x0A
      place &+= 1
      index &+= index &+ 1 < count && input[index &+ 1] == 0x0A ? 2 : 1
    }
    return place
  }

  private static func find(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let base = bytes.baseAddress, let found = memchr(base + start, Int32(byte), bytes.count &- start) else {
      return bytes.count
    }
    return UnsafeRawPointer(base).distance(to: found)
  }

  private mutating func reserve(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if let room, count <= capacity { return room }
    room?.deallocate()
    capacity = max(count, 16_384)
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    room = fresh
    return fresh
  }
}
