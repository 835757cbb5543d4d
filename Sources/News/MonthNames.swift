/// The names of months as publishers write them.
public enum MonthNames {
  /// The month that a word in lower case means, 1 to 12; nil if it means none. English names may be cut after three
  /// letters or more; other languages count as written in full or in their usual abbreviations.
  public static func month(_ word: String) -> Int? {
    if word.utf8.count >= 3, let index = english.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    return others[word]
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Names and usual abbreviations in other languages, where they differ from the English ones. Where a name means
  /// different months in two languages, that of the larger one is here.
  private static let others: [String: Int] = {
    let table = [
      """
      januar jänner jän janvier janv enero ene gennaio gen janeiro januari styczeń stycznia sty января январь янв január \
      leden ledna ocak ιαν ιανουαρίου ianuarie ian tammikuu tammikuuta gener січня يناير जनवरी
      """,
      """
      februar feber février févr fév fevrier fevr febrero febbraio fevereiro fev februari luty lutego lut февраля февраль \
      фев február únor února şubat şub φεβ φεβρουαρίου februarie helmikuu helmikuuta febrer лютого فبراير फरवरी
      """,
      """
      märz mär mrz maerz mars marts marzo março marco maart maa mrt marzec marca марта март мар március březen března \
      mart μάρ μαρ μάρτ μαρτίου martie maaliskuu maaliskuuta març березня مارس मार्च
      """,
      """
      avril avr abril abr aprile kwiecień kwietnia kwi апреля апрель апр április duben dubna nisan nis απρ απριλίου aprilie \
      huhtikuu huhtikuuta квітня أبريل अप्रैल
      """,
      """
      mai mayo maggio mag maio mei maj maja мая май május máj květen května mayıs ιων μαΐ μάϊ μαϊ μαΐου μαϊου μάι μαι toukokuu \
      toukokuuta maig травня مايو मई
      """,
      """
      juni juin junio giugno giu junho czerwiec czerwca cze июня июнь июн június jún červen června haziran haz ιούν ιουν \
      ιουνίου iunie kesäkuu kesäkuuta juny червня يونيو जून
      """,
      """
      juli juillet juil julio luglio lug julho lipiec lipca lip июля июль июл július júl červenec července temmuz tem ιούλ \
      ιουλ ιουλίου iulie heinäkuu heinäkuuta juliol липня يوليو जुलाई
      """,
      """
      août aoû aout agosto ago augustus augusti agustus sierpień sierpnia sie августа август авг augusztus srpen srpna \
      ağustos ağu αύγ αυγ αυγούστου elokuu elokuuta agost серпня أغسطس अगस्त
      """,
      """
      septembre septiembre sept settembre sett set setembro setembre wrzesień wrzesnia września wrz сентября сентябрь сен \
      szeptember szept září eylül eyl σεπ σεπτ σεπτεμβρίου septembrie syyskuu syyskuuta вересня سبتمبر सितंबर
      """,
      """
      oktober okt octobre octubre ottobre ott outubro out październik października paź октября октябрь окт október říjen \
      října ekim eki οκτ οκτωβρίου octombrie lokakuu lokakuuta жовтня أكتوبر अक्टूबर
      """,
      """
      novembre noviembre novembro listopad listopada listopadu lis ноября ноябрь ноя kasım kas νοέ νοε νοεμ νοεμβρίου \
      noiembrie marraskuu marraskuuta листопада نوفمبر नवंबर
      """,
      """
      dezember dez desember des décembre déc decembre diciembre dic dicembre dezembro desembre grudzień grudnia gru декабря \
      декабрь дек prosinec prosince aralık ara δεκ δεκεμβρίου decembrie joulukuu joulukuuta грудня ديسمبر दिसंबर
      """,
    ]
    var names: [String: Int] = [:]
    for (index, words) in table.enumerated() {
      for word in words.split(separator: " ") { names[String(word)] = index + 1 }
    }
    return names
  }()
}
