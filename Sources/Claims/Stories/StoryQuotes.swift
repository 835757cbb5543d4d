import News

/// Sets the quotes of a story's sources side by side, each once, however it was cut.
public enum StoryQuotes {
  /// The quotes: those in most outlets first.
  public static func rows(of texts: [ClaimedText]) -> [StoryQuote] {
    let names = ClaimantNames(texts)
    var rows: [(row: StoryQuote, form: [Substring], sure: Bool)] = []
    for text in texts {
      for (place, version) in text.versions.enumerated() {
        let next = place + 1 < text.versions.count ? text.versions[place + 1].observedAt : text.withdrawn
        for quote in version.claims.quotes { add(quote, of: text, version, until: next, names, to: &rows) }
      }
    }
    return rows.map(\.row).sorted { a, b in
      (-outlets(a), a.places[0].since, a.words) < (-outlets(b), b.places[0].since, b.words)
    }
  }

  private static func outlets(_ quote: StoryQuote) -> Int { Set(quote.places.map(\.outlet)).count }

  private static func add(
    _ quote: Quote, of text: ClaimedText, _ version: ClaimedText.Version, until: Timestamp?, _ names: ClaimantNames,
    to rows: inout [(row: StoryQuote, form: [Substring], sure: Bool)]
  ) {
    let form = quote.words.lowercased().split { !$0.isLetter && !$0.isNumber }
    let place = ClaimPlace(
      article: text.article, outlet: text.outlet, version: version.number, field: quote.field, span: quote.span,
      since: version.observedAt, until: until)
    guard let known = rows.firstIndex(where: { isPart(form, of: $0.form) || isPart($0.form, of: form) }) else {
      let row = StoryQuote(words: quote.words, speaker: quote.speaker.map(names.full), places: [place])
      rows.append((row, form, quote.isSpeakerSure))
      return
    }
    if form.count > rows[known].form.count {
      rows[known].form = form
      rows[known].row.words = quote.words
    }
    if quote.isSpeakerSure, !rows[known].sure || rows[known].row.speaker == nil {
      rows[known].row.speaker = quote.speaker.map(names.full)
      rows[known].sure = true
    }
    if let same = rows[known].row.places.firstIndex(where: { $0.article == place.article && $0.until == place.since }) {
      rows[known].row.places[same].until = place.until
      rows[known].row.places[same].version = place.version
      rows[known].row.places[same].span = place.span
    } else if !rows[known].row.places.contains(where: { $0.article == place.article && $0.version == place.version }) {
      rows[known].row.places.append(place)
    }
  }

  /// Whether words stand within other words, in one piece. One word alone is part of nothing but itself.
  private static func isPart(_ short: [Substring], of long: [Substring]) -> Bool {
    guard short.count <= long.count, !short.isEmpty else { return false }
    if short.count == 1 { return long == short }
    return (0...long.count - short.count).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }
}
