/// Lines of a page that are not the article and change without it: labels of advertisements, counters, relative times,
/// share and newsletter offers, links to other articles, credits of pictures.
///
/// The lists are closed. A line of a page goes only as a whole: a sentence that holds such words stays. What goes is the
/// same for everybody who reads the page, at any time. No word of a feed goes; but a change of nothing else than such lines
/// makes no version (``VolatileChange``).
enum VolatileLines {
  /// Lines of more bytes are words.
  private static let longest = 240
  /// Lines at the end of a text that may be about its author rather than its matter.
  private static let closing = 3
  /// Lines at its beginning that may be about its publication.
  private static let opening = 4

  /// The text without such lines.
  static func removed(from text: String) -> String {
    let lines = text.utf8.split(separator: 0x0A).map { Substring($0) }
    // what goes anywhere goes first, so that beginning and end do not depend on it
    let within = withoutAnswers(lines).filter { !isVolatile($0, .within) }
    var kept: [Substring] = []
    for (index, line) in within.enumerated() {
      let place: Place = index < opening ? .first : index + closing >= within.count ? .last : .within
      if place == .within || !isVolatile(line, place) { kept.append(line) }
    }
    guard kept.count < lines.count, !kept.isEmpty else { return text }
    return kept.joined(separator: "\n")
  }

  /// Where in the text a line stands.
  enum Place {
    case first, within, last
  }

  /// Whether a line is one of the lists.
  static func isVolatile(_ line: Substring, _ place: Place) -> Bool {
    if isListed(line, place) { return true }
    guard line.utf8.count <= 160, let parts = parts(line) else { return false }
    return parts.allSatisfy { isListed($0, place) }
  }

  private static func isListed(_ line: Substring, _ place: Place) -> Bool {
    let count = line.utf8.count
    guard count <= (place == .last ? longest : 160) else { return false }
    let words = PhraseList.words(line)
    if count <= 80, labels.contains(withoutNumbers(words)) { return true }
    if count <= 60, isTime(words, place) || isWeather(line) { return true }
    if count <= 80, isQuotation(line, words) { return true }
    if count <= 160, openings.begin(words) || isCopyright(line, words) { return true }
    if count <= 160, endsOpen(line), openingsOfHints.begin(words) || isCountdown(words) { return true }
    if count <= 110, hasColon(line), isBehindColon(line, words) { return true }
    if count <= 110, isStatedTime(words) { return true }
    switch place {
    case .first: return count <= 110 && endsOpen(line) && (isByline(words) || isOfReporter(words))
    case .within: return false
    case .last: return lastOpenings.begin(words) || (isOfContact(line, words) && lastOpeningsOfHints.begin(words))
    }
  }

  /// Whether a line with a colon leads elsewhere or names the maker of a picture: one that ends like a statement is words,
  /// unless it is a name ("Photo: Ida Brandt.").
  private static func isBehindColon(_ line: Substring, _ words: [UInt8]) -> Bool {
    let isOpen = endsOpen(line) || "?!".utf8.contains(line.utf8.last ?? 0)
    if isOpen, openingsWithColon.begin(words) || (podcasts.begin(words) && !holdsDigit(words)) { return true }
    return (isOpen || (line.utf8.count <= 60 && !holdsDigit(words))) && creditsWithColon.begin(words)
  }

  /// Whether a line names authors; a number behind the word is a date of the matter ("By 2030").
  private static func isByline(_ words: [UInt8]) -> Bool {
    guard let rest = firstOpenings.rest(words) else { return false }
    return rest.count < 2 || rest[rest.startIndex + 1] &- 0x30 >= 10
  }

  /// Whether one of the last lines may be about where authors are reached rather than a statement.
  private static func isOfContact(_ line: Substring, _ words: [UInt8]) -> Bool {
    endsOpen(line) || line.utf8.contains(UInt8(ascii: "@")) || contacts.occur(words)
  }

  private static func holdsDigit(_ words: [UInt8]) -> Bool {
    words.contains { $0 &- 0x30 < 10 }
  }

  /// Whether a line names where it is from or who wrote it, in Chinese ("2021年3月2日 来源：…  作者：…") or Korean ("… 기자").
  private static func isOfReporter(_ words: [UInt8]) -> Bool {
    origins.occur(words) || (words.count <= 60 && words.suffix(reporter.count).elementsEqual(reporter))
  }

  private static let origins = LineOpenings("来源|來源|作者|责任编辑|責任編輯")
  private static let reporter = PhraseList.words("기자")

  /// What stands between the bars or dots of a line ("777 views · 7 shares"); nil where there are none.
  private static func parts(_ line: Substring) -> [Substring]? {
    guard line.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == 0xC2 || $0 == 0xE2 }) else { return nil }
    let parts = line.split { "·•|".contains($0) }
    return parts.count > 1 ? parts : nil
  }

  /// What of a line, or an end of a line, of a feed's text counts when two versions of it are compared: nothing where it is
  /// one of the lists, and of "Posted by Ida 3 hours ago" no time. Openings of sentences are not looked at.
  static func lasting(_ line: Substring) -> String {
    let count = line.utf8.count
    guard count <= 160 else { return String(line) }
    let words = PhraseList.words(line)
    if count <= 80, labels.contains(withoutNumbers(words)) || isTime(words, .last) { return "" }
    guard endsOpen(line) else { return String(line) }
    if openings.begin(words) || openingsOfHints.begin(words) || isCountdown(words) || isCopyright(line, words) {
      return ""
    }
    if count <= 110, hasColon(line), isOpeningOfColon(words) { return "" }
    let parts = String(decoding: words, as: UTF8.self).split(separator: " ").map(String.init)
    guard count <= 80, parts.contains(where: relativeWords.contains), words.contains(where: { $0 &- 0x30 < 10 })
    else { return String(line) }
    return withoutNumbers(words).split(separator: " ").filter { !timeWords.contains(String($0)) }.joined(separator: " ")
  }

  /// "Copyright 2026 Harbour Press", "Copyright © …", but no sentence about a law.
  private static func isCopyright(_ line: Substring, _ words: [UInt8]) -> Bool {
    guard words.starts(with: copyright), words.count > copyright.count else { return false }
    return words[copyright.count] &- 0x30 < 10 || line.contains { "©ⓒ".contains($0) }
      || line.lowercased().contains("(c)")
  }

  private static let copyright = PhraseList.words("copyright")

  private static func hasColon(_ line: Substring) -> Bool {
    line.utf8.prefix(40).contains(UInt8(ascii: ":"))
  }

  /// Whether a line ends otherwise than a sentence.
  static func endsOpen(_ line: Substring) -> Bool {
    if let last = line.utf8.last, last < 0x80 { return !".!?\"".utf8.contains(last) }
    return line.last.map { !"…。！？»”".contains($0) } ?? true
  }

  /// A line's words without its numbers, joined by single spaces. Scripts without spaces join a number and its unit; the
  /// "k" of "1.2K" is part of the number.
  static func withoutNumbers(_ words: [UInt8]) -> String {
    var kept: [UInt8] = []
    forEachWord(words) { word in
      var letters = 0
      for byte in word where byte &- 0x30 >= 10 { letters += 1 }
      let isThousands =
        letters == 1 && word.count > 1 && word.contains { $0 == UInt8(ascii: "k") || $0 == UInt8(ascii: "m") }
      guard letters > 0, !isThousands else { return true }
      if !kept.isEmpty { kept.append(0x20) }
      for byte in word where byte &- 0x30 >= 10 { kept.append(byte) }
      return true
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Goes over the words of a line until one of them is enough; whether none was.
  @discardableResult
  static func forEachWord(_ words: [UInt8], _ goesOn: (ArraySlice<UInt8>) -> Bool) -> Bool {
    var start = 0
    while start < words.count {
      var end = start
      while end < words.count, words[end] != 0x20 { end += 1 }
      if end > start, !goesOn(words[start..<end]) { return false }
      start = end + 1
    }
    return true
  }

  /// Whether a line leads to other articles.
  static func leadsElsewhere(_ line: String) -> Bool {
    let words = PhraseList.words(line)
    return others.contains(withoutNumbers(words)) || (endsOpen(line[...]) && openingsOfMore.begin(words))
  }

  /// How such lines begin that go on with the name of a site, a section or an author.
  private static let openingsOfMore = LineOpenings(
    "more from|more on|more in|mehr von|mehr aus|plus de|más de|altro da|meer van")

  /// Whole lines above links to other articles.
  private static let others = Set(
    keys(
      """
      related|related articles|related stories|related content|related news|related posts|related topics|related links
      you may also like|you might also like|you may like|recommended|recommended for you|recommended stories|more stories
      more on this story|more news|more like this|read more|read next|up next|most read|most popular|trending|trending now
      editor s picks|editors picks|popular|latest news|also read|see also|read also|more from this author|top stories
      what to read next|don t miss|in this article|in this story|auch interessant|mehr zum thema|zum thema|lesen sie auch
      das könnte sie auch interessieren|das könnte dich auch interessieren|verwandte artikel|ähnliche artikel|meistgelesen
      weitere artikel|mehr lesen|weiterlesen|lesen sie mehr|lesen sie hier mehr|zum weiterlesen|weiterführender link
      weiterführende links|passend dazu|à lire aussi|lire aussi|à lire également|sur le même sujet|articles liés|lire la suite
      les plus lus|en savoir plus|lea también|lee también|te puede interesar|te recomendamos|noticias relacionadas|leer más
      más información|ver más|lo más leído|artículos relacionados|leggi anche|potrebbe interessarti|articoli correlati|leggi tutto
      leia também|leia mais|veja também|saiba mais|lees ook|lees meer|lees verder|gerelateerd|läs också|läs mer|les også|les mer
      læs også|lue myös|czytaj też|czytaj także|zobacz także|zobacz też|dowiedz się więcej|читайте также|читать также
      čtěte také|citește și|olvassa el|関連記事|相关阅读|相关新闻
      """))

  /// Whole lines, numbers aside.
  private static let labels = others.union(
    keys(
      """
      advertisement|advertisements|ad|ads|advert|sponsored|sponsored content|paid content|promoted|promoted content|advertorial
      story continues below advertisement|article continues below advertisement|continue reading below|story continues below
      article continues after advertisement|scroll to continue|ad feedback|advertisement scroll to continue|skip advertisement
      advertisement continue reading below|article continues below|skip ad|report this ad|anzeige|werbung|publicité|publicidad
      publicidade|pubblicità|реклама|advertentie|annonse|annonce|reklam|reklama|mainos|iklan|inzerce|hirdetés|広告|广告
      share|share this|share this article|share this story|share this post|share this page|share on facebook|share on twitter
      share on x|share on whatsapp|share via email|share article|sharing|tweet|tweet this|facebook|twitter|whatsapp|email
      e mail|linkedin|pinterest|reddit|telegram|instagram|youtube|copy link|link copied|print|print this|print article|save
      bookmark|follow us|follow|like this|like us on facebook|teilen|artikel teilen|diesen artikel teilen|beitrag teilen|drucken
      auf facebook teilen|auf twitter teilen|merken|kommentieren|partager|partager cet article|imprimer|compartir|comparte
      compartir en facebook|imprimir|condividi|stampa|compartilhar|compartilhe|partilhar|delen|deel dit artikel|dela|del|jaa
      udostępnij|поделиться|paylaş
      comment|comments|no comments|no comment|view comments|show comments|leave a comment|add a comment|post a comment
      join the conversation|see comments|kommentar|kommentare|kommentare anzeigen|commentaires|commenter|comentarios
      comentários|commenti|reacties|kommentarer|комментарии|be the first to comment|tell us what you think
      no responses|leave a reply
      newsletter|sign up|subscribe|subscribe now|sign up for our newsletter|subscribe to our newsletter|get our newsletter
      newsletter abonnieren|zum newsletter anmelden|kostenlos zum newsletter anmelden|abonnieren|inscrivez vous à la newsletter
      suscríbete|iscriviti alla newsletter|assine|jetzt anmelden|abonnez vous
      min read|minute read|minutes read|min|mins read|reading time|reading time minutes|reading time min|reading time mins
      lesezeit|lesezeit minuten|lesezeit min|lesedauer minuten|min lesezeit|minuten lesezeit|temps de lecture|min de lecture
      minutes de lecture|temps de lecture minutes|temps de lecture min|tiempo de lectura|min de lectura|minutos de lectura
      tempo di lettura|minuti di lettura|min di lettura|tempo de leitura|min de leitura|leestijd|leestijd minuten
      visited times|viewed times|read times|times viewed|times read|visits|hits|replies|responses|reactions|points|votes
      views|shares|likes|reads|comments so far|people reading|aufrufe|mal gelesen|mal geteilt|vues|partages|visualizaciones
      gelesen mal|gelesen|angesehen mal|geteilt mal|lu fois|lue fois|vu fois|lectures|leído veces|leída veces|visto veces|visitas
      lecturas|letto volte|letture|lido vezes|visualizações|keer gelezen|keer bekeken|weergaven|läst gånger|visningar|visninger
      przeczytano razy|wyświetleń|wyświetlenia|odsłon|просмотров|просмотры|просмотра|прочитано раз|переглядів|görüntülenme
      okunma|zhlédnutí|přečteno|阅读|阅读量|浏览|浏览量|次阅读|次浏览|评论|閱讀|瀏覽|点赞|閲覧|閲覧数|回閲覧|再生回数|コメント|조회
      조회수|댓글|공감|lượt xem|dilihat kali|dibaca kali|مشاهدة|مشاهدات|قراءة|تعليق|تعليقات|shared times|times shared
      people are reading this|people are reading this article|people reading this|people are watching|rating votes|rating|ratings
      people are reading|people are reading now|people are reading right now|people are reading this now
      people are reading this right now|people are reading this story|people are reading this story now
      people are reading this story right now|people are reading this article now|people are reading this article right now
      people have read this|people have read this article|people have read this story|readers are reading this|reading now
      listen to this article|listen to article|artikel anhören|diesen artikel anhören|écouter cet article|escuchar artículo
      rating out of|rating out of ratings|rating out of votes|rating of|rating stars|out of stars|average rating
      next update at|page generated in seconds|generated in seconds|upvotes|downloads
      caption|close|image|image of|photo|photos|video|videos|gallery|play|play video|watch|watch live|live|listen|view gallery
      view photo|view photos|show caption|hide caption|enlarge|image of slide|slide|slide of|getty images|getty|reuters
      media playback is unsupported on your device|this slideshow requires javascript|bild|foto|fotos|zoom|bild vergrößern
      loading|please wait|menu|skip to content|back to top|top|table of contents|contents|inhaltsverzeichnis|inhalt
      next|previous|next article|previous article|next post|previous post|nächster artikel|vorheriger artikel|zurück
      transcript|show more|show less|mehr anzeigen|weniger anzeigen|artikel drucken|zur startseite|verlinken
      """))

  /// How lines begin that lead to other pages, name the maker of a picture or offer something.
  private static let openings = LineOpenings(
    """
    image copyright|image caption|image credit|image source|image courtesy|photo credit|photo courtesy|photo illustration by
    photograph by|photo by|photos by|picture credit|foto von|bildquelle|bildnachweis|bildrechte|crédit photo|crédits photo|crédits photos|crédito foto
    all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados
    click here to|click here for|tap here|sign up for|sign up to|subscribe to our|subscribe now|subscribe to the|get the latest
    follow us on|like us on|join us on|find us on|download the app|download our app|folgen sie uns|folge uns|abonnieren sie
    suivez nous|síguenos|únete a nuestro|únete a nuestra|únete al canal|seguici|siga nos|volg ons|be the first to comment|join the conversation
    never miss|jetzt newsletter|zum newsletter|suscríbete|inscríbete|iscriviti
    have a tip|this story has been updated|this article has been updated|this post may contain affiliate
    this article contains affiliate|we may earn|war der artikel|war dieser artikel|was this article|did you like this article
    bewerten sie diesen|vea también|lea también|lee también|lea más|leer más
    te puede interesar|te recomendamos|mira también|ver también|também leia|leia também|leia mais|veja também|veja mais
    leggi anche|leggi pure|lire aussi|à lire aussi|à lire également|voir aussi|lesen sie auch|lies auch|lesen sie hier
    lesen sie mehr|mehr dazu lesen|mehr zum thema|auch lesen|siehe auch
    lees ook|läs också|läs även|les også|læs også|lue myös|czytaj też|czytaj także|czytaj więcej|zobacz też|zobacz także
    przeczytaj także|читайте также|читать также|baca juga|ayrıca oku|čtěte také|čtěte i|you may also like|you might also like
    related stories|related story|related article|related articles|related video|related news|related post
    """)

  /// The same where the line is no sentence.
  private static let openingsOfHints = LineOpenings(
    """
    read more|read also|also read|read next|more on|more from|see also|must read|don t miss|recommended reading|watch more
    you may also|you might also|das könnte sie|das könnte dich|mehr dazu|auch interessant|melden sie sich|für den newsletter
    sigue a|únete
    """)

  /// The same where a colon follows.
  private static let openingsWithColon = LineOpenings(
    """
    related|read|watch|listen|video|lea|lee|vea|mira|leia|leggi|lire|voir
    category|categories|tags|tag|tagged|filed under|topics|posted in|kategorie|kategorien|schlagwörter|schlagworte|themen|thema
    stichwörter|catégorie|catégories|mots clés|categoría|categorías|etiquetas|categoria|categorie
    """)

  private static func isOpeningOfColon(_ words: [UInt8]) -> Bool {
    openingsWithColon.begin(words) || podcasts.begin(words) || creditsWithColon.begin(words)
  }

  private static let podcasts = LineOpenings("podcast|today s podcast")

  /// How lines begin that name the maker of a picture or of the text, where a colon follows.
  private static let creditsWithColon = LineOpenings(
    """
    photo|photos|photo by|image|images|picture|pictures|foto|fotos|bild|bilder|photographie|fotografie|fotografía|imagen
    imagem|fotó|фото|credit|credits|source getty|quelle getty|autor|author|written by|posted by|reported by|editing by
    redaktion|texto|text
    """)

  /// How the first lines begin that name the author, where they are no sentence.
  private static let firstOpenings = LineOpenings(
    "by|von|par|por|di|door|av|af|written by|posted by|reported by|来源|來源|作者|记者|記者|بقلم|كتب|מאת|입력|출처")

  /// How the last lines begin that are about the author.
  private static let lastOpenings = LineOpenings(
    """
    the associated press contributed|associated press writer|this story was|this article was|this article originally
    originally published|reporting by|additional reporting|with reporting|with files from|write to|click here
    for more information|for more on|for more news|for more stories|for more about|for the latest news|for the latest stories|for the latest on
    tell us|let us know|let me know|join our|subscribe|sign up|donate|schreiben sie|mit material von|mit material der
    weitere informationen|über den autor|über die autorin|about the author|zusatzinformationen
    this article appeared in|this story appeared in|this article first appeared|this story first appeared|a version of this article
    a version of this story|dieser artikel erschien|dieser artikel ist erschienen|dieser text erschien|cet article est paru
    cela vous|责任编辑|責任編輯|责编|責編
    """)

  /// The same where the line is no sentence, or tells an address.
  private static let lastOpeningsOfHints = LineOpenings(
    "follow|email|e mail|contact|reach|support|kontakt|mit material|quelle|quellen|source|sources|share|for more|for the latest"
  )

  /// What tells that a line is about where somebody is reached or read, or asks for money.
  private static let contacts = LineOpenings(
    "on twitter|on x|on facebook|on instagram|on bluesky|on linkedin|http|https|www|newsletter|journalism|donate|subscribe"
  )

  static func keys(_ list: String) -> [String] {
    list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { withoutNumbers(PhraseList.words($0)) }
  }
}
