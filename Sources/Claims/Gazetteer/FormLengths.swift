/// The words with which the forms of a table begin, and how many words the longest of them has.
enum FormLengths {
  /// By the key of the first word. Of UTF-8, for the tables are of many scripts, whose characters take long to tell apart.
  static func of(_ forms: some Sequence<Substring.UTF8View>) -> KeyTable {
    var lengths = KeyTable(capacity: 8_000)
    for form in forms {
      let words = form.split(separator: UInt8(ascii: " "))
      guard let first = words.first else { continue }
      let key = WordKey.of(Substring(first))
      if Int(lengths.value(key) ?? 0) < words.count { lengths.set(key, to: Int32(words.count)) }
    }
    return lengths
  }
}
