/// Finds the sources named in a sentence by the words that mark one.
struct KeywordSource {
  let table: KeywordFigures.Table

  /// A source and where its mark stands.
  struct Found: Sendable {
    /// Its English name where it is understood, else the text's words.
    var name: String
    /// The scalar at which the mark or the name begins.
    var place: Int
    /// The text's words for it.
    var words: String
    /// Whether it is named as who does something, and not as who says it.
    var isDoer = false
    /// Whether the word before it says that what stands before it is its account: "وفق", "بحسب".
    var isAccount = false
  }

  /// The longest name taken, in characters.
  static let longest = 40

  /// The sources of a sentence, in order.
  func sources(of clause: KeywordClause, _ hits: [KeywordHit]) -> [Found] {
    var found: [Found] = []
    var free = 0
    for hit in hits {
      switch hit.meaning {
      case .sourceMark:
        let isDoer = table.doerMark == Array(clause.scalars[hit.range])
        // "आयोग ने कहा कि पार्टी ने 57 सीटें जीतीं": who does something within what is said does not say it.
        if isDoer, found.contains(where: { isSaid(from: $0.place, to: hit.range.lowerBound, in: clause) }) { continue }
        let words = words(endingAt: hit.range.lowerBound, in: clause)
        if let name = named(words) {
          found.append(Found(name: name, place: hit.range.lowerBound, words: words, isDoer: isDoer))
        }
      case .sourceWord:
        let start = hit.range.upperBound
        if let name = name(startingAt: start, in: clause) {
          let words = clause.text(start..<end(ofNameFrom: start, in: clause))
          let isAccount = Self.accounts.contains(where: clause.text(hit.range).hasPrefix)
          found.append(Found(name: name, place: hit.range.lowerBound, words: words, isAccount: isAccount))
        }
      case .saying:
        // "X は…と発表した": the topic of what ends with a verb of saying.
        if let mark = table.topicMark, !isPassive(hit, in: clause), hit.range.lowerBound > free,
          let source = topic(mark, in: free..<hit.range.lowerBound, of: clause, hits)
        {
          found.append(source)
        }
        free = hit.range.upperBound
      default: break
      }
    }
    return found.sorted { $0.place < $1.place }
  }

  /// Who says it, of the topics before a verb of saying: the first that is a body or a person, else the first of all. "戦闘は3日目に
  /// 入り、保健省は…と発表した" has the fight for its first topic.
  private func topic(
    _ mark: Unicode.Scalar, in range: Range<Int>, of clause: KeywordClause, _ hits: [KeywordHit]
  ) -> Found? {
    let topics = range.filter { $0 > 0 && clause.scalars[$0] == mark && !isQuoted($0, in: clause) }
    if topics.isEmpty { return announcer(before: range.upperBound, in: range, of: clause) }
    let known = topics.count > 1 ? topics.first { speaks(endingAt: $0, in: clause) } : nil
    guard let place = known ?? topics.first, !isCounted(place, hits) else { return nil }
    let words = words(endingAt: place, in: clause)
    // "純利益予想は…引き下げた": a thing is told of.
    if Self.amounts.contains(where: words.hasSuffix) { return nil }
    return named(words).map { Found(name: $0, place: place, words: words) }
  }

  /// Nouns for numbers, which say nothing.
  private static let amounts = [
    "予想", "見通し", "見込み", "計画", "目標", "価格", "株価", "金額", "割合", "人数", "件数", "総額", "利益", "売上高", "収益",
  ]

  /// "中部電機が10日発表した連結決算は": who announced it stands before a date and the verb.
  private func announcer(before verb: Int, in range: Range<Int>, of clause: KeywordClause) -> Found? {
    guard table.isUnspaced, clause.has(["発", "表"], at: verb),
      let mark = range.last(where: { $0 > 0 && clause.scalars[$0] == "が" && !isQuoted($0, in: clause) }),
      verb - mark <= 8,
      clause.text(mark + 1..<verb).allSatisfy({ $0.isNumber || "日月年午前後時に".contains($0) })
    else { return nil }
    let words = words(endingAt: mark, in: clause)
    return named(words).map { Found(name: $0, place: mark, words: words) }
  }

  /// Whether what ends at a place is what is counted: "死者は50人に" is about the dead and not by them.
  private func isCounted(_ end: Int, _ hits: [KeywordHit]) -> Bool {
    hits.contains { hit in
      guard case .label = hit.meaning else { return false }
      return hit.range.upperBound == end
    }
  }

  /// Whether the words before a place name a body or a person.
  private func speaks(endingAt end: Int, in clause: KeywordClause) -> Bool {
    let words = words(endingAt: end, in: clause)
    if PersonTitle.name(in: words) != nil { return true }
    let found = BodyPhrase(words)
    return !found.kinds.isEmpty && found.rest.allSatisfy { $0.count < 8 }
  }

  /// Whether a place is within quotation marks: what is said there is the speaker's word.
  private func isQuoted(_ place: Int, in clause: KeywordClause) -> Bool {
    let before = clause.scalars[..<place]
    guard let open = before.lastIndex(where: { "「『“«„".unicodeScalars.contains($0) }) else { return false }
    return !before[open...].contains { "」』”»".unicodeScalars.contains($0) }
  }

  /// "と推定される": nobody is said to estimate.
  private func isPassive(_ hit: KeywordHit, in clause: KeywordClause) -> Bool {
    clause.has(["さ", "れ"], at: hit.range.upperBound)
  }

  /// The source of what stands at a place: the last one named before it, else the first of the sentence.
  func source(at place: Int, of found: [Found], in clause: KeywordClause) -> String? {
    // "… 12.3 بالمئة في أكتوبر وفق الجهاز": whose account it is, is told behind the number.
    if let account = found.first(where: { $0.place > place }), account.isAccount, account.place - place < 60 {
      let rest = clause.scalars[place..<account.place].drop { isDigit($0) }
      if !rest.contains(where: isDigit) { return account.name }
    }
    return (found.last { $0.place <= place } ?? found.first)?.name
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .decimalNumber || scalar == "." || scalar == "," || scalar == "٫"
  }

  /// Arabic for "according to".
  private static let accounts = ["وفق", "بحسب", "حسب"]

  /// Whether a clause that is said begins between two places: "ने कहा कि".
  func isSaid(from start: Int, to end: Int, in clause: KeywordClause) -> Bool {
    clause.text(start..<max(start, end)).split(separator: " ").contains { table.conjunctions.first == String($0) }
  }

  private func name(startingAt start: Int, in clause: KeywordClause) -> String? {
    // "وأضاف أن 15 شخصا": he who was named before.
    if isClause(start - 1, in: clause) { return nil }
    // "مصدر في خفر السواحل": whose source it is.
    for mouth in Self.mouths where clause.has(mouth, at: start) {
      let end = end(ofNameFrom: start + mouth.count, in: clause)
      let body = BodyPhrase(clause.text(start + mouth.count..<end))
      if !body.kinds.isEmpty, body.rest.isEmpty { return name(startingAt: start + mouth.count, in: clause) }
    }
    // "وفق ما أعلنته الوزارة": the source stands behind the verb.
    let what = Array("ما ".unicodeScalars)
    if clause.has(what, at: start),
      let verb = clause.scalars[(start + what.count)...].firstIndex(of: " "), verb + 1 < clause.scalars.count
    {
      // "وفق ما أفاد به مصدر طبي"
      let isWith = ["به ", "بها "].first { clause.has(Array($0.unicodeScalars), at: verb + 1) }
      return name(startingAt: verb + 1 + (isWith?.unicodeScalars.count ?? 0), in: clause)
    }
    let end = end(ofNameFrom: start, in: clause)
    if let person = officer(startingAt: start, in: clause) { return person }
    if let person = oneOf(start..<end, in: clause) ?? holder(start..<end, in: clause) { return person }
    if let person = called(start..<end, in: clause) { return person }
    return named(clause.text(start..<place(behind: start..<end, in: clause)))
  }

  /// Arabic for somebody in a body.
  private static let mouths = [
    "مصدر في ", "مصادر في ", "مسؤول في ", "مسؤولون في ", "مصدر ب", "مسؤول ب", "ناطق باسم ", "متحدث باسم ",
  ].map { Array($0.unicodeScalars) }

  /// Where the words end that can name a source from a place on: at most four.
  private func end(ofNameFrom start: Int, in clause: KeywordClause) -> Int {
    var end = start
    var spaces = 0
    while end < clause.scalars.count, end - start < Self.longest, !isBreak(clause.scalars[end]) {
      if clause.scalars[end] == " " { spaces += 1 }
      if spaces == 4 || clause.scalars[end].properties.generalCategory == .decimalNumber { break }
      if clause.scalars[end] == " " || table.isUnspaced, isClause(end, in: clause) { break }
      end += 1
    }
    return end
  }

  /// "مدير المستشفى الوطني فادي نصار": the name stands behind an office of several words.
  private func officer(startingAt start: Int, in clause: KeywordClause) -> String? {
    var end = start
    var spaces = 0
    while end < clause.scalars.count, !isBreak(clause.scalars[end]), spaces < 6 {
      if clause.scalars[end].properties.generalCategory == .decimalNumber { break }
      if clause.scalars[end] == " " {
        if isClause(end, in: clause) { break }
        spaces += 1
      }
      end += 1
    }
    let words = clause.text(start..<end).split(separator: " ")
    // "مدير المستشفى الدكتور نزار الخطيب": two words behind what a person is addressed by.
    if let honour = words.firstIndex(where: { Self.honours.contains(String($0)) }), words.count - honour > 2 {
      return words[(honour + 1)...(honour + 2)].joined(separator: " ")
    }
    guard words.count > 3, Self.titles.contains(String(words[0])), isOffice(words) else { return nil }
    return words.drop { $0.hasPrefix("ال") || Self.titles.contains(String($0)) }.joined(separator: " ")
  }

  /// "أحد الناجين، عمر ديالو:": the name stands behind what somebody is one of.
  private func oneOf(_ name: Range<Int>, in clause: KeywordClause) -> String? {
    guard ["أحد ", "إحدى "].contains(where: { clause.has(Array($0.unicodeScalars), at: name.lowerBound) }),
      name.upperBound + 2 < clause.scalars.count, clause.scalars[name.upperBound] == "،"
    else { return nil }
    let rest = clause.scalars[(name.upperBound + 1)...]
    guard let end = rest.firstIndex(where: isBreak) else { return nil }
    let words = clause.text(name.upperBound + 1..<end).split(separator: " ")
    return (2...3).contains(words.count) ? words.joined(separator: " ") : nil
  }

  /// "محافظ السدر، خالد المنصوري،": the name of who holds an office stands behind it.
  private func holder(_ office: Range<Int>, in clause: KeywordClause) -> String? {
    guard office.upperBound + 2 < clause.scalars.count, clause.scalars[office.upperBound] == "،" else { return nil }
    let words = clause.text(office).split(separator: " ")
    guard let first = words.first.map(String.init),
      Self.titles.contains(first) || Self.occupations.contains(first)
        || BodyPhrase(clause.text(office)).kinds.contains(where: { InstitutionKind.all[$0].isMouth })
    else { return nil }
    let rest = clause.scalars[(office.upperBound + 1)...]
    guard let end = rest.firstIndex(where: isBreak) else { return nil }
    let name = clause.text(office.upperBound + 1..<end).split(separator: " ")
    guard (2...3).contains(name.count), BodyPhrase(name.joined(separator: " ")).kinds.isEmpty else { return nil }
    return name.joined(separator: " ")
  }

  /// "شاهد عيان يدعى سامي حداد": the name stands behind the word for being called so.
  private func called(_ name: Range<Int>, in clause: KeywordClause) -> String? {
    guard !table.isUnspaced else { return nil }
    let end = (name.lowerBound..<clause.scalars.count).first { isBreak(clause.scalars[$0]) } ?? clause.scalars.count
    let words = clause.text(name.lowerBound..<end).split(separator: " ")
    guard let verb = words.prefix(5).firstIndex(where: { ["يدعى", "تدعى", "اسمه", "اسمها"].contains($0) }),
      words.count > verb + 1
    else { return nil }
    let own = words[(verb + 1)...].prefix(2)
    return own.count == 2 ? own.joined(separator: " ") : nil
  }

  /// "وزارة الصحة في ملاوي": a body of a state that is named behind it.
  private func place(behind name: Range<Int>, in clause: KeywordClause) -> Int {
    let joint = Array(" في ".unicodeScalars)
    guard clause.has(joint, at: name.upperBound) else { return name.upperBound }
    var end = name.upperBound + joint.count
    while clause.isLetter(end) { end += 1 }
    let phrase = BodyPhrase(clause.text(name.lowerBound..<end))
    return phrase.country != nil && phrase.rest.isEmpty ? end : name.upperBound
  }

  /// Whether a word begins what is said.
  private func isClause(_ place: Int, in clause: KeywordClause) -> Bool {
    table.clauseWords.contains {
      clause.has($0, at: place) && (table.isUnspaced || !clause.isLetter(place + $0.count))
    }
  }

  func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    "、。，,；;：:「」『』“”\"«»()（）।؛،".unicodeScalars.contains(scalar)
  }

  /// What somebody is, before a name.
  private static let occupations: Set<String> = [
    "चालक", "ड्राइवर", "डॉक्टर", "नर्स", "मरीज", "दुकानदार", "कर्मचारी", "प्रत्यक्षदर्शी", "पर्यटक", "शिक्षक", "शिक्षिका", "महिला", "निदेशक", "अध्यक्ष", "प्रवक्ता",
    "अधिकारी", "सचिव", "महासचिव", "नेता", "सांसद", "गवर्नर", "महापौर", "मेयर", "प्रमुख", "मुखिया", "कप्तान", "विधायक", "कोच", "कप्तान", "यात्री", "घायल",
    "घायलों", "पीड़ित", "निवासी", "स्थानीय", "किसान", "छात्र",
    "छात्रा", "ग्रामीण", "मजदूर", "आयुक्त", "अधीक्षक", "निरीक्षक", "महानिदेशक", "न्यायाधीश", "वकील", "प्रोफेसर", "अर्थशास्त्री", "वैज्ञानिक",
    "विशेषज्ञ", "सरपंच", "पार्षद", "अभियंता", "विश्लेषक", "जिलाधिकारी", "ज़िलाधिकारी", "आयोजक", "الناشط", "الناشطة", "المواطن", "الطبيب",
    "الطبيبة", "المحافظ", "المحافظة", "الرئيس", "الرئيسة", "الوزير", "الوزيرة", "العمدة", "الصياد", "المزارع", "الشاهد",
    "السائق", "المحلل", "المحللة", "الخبير", "الخبيرة", "المحامي", "المحامية", "الصحفي", "الصحفية", "المدرب", "المهندس",
    "житель", "жительница", "губернатор", "мэр", "министр",
    "представитель", "очевидец", "фермер", "водитель",
  ]

  /// "رئيس اللجنة", "المتحدثة": an Arabic office or what it is of, before a name of two or three words without the article.
  private func isOffice(_ words: [Substring]) -> Bool {
    let isTitle = Self.titles.contains(String(words[0]))
    guard isTitle || words[0].hasPrefix("ال") else { return false }
    let name = words.drop { $0.hasPrefix("ال") || Self.titles.contains(String($0)) }
    // "محافظ الإقليم خالد العمري": a family's name can have the article where the office has one, too.
    let isOfArticle = isTitle && words.count > 2 && words[1].hasPrefix("ال")
    let isName =
      (2...3).contains(name.count) && !name.contains { $0.hasPrefix("لل") }
      && !name.contains { $0.hasPrefix("ال") && !(isOfArticle && $0 == name.last) }
    guard isName, BodyPhrase(name.joined(separator: " ")).kinds.isEmpty else { return false }
    return isTitle || BodyPhrase(words.joined(separator: " ")).kinds.allSatisfy { InstitutionKind.all[$0].isMouth }
  }

  /// What Arabic puts before a person's name alone.
  private static let honours: Set<String> = [
    "الدكتور", "الدكتورة", "السيد", "السيدة", "اللواء", "العميد", "العقيد", "المهندس", "المهندسة", "البروفيسور",
  ]

  /// Arabic words for who heads something.
  private static let titles: Set<String> = [
    "رئيس", "رئيسة", "مدير", "مديرة", "نائب", "قائد", "أمين", "عضو", "ممثل", "ممثلة", "سكرتير", "محامي", "زعيم",
    "زعيمة", "محلل", "محللة", "خبير", "خبيرة", "نقيب", "نقيبة", "مدرب", "رجل", "محافظ", "محافظة", "عمدة", "وزير",
    "وزيرة", "المدير", "المديرة", "المحافظ", "المحافظة", "الرئيس",
    "الرئيسة",
    "الوزير", "الوزيرة", "العمدة", "القائد", "النائب", "النائبة", "متحدث", "متحدثة",
  ]

  /// "स्वास्थ्य मंत्री रीता वर्मा": two or three words that are no body's behind an office.
  private func person(behindOfficeIn parts: [Substring]) -> String? {
    guard !table.isUnspaced else { return nil }
    for count in 2...3 where parts.count > count {
      let name = parts.suffix(count).joined(separator: " ")
      let office = BodyPhrase(parts.dropLast(count).joined(separator: " "))
      let own = BodyPhrase(name)
      guard own.kinds.isEmpty, own.country == nil, office.rest.isEmpty, let kind = office.kinds.last else { continue }
      let what = InstitutionKind.all[kind].name
      if what.hasSuffix("minister") || Self.offices.contains(what) { return KnownPersons.full(name) ?? name }
    }
    return nil
  }

  /// Kinds of bodies that are one person.
  private static let offices: Set<String> = [
    "district magistrate", "governor", "mayor", "president", "spokesman", "spokeswoman", "director", "officials",
  ]

  /// Hindi words behind where, whence and for whom something is.
  private static let postpositions: Set<String> = ["में", "से", "पर", "तक", "को", "लिए", "दौरान", "बाद"]

  /// The English name of some words, or the words that name somebody: without the office behind a person's name.
  func named(_ words: String) -> String? {
    var parts = words.split(separator: " ")
    // "जबकि बंदरगाह प्राधिकरण", "لكن ناجين": what joins two clauses is no part of a name.
    if let joint = parts.lastIndex(where: { table.conjunctions.contains(String($0)) }) { parts.removeFirst(joint + 1) }
    // "मार्च में किसान मोर्चा": what stands before a postposition of place is no part of a name.
    if let place = parts.lastIndex(where: { Self.postpositions.contains(String($0)) }), place + 1 < parts.count {
      parts.removeFirst(place + 1)
    }
    // "संगठन की प्रवक्ता सुमन राय": whose office it is stands before it.
    if let of = parts.lastIndex(where: { ["की", "के", "का"].contains($0) }), parts.count - of > 3,
      Self.occupations.contains(String(parts[of + 1]))
    {
      parts.removeFirst(of + 1)
    }
    // "यूनियन नेता अशोक राव": what somebody is stands before the name.
    if let last = parts.lastIndex(where: { Self.occupations.contains(String($0)) }),
      (2...3).contains(parts.count - last - 1)
    {
      parts.removeFirst(last + 1)
    }
    if let person = person(behindOfficeIn: parts) { return person }
    if parts.count > 2, isOffice(parts) {
      parts = Array(parts.drop { $0.hasPrefix("ال") || Self.titles.contains(String($0)) })
    }
    var trimmed = parts.joined(separator: " ")
    while trimmed.last == "." { trimmed.removeLast() }
    // "35 वर्षीय व्यक्ति": who is told by a number is not named.
    if trimmed.isEmpty || trimmed.unicodeScalars.contains(where: { $0.properties.generalCategory == .decimalNumber }) {
      return nil
    }
    if let full = NationalBodies.full(trimmed) ?? KnownPersons.full(trimmed) { return full }
    if table.isUnspaced {
      // "運営する東亜化成": what somebody does stands before the name.
      for verb in ["する", "した", "ている", "られた", "という"] {
        if let end = trimmed.range(ofLast: verb), trimmed.distance(from: end, to: trimmed.endIndex) > 2 {
          trimmed = String(trimmed[end...])
        }
      }
      // "電子部品大手の東洋電産": what kind of firm it is stands before the name.
      for kind in ["大手の", "最大手の", "メーカーの", "会社の", "企業の", "団体の", "グループの", "労組の"] {
        if let end = trimmed.range(ofLast: kind), trimmed.distance(from: end, to: trimmed.endIndex) > 1 {
          trimmed = String(trimmed[end...])
        }
      }
      if let person = PersonTitle.name(in: trimmed) { return person }
      // "矿工刘建国": what somebody is stands before the name.
      if let what = PersonTitle.occupations.first(where: trimmed.hasPrefix),
        (2...6).contains(trimmed.count - what.count)
      {
        trimmed.removeFirst(what.count)
      }
    }
    if let own = CanonicalName.ownName(in: parts) { return own }
    let found = CanonicalName.of(trimmed, isEnglish: false)
    if found.isWhole { return found.name }
    // "राष्ट्रपति वोलोदिमीर ज़ेलेंस्की": the office stands before the name.
    let last = trimmed.split(separator: " ")
    for count in 1...3 where last.count > count {
      if let full = KnownPersons.full(last.suffix(count).joined(separator: " ")) { return full }
    }
    // Of words that are not understood, those next to the mark name the source.
    return found.kind != nil ? found.name : trimmed.split(separator: " ").suffix(3).joined(separator: " ")
  }
}

extension String {
  /// Where the last occurrence of some letters ends.
  fileprivate func range(ofLast letters: String) -> String.Index? { ranges(of: letters).last?.upperBound }
}
