/// The words for a body taken apart: its state, its kind, and what is left.
///
/// "South Korea's intelligence service", "el espionaje surcoreano", "韓国の情報機関" and "officials in Kyiv" are all a state and a
/// kind, in any order, with small words between them.
struct BodyPhrase: Sendable {
  /// The state that is named.
  private(set) var country: Countries.Country?
  /// Whether it is named by the seat of its government.
  private(set) var isSeat = false
  /// The word for the seat, as the phrase has it.
  private(set) var seat: String?
  /// The kinds, as places in `InstitutionKind.all`, in the order in which they stand.
  private(set) var kinds: [Int] = []
  /// The words of the phrase that are neither.
  private(set) var rest: [String] = []
  /// Whether a word without spaces ends with letters that are not understood: "市民団体" is no 市.
  private(set) var endsUnknown = false
  /// Whether a small word such as "of" joins the parts.
  private(set) var isJoined = false

  /// A word of the phrase, by its place in the bytes.
  private struct Word {
    var range: Range<Int>
    var key: UInt64
  }

  /// The phrase's UTF-8.
  private let bytes: [UInt8]

  /// Takes words apart.
  init(_ phrase: String) {
    self.init(Array(phrase.utf8))
    let words = Self.words(of: bytes).map { Word(range: $0, key: WordKey.of(bytes, $0)) }
    read(words)
    // A name that has a capital with every word is somebody's own: "National Australia Bank".
    guard !rest.isEmpty, country != nil,
      words.contains(where: { !(0x41...0x5A).contains(bytes[$0.range.lowerBound]) })
    else { return }
    // "ministère marocain de l'Intérieur": the state's adjective stands within the name of the kind.
    for place in words.indices where Countries.names(words[place].key) {
      var others = BodyPhrase(bytes)
      others.read(Array(words[..<place] + words[(place + 1)...]))
      guard others.rest.isEmpty, !others.kinds.isEmpty else { continue }
      kinds = others.kinds
      rest = []
      return
    }
  }

  /// Whether the language puts what is spoken of first, and what it belongs to behind it: Romance languages, Arabic, Russian.
  private(set) var isHeadFirst = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The first byte of the Indian scripts and of all behind them.
    isHeadFirst = bytes.allSatisfy { $0 < 0xDC }
  }

  private mutating func read(_ words: [Word]) {
    var index = 0
    while index < words.count { index = take(words, at: index) }
  }

  /// The longest form that starts at a word, at most five words; words of scripts without spaces are cut from within.
  private mutating func take(_ words: [Word], at start: Int) -> Int {
    let word = words[start]
    for length in stride(from: min(longest(from: word), words.count - start), through: 1, by: -1)
    where take(words[start..<start + length]) {
      return start + length
    }
    if Self.isUnspaced(bytes[word.range]) {
      takeUnspaced(text(word))
    } else if !Self.fillers.contains(word.key) {
      rest.append(text(word))
    } else {
      isJoined = isJoined || Self.joints.contains(word.key)
    }
    return start + 1
  }

  private func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

  /// How many words a form can have that begins with this one; 0 for most words, which begin none. A word with an "s" more
  /// is the genitive of a German one.
  private func longest(from word: Word) -> Int {
    let longest = max(Countries.longest(from: word.key), InstitutionKind.longest(from: word.key))
    if longest > 0 { return longest }
    return genitives([word][...]).map { max(Countries.longest(from: $0), InstitutionKind.longest(from: $0)) }.max() ?? 0
  }

  /// The key of a form: its words with one space between them.
  private func key(_ form: ArraySlice<Word>, dropping end: Int = 0) -> UInt64 {
    bytes.withUnsafeBufferPointer { bytes in
      var key = WordKey()
      for (place, word) in zip(form.indices, form) {
        if place > form.startIndex { key.addSpace() }
        let isLast = place == form.endIndex - 1
        key.add(
          UnsafeBufferPointer(rebasing: bytes[word.range.lowerBound..<word.range.upperBound - (isLast ? end : 0)]))
      }
      return key.value
    }
  }

  /// The keys of a form without the "s" at its end, and without an "es".
  private func genitives(_ form: ArraySlice<Word>) -> [UInt64] {
    guard let first = form.first, let last = form.last, last.range.upperBound - first.range.lowerBound > 8,
      bytes[last.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
    else { return [] }
    let isLong = bytes[last.range.upperBound - 2] | 0x20 == UInt8(ascii: "e")
    return isLong ? [key(form, dropping: 1), key(form, dropping: 2)] : [key(form, dropping: 1)]
  }

  private mutating func take(_ form: ArraySlice<Word>) -> Bool {
    // The German genitive: "des Innenministeriums".
    let isNamed = country != nil
    let key = form.count == 1 ? form[form.startIndex].key : key(form)
    guard take(key) || genitives(form).contains(where: { take($0) }) || form.count == 1 && takeSpokesman(form) else {
      return false
    }
    if isSeat, !isNamed { seat = form.map(text).joined(separator: " ") }
    return true
  }

  /// "Polizeisprecher", "Ministeriumssprecherin": whose spokesman it is stands in the same word.
  private mutating func takeSpokesman(_ form: ArraySlice<Word>) -> Bool {
    guard let word = form.first, word.range.count > 11 else { return false }
    let spoken = text(word).lowercased()
    for office in ["sprecherin", "sprechers", "sprecher"] where spoken.hasSuffix(office) {
      let body = spoken.dropLast(office.count)
      return take(WordKey.of(body)) || body.hasSuffix("s") && take(WordKey.of(body.dropLast()))
    }
    return false
  }

  private mutating func take(_ key: UInt64) -> Bool {
    if let kind = InstitutionKind.find(key) {
      kinds.append(kind)
      return true
    }
    guard let found = Countries.find(key) else { return false }
    guard country == nil || country == found.country else { return false }
    country = found.country
    isSeat = found.form == .seat
    return true
  }

  private mutating func takeUnspaced(_ word: String) {
    // "会社側", "医院方面": the side of a body is the body.
    let side = ["側", "方面"].first { word.hasSuffix($0) && word != $0 }
    let letters = Array(word.dropLast(side?.count ?? 0))
    var index = 0
    var unknown = ""
    while index < letters.count {
      let longest = stride(from: min(14, letters.count - index), through: 1, by: -1).first { length in
        take(WordKey.of(String(letters[index..<index + length])))
      }
      endsUnknown = longest == nil
      if let longest {
        index += longest
      } else {
        if !"の・的".contains(letters[index]) { unknown.append(letters[index]) }
        index += 1
      }
    }
    if !unknown.isEmpty { rest.append(unknown) }
  }

  /// Words of a table as a phrase's words are read.
  static func plain(_ words: String) -> String {
    let bytes = Array(words.utf8)
    return Self.words(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: " ")
  }

  /// The words without possessive endings and marks.
  private static func words(of bytes: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for index in 0...bytes.count {
      let isNoBreakSpace = index < bytes.count && bytes[index] == 0xA0 && index > start && bytes[index - 1] == 0xC2
      guard index == bytes.count || isNoBreakSpace || isBreak(bytes[index]) else { continue }
      let word = bare(start..<(isNoBreakSpace ? index - 1 : index), of: bytes)
      if !word.isEmpty { words.append(word) }
      start = index + 1
    }
    return words
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x2C || byte == 0x0A }

  /// Whether there may be apostrophes in some UTF-8.
  static func mayHaveMarks(_ bytes: some Sequence<UInt8>) -> Bool { bytes.contains { $0 == 0x27 || $0 == 0xE2 } }

  /// A word without one possessive's end (`'s`, `’s`, an apostrophe alone) and without elided articles (`l'`, `d’`).
  private static func bare(_ range: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
    var word = bytes[range]
    guard mayHaveMarks(word) else { return range }
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
    return word.startIndex..<word.endIndex
  }

  /// Kana or Chinese characters, by the first bytes of their UTF-8.
  private static func isUnspaced(_ word: ArraySlice<UInt8>) -> Bool {
    var before: UInt8 = 0
    for byte in word {
      if (0xE4...0xE9).contains(byte) || before == 0xE3 && (0x81...0x83).contains(byte) { return true }
      before = byte
    }
    return false
  }

  private static let joints: Set<UInt64> = Set(["of", "de", "del", "von", "du", "in"].map { WordKey.of($0) })

  private static let fillers: Set<UInt64> = Set(
    [
      "the", "of", "in", "a", "an", "own", "local", "national", "state", "official", "de", "del", "la", "el", "los",
      "las",
      "en", "der", "die", "das", "des", "dem", "den", "le", "les", "du", "à", "von", "y", "के", "की", "का", "में", "से", "в",
      "на", "из", "من", "في", "senior", "some", "several", "for", "nacional",
      "nationale", "instituto", "servicio", "dirección",
    ].map { WordKey.of($0) })
}
