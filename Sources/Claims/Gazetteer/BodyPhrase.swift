/// The words for a body taken apart: its state, its kind, and what is left.
///
/// "South Korea's intelligence service", "el espionaje surcoreano", "韓国の情報機関" and "officials in Kyiv" are all a state and a
/// kind, in any order, with small words between them.
struct BodyPhrase: Sendable {
  /// The state that is named.
  private(set) var country: Countries.Country?
  /// Whether it is named by the seat of its government.
  private(set) var isSeat = false
  /// The kinds, as places in `InstitutionKind.all`, in the order in which they stand.
  private(set) var kinds: [Int] = []
  /// The words of the phrase that are neither.
  private(set) var rest: [String] = []
  /// Whether a small word such as "of" joins the parts.
  private(set) var isJoined = false

  /// Takes words apart.
  init(_ phrase: String) {
    isHeadFirst = phrase.unicodeScalars.allSatisfy { $0.value < 0x700 }
    let words = Self.words(of: phrase)
    read(words)
    guard !rest.isEmpty, country != nil else { return }
    // "ministère marocain de l'Intérieur": the state's adjective stands within the name of the kind.
    for place in words.indices where Countries.find(words[place].lowercased()) != nil {
      var others = BodyPhrase()
      others.read(Array(words[..<place] + words[(place + 1)...]))
      guard others.rest.isEmpty, !others.kinds.isEmpty else { continue }
      kinds = others.kinds
      rest = []
      return
    }
  }

  /// Whether the language puts what is spoken of first, and what it belongs to behind it: Romance languages, Arabic, Russian.
  private(set) var isHeadFirst = false

  private init() {}

  private mutating func read(_ words: [String]) {
    let lowered = words.map { $0.lowercased() }
    var index = 0
    while index < words.count { index = take(words, lowered, at: index) }
  }

  /// The longest form that starts at a word, at most five words; words of scripts without spaces are cut from within.
  private mutating func take(_ words: [String], _ lowered: [String], at start: Int) -> Int {
    let longest = min(Self.longest(from: lowered[start]), words.count - start)
    for length in stride(from: longest, through: 1, by: -1) {
      let form = length == 1 ? lowered[start] : lowered[start..<start + length].joined(separator: " ")
      if take(form) { return start + length }
    }
    if Self.isUnspaced(words[start]) {
      takeUnspaced(words[start])
    } else if !Self.fillers.contains(lowered[start]) {
      rest.append(words[start])
    } else {
      isJoined = isJoined || ["of", "de", "del", "von", "du", "in"].contains(lowered[start])
    }
    return start + 1
  }

  /// How many words a form can have that begins with this one; 0 for most words, which begin none.
  private static func longest(from word: String) -> Int {
    max(Countries.longest(from: word), InstitutionKind.longest(from: word))
  }

  private mutating func take(_ form: String) -> Bool {
    if let kind = InstitutionKind.find(form) {
      kinds.append(kind)
      return true
    }
    // The German genitive: "des Innenministeriums".
    if form.utf8.count > 8, form.hasSuffix("s"), let kind = InstitutionKind.find(String(form.dropLast())) {
      kinds.append(kind)
      return true
    }
    guard let found = Countries.find(form) else { return false }
    guard country == nil || country == found.country else { return false }
    country = found.country
    isSeat = found.form == .seat
    return true
  }

  private mutating func takeUnspaced(_ word: String) {
    let letters = Array(word)
    var index = 0
    var unknown = ""
    while index < letters.count {
      let longest = stride(from: min(14, letters.count - index), through: 1, by: -1).first { length in
        take(String(letters[index..<index + length]))
      }
      if let longest {
        index += longest
      } else {
        if !"の・的".contains(letters[index]) { unknown.append(letters[index]) }
        index += 1
      }
    }
    if !unknown.isEmpty { rest.append(unknown) }
  }

  /// The words without possessive endings and marks.
  static func words(of phrase: String) -> [String] {
    let bytes = Array(phrase.utf8)
    var words: [String] = []
    var start = 0
    for index in 0...bytes.count {
      let isNoBreakSpace = index < bytes.count && bytes[index] == 0xA0 && index > start && bytes[index - 1] == 0xC2
      guard index == bytes.count || isNoBreakSpace || [0x20, 0x2C, 0x0A].contains(bytes[index]) else { continue }
      let word = bare(bytes[start..<(isNoBreakSpace ? index - 1 : index)])
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      start = index + 1
    }
    return words
  }

  /// A word without one possessive's end (`'s`, `’s`, an apostrophe alone) and without elided articles (`l'`, `d’`).
  private static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.contains(0x27) || word.contains(0xE2) else { return word }
    var word = word
    for ending in [[0x27, 0x73], [0xE2, 0x80, 0x99, 0x73], [0x27], [0xE2, 0x80, 0x99]] as [[UInt8]]
    where word.suffix(ending.count).elementsEqual(ending) {
      word.removeLast(ending.count)
      break
    }
    for mark in [[0x27], [0xE2, 0x80, 0x99]] as [[UInt8]] {
      for letter in [0x6C, 0x64] as [UInt8]
      where word.first.map({ $0 | 0x20 }) == letter && word.dropFirst().starts(with: mark) {
        word.removeFirst(1 + mark.count)
      }
    }
    return word
  }

  private static func isUnspaced(_ word: String) -> Bool {
    word.unicodeScalars.contains { (0x3040...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value) }
  }

  private static let fillers: Set<String> = [
    "the", "of", "in", "a", "an", "own", "local", "national", "state", "official", "de", "del", "la", "el", "los",
    "las",
    "en", "der", "die", "das", "des", "dem", "den", "le", "les", "du", "à", "von", "y", "के", "की", "का", "में", "से", "в",
    "на", "из", "من", "في", "senior", "some", "several",
  ]
}
