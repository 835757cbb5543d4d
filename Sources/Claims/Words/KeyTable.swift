/// A table from keys of words to small numbers, open-addressed: the keys are hashes already, and hashing them again for a
/// dictionary cost more than all else that is known of a word.
struct KeyTable: Sendable {
  /// A key and its number; a key of 0 is a free place.
  private var slots: [(key: UInt64, value: Int32)]
  private var count = 0

  /// An empty table with room for some keys.
  init(capacity: Int = 16) {
    var size = 32
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// The number of a key; nil where it is not in the table.
  func value(_ key: UInt64) -> Int32? {
    slots.withUnsafeBufferPointer { slots in
      var place = Self.place(key, slots.count)
      while slots[place].key != 0 {
        if slots[place].key == key { return slots[place].value }
        place = (place + 1) & (slots.count - 1)
      }
      return nil
    }
  }

  /// Sets the number of a key.
  mutating func set(_ key: UInt64, to value: Int32) {
    if (count + 1) * 2 > slots.count { grow() }
    var place = Self.place(key, slots.count)
    while slots[place].key != 0, slots[place].key != key { place = (place + 1) & (slots.count - 1) }
    if slots[place].key == 0 { count += 1 }
    slots[place] = (key, value)
  }

  /// Calls a function with each key and its number.
  func forEach(_ body: (UInt64, Int32) -> Void) { for slot in slots where slot.key != 0 { body(slot.key, slot.value) } }

  /// The upper half of the key is as mixed as its lower half is not.
  private static func place(_ key: UInt64, _ size: Int) -> Int { Int(truncatingIfNeeded: key ^ key >> 32) & (size - 1) }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    count = 0
    for slot in old where slot.key != 0 { set(slot.key, to: slot.value) }
  }
}
