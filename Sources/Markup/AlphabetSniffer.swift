/// Tells single-byte encodings by the letters of the languages that are written in them: a byte says the more for an encoding,
/// the more frequent the letter is that it means there, in one language of those that the encoding is used for.
enum AlphabetSniffer {
  private struct Language {
    var encodings: [String]
    /// The letters beyond ASCII, small.
    ///
    /// Of alphabets beyond ASCII the frequent ones come first. Of Latin ones each bar halves the share that a letter has of
    /// all of these letters, as counted in the words of the lists from which the module CLanguageWords was made.
    var letters: String
    var isLatin = true
  }

  /// In the order in which they win a tie.
  private static let languages: [Language] = [
    Language(encodings: western, letters: "|é||àè|ê|ç|ô|îùâû|œ|ï|ë"),  // French
    Language(encodings: western, letters: "||óíá|é|ñú|¿¡|ü||ºª"),  // Spanish
    Language(encodings: western, letters: "|ü|äö|ß||||é"),  // German
    Language(encodings: western, letters: "||ã|éçá|íêó|úõà||âô||ºª"),  // Portuguese
    Language(encodings: western, letters: "|è|à|ù|òéì"),  // Italian
    Language(encodings: western, letters: "||éóàè|íò|ç|úï|·|ü"),  // Catalan
    Language(encodings: western, letters: "|éë|||ï|èó|üö|áçä|àíê"),  // Dutch
    Language(encodings: western, letters: "|åäø|öæ|||||éü"),  // the Nordic languages
    Language(encodings: western, letters: "||ð|íáþ|óæöúé||ý"),  // Icelandic
    Language(encodings: central, letters: "||í|áěž|řéčšý|ů||ú|ňďť|ó"),  // Czech
    Language(encodings: central, letters: "||á|žčýí|šéúť|ľô|ďň|óä||ĺŕ"),  // Slovak
    Language(encodings: central, letters: "||łę|żąóś|ć||ń|ź"),  // Polish
    Language(encodings: central, letters: "||éá|ö|óőüí|ú|ű"),  // Hungarian
    Language(encodings: central, letters: "||ščž||ć|đ"),  // Croatian, Slovene
    Language(encodings: central, letters: "|ă|ş|îţ|â"),  // Romanian
    Language(encodings: ["windows-1254"], letters: "|ı||üşç|ğö||||î|â"),  // Turkish
    Language(encodings: baltic, letters: "||ėų|šžą|įūč|ę"),  // Lithuanian
    Language(encodings: baltic, letters: "||āī|ēš|ū|ņļ|ž|ķģč"),  // Latvian
    Language(encodings: baltic, letters: "||äõü|ö||||šž"),  // Estonian
    // Russian and Bulgarian, Ukrainian, Serbian, Greek, Hebrew, Arabic and Persian, Thai
    Language(
      encodings: ["windows-1251", "koi8-r", "iso-8859-5", "ibm866", "x-mac-cyrillic"],
      letters: "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё", isLatin: false),
    Language(
      encodings: ["windows-1251", "koi8-u", "iso-8859-5"], letters: "оаниівертслкудмпьзгябчйхцюжшєїщфґ", isLatin: false),
    Language(
      encodings: ["windows-1251", "iso-8859-5"], letters: "аоиенрстјукдвмпзлгбчшжцћњђљхџфў", isLatin: false),
    Language(
      encodings: ["windows-1253", "iso-8859-7"], letters: "αοιετσνηυρπκμλςάίήδόγέύχθωώφβξζψϊϋΐΰ", isLatin: false),
    Language(encodings: ["windows-1255"], letters: "יוהלאתרמבנשםדעקכחפצטגןסזךףץ", isLatin: false),
    Language(
      encodings: ["windows-1256", "iso-8859-6"], letters: "الينموتربةعدسفهكقحجشطصأخضذثئءغظؤإآزىـپچژگ", isLatin: false),
    Language(encodings: ["windows-874"], letters: thai, isLatin: false),
  ]

  private static let western = ["windows-1252"]
  private static let central = ["windows-1250", "iso-8859-2"]
  private static let baltic = ["windows-1257", "iso-8859-13"]
  private static let thai = "ากนรอเงมยลวดท่สต้ะปบคหแจพชขใไผโถซธศณฟภุูีิืึัำ็์ษฐญฉฝฎฏฑฒฆฌฬฮฯๆ๊๋"

  /// Marks that stand in texts of all languages, quotation marks and dashes more often than the others.
  private static let quotes = Set("‘’“”„«»–—…".unicodeScalars.map(\.value))
  private static let marks = quotes.union("\u{A0}•€©®°§".unicodeScalars.map(\.value))

  /// What a byte says for a language in an encoding.
  private struct Candidate {
    var encoding: String
    var isLatin: Bool
    /// What the bytes 0x80 to 0xFF mean.
    var meanings: [UInt32]
    /// Points for them.
    var points: [Int]
  }

  private static let candidates: [Candidate] = languages.flatMap { language in
    let points = language.isLatin ? latinPoints(language) : alphabetPoints(language.letters)
    return language.encodings.map { encoding in
      let meanings = TextDecoder.highHalf(of: TextEncoding(label: encoding))
      return Candidate(
        encoding: encoding, isLatin: language.isLatin, meanings: meanings, points: meanings.map(points))
    }
  }

  /// How rare a letter is, in halvings: capitals sixteen times as rare as small ones, and those of names from neighbouring
  /// languages rare in all.
  private static func latinPoints(_ language: Language) -> (UInt32) -> Int {
    var points: [UInt32: Int] = [:]
    for other in languages where other.encodings == language.encodings {
      for letter in (other.letters + other.letters.uppercased()).unicodeScalars { points[letter.value] = -9 }
    }
    for (halvings, group) in language.letters.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
      for letter in group.uppercased().unicodeScalars { points[letter.value] = -halvings - 4 }
      for letter in group.unicodeScalars { points[letter.value] = -halvings }
    }
    return { $0 == 0 ? -20 : points[$0] ?? (quotes.contains($0) ? -4 : marks.contains($0) ? -7 : -12) }
  }

  /// Frequent letters count for a language more than rare ones and small ones more than capitals; everything else counts
  /// against it.
  private static func alphabetPoints(_ alphabet: String) -> (UInt32) -> Int {
    let letters = alphabet.unicodeScalars.map(\.value)
    var points: [UInt32: Int] = [:]
    for letter in alphabet.uppercased().unicodeScalars { points[letter.value] = 2 }
    for (place, letter) in letters.enumerated() { points[letter] = 8 - 7 * place / letters.count }
    return { $0 == 0 ? -16 : points[$0] ?? (marks.contains($0) ? 2 : -8) }
  }

  /// The label of the encoding in which most of the bytes make sense; nil if in none, or there is too little to tell.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let census = census(bytes)
    if census.isLatin { return latin(census.counts) }
    // a word in an alphabet of its own has six letters
    guard census.counts.reduce(0, +) >= 6 else { return nil }
    if isHebrew(census.counts) { return "windows-1255" }
    guard let best = best(census.counts, where: { !$0.isLatin }), best.score > 0 else { return nil }
    return best.candidate.encoding
  }

  /// The encoding of Latin writing: windows-1252, as most undeclared text is, unless another one is much likelier.
  private static func latin(_ counts: [Int]) -> String? {
    guard let western = best(counts, where: { $0.isLatin && $0.encoding == western[0] })?.candidate,
      let best = best(counts, where: \.isLatin)?.candidate, lead(of: best, over: western, counts) >= leastLead
    else { return nil }
    return best.encoding
  }

  /// How many times likelier, in doublings. Bytes that mean the same in both (the ž of a name in an English text) tell of the
  /// language, not of the encoding: what the others say, each of them by three doublings and more, is not outweighed by them.
  private static func lead(of one: Candidate, over other: Candidate, _ counts: [Int]) -> Int {
    var (shared, own, total) = (0, 0, 0)
    for place in counts.indices {
      let difference = counts[place] * (one.points[place] - other.points[place])
      if one.meanings[place] == other.meanings[place] {
        shared += difference
      } else {
        own += difference
        total += counts[place]
      }
    }
    return own <= -3 * total ? own : own + shared
  }

  private static let leastLead = 7

  private static func best(
    _ counts: [Int], where isAsked: (Candidate) -> Bool
  ) -> (score: Int, candidate: Candidate)? {
    var best: (score: Int, candidate: Candidate)?
    for candidate in candidates where isAsked(candidate) {
      let score = zip(counts, candidate.points).reduce(0) { $0 + $1.0 * $1.1 }
      if best.map({ score > $0.score }) ?? true { best = (score, candidate) }
    }
    return best
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
    /// Whether most of them stand beside letters of ASCII or alone, as those of Latin alphabets do.
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
    census.isLatin = mixed * 2 >= total || total < census.runs * 2
    return census
  }

  /// Whether a byte is a letter of ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
