/// The named character references as an open-addressing hash table over bytes, built once from
/// ``CharacterReferenceNames/table``.
struct CharacterReferenceTable: Sendable {
  /// One name and what it stands for; a slot without a name is empty.
  struct Slot: Sendable {
    /// Where the name begins in the table's literal.
    var nameOffset: UInt16 = 0
    /// Bytes of the name; 0 for an empty slot.
    var nameLength: UInt8 = 0
    /// Known without its semicolon too.
    var isKnownOpen = false
    /// ``ReferenceText/packed``.
    var text: UInt64 = 0
  }

  /// Bytes of the longest name (`CounterClockwiseContourIntegral`).
  static let longestName = 31
  /// Bytes of the longest name that is known without its semicolon (`yacute`, `plusmn` and others).
  static let longestOpenName = 6

  static let shared = CharacterReferenceTable(CharacterReferenceNames.table)

  private let literal: StaticString
  private let slots: [Slot]

  /// Twice the number of names, so that a look-up ends after one or two slots.
  private static let size = 4096

  /// The slot of a name; nil for a name that is not there.
  func slot(_ name: UnsafeBufferPointer<UInt8>) -> Slot? {
    var index = Self.hash(name)
    while slots[index].nameLength > 0 {
      let slot = slots[index]
      if Int(slot.nameLength) == name.count, isName(at: Int(slot.nameOffset), name) { return slot }
      index = (index + 1) & (Self.size - 1)
    }
    return nil
  }

  private func isName(at offset: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    let stored = literal.utf8Start + offset
    for index in 0..<name.count where stored[index] != name[index] { return false }
    return true
  }

  /// FNV-1a (Fowler, Noll, Vo), folded to the size of the table.
  private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (size - 1)
  }

  /// Reads the literal: `NAME=HEX[,HEX]` or `NAME!HEX[,HEX]`, separated by spaces.
  private init(_ literal: StaticString) {
    self.literal = literal
    var slots = [Slot](repeating: Slot(), count: Self.size)
    let bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    var index = 0
    while index < bytes.count {
      let start = index
      while bytes[index] != UInt8(ascii: "="), bytes[index] != UInt8(ascii: "!") { index += 1 }
      let name = UnsafeBufferPointer(rebasing: bytes[start..<index])
      let isKnownOpen = bytes[index] == UInt8(ascii: "!")
      let text = Self.readText(bytes, &index)
      var place = Self.hash(name)
      while slots[place].nameLength > 0 { place = (place + 1) & (Self.size - 1) }
      slots[place] = Slot(
        nameOffset: UInt16(start), nameLength: UInt8(name.count), isKnownOpen: isKnownOpen, text: text.packed)
    }
    self.slots = slots
  }

  /// Reads the code points from the mark at `index` to the space behind them.
  private static func readText(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> ReferenceText {
    var scalars: [Unicode.Scalar] = []
    var number: UInt32 = 0
    index += 1
    while true {
      let byte = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
      index += 1
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: " "):
        scalars.append(Unicode.Scalar(number) ?? "\u{FFFD}")
        number = 0
        if byte == UInt8(ascii: " ") { return ReferenceText(scalars) }
      default: number = number << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x37)
      }
    }
  }
}
