internal import News

/// Turns candidates into features. Holds scratch space that is used again, and nothing that influences a result.
struct FeatureExtractor {
  private let language: LanguageTools
  private var scanner: TextScanner
  private var bridge: LanguageBridge?
  private var tokens: [Token] = []
  private var terms = TermCollector()
  private var pairs: [UInt64] = []
  private var scratch: [UInt64] = []
  private var heaviest: [UInt32] = []

  /// Words of a text that are read at most, and those of them that count as its opening.
  static let textLimit = 280
  static let leadLimit = 90
  /// Terms that are kept as text, and bytes of each.
  private static let labelled = 12
  private static let labelLimit = 40
  /// Open articles that begin with a label from which on it is taken for a recurring one.
  private static let recurring: Int32 = 3

  /// - Parameter code: the language (BCP 47 primary tag); nil while it is unknown.
  init(language code: String?) {
    language = LanguageTools(language: code)
    scanner = language.makeScanner()
    bridge = code.flatMap { $0 == "en" ? nil : LanguageBridge(language: $0) }
  }

  /// The features of a candidate, weighed by what `statistics` says at this moment of its language and `english` of
  /// English; `prefixes` counts labels.
  mutating func features(
    of candidate: StoryCandidate, statistics: TermStatistics, english: TermStatistics, prefixes: HashCounts
  ) -> ArticleFeatures {
    var features = ArticleFeatures()
    var lists = FeatureLists()
    features.time = candidate.time.milliseconds
    features.language = Self.language(candidate)
    features.source = TermHash.of(candidate.source)
    features.url = candidate.url.map(Self.hash(ofURL:)) ?? 0
    features.guid = candidate.guid.map { Self.hash(ofGUID: $0, from: candidate.source) } ?? 0

    var title = candidate.title
    let heading = title.withUTF8 { Headline(bytes: $0) }
    features.kind = ArticleKind(headline: candidate.title, url: candidate.url)
    features.prefix = heading.prefix
    tokens.removeAll(keepingCapacity: true)
    terms.reset()
    title.withUTF8 { bytes in
      language.scan(
        UnsafeBufferPointer(rebasing: bytes[..<heading.end]), limit: 60, with: &scanner, into: &tokens)
    }
    features.headline = headlineHash(tokens)
    let titleCount = tokens.count
    let recurring = heading.prefix != 0 && prefixes[heading.prefix] >= Self.recurring ? Int32(heading.prefixEnd) : 0
    let isTitleCase = language.isTitleCase(tokens[...])
    collect(0..<titleCount, statistics, inCapitals: isTitleCase) { $0.start < recurring ? .label : .title }

    var text = candidate.text
    text.withUTF8 { language.scan($0, limit: Self.textLimit, with: &scanner, into: &tokens) }
    let dropped = dropStamp(from: titleCount)
    let textCount = tokens.count - titleCount
    features.textWords = UInt8(min(255, textCount))
    let leadEnd = leadEnd(from: titleCount)
    collect(titleCount..<leadEnd, statistics, inCapitals: false) { _ in .lead }
    collect(leadEnd..<tokens.count, statistics, inCapitals: false) { _ in .body }
    lists.sketch = TextSketch.of(tokens[titleCount...])

    terms.weigh(statistics)
    lists.terms = terms.entries()
    finish(&features, &lists, titleCount: titleCount, leadEnd: leadEnd)
    if bridge != nil {
      bridge?.read(title: &title, heading.end, text: &text, through: leadEnd + dropped)
      for index in 0..<leadEnd where tokens[index].isTerm {
        let (range, field): (Range<Int>, TermCollector.Field) =
          index < titleCount ? (0..<titleCount, .title) : (titleCount..<leadEnd, .lead)
        let isName = isName(index, in: range, statistics, inCapitals: index < titleCount && isTitleCase)
        bridge?.add(tokens[index], at: index < titleCount ? index : index + dropped, field: field, isName: isName)
      }
      lists.bridge = bridge?.entries(english) ?? []
    }
    lists.claims = ClaimSignals.entries(of: candidate.evidence)
    lists.labels = labels(candidate, titleCount: titleCount, of: lists.terms)
    features.lists = PackedLists(lists)
    return features
  }

  /// Drops the date and time that some publishers put before every summary ("March 2, 2027 5:00 AM"): words that all
  /// their articles share.
  ///
  /// Returns how many words were dropped.
  private mutating func dropStamp(from start: Int) -> Int {
    let end = tokens[start...].firstIndex { token in
      !token.shape.contains(.number) && !language.isCalendarWord(token.hash) && !language.isClockWord(token.hash)
    }
    guard let end, end - start >= 3 else { return 0 }
    tokens.removeSubrange(start..<end)
    return end - start
  }

  /// Hands a range of tokens to the collector, each with its field.
  private mutating func collect(
    _ range: Range<Int>, _ statistics: TermStatistics, inCapitals: Bool, field: (Token) -> TermCollector.Field
  ) {
    for index in range {
      let token = tokens[index]
      guard token.isTerm else { continue }
      let isName = isName(index, in: range, statistics, inCapitals: inCapitals)
      let isPlace = isName && index > range.lowerBound && language.isPlacePreposition(tokens[index - 1].hash)
      let field = field(token)
      guard isName, let state = language.state(ofCapital: token.hash) else {
        terms.add(token, at: index, field: field, isName: isName, isPlace: isPlace)
        continue
      }
      let place = Token(hash: state, start: token.start, end: token.end, shape: token.shape, gap: token.gap)
      terms.add(place, at: index, field: field, isName: true, isPlace: isPlace)
      terms.add(token, at: index, field: field == .title ? .lead : field, isName: true, isPlace: isPlace)
    }
  }

  /// Whether a capitalised token is a name: not only because a sentence or a headline in capitals starts here.
  private func isName(_ index: Int, in range: Range<Int>, _ statistics: TermStatistics, inCapitals: Bool) -> Bool {
    let token = tokens[index]
    guard token.shape.contains(.capital), !language.isCalendarWord(token.hash) else { return false }
    if inCapitals { return statistics.isNameLike(token.hash) }
    guard token.gap >= .sentence || index == range.lowerBound else { return true }
    if statistics.isNameLike(token.hash) { return true }
    return index + 1 < range.upperBound && tokens[index + 1].shape.contains(.capital) && tokens[index + 1].gap == .space
  }

  /// The index after the opening: two sentences (three of a long text) and 90 words at most.
  private func leadEnd(from start: Int) -> Int {
    let sentences = tokens.count - start > 120 ? 3 : 2
    var seen = 0
    for index in start..<tokens.count {
      if index > start && tokens[index].gap >= .sentence { seen += 1 }
      if seen >= sentences || index - start >= Self.leadLimit { return index }
    }
    return tokens.count
  }

  /// Numbers, dates and days of the opening, and the bigrams' weights.
  private mutating func finish(
    _ features: inout ArticleFeatures, _ lists: inout FeatureLists, titleCount: Int, leadEnd: Int
  ) {
    lists.bigrams = bigrams(titleCount: titleCount, leadEnd: leadEnd)
    var numbers: [NumberEntry] = []
    var dates: [UInt16] = []
    for index in 0..<leadEnd {
      let token = tokens[index]
      if let day = language.weekday(token.hash) { features.weekdays |= 1 << day }
      guard token.shape.contains(.number) else { continue }
      if let date = date(around: index, limit: leadEnd) { dates.append(date) }
      if let unit = unit(of: index, limit: leadEnd) { numbers.append(NumberEntry(unit: unit, value: token.hash)) }
    }
    numbers.sort { ($0.unit, $0.value) < ($1.unit, $1.value) }
    for number in numbers where lists.numbers.last != number { lists.numbers.append(number) }
    dates.sort()
    for date in dates where lists.dates.last != date { lists.dates.append(date) }
  }

  /// Pairs of neighbouring terms of headline and opening, with stop words between them left out; of equal pairs the
  /// heaviest.
  private mutating func bigrams(titleCount: Int, leadEnd: Int) -> [BigramEntry] {
    pairs.removeAll(keepingCapacity: true)
    var previous: (hash: UInt32, idf: UInt16)?
    for index in 0..<leadEnd {
      let token = tokens[index]
      if token.gap >= .punctuation || index == titleCount { previous = nil }
      guard token.isTerm else { continue }
      let idf = UInt16(terms.idf(token.hash))
      if let previous {
        let sum = previous.idf + idf
        let hash = TermHash.combine(previous.hash, token.hash)
        pairs.append(UInt64(hash) << 32 | UInt64(UInt16.max - (index < titleCount ? sum : sum / 2)))
      }
      previous = (token.hash, idf)
    }
    Selection.sortSpread(&pairs, scratch: &scratch)
    var unique: [BigramEntry] = []
    unique.reserveCapacity(pairs.count)
    for pair in pairs where unique.last?.hash != UInt32(pair >> 32) {
      unique.append(BigramEntry(hash: UInt32(pair >> 32), weight: UInt16.max - UInt16(truncatingIfNeeded: pair)))
    }
    return unique
  }

  /// What the number at `index` counts: %, a currency, a result, or the next term.
  private func unit(of index: Int, limit: Int) -> UInt32? {
    let shape = tokens[index].shape
    if shape.contains(.percent) { return 1 }
    if shape.contains(.currency) { return 2 }
    if shape.contains(.score) { return 3 }
    var next = index + 1
    while next < limit, next <= index + 2, tokens[next].gap == .space {
      if tokens[next].isTerm && !tokens[next].shape.contains(.number) { return tokens[next].hash }
      next += 1
    }
    return nil
  }

  /// Month and day, where the number stands beside the name of a month.
  private func date(around index: Int, limit: Int) -> UInt16? {
    let token = tokens[index]
    guard token.end - token.start <= 4, let day = language.day(token.hash) else { return nil }
    if index > 0, token.gap == .space, let month = language.month(tokens[index - 1].hash) { return month * 32 + day }
    if index + 1 < limit, tokens[index + 1].gap == .space, let month = language.month(tokens[index + 1].hash) {
      return month * 32 + day
    }
    return nil
  }

  /// A hash over a headline's words; 0 where fewer than four carry meaning.
  private func headlineHash(_ tokens: [Token]) -> UInt32 {
    var hash: UInt32 = 17
    var count = 0
    for token in tokens {
      hash = TermHash.combine(hash, token.hash)
      if token.isTerm { count += 1 }
    }
    return count >= 4 ? max(hash, 1) : 0
  }

  /// The text of the heaviest terms, so that a reason can name them.
  private mutating func labels(_ candidate: StoryCandidate, titleCount: Int, of entries: [TermEntry]) -> [UInt8] {
    heaviest.removeAll(keepingCapacity: true)
    // Weight, then the earlier in the list, so that one comparison orders two terms.
    for (place, entry) in entries.enumerated() {
      let key = UInt32(entry.weight) << 16 | UInt32(UInt16.max) - UInt32(place)
      if heaviest.count == Self.labelled && key < heaviest[Self.labelled - 1] { continue }
      if heaviest.count < Self.labelled { heaviest.append(key) }
      var index = heaviest.count - 1
      while index > 0 && heaviest[index - 1] < key {
        heaviest[index] = heaviest[index - 1]
        index -= 1
      }
      heaviest[index] = key
    }
    var title = candidate.title
    var text = candidate.text
    return title.withUTF8 { title in
      text.withUTF8 { text in
        withUnsafeTemporaryAllocation(byteCount: Self.labelled * (5 + Self.labelLimit), alignment: 1) { labels in
          var writer = ByteWriter(labels)
          for key in heaviest {
            let entry = entries[Int(UInt32(UInt16.max) - key & 0xFFFF)]
            guard let index = terms.firstToken(entry.hash) else { continue }
            let token = tokens[index]
            let start = Int(token.start)
            let bytes = (index < titleCount ? title : text)[start..<min(Int(token.end), start + Self.labelLimit)]
            writer.put(UInt8(bytes.count))
            writer.put(entry.hash)
            for byte in bytes { writer.put(byte) }
          }
          return [UInt8](UnsafeRawBufferPointer(rebasing: labels[..<writer.count]))
        }
      }
    }
  }

  /// The hash of a candidate's language; 0 while it is unknown.
  static func language(_ candidate: StoryCandidate) -> UInt32 {
    candidate.language.map { TermHash.of($0) } ?? 0
  }

  /// A hash of the publisher's identifier: one that is an address or a tag stands for itself, any other one for something
  /// of that publisher; 0 for one so short that it may be a number in a list.
  static func hash(ofGUID guid: String, from source: String) -> UInt64 {
    if guid.contains("://") { return hash(ofURL: guid) }
    guard guid.utf8.count >= 8 else { return 0 }
    let name = guid.hasPrefix("tag:") || guid.hasPrefix("urn:") ? guid : source + "\n" + guid
    return UInt64(bitPattern: ContentHash(name).value)
  }

  static func hash(ofURL url: String) -> UInt64 {
    var text = url
    let hasPath = text.withUTF8 { bytes in
      guard let slash = bytes.firstIndex(of: 0x2F) else { return false }
      guard let path = bytes.dropFirst(slash + 2).firstIndex(of: 0x2F) else { return false }
      return path + 1 < bytes.count
    }
    return hasPath ? UInt64(bitPattern: ContentHash(url).value) : 0
  }
}
