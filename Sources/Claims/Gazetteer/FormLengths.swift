/// The words with which the forms of a table begin, and how many words the longest of them has.
struct FormLengths {
  /// By the key of the first word.
  private(set) var table: KeyTable

  /// None yet, with room for some first words.
  init(capacity: Int) { table = KeyTable(capacity: capacity) }

  /// Adds a form: words with one space between them.
  mutating func add(_ form: UnsafeBufferPointer<UInt8>) {
    var (end, words) = (form.count, Int32(1))
    for (place, byte) in form.enumerated() where byte == UInt8(ascii: " ") {
      if words == 1 { end = place }
      words += 1
    }
    let key = WordKey.of(UnsafeBufferPointer(rebasing: form[..<end]))
    if (table.value(key) ?? 0) < words { table.set(key, to: words) }
  }
}
