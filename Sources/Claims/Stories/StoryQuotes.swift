import News

/// Sets the quotes of a story's sources side by side, each once, however it was cut.
public enum StoryQuotes {
  /// The quotes: those in most outlets first.
  public static func rows(of texts: [ClaimedText]) -> [StoryQuote] {
    let names = ClaimantNames(texts)
    var rows: [Row] = []
    for text in texts {
      for (place, version) in text.versions.enumerated() {
        let next = place + 1 < text.versions.count ? text.versions[place + 1].observedAt : text.withdrawn
        for quote in version.claims.quotes {
          let place = ClaimPlace(
            article: text.article, outlet: text.outlet, version: version.number, field: quote.field, span: quote.span,
            since: version.observedAt, until: next)
          // Whose words they may be is not told as whose they are.
          let speaker = quote.isSpeakerSure ? quote.speaker.map(names.full) : nil
          let row = StoryQuote(words: quote.words, speaker: speaker, places: [place])
          add(Row(quote: row, form: QuoteForm(quote.words), isSure: quote.isSpeakerSure), to: &rows)
        }
      }
    }
    return rows.map(\.quote).sorted { a, b in
      (-outlets(a), a.places[0].since, a.words) < (-outlets(b), b.places[0].since, b.words)
    }
  }

  /// A quote with the form in which other cuts of it are found.
  private struct Row {
    var quote: StoryQuote
    var form: QuoteForm
    var isSure: Bool

    /// Who is named as the speaker; an office in small letters may be anybody's who is named elsewhere.
    var namedSpeaker: String? { quote.speaker.flatMap { $0.first?.isUppercase == true ? $0 : nil } }
  }

  private static func outlets(_ quote: StoryQuote) -> Int { Set(quote.places.map(\.outlet)).count }

  /// Adds a quote to the one that it is a cut of; where it shows that several are cuts of one, they become one.
  private static func add(_ row: Row, to rows: inout [Row]) {
    let same = rows.indices.filter { place in
      let speakers = [rows[place].namedSpeaker, row.namedSpeaker].compactMap(\.self)
      return rows[place].form.isSame(as: row.form, differentSpeakers: Set(speakers).count > 1)
    }
    guard let first = same.first else { return rows.append(row) }
    for other in same.dropFirst() { join(rows[other], to: &rows[first]) }
    join(row, to: &rows[first])
    for other in same.dropFirst().reversed() { rows.remove(at: other) }
  }

  private static func join(_ row: Row, to known: inout Row) {
    if row.form.words.count > known.form.words.count {
      known.form = row.form
      known.quote.words = row.quote.words
    }
    if row.isSure, !known.isSure || known.quote.speaker == nil || known.namedSpeaker == nil && row.namedSpeaker != nil {
      known.quote.speaker = row.quote.speaker
      known.isSure = true
    }
    for place in row.quote.places { add(place, to: &known.quote.places) }
  }

  /// An article's place that ends where this one begins goes on; a second piece in one version is no place of its own.
  private static func add(_ place: ClaimPlace, to places: inout [ClaimPlace]) {
    if let same = places.firstIndex(where: { $0.article == place.article && $0.until == place.since }) {
      places[same].until = place.until
      places[same].version = place.version
      places[same].field = place.field
      places[same].span = place.span
    } else if !places.contains(where: { $0.article == place.article && $0.version == place.version }) {
      places.append(place)
    }
  }
}
