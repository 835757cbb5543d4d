/// What the extractor knows of one language: its stop words, its calendar words, its way to form words.
struct LanguageTools: Sendable {
  private let stemming: Stemming
  private let forms: WordForms
  private let capitals: Capitals
  private let stopWords: StopWords
  private let calendar: CalendarWords
  private let prepositions: [UInt32]
  private let clockWords: [UInt32]
  private let marksNames: Bool

  /// The tools for a language (BCP 47 primary tag), or the English ones while it is unknown.
  init(language: String?) {
    stemming = Stemming(language: language)
    forms = WordForms(language: language)
    capitals = Capitals(language: language)
    stopWords = StopWords(language: language)
    calendar = CalendarWords(language: language)
    prepositions = Self.hashes("in at near from", stemming: stemming)
    clockWords = Self.hashes("am pm gmt utc updated published posted", stemming: stemming)
    marksNames = language != "de"
  }

  /// What ``scan(_:limit:with:into:)`` reads with.
  func makeScanner() -> TextScanner { TextScanner(stemming: stemming, keepsWords: true) }

  /// Appends the tokens of a text, each with whether it is a term.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, limit: Int, with scanner: inout TextScanner, into tokens: inout [Token]
  ) {
    let start = tokens.count
    scanner.scan(text, limit: limit, into: &tokens)
    tokens.withUnsafeMutableBufferPointer { tokens in
      for index in start..<tokens.count {
        tokens[index].hash = forms.main(tokens[index].hash)
        tokens[index].isTerm = isTerm(tokens[index])
      }
    }
  }

  /// Whether a token carries meaning: no stop word, no single Latin letter.
  private func isTerm(_ token: Token) -> Bool {
    if token.shape.contains(.number) { return true }
    return !token.shape.contains(.short) && !isStopWord(token.hash)
  }

  /// The stem that stands for another one of the same meaning; itself for most.
  func mainForm(_ hash: UInt32) -> UInt32 { forms.main(hash) }

  /// The state of which a term is the capital.
  func state(ofCapital hash: UInt32) -> UInt32? { capitals.state(hash) }

  /// Whether a term says nothing of an event.
  func isStopWord(_ hash: UInt32) -> Bool { stopWords.contains(hash) }

  /// Whether a term belongs to a time stamp.
  func isClockWord(_ hash: UInt32) -> Bool { clockWords.contains(hash) }

  /// 0 for Sunday to 6, if the term is a day of the week.
  func weekday(_ hash: UInt32) -> UInt8? { calendar.weekday(hash) }

  /// 1 to 12, if the term is the name of a month.
  func month(_ hash: UInt32) -> UInt16? { calendar.month(hash) }

  /// 1 to 31, if the term is such a number.
  func day(_ hash: UInt32) -> UInt16? { calendar.day(hash) }

  /// Whether the term is a day of the week or a month: capitalised in English, but no name.
  func isCalendarWord(_ hash: UInt32) -> Bool { weekday(hash) != nil || month(hash) != nil }

  /// Whether a name after this term is most likely a place.
  func isPlacePreposition(_ hash: UInt32) -> Bool { prepositions.contains(hash) }

  /// Whether most longer words of a headline are capitalised, so that a capital says nothing.
  func isTitleCase(_ tokens: ArraySlice<Token>) -> Bool {
    guard marksNames else { return true }
    var long = 0
    var capital = 0
    for token in tokens.dropFirst() where token.end - token.start >= 4 && !token.shape.contains(.number) {
      long += 1
      if token.shape.contains(.capital) { capital += 1 }
    }
    return long >= 3 && capital * 10 >= long * 7
  }

  private static func hashes(_ words: String, stemming: Stemming) -> [UInt32] {
    var scanner = TextScanner(stemming: stemming)
    var tokens: [Token] = []
    var words = words
    words.withUTF8 { scanner.scan($0, limit: 100, into: &tokens) }
    return tokens.map(\.hash)
  }
}

/// Names of days and months.
struct CalendarWords: Sendable {
  private let weekdays: [UInt32]
  private let months: [UInt32]
  private let days: [UInt32]
  /// One flag for each value of the first eight bits of a day's or month's hash: most words are told apart by it.
  private let likely: [Bool]

  init(language: String?) {
    let names = Self.names(language ?? "en")
    let stemming = Stemming(language: language)
    weekdays = Self.hashes(names.weekdays, stemming)
    months = Self.hashes(names.months, stemming)
    days = Self.hashes((1...31).map(String.init).joined(separator: " "), stemming)
    var likely = [Bool](repeating: false, count: 256)
    for hash in weekdays + months { likely[Int(hash >> 24)] = true }
    self.likely = likely
  }

  func weekday(_ hash: UInt32) -> UInt8? {
    likely[Int(hash >> 24)] ? weekdays.firstIndex(of: hash).map { UInt8($0 % 7) } : nil
  }

  func month(_ hash: UInt32) -> UInt16? {
    likely[Int(hash >> 24)] ? months.firstIndex(of: hash).map { UInt16($0 % 12 + 1) } : nil
  }

  func day(_ hash: UInt32) -> UInt16? { days.firstIndex(of: hash).map { UInt16($0 + 1) } }

  private static func names(_ language: String) -> (weekdays: String, months: String) {
    switch language {
    case "es":
      (
        "domingo lunes martes miércoles jueves viernes sábado",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
      )
    case "pt":
      (
        "domingo segunda terça quarta quinta sexta sábado",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
      )
    case "fr":
      (
        "dimanche lundi mardi mercredi jeudi vendredi samedi",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
      )
    case "de":
      (
        "sonntag montag dienstag mittwoch donnerstag freitag samstag",
        "januar februar märz april mai juni juli august september oktober november dezember"
      )
    case "it":
      (
        "domenica lunedì martedì mercoledì giovedì venerdì sabato",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
      )
    case "nl":
      (
        "zondag maandag dinsdag woensdag donderdag vrijdag zaterdag",
        "januari februari maart april mei juni juli augustus september oktober november december"
      )
    case "ru":
      (
        "воскресенье понедельник вторник среда четверг пятница суббота",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
      )
    default:
      (
        "sunday monday tuesday wednesday thursday friday saturday",
        """
        january february march april may june july august september october november december \
        jan feb mar apr may jun jul aug sep oct nov dec
        """
      )
    }
  }

  private static func hashes(_ words: String, _ stemming: Stemming) -> [UInt32] {
    var scanner = TextScanner(stemming: stemming)
    var tokens: [Token] = []
    var words = words
    words.withUTF8 { scanner.scan($0, limit: 100, into: &tokens) }
    return tokens.map(\.hash)
  }
}
