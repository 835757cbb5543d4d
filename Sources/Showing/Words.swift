/// Small words around numbers.
package enum Words {
  /// `1 article`, `2 articles`, `1,234 stories`.
  package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(grouped(number)) \(number == 1 ? noun : plural ?? noun + "s")"
  }

  /// A name of the program's own in words: `earliestReport` becomes `earliest report`. Texts with blanks stay.
  package static func spaced(_ name: String) -> String {
    guard !name.contains(" ") else { return name }
    var text = ""
    for character in name {
      if character.isUppercase, text.last?.isLowercase == true { text.append(" ") }
      text.append(contentsOf: text.isEmpty ? String(character) : character.lowercased())
    }
    return text
  }

  /// Digits in groups of three.
  package static func grouped(_ number: Int) -> String {
    var text = ""
    for (index, digit) in String(abs(number)).reversed().enumerated() {
      if index > 0, index % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + String(text.reversed())
  }
}
