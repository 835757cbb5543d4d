import News

/// Reads the figures of one sentence by the words that stand nearest to its numbers.
struct KeywordClauseReader {
  let table: KeywordFigures.Table
  let clause: KeywordClause
  /// The known words of the sentence.
  let hits: [KeywordHit]
  let field: ArticleField
  /// The sources that the sentence names.
  let sources: [KeywordSource.Found]
  /// The source named last in the sentences before.
  let before: String?
  /// What the last number of the sentences before counted.
  let counted: Counted?

  /// What a number counted, with its unit.
  struct Counted: Sendable {
    var label: String
    var unit: String?
    var size: Double
  }

  /// A word may stand this many characters from its number.
  private var reach: Int { table.isUnspaced ? 18 : 36 }

  /// What a word before its number costs where it should stand behind, in characters.
  private var turned: Int { table.isHeadFinal ? (table.isUnspaced ? 3 : 8) : 0 }

  /// The figures in order.
  func figures() -> [FigureClaim] {
    let all = KeywordNumber.numbers(in: clause, table)
    let numbers = all.filter { !isStep($0) }
    let steps = all.filter(isStep).map(\.range)
    let changes = KeywordChange(clause: clause)
    let meanings = KeywordAspect(table: table, clause: clause, hits: hits)
    let isFormer = numbers.indices.map { place in
      place + 1 < numbers.count && changes.isChange(numbers[place], numbers[place + 1])
    }
    var last = counted
    return numbers.indices.compactMap { place -> FigureClaim? in
      let before = place > 0 ? numbers[place - 1].range.upperBound : 0
      let after = place + 1 < numbers.count ? numbers[place + 1].range.lowerBound : clause.scalars.count
      let number = inUnit(of: last, numbers[place], from: before)
      // What was before and what it came to are told by the same words.
      let first = place > 0 && isFormer[place - 1] ? place - 1 : place
      let lower = first > 0 ? numbers[first - 1].range.upperBound : 0
      let upper =
        isFormer[first] ? first + 2 < numbers.count ? numbers[first + 2].range.lowerBound : clause.scalars.count : after
      guard
        let label = isFormer[first]
          ? label(numbers[first], from: lower, to: upper, over: steps)
            ?? label(numbers[first + 1], from: lower, to: upper, over: steps)
          : label(number, from: before, to: after, over: steps) ?? inherited(number, from: before, last)
            ?? compared(number, from: before, last) ?? beside(place, numbers, over: steps)
      else { return nil }
      // Seats "مقابل" others are of the same day.
      let isCompared =
        compared(number, from: before, last) == label
        && !clause.text(before..<number.range.lowerBound).contains("مقابل")
      let aspect = meanings.aspect(of: number, label: label, from: before, to: after)
      last = Counted(label: label, unit: number.unit, size: number.high ?? number.value)
      // Who wins seats does not count them.
      let finder = KeywordSource(table: table)
      let speakers = sources.filter {
        !$0.isDoer || !["seats", "votes", "vote share"].contains(label)
          || finder.isSaid(from: $0.place, to: number.range.lowerBound, in: clause)
      }
      let named = finder.source(at: number.range.lowerBound, of: speakers, in: clause)
      let source = field == .title ? named : named ?? self.before
      let span = clause.offsets[number.range.lowerBound]..<clause.offsets[number.range.upperBound]
      return FigureClaim(
        label: label,
        figure: Figure(
          value: number.high == nil ? number.value : nil, low: number.high == nil ? nil : number.value,
          high: number.high,
          unit: number.unit, qualifier: hedge(number, from: before, to: after),
          span: span),
        claimant: source, isClaimantSure: named != nil || source != nil && ClaimLabels.isReported(label),
        aspect: (isFormer[place] || isCompared) && aspect == .current ? .past : aspect, field: field)
    }
  }

  /// By how much something changed, before what it came to: "22%減の310億円", "13 بالمئة إلى 1.9 مليار", "12 प्रतिशत बढ़कर".
  private func isStep(_ number: KeywordNumber) -> Bool {
    if number.unit == KeywordNumber.points { return true }
    guard number.unit == "%" else { return false }
    let end = number.range.upperBound
    var behind = clause.text(end..<min(clause.scalars.count, end + 24))
    for sign in ["%", "％", "パーセント", " بالمئة", " في المئة", " بالمائة", " في المائة", " प्रतिशत", " फीसदी", "٪"]
    where behind.hasPrefix(sign) {
      behind.removeFirst(sign.count)
      break
    }
    return ["減の", "増の", "減少の", "増加の", "高の", "安の", " إلى ", " घटकर", " बढ़कर", " गिरकर"].contains(where: behind.hasPrefix)
  }

  private func label(_ number: KeywordNumber, from start: Int, to end: Int, over steps: [Range<Int>]) -> String? {
    var best: (distance: Int, label: String)?
    for hit in hits {
      guard case .label(let place) = hit.meaning, hit.range.lowerBound >= start, hit.range.upperBound <= end,
        !hit.range.overlaps(number.range)
      else { continue }
      let gap =
        hit.range.lowerBound >= number.range.upperBound
        ? number.range.upperBound..<hit.range.lowerBound : hit.range.upperBound..<number.range.lowerBound
      let isBefore = hit.range.lowerBound < number.range.lowerBound
      // "ما لا يقل عن": the hedge has the word that tells of a load elsewhere.
      if hits.contains(where: { isHedge($0) && $0.range.overlaps(hit.range) }) { continue }
      let isThing = place >= table.firstThing
      // "高度医療センターから30キロ": a word for height before another noun.
      if table.isUnspaced, table.labels[place] == "altitude", !isBefore || gap.count > 3 { continue }
      guard isThing ? counts(hit, beside: number, gap, isBefore: isBefore) : takes(table.labels[place], number) else {
        continue
      }
      // "إصابة بالكوليرا": the longer word tells what the shorter one does not.
      let isWithin = hits.contains {
        $0.range.lowerBound <= hit.range.lowerBound && $0.range.upperBound >= hit.range.upperBound
          && $0.range.count > hit.range.count && isLabel($0)
      }
      if isWithin { continue }
      // "政策金利を0.25ポイント引き下げて3.75％": by how much it changed stands between.
      let step = steps.first { gap.lowerBound <= $0.lowerBound && $0.upperBound <= gap.upperBound }?.count ?? 0
      // "मरीजों की संख्या बढ़कर 2,340", "死者数は50人": the number of them.
      let isNumberOf = isBefore && Self.numbersOf.contains(where: clause.text(gap).contains)
      let distance =
        gap.count - step + (isBefore ? turned + 1 : 0) + cost(of: gap)
        + (isNumberOf ? -turned - 8 : isThing ? strangeness : weakness(table.labels[place]))
      if distance < best?.distance ?? reach { best = (distance, table.labels[place]) }
    }
    return best?.label
  }

  /// Whether a noun for things stands right before its number, with the word that such things are counted by behind it:
  /// "トラック48台" are trucks, "ビル5階" and "バス3台目" are none.
  private func counts(_ hit: KeywordHit, beside number: KeywordNumber, _ gap: Range<Int>, isBefore: Bool) -> Bool {
    guard isBefore, gap.isEmpty, number.unit == nil else { return false }
    let end = number.range.upperBound
    return KeywordThings.counters.contains {
      let counter = Array($0.unicodeScalars)
      return clause.has(counter, at: end)
        && !["目", "め", "あたり", "当たり"].contains { clause.has(Array($0.unicodeScalars), at: end + counter.count) }
    }
  }

  /// "運航会社は126人だったと主張した", "إن النسبة لم تتجاوز 33": a number whose source is named for it counts what the one before
  /// counted, where nothing else is said of it.
  private func inherited(_ number: KeywordNumber, from start: Int, _ last: Counted?) -> String? {
    guard let last, last.unit == number.unit, last.size > 0, number.value / last.size > 0.1,
      number.value / last.size < 10, sources.contains(where: { (start..<number.range.lowerBound).contains($0.place) })
    else { return nil }
    let before = clause.text(start..<number.range.lowerBound)
    var behind = clause.text(number.range.upperBound..<min(clause.scalars.count, number.range.upperBound + 16))
    if let currency = ["円", "ドル", "ユーロ", "元"].first(where: behind.hasPrefix) {
      behind.removeFirst(currency.count)
    } else if let first = behind.first, Self.counters.contains(first) {
      behind.removeFirst()
    }
    let isBare =
      Self.stated.contains { behind.hasPrefix($0) } || Self.amounts.contains { before.contains($0) }
      || Self.copulas.contains { before.hasSuffix($0) }
    return isBare ? last.label : nil
  }

  private static let numbersOf = ["की संख्या", "की तादाद", "数は", "数が"]

  /// "مقابل 38 مليونا قبل عام", "前年同期の38億円": what a number of the same clause is compared with.
  private func compared(_ number: KeywordNumber, from start: Int, _ last: Counted?) -> String? {
    guard let last, last.unit == number.unit, start > 0, number.value / last.size > 0.1, number.value / last.size < 10
    else {
      return nil
    }
    let before = clause.text(start..<number.range.lowerBound)
    return Self.comparisons.contains(where: before.contains) ? last.label : nil
  }

  /// A sum without its currency, compared with one that has it.
  private func inUnit(of last: Counted?, _ number: KeywordNumber, from start: Int) -> KeywordNumber {
    guard let last, let unit = last.unit, unit.count == 3, number.unit == nil, number.value >= 1e5, start > 0 else {
      return number
    }
    let before = clause.text(start..<number.range.lowerBound)
    guard Self.comparisons.contains(where: before.contains) else { return number }
    var number = number
    number.unit = unit
    return number
  }

  private static let comparisons = [
    "مقابل", "مقارنة", "بعد أن كان", "पिछले साल", "पिछले वर्ष", "एक साल पहले", "तुलना में", "前年", "前期", "昨年", "従来", "比べ", "去年", "上年",
  ]

  /// "警察によると8千人、主催者によると2万人が参加した": two numbers of two sources; what they count stands behind the second.
  private func beside(_ place: Int, _ numbers: [KeywordNumber], over steps: [Range<Int>]) -> String? {
    guard table.isHeadFinal, place + 1 < numbers.count, numbers[place + 1].unit == numbers[place].unit else {
      return nil
    }
    let next = numbers[place + 1].range
    let gap = numbers[place].range.upperBound..<next.lowerBound
    guard gap.count < 24, sources.contains(where: { gap.contains($0.place) }),
      sources.contains(where: { $0.place < numbers[place].range.lowerBound })
    else { return nil }
    let end = place + 2 < numbers.count ? numbers[place + 2].range.lowerBound : clause.scalars.count
    return label(numbers[place + 1], from: next.lowerBound, to: end, over: steps)
  }

  /// What things are counted by in Japanese.
  private static let counters: Set<Character> = ["人", "件", "％", "%", "機", "台", "隻", "棟", "名", "票"]

  /// What stands behind a bare number in Japanese and Hindi: that it was so, that somebody says so.
  private static let stated = [
    "だった", "だと", "であ", "とし", "とみ", "を超え", "を上回", "以上", "に上", "に達", "と見", "と主", "と発", "と説", "と述", "と推", "と明", "と伝",
    " का दावा", " बताई", " बताया", " बताते", " होने", " की बात", " का अनुमान", " का आंकड़ा", " से अधिक बताई", " से ज्यादा बताई",
  ]

  /// Words for the number itself.
  private static let amounts = [" العدد", " النسبة", " الرقم", " الحصيلة", " عددهم", "संख्या", "आंकड़ा", "आँकड़ा"]

  /// "That it is".
  private static let copulas = [" إنها ", " إنه ", " أنها ", " أنه "]

  private func isHedge(_ hit: KeywordHit) -> Bool {
    if case .hedge = hit.meaning { return true }
    return false
  }

  private func isLabel(_ hit: KeywordHit) -> Bool {
    if case .label = hit.meaning { return true }
    return false
  }

  /// What a comma between a word and its number costs: another statement may begin there.
  private func cost(of gap: Range<Int>) -> Int {
    let isCut = gap.contains { place in
      "、，,،;；؛".unicodeScalars.contains(clause.scalars[place]) && !isBehindTime(place)
        || Self.ands.contains { clause.has($0, at: place) }
    }
    return isCut ? 9 : 0
  }

  /// "約480人が一時、小学校に避難した": a comma behind an adverb of time cuts nothing.
  private func isBehindTime(_ comma: Int) -> Bool {
    table.isUnspaced && ["一時", "当時", "同日", "現在"].contains { clause.text(max(0, comma - 2)..<comma) == $0 }
  }

  /// What is no person but has a counter or a noun of its own.
  private static let things: Set<String> = [
    "operations postponed", "trains cancelled", "flights cancelled", "villages flooded", "villages cut off",
    "schools closed", "stores closed", "farms", "villages", "vehicles", "complaints", "accidents",
  ]

  private static let ands = [" और ", " и ", " و"].map { Array($0.unicodeScalars) }

  /// What a noun for things costs: it tells less than what happened to them.
  private var strangeness: Int { 9 }

  /// Who or what is counted tells less than what happened to it: "12 soldiers were killed".
  private func weakness(_ label: String) -> Int {
    if Self.weakest.contains(label) { return table.isUnspaced ? 14 : 24 }
    return Self.weak.contains(label) ? (table.isUnspaced ? 9 : 13) : 0
  }

  /// Who is counted, where nothing is said of what happened to them.
  private static let weakest: Set<String> = [
    "passengers", "students", "farmers", "villages", "vehicles", "families", "migrants", "refugees", "candidates",
    "police deployed", "patients", "farms", "tests",
  ]

  private static let weak: Set<String> = [
    "troops deployed", "cases", "price", "missiles fired", "drones launched", "attendance", "workers", "rescuers",
    "firefighters", "volunteers", "crowd", "on board",
  ]

  /// Whether a label goes with a number of a unit, and with what its counter says is counted.
  private func takes(_ label: String, _ number: KeywordNumber) -> Bool {
    // "3州で投票": places are counted, and nobody in them.
    if number.unit == nil, countsPlaces(number.range.upperBound), Self.ofPeople.contains(label) { return false }
    let isOfHomes = label.hasPrefix("homes") || label.hasPrefix("households")
    if Self.things.contains(label) {
      return number.unit == nil && !countsPeople(number.range.upperBound)
    }
    if isOfHomes { return number.unit == nil && !countsPeople(number.range.upperBound) }
    if countsHomes(number.range.upperBound) { return false }
    // What has no rule of its own is counted.
    guard let rule = LabelRule.place(of: label).map({ LabelRule.all[$0] }) else { return number.unit == nil }
    switch number.unit {
    case "%": return rule.measures.contains(.percent)
    case "km", "metres", "mm", "cm": return rule.measures.contains(.length)
    case "years": return rule.measures == [.duration]
    case "tonnes", "kg": return rule.measures.contains(.weight)
    case "hectares", "acres": return rule.measures.contains(.area)
    case "degrees": return rule.measures.contains(.temperature)
    case "km/h": return rule.measures.contains(.speed)
    case "times": return false
    case nil: return rule.measures.contains(.count)
    default: return rule.measures.contains(.money)
    }
  }

  /// 人, 名: people.
  private func countsPeople(_ end: Int) -> Bool {
    table.isUnspaced && end < clause.scalars.count && "人名".unicodeScalars.contains(clause.scalars[end])
  }

  /// 州, 県, 市, 階, か所: places.
  private func countsPlaces(_ end: Int) -> Bool {
    guard table.isUnspaced, end + 1 < clause.scalars.count else { return false }
    if "州県市町村区階".unicodeScalars.contains(clause.scalars[end]) { return true }
    return "かカヶヵ箇".unicodeScalars.contains(clause.scalars[end])
      && "所国".unicodeScalars.contains(clause.scalars[end + 1])
  }

  /// What is counted in people or in votes.
  private static let ofPeople: Set<String> = [
    "killed", "injured", "casualties", "missing", "arrested", "evacuated", "displaced", "rescued", "votes", "trapped",
    "hospitalised", "critically injured", "attendance", "on board", "crew", "workers", "released", "participation",
  ]

  /// 世帯, 戸, 棟: households and houses.
  private func countsHomes(_ end: Int) -> Bool {
    guard table.isUnspaced, end < clause.scalars.count else { return false }
    return "世戸棟".unicodeScalars.contains(clause.scalars[end])
  }

  /// "16 شخصا على الأقل": the hedge stands behind the one word for what is counted.
  private func isBehindNoun(_ hit: KeywordHit, _ number: KeywordNumber) -> Bool {
    guard !table.isUnspaced, !table.isHeadFinal, hit.range.count > 4,
      hit.range.lowerBound - number.range.upperBound > 2
    else { return false }
    let between = clause.text(number.range.upperBound..<hit.range.lowerBound)
    return between.hasPrefix(" ") && between.hasSuffix(" ") && between.split(separator: " ").count == 1
  }

  /// Whether a Russian verb of change stands right before a place.
  private func isChange(before place: Int) -> Bool {
    let before = clause.text(max(0, place - 14)..<place)
    return ["рос", "увелич", "сниз", "поднял", "сократ", "достиг"].contains { before.contains($0) }
  }

  private func hedge(_ number: KeywordNumber, from start: Int, to end: Int) -> Figure.Qualifier? {
    for hit in hits {
      guard case .hedge(let qualifier) = hit.meaning, hit.range.lowerBound >= start, hit.range.upperBound <= end
      else { continue }
      let isBefore = (0...1).contains(number.range.lowerBound - hit.range.upperBound)
      let isBehind = hit.range.count > 1 && (0...2).contains(hit.range.lowerBound - number.range.upperBound)
      // "выросло до девяти" limits nothing.
      if qualifier == .upTo, isBefore, isChange(before: hit.range.lowerBound) { continue }
      if isBefore || isBehind || isBehindNoun(hit, number) { return qualifier }
    }
    return number.high == nil ? nil : .between
  }
}
