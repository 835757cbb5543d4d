/// Lines that say when, and no more.
extension VolatileLines {
  /// Whether a line holds nothing but numbers, names of months, days and zones, and units of time: "3 hours ago",
  /// "vor 5 Minuten"; a date or a number ("12.04.2020, 10:27 Uhr") only where articles begin and end.
  static func isTime(_ words: [UInt8], _ place: Place) -> Bool {
    guard words.contains(where: { $0 &- 0x30 < 10 }) else { return false }
    var hasNumber = false
    var isRelative = false
    let isOfTime = forEachWord(words) { word in
      // a unit may follow at once: "5min", "3小时前"
      let unit = word.drop { $0 &- 0x30 < 10 }
      let digits = word.count - unit.count
      if digits > 0 { hasNumber = true }
      guard digits <= 6 else { return false }
      if unit.isEmpty { return true }
      let name = String(decoding: unit, as: UTF8.self)
      guard timeWords.contains(name) else { return false }
      isRelative = isRelative || relativeWords.contains(name)
      return true
    }
    guard isOfTime else { return false }
    return hasNumber && (isRelative || place != .within)
  }

  /// Whether a line says when the article was published or changed, how long it is to be read, or which of several
  /// pictures or pages it is, and nothing else: behind the label stand only numbers and words of time. A day of the week
  /// is such a label before a date with its year; "Monday: 9am to 5pm" is matter.
  static func isStatedTime(_ words: [UInt8]) -> Bool {
    if let rest = timeOpenings.rest(words), rest.contains(where: { $0 &- 0x30 < 10 }) { return isOfTime(Array(rest)) }
    guard let rest = weekdays.rest(words), !forEachWord(Array(rest), { !isYear($0) }) else { return false }
    return isOfTime(Array(rest))
  }

  /// Whether a line counts the time down that an offer has left: "Offer ends in 2 days 7 hours".
  static func isCountdown(_ words: [UInt8]) -> Bool {
    guard let rest = countdowns.rest(words), rest.count > 1, rest[rest.startIndex + 1] &- 0x30 < 10 else {
      return false
    }
    return isOfTime(Array(rest))
  }

  private static let countdowns = LineOpenings("offer ends in|sale ends in|deal ends in|angebot endet in")

  private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 4 && word.allSatisfy { $0 &- 0x30 < 10 }
      && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
  }

  private static func isOfTime(_ words: [UInt8]) -> Bool {
    forEachWord(words) { word in
      // "10h27", "2020-04-12T10:27:00Z"
      let unit = word.drop { $0 &- 0x30 < 10 }
      let letters = unit.prefix { $0 &- 0x30 >= 10 }
      guard unit.dropFirst(letters.count).allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
      if letters.isEmpty { return true }
      let name = String(decoding: letters, as: UTF8.self)
      return timeWords.contains(name) || wordsOfStatedTimes.contains(name)
    }
  }

  /// How such lines begin.
  private static let timeOpenings = LineOpenings(
    """
    updated|last updated|printed on|printed at|ausgedruckt am|imprimé le|published|first published|posted|posted on|last modified|modified|date|created|updated at|updated on
    published at|published on|aktualisiert|zuletzt aktualisiert|veröffentlicht|veröffentlicht am|stand|erstellt|erstellt am
    letzte aktualisierung|publiziert|datum|publié|publié le|mis à jour|mis à jour le|modifié le|créé le
    publicado|publicado el|actualizado|actualizado el|publicada|fecha|última actualización|pubblicato|pubblicato il
    aggiornato|aggiornato il|ultimo aggiornamento|publicado em|atualizado|atualizado em|gepubliceerd|bijgewerkt|laatst bijgewerkt
    publicerad|uppdaterad|publisert|oppdatert|publiceret|opdateret|julkaistu|päivitetty|opublikowano|publikacja|aktualizacja
    опубликовано|обновлено|publikováno|aktualizováno|reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura
    tempo di lettura|tempo de leitura|leestijd|image|photo|slide|bild|page|seite
    """)

  private static let weekdays = LineOpenings(
    """
    montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday
    """)

  /// What stands in such lines besides ``timeWords``.
  private static let wordsOfStatedTimes = Set(
    """
    t z in to and und et y e from first last time date local updated modified created edited changed version uhrzeit
    zuletzt geändert erstellt letzte aktualisierung änderung von ca circa etwa approx about around le la el em ed alle ore
    nr no number image photo slide page seite bild
    aest aedt acst acdt awst nzst nzdt sast wat eat cat msk mez mesz wib pht hkt sgt jst kst akst akdt west wet eet eest
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  static let relativeWords: Set<String> = [
    "ago", "vor", "il", "hace", "fa", "há", "atrás", "geleden", "sedan", "siden", "temu", "назад", "тому", "před",
    "sitten", "πριν", "önce", "منذ", "قبل", "पहले", "lalu", "trước", "전", "秒前", "分前", "分钟前", "分鐘前", "小时前",
    "小時前", "時間前", "天前", "日前", "초전", "분전", "시간전", "일전",
  ]

  static let timeWords = Set(
    """
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    am pm a p m est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist aest hst et ct pt at on of the st nd rd th
    ago hour hours hr hrs h minute minutes min mins second seconds sec day days week weeks month months year years just now
    an yesterday today published updated posted last read reading time views view shares comments likes reads
    januar februar märz mai juni juli oktober dezember jän uhr montag dienstag mittwoch donnerstag freitag samstag sonntag
    sonnabend mo di mi do fr sa so vor stunde stunden minute minuten tag tagen tage woche wochen monat monaten jahr jahren
    gestern heute um am der stand aktualisiert veröffentlicht lesezeit aufrufe kommentare
    janvier février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi
    samedi dimanche il y a heure heures jour jours semaine semaines mois an ans le à hier publié modifié mis jour lecture
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
    viernes sábado domingo hace hora horas minuto minutos día días semana semanas mes meses año años de del las el ayer hoy
    publicado actualizado lectura
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre lunedì martedì mercoledì giovedì venerdì sabato
    domenica ora ore fa minuti giorno giorni settimana settimane mese mesi anno anni ieri oggi alle pubblicato aggiornato
    janeiro fevereiro março junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta feira há atrás
    dia dias ano anos ontem hoje às
    januari februari maart mei augustus maandag dinsdag woensdag donderdag vrijdag zaterdag zondag uur geleden dag dagen
    weken maand maanden jaar gisteren vandaag
    måndag tisdag onsdag torsdag fredag lördag söndag sedan timmar timme minuter dagar igår idag kl klo siden timer minutter
    stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia godz temu godziny minut
    января февраля марта апреля мая июня июля августа сентября октября ноября декабря назад час часа часов минут минуты
    дней дня сегодня вчера в г секунд секунды тому годин години година хвилин хвилини днів дні před hodinami hodinou
    minutami dny dnem sitten tuntia tunti minuuttia päivää πριν από ώρες ώρα λεπτά ημέρες önce saat dakika gün منذ قبل ساعة ساعات
    دقيقة دقائق يوم أيام पहले घंटे घंटा मिनट दिन lalu yang jam menit hari trước giờ phút ngày 전 초 분 시간 일 초전 분전 시간전 일전
    秒前 分前 分钟前 分鐘前 小时前 小時前 時間前 天前 日前
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
