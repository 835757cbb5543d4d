/// Tells single-byte encodings by the letters of the languages that are written in them.
///
/// For each pair of an encoding and a language: the letters that the language uses count for it, frequent ones more than
/// rare ones and small ones more than capitals; everything else counts against it.
enum AlphabetSniffer {
  private struct Language {
    var encodings: [String]
    /// The letters beyond ASCII, small, the frequent ones first where most letters are beyond ASCII.
    var letters: String
    /// Whether it is written in Latin letters, most of which are ASCII.
    var isLatin = false
  }

  /// In the order in which they win a tie. Letters: the alphabets of the languages, and what their texts borrow often.
  private static let languages: [Language] = [
    Language(encodings: ["windows-1252"], letters: "éèàçêôîûëïùâœ", isLatin: true),  // French
    Language(encodings: ["windows-1252"], letters: "áéíóúñü¿¡ºª", isLatin: true),  // Spanish
    Language(encodings: ["windows-1252"], letters: "äöüßé", isLatin: true),  // German
    Language(encodings: ["windows-1252"], letters: "ãõáéíóúâêôàçºª", isLatin: true),  // Portuguese
    Language(encodings: ["windows-1252"], letters: "àèéìòù", isLatin: true),  // Italian
    Language(encodings: ["windows-1252"], letters: "åäöøæéü", isLatin: true),  // the Nordic languages
    Language(encodings: ["windows-1252"], letters: "áéíóúýþðæö", isLatin: true),  // Icelandic
    Language(encodings: ["windows-1252"], letters: "éëïèóüê", isLatin: true),  // Dutch
    Language(encodings: central, letters: "áčďéěíňóřšťúůýžäľĺŕô", isLatin: true),  // Czech, Slovak
    Language(encodings: central, letters: "ąćęłńóśźż", isLatin: true),  // Polish
    Language(encodings: central, letters: "áéíóöőúüű", isLatin: true),  // Hungarian
    Language(encodings: central, letters: "čćđšž", isLatin: true),  // Croatian, Slovene
    Language(encodings: central, letters: "ăâîşţ", isLatin: true),  // Romanian
    Language(encodings: ["windows-1254"], letters: "çğıöşüâî", isLatin: true),  // Turkish
    Language(encodings: ["windows-1257", "iso-8859-13"], letters: "āčēģīķļņšūžąęėįųõäöü", isLatin: true),  // Baltic
    Language(
      encodings: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
      letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),  // Russian, Bulgarian
    Language(encodings: ["windows-1251", "koi8-u", "iso-8859-5"], letters: "оаниівертслкудмпьзгябчйхцюжшєїщфґ"),
    Language(encodings: ["windows-1251", "iso-8859-5"], letters: "аоиенрстјукдвмпзлгбчшжцћњђљхџфў"),  // Serbian
    Language(encodings: ["windows-1253", "iso-8859-7"], letters: "αοιετσνηυρπκμλςάίήδόγέύχθωώφβξζψϊϋΐΰ"),
    Language(encodings: ["windows-1255"], letters: "יוהלאתרמבנשםדעקכחפצטגןסזךףץ"),
    Language(encodings: ["windows-1256", "iso-8859-6"], letters: "الينموتربةعدسفهكقحجشطصأخضذثئءغظؤإآزىـپچژگ"),
    Language(encodings: ["windows-874"], letters: thai),
  ]

  private static let central = ["windows-1250", "iso-8859-2"]
  private static let thai = "ากนรอเงมยลวดท่สต้ะปบคหแจพชขใไผโถซธศณฟภุูีิืึัำ็์ษฐญฉฝฎฏฑฒฆฌฬฮฯๆ๊๋"

  /// Marks that stand in texts of all languages.
  private static let marks = Set("\u{A0}‘’“”„«»–—…•€©®°§".unicodeScalars.map(\.value))

  /// What a byte says for a language in an encoding.
  private struct Candidate {
    var encoding: String
    var isLatin: Bool
    /// Points for the bytes 0x80 to 0xFF.
    var points: [Int]
  }

  private static let candidates: [Candidate] = languages.flatMap { language in
    let letters = language.letters.unicodeScalars.map(\.value)
    var points: [UInt32: Int] = [:]
    for letter in language.letters.uppercased().unicodeScalars { points[letter.value] = 2 }
    for (place, letter) in letters.enumerated() {
      points[letter] = language.isLatin ? 6 : 8 - 7 * place / letters.count
    }
    return language.encodings.map { encoding in
      let meanings = TextDecoder.highHalf(of: TextEncoding(label: encoding))
      return Candidate(
        encoding: encoding, isLatin: language.isLatin,
        points: meanings.map { $0 == 0 ? -16 : points[$0] ?? (marks.contains($0) ? 2 : -8) })
    }
  }

  /// The label of the encoding in which most of the bytes make sense; nil if in none, or there is too little to tell.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let census = census(bytes)
    let (counts, isLatin) = (census.counts, census.isLatin)
    // a word in an alphabet of its own has six letters; four accents are enough
    guard counts.reduce(0, +) >= (isLatin ? 4 : 6) else { return nil }
    if !isLatin, isHebrew(counts) { return "windows-1255" }
    var best: (score: Int, encoding: String)?
    for candidate in candidates where candidate.isLatin == isLatin {
      let score = zip(counts, candidate.points).reduce(0) { $0 + $1.0 * $1.1 }
      if score > best?.score ?? 0 { best = (score, candidate.encoding) }
    }
    return best?.encoding
  }

  /// Whether the letters are those of Hebrew: it has no capitals, and neither Greek nor Cyrillic text gets along without
  /// the last letters of their alphabets (0xFB to 0xFF) or with small letters alone.
  private static func isHebrew(_ counts: [Int]) -> Bool {
    let inside = counts[0x60...0x7A].reduce(0, +)
    return inside >= 24 && counts[0x40..<0x60].reduce(0, +) + counts[0x7B...].reduce(0, +) == 0
  }

  /// Whether there are words enough without any letter of ASCII: in Latin writing a byte beyond ASCII stands alone, or
  /// beside another one.
  static func isWithoutLatin(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let census = census(bytes)
    let total = census.counts.reduce(0, +)
    return total >= 24 && !census.isLatin && total >= census.runs * 3
  }

  /// Whether the bytes are Thai, which has no spaces: its long runs look like two-byte characters, but those would also
  /// have the bytes that Thai has not.
  ///
  /// - Parameter isPaired: the bytes would make common characters of two bytes. Thai words of an odd length do not.
  static func isThai(_ bytes: UnsafeBufferPointer<UInt8>, isPaired: Bool) -> Bool {
    let census = census(bytes)
    if isPaired, census.oddRuns == 0 { return false }
    let counts = census.counts
    let total = counts.reduce(0, +)
    // vowels and tones: 0xD0 to 0xDA and 0xE0 to 0xEE
    let marks = counts[0x50...0x5A].reduce(0, +) + counts[0x60...0x6E].reduce(0, +)
    let others = counts[..<0x21].reduce(0, +) + counts[0x5B...0x5E].reduce(0, +) + counts[0x7C...].reduce(0, +)
    return total >= 24 && others * 100 <= total && marks * 4 > total && marks * 4 < total * 3
  }

  private struct Census {
    /// How often each high byte occurs.
    var counts = [Int](repeating: 0, count: 128)
    /// Whether most of them stand beside letters of ASCII, as those of Latin alphabets do.
    var isLatin = false
    /// Runs of high bytes.
    var runs = 0
    /// Those of an odd length.
    var oddRuns = 0
  }

  private static func census(_ bytes: UnsafeBufferPointer<UInt8>) -> Census {
    var census = Census()
    var mixed = 0
    var total = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] >= 0x80 {
        census.counts[Int(bytes[index]) - 0x80] += 1
        index += 1
      }
      total += index - start
      census.runs += 1
      census.oddRuns += (index - start) & 1
      let isAfterLetter = start > 0 && isLetter(bytes[start - 1])
      if isAfterLetter || (index < bytes.count && isLetter(bytes[index])) { mixed += index - start }
    }
    census.isLatin = mixed * 2 >= total
    return census
  }

  /// Whether a byte is a letter of ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
