/// Scripts that news is written in, and letters that tell apart the languages which share one.
enum Script: Int, CaseIterable {
  case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, tamil, telugu, kannada
  case malayalam, sinhala, thai, lao, burmese, georgian, ethiopic, khmer, hangul, kana, han
  case russianMark, ukrainianMark, serbianMark, persianMark, urduMark, hindiMark, marathiMark, nepaliMark

  /// Counts letters of another script a second time.
  var isMark: Bool { rawValue >= Script.russianMark.rawValue }

  /// The script of a letter beyond ASCII; nil for what is no letter of these (Unicode blocks).
  static func of(_ value: UInt32) -> Script? {
    switch value {
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF, 0x300...0x36F: .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x531...0x58F: .armenian
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .bengali
    case 0xA00...0xA7F: .gurmukhi
    case 0xA80...0xAFF: .gujarati
    case 0xB80...0xBFF: .tamil
    case 0xC00...0xC7F: .telugu
    case 0xC80...0xCFF: .kannada
    case 0xD00...0xD7F: .malayalam
    case 0xD80...0xDFF: .sinhala
    case 0xE00...0xE7F: .thai
    case 0xE80...0xEFF: .lao
    case 0x1000...0x109F: .burmese
    case 0x10A0...0x10FF: .georgian
    case 0x1200...0x137F: .ethiopic
    case 0x1780...0x17FF: .khmer
    case 0x1100...0x11FF, 0xAC00...0xD7A3: .hangul
    case 0x3040...0x30FF: .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2A6DF: .han
    default: nil
    }
  }

  /// The group of languages that a letter of Cyrillic, Arabic or Devanagari is peculiar to, or frequent in.
  static func mark(of value: UInt32) -> Script? {
    switch value {
    case 0x44B, 0x44D, 0x451, 0x42B, 0x42D, 0x401: .russianMark
    case 0x456, 0x457, 0x454, 0x491, 0x406, 0x407, 0x404: .ukrainianMark
    case 0x452, 0x45B, 0x458, 0x459, 0x45A, 0x45F: .serbianMark
    case 0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC: .persianMark
    case 0x679, 0x688, 0x691, 0x6BA, 0x6D2, 0x6BE: .urduMark
    case 0x93C, 0x948, 0x958...0x95F: .hindiMark
    case 0x933: .marathiMark
    case 0x91B: .nepaliMark
    default: nil
    }
  }

  /// The language that the script alone tells; empty where it tells none.
  func language(_ count: (Script) -> Int) -> String {
    switch self {
    case .cyrillic:
      let russian = count(.russianMark)
      let ukrainian = count(.ukrainianMark)
      let serbian = count(.serbianMark)
      if serbian > russian, serbian > ukrainian { return "sr" }
      if ukrainian > 0, russian > 0 { return "" }
      return ukrainian > 0 ? "uk" : russian > 0 ? "ru" : ""
    case .arabic:
      if count(.urduMark) * 40 > count(.arabic) { return "ur" }
      return count(.persianMark) * 40 > count(.arabic) ? "fa" : "ar"
    case .devanagari:
      if count(.marathiMark) > count(.hindiMark) { return "mr" }
      // Nepali ends its sentences with this letter; Hindi has it in one of two hundred
      if count(.nepaliMark) * 50 > count(.devanagari) { return "ne" }
      return count(.hindiMark) > 0 ? "hi" : ""
    case .ethiopic: return ""
    default: return languages.first ?? ""
    }
  }

  /// Whether a language of news is written in another script, and not in Latin letters beside it.
  static func isNeverLatin(_ language: String) -> Bool {
    !["sr", "bs", "uz", "az", "ku", "kk", "tt", "om"].contains(language)
      && allCases.contains { $0.languages.contains(language) }
  }

  /// Languages of news that are written so; empty if too many to list.
  var languages: [String] {
    switch self {
    case .greek: ["el"]
    case .cyrillic:
      ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "uz", "bs", "tt", "ab", "os", "ce", "ba"]
    case .armenian: ["hy"]
    case .hebrew: ["he", "yi"]
    case .arabic: ["ar", "fa", "ur", "ps", "ckb", "ku", "ug", "sd", "pa", "ks", "az"]
    case .devanagari: ["hi", "mr", "ne", "sa", "mai", "bho", "kok"]
    case .bengali: ["bn", "as"]
    case .gurmukhi: ["pa"]
    case .gujarati: ["gu"]
    case .tamil: ["ta"]
    case .telugu: ["te"]
    case .kannada: ["kn"]
    case .malayalam: ["ml"]
    case .sinhala: ["si"]
    case .thai: ["th"]
    case .lao: ["lo"]
    case .burmese: ["my"]
    case .georgian: ["ka"]
    case .ethiopic: ["am", "ti", "om"]
    case .khmer: ["km"]
    case .hangul: ["ko"]
    case .kana: ["ja"]
    case .han: ["zh", "ja", "yue", "ko"]
    case .latin, .russianMark, .ukrainianMark, .serbianMark, .persianMark, .urduMark, .hindiMark, .marathiMark,
      .nepaliMark:
      []
    }
  }
}
