/// A number of any script in a sentence: digits with their separators, Chinese numerals, and the scales behind them.
struct KeywordNumber: Sendable {
  /// Its value.
  var value: Double
  /// The scalars of it.
  var range: Range<Int>
  /// The upper end of a range; nil for a single number.
  var high: Double?
  /// The unit as shown: `%`, a currency's code, `km`; nil for plain numbers.
  var unit: String?

  /// The numbers of a sentence, without dates, clock times and years.
  static func numbers(in clause: KeywordClause, _ table: KeywordFigures.Table) -> [KeywordNumber] {
    var numbers: [KeywordNumber] = []
    var index = 0
    while index < clause.scalars.count {
      guard let number = number(in: clause, at: index, table) else {
        index += 1
        continue
      }
      if number.unit == "years" || !isDate(clause, number), !isModel(clause, number) { numbers.append(number) }
      index = max(index + 1, number.range.upperBound)
    }
    return numbers
  }

  /// "ボーイング737", "طائرة بوينغ 737": the number of a model.
  private static func isModel(_ clause: KeywordClause, _ number: KeywordNumber) -> Bool {
    makers.contains { clause.has($0, at: number.range.lowerBound - $0.count) }
  }

  private static let makers: [[Unicode.Scalar]] = [
    "ボーイング", "エアバス", "エアバスA", "بوينغ ", "بوينج ", "إيرباص ", "बोइंग ", "एयरबस ", "Боинг ", "波音", "空客",
  ].map { Array($0.unicodeScalars) }

  private static func number(in clause: KeywordClause, at start: Int, _ table: KeywordFigures.Table) -> KeywordNumber? {
    guard var (value, end) = plain(clause, start, table) else { return nil }
    // 1万4000: what follows a scale is added.
    while let (factor, next) = scale(clause, end, table) {
      value *= factor
      end = next
      if !table.isUnspaced {
        // "2.5 लाख करोड़", "1 लाख 20 हजार"
        if scale(clause, end, table) != nil { continue }
        guard clause.has([" "], at: end), let (rest, last) = plain(clause, end + 1, table),
          let (small, beyond) = scale(clause, last, table), small < factor
        else { break }
        value += rest * small
        end = beyond
        break
      }
      guard let (rest, last) = plain(clause, end, table), rest < factor else { break }
      if let (small, beyond) = scale(clause, last, table), small < factor {
        value += rest * small
        end = beyond
      } else {
        value += rest
        end = last
      }
    }
    var result = KeywordNumber(value: value, range: start..<end, high: nil, unit: nil)
    if !isFrom(clause, start), let (upper, last) = upperEnd(clause, end, table), upper > value {
      result.high = upper
      result.range = start..<last
    }
    result.unit =
      isTerm(clause, start, result.range.upperBound)
      ? "years" : unit(clause, from: start, result.range.upperBound) ?? sign(clause, start)
    return result
  }

  /// The upper end of a range: "10〜15", "10 से 15".
  private static func upperEnd(_ clause: KeywordClause, _ end: Int, _ table: KeywordFigures.Table) -> (Double, Int)? {
    for joint in ["〜", "～", "–", "-", "—", "から", "至", "到", " से ", " إلى ", " до "]
    where clause.has(Array(joint.unicodeScalars), at: end) {
      guard var (value, last) = plain(clause, end + joint.unicodeScalars.count, table) else { return nil }
      if let (factor, next) = scale(clause, last, table) {
        value *= factor
        last = next
      }
      return (value, last)
    }
    return nil
  }

  /// "من 12 إلى 15", "с 12 до 15": from what to what something changed is no range.
  private static func isFrom(_ clause: KeywordClause, _ start: Int) -> Bool {
    let before = clause.text(max(0, start - 4)..<start)
    return before == "من " || before.hasSuffix(" من ") || before == "с " || before.hasSuffix(" с ")
      || before.hasSuffix(" со ")
  }

  /// By how many points a share changed; what it came to is another number.
  static let points = "points"

  /// The unit behind a number.
  private static func unit(_ clause: KeywordClause, from number: Int, _ end: Int) -> String? {
    let start = end < clause.scalars.count && clause.scalars[end] == " " ? end + 1 : end
    guard let unit = units.first(where: { clause.has($0.word, at: start) })?.unit else { return nil }
    guard unit == "km" else { return unit }
    let near = clause.text(start..<min(clause.scalars.count, start + 24))
    if clause.has(["時", "速"], at: number - 2) || clause.has(["时", "速"], at: number - 2) { return "km/h" }
    return ["प्रति घंटा", "في الساعة", "毎時", "每小时", "в час"].contains { near.contains($0) } ? "km/h" : unit
  }

  private static func sign(_ clause: KeywordClause, _ start: Int) -> String? {
    guard start > 0 else { return nil }
    return ["$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "¥": "JPY", "￥": "JPY"][clause.scalars[start - 1]]
  }

  private static let units: [(word: [Unicode.Scalar], unit: String)] = [
    ("％ポイント", points), ("%ポイント", points), ("ポイント", points), ("个百分点", points), ("基点", points), ("प्रतिशत अंक", points),
    ("फीसदी अंक", points), ("आधार अंक", points), ("نقطة مئوية", points), ("نقاط مئوية", points), ("نقطة أساس", points),
    ("процентн", points), ("п.п", points), ("%", "%"), ("％", "%"), ("パーセント", "%"), ("प्रतिशत", "%"), ("फीसदी", "%"),
    ("процент", "%"), ("٪", "%"),
    ("في المئة", "%"), ("بالمئة", "%"), ("في المائة", "%"), ("بالمائة", "%"), ("ドル", "USD"), ("美元", "USD"),
    ("डॉलर", "USD"),
    ("دولار", "USD"), ("доллар", "USD"), ("долл", "USD"), ("円", "JPY"), ("日元", "JPY"), ("ユーロ", "EUR"), ("欧元", "EUR"),
    ("यूरो", "EUR"), ("يورو", "EUR"), ("евро", "EUR"), ("रुपये", "INR"), ("रुपए", "INR"), ("रुपयों", "INR"), ("рубл", "RUB"),
    ("人民币", "CNY"), ("元", "CNY"), ("ウォン", "KRW"), ("キロ", "km"), ("公里", "km"), ("किलोमीटर", "km"), ("किमी", "km"),
    ("كيلومتر", "km"), ("км", "km"), ("メートル", "metres"), ("मीटर", "metres"),
    ("ミリ", "mm"), ("センチ", "cm"), ("ヘクタール", "hectares"), ("मिलीमीटर", "mm"), ("मिमी", "mm"), ("हेक्टेयर", "hectares"),
    ("एकड़", "acres"), ("هكتار", "hectares"), ("ملم", "mm"), ("مليمتر", "mm"), ("متر", "metres"), ("أمتار", "metres"),
    ("公顷", "hectares"), ("トン", "tonnes"), ("टन", "tonnes"), ("طن", "tonnes"), ("吨", "tonnes"), ("тонн", "tonnes"),
    ("किलोग्राम", "kg"), ("किलो", "kg"),
    ("كيلوغرام", "kg"), ("кг", "kg"), ("毫米", "mm"), ("гектар", "hectares"), ("мм", "mm"), ("метр", "metres"),
    ("डिग्री", "degrees"),
    ("درجة مئوية", "degrees"), ("درجات مئوية", "degrees"), ("度", "degrees"), ("градус", "degrees"), ("ポンド", "GBP"),
    ("जीबीपी", "GBP"), ("पाउंड", "GBP"), ("دينار", "dinars"), ("درهم", "AED"), ("جنيه", "EGP"), ("ريال", "SAR"),
    ("गुना", "times"), ("倍", "times"),
  ].map { (Array($0.0.unicodeScalars), $0.1) }

  private static func plain(_ clause: KeywordClause, _ start: Int, _ table: KeywordFigures.Table) -> (Double, Int)? {
    guard start < clause.scalars.count else { return nil }
    if !table.numberWords.isEmpty, !clause.isLetter(start - 1) || isPrefix(start - 1, clause),
      let spelled = spelled(clause, start, table)
    {
      return spelled
    }
    if clause.scalars[start].value >= 0x3007, let numeral = ideographs(clause, start) { return numeral }
    guard digit(clause.scalars[start]) != nil else { return nil }
    if start > 0, clause.scalars[start - 1].properties.isAlphabetic, clause.scalars[start - 1].isASCII { return nil }
    var digits = ""
    var end = start
    while end < clause.scalars.count {
      if let digit = digit(clause.scalars[end]) {
        digits.append(Character(Unicode.Scalar(UInt8(0x30 + digit))))
      } else if let mark = separator(clause.scalars[end]), end + 1 < clause.scalars.count,
        digit(clause.scalars[end + 1]) != nil
      {
        digits.append(mark)
      } else {
        break
      }
      end += 1
    }
    return Numeral.value(digits, decimalComma: table.usesDecimalComma).map { ($0, end) }
  }

  /// "بعشرين ألفا": the Arabic "by" or "with", written against its word.
  private static func isPrefix(_ place: Int, _ clause: KeywordClause) -> Bool {
    clause.has(["ب"], at: place) && !clause.isLetter(place - 1)
  }

  /// A number in a word of its own.
  private static func spelled(_ clause: KeywordClause, _ start: Int, _ table: KeywordFigures.Table) -> (Double, Int)? {
    table.numberWords.first { clause.has($0.word, at: start) && !clause.isLetter(start + $0.word.count) }.map {
      let end = start + $0.word.count
      // "चार-चार लाख": four lakh each.
      let isTwice = clause.has(["-"], at: end) && clause.has($0.word, at: end + 1)
      return ($0.value, isTwice ? end + 1 + $0.word.count : end)
    }
  }

  /// The zeros of European, Arabic, Persian, Indian and full-width digits; the other nine stand behind each.
  private static let zeros: [UInt32] = [0x30, 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10]

  /// The decimal value of a digit.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    for zero in zeros where scalar.value >= zero && scalar.value < zero + 10 { return Int(scalar.value - zero) }
    return nil
  }

  private static func separator(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar {
    case ",", "，", "٬": ","
    case ".", "．", "٫": "."
    default: nil
    }
  }

  /// 三百, 十二, 二十三: Chinese numerals below ten thousand, two characters at least or one before a counter.
  private static func ideographs(_ clause: KeywordClause, _ start: Int) -> (Double, Int)? {
    var total = 0.0
    var unit = 0.0
    var end = start
    while end < clause.scalars.count {
      if let digit = ideographDigit(clause.scalars[end]) {
        unit = digit
      } else if let power = ideographPower(clause.scalars[end]) {
        total += max(unit, 1) * power
        unit = 0
      } else {
        break
      }
      end += 1
    }
    let isCounted = end < clause.scalars.count && "人名".unicodeScalars.contains(clause.scalars[end])
    guard end - start > 1 || end > start && isCounted else { return nil }
    return (total + unit, end)
  }

  private static func ideographDigit(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "〇": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func ideographPower(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    default: nil
    }
  }

  private static func scale(_ clause: KeywordClause, _ place: Int, _ table: KeywordFigures.Table) -> (Double, Int)? {
    let start = place < clause.scalars.count && clause.scalars[place] == " " ? place + 1 : place
    guard let (word, factor) = table.scales.first(where: { clause.has($0.word, at: start) }) else { return nil }
    var end = start + word.count
    while !table.isUnspaced, clause.isLetter(end) { end += 1 }
    return (factor, end)
  }

  /// A date, a clock time, a length of time or an age: "12時", "12歳", "12 साल", "12 عاما", "٣ مايو", "12-летний".
  private static func isDate(_ clause: KeywordClause, _ number: KeywordNumber) -> Bool {
    let end = number.range.upperBound
    if end < clause.scalars.count, "年月日時点时分秒:：歳才岁代".unicodeScalars.contains(clause.scalars[end]) {
      // "絵画7点が": Japanese counts things by the sign with which Chinese tells the hour.
      let isCounter = clause.scalars[end] == "点" && ["が", "を", "の", "は"].contains { clause.has([$0], at: end + 1) }
      return !isCounter
    }
    if number.range.lowerBound > 0, ":：".unicodeScalars.contains(clause.scalars[number.range.lowerBound - 1]) {
      return true
    }
    let start = end < clause.scalars.count && " -".unicodeScalars.contains(clause.scalars[end]) ? end + 1 : end
    // "120便を欠航": so many flights, and no flight's number.
    if clause.has(["便"], at: start), "がをのは、".unicodeScalars.contains(where: { clause.has([$0], at: start + 1) }) {
      return false
    }
    if stems.contains(where: { clause.has($0, at: start) }) { return true }
    if times.contains(where: { clause.has($0, at: start) && !clause.isLetter(start + $0.count) }) { return true }
    return (1900..<2100).contains(number.value) && number.range.count == 4
  }

  /// Years in prison: "懲役9年", "सात साल की सजा", "بالسجن 7 سنوات".
  private static func isTerm(_ clause: KeywordClause, _ start: Int, _ end: Int) -> Bool {
    let before = clause.text(max(0, start - 16)..<start)
    let behind = clause.text(end..<min(clause.scalars.count, end + 20))
    if behind.hasPrefix("年") { return ["懲役", "禁錮", "拘禁刑", "徒刑", "有期徒刑"].contains(where: before.hasSuffix) }
    if behind.hasPrefix(" साल") || behind.hasPrefix(" वर्ष") {
      return ["सजा", "सज़ा", "कैद", "क़ैद", "जेल"].contains(where: behind.contains)
    }
    return behind.hasPrefix(" سن") || behind.hasPrefix(" عام") || behind.hasPrefix(" أعوام")
      ? before.hasSuffix("السجن ") || before.hasSuffix("بالسجن ") || before.hasSuffix("السجن لمدة ") : false
  }

  /// Words behind a number that make it a time or an age.
  private static let times: [[Unicode.Scalar]] = [
    "साल", "वर्ष", "वर्षीय", "महीने", "महीनों", "दिन", "दिनों", "घंटे", "मिनट", "जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त",
    "सितंबर",
    "अक्टूबर", "नवंबर", "दिसंबर", "عام", "عاما", "عامًا", "عاماً", "سنة", "سنوات", "أعوام", "شهر", "شهرا", "شهرًا", "أشهر",
    "يوم", "يوما",
    "يومًا", "أيام", "ساعة", "ساعات", "دقيقة", "دقائق", "أسبوع", "أسبوعا", "أسابيع", "يناير", "فبراير", "مارس", "أبريل",
    "مايو", "يونيو",
    "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
  ].map { Array($0.unicodeScalars) }

  /// The beginnings of such words where they have endings, or where no space ends a word; and what flights and houses are
  /// numbered with.
  private static let stems: [[Unicode.Scalar]] = [
    "か月", "カ月", "ヶ月", "週間", "周年", "号", "番", "丁目", "便", "个月", "小时", "летн", "лет", "год", "месяц", "дней", "дня",
    "минут",
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
    "декабря",
    "січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада",
    "грудня",
  ].map { Array($0.unicodeScalars) }
}
