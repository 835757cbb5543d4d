/// The words that stand in dates.
enum DateWords {
  /// The month that a word means, 1 to 12; nil if it means none.
  static func month(_ word: String) -> Int? {
    if word.utf8.count >= 3,
      let index = english.firstIndex(where: { $0.hasPrefix(word) || ($0.hasPrefix(word.prefix(3)) && isShort(word)) })
    {
      return index + 1
    }
    return others[word]
  }

  /// "Sept" is written for "Sep".
  private static func isShort(_ word: String) -> Bool { word == "sept" }

  /// Whether a token is the name of a weekday in English.
  static func isWeekday(_ token: DateTokens.Token) -> Bool? {
    guard case .word(let word) = token, word.utf8.count >= 3 else { return nil }
    return ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"].contains {
      $0.hasPrefix(word)
    }
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Names and usual abbreviations in other languages, where they differ from the English ones.
  private static let others: [String: Int] = {
    let table: [(Int, String)] = [
      (
        1,
        "januar jänner jan janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty января янв január jan leden ledna ocak ιαν ιανουαρίου"
      ),
      (
        2,
        "februar feber février févr fév fevrier fevr febrero febbraio fevereiro fev februari luty lutego lut февраля фев február únor února şubat şub φεβ φεβρουαρίου"
      ),
      (
        3,
        "märz mär mrz maerz mars marzo março marco mar maart mrt marzec marca мар марта március březen března mart μάρ μαρ μάρτ μαρτίου"
      ),
      (4, "avril avr abril abr aprile kwiecień kwietnia kwi апреля апр április duben dubna nisan nis απρ απριλίου"),
      (
        5, "mai mayo maggio mag maio mei maj maja мая май május máj květen května mayıs ιων μάϊ μαϊ μαΐου μαϊου μάι μαι"
      ),
      (
        6,
        "juni juin junio giugno giu junho czerwiec czerwca cze июня июн június jún červen června haziran haz ιούν ιουν ιουνίου"
      ),
      (
        7,
        "juli juillet juil julio luglio lug julho lipiec lipca lip июля июл július júl červenec července temmuz tem ιούλ ιουλ ιουλίου"
      ),
      (
        8,
        "août aout agosto ago augustus sierpień sierpnia sie августа авг augusztus srpen srpna ağustos ağu αύγ αυγ αυγούστου"
      ),
      (
        9,
        "septembre septiembre sept settembre set setembro wrzesień wrzesnia września wrz сентября сен szeptember szept září eylül eyl σεπ σεπτ σεπτεμβρίου"
      ),
      (
        10,
        "oktober okt octobre octubre ottobre ott outubro out październik października paź октября окт október říjen října ekim eki οκτ οκτωβρίου"
      ),
      (11, "novembre noviembre novembro listopad listopada lis ноября ноя kasım kas νοέ νοε νοεμ νοεμβρίου"),
      (
        12,
        "dezember dez décembre déc decembre diciembre dic dicembre dezembro grudzień grudnia gru декабря дек prosinec prosince aralık ara δεκ δεκεμβρίου"
      ),
    ]
    var names: [String: Int] = [:]
    for (month, words) in table { for word in words.split(separator: " ") { names[String(word)] = month } }
    return names
  }()
}
