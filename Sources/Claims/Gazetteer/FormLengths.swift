/// The words with which the forms of several words of a table begin, and how many words the longest of them has.
enum FormLengths {
  /// By first word.
  static func of(_ forms: some Sequence<String>) -> [String: Int] {
    var lengths: [String: Int] = [:]
    for form in forms where form.utf8.contains(UInt8(ascii: " ")) {
      let words = form.utf8.split(separator: UInt8(ascii: " "))
      guard let first = words.first else { continue }
      let word = String(Substring(first))
      lengths[word] = max(lengths[word] ?? 0, words.count)
    }
    return lengths
  }
}
