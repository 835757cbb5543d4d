import News

extension KeywordFigures.Table {
  /// The table of a language (BCP 47); nil where its texts are read by words and sentences.
  static func of(_ language: String?) -> KeywordFigures.Table? {
    switch language?.split(separator: "-").first?.lowercased() {
    case "ja": japanese
    case "zh": chinese
    case "hi": hindi
    case "ar": arabic
    case "ru", "uk": russian
    default: nil
    }
  }
}
