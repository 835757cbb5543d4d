package import Claims
package import News
package import Store

/// What the articles of a story claim, over all their versions.
package enum StoryTexts {
  /// Whether the sources of a story claim different figures, from the words, whatever is kept of them.
  package static func figuresDiffer(
    _ story: StorySummary, in store: Store
  ) throws(StoreError) -> Bool {
    let texts = try read(story, in: store, usingKept: false).texts
    return StoryFigures.rows(of: texts).contains(where: \.isContested)
  }

  /// Whether the sources of a story, in the versions that it names, claim different figures, by what is kept and what a pass has
  /// read. What had to be
  /// read for it is added to what is to be kept.
  package static func figuresDiffer(
    _ story: StorySummary, in store: Store, known: PassClaims, read: inout [VersionClaims]
  ) throws(StoreError) -> Bool {
    guard story.articles.count > 1 else { return false }
    let texts = try figures(of: story.articles, in: store, known, into: &read)
    guard texts.contains(where: \.hasFigures) else { return false }
    return StoryFigures.rows(of: texts).contains(where: \.isContested)
  }

  /// Articles with the figures of their versions, up to the one that each is named with: from what is kept, without the words
  /// where it is.
  package static func figures(of members: [StoryMember], in store: Store) throws(StoreError) -> [ClaimedText] {
    var read: [VersionClaims] = []
    return try figures(of: members, in: store, PassClaims(), into: &read)
  }

  private static func figures(
    of members: [StoryMember], in store: Store, _ known: PassClaims, into read: inout [VersionClaims]
  ) throws(StoreError) -> [ClaimedText] {
    var texts: [ClaimedText] = []
    for member in members {
      let versions = try versions(of: member, in: store, known, into: &read)
      texts.append(
        ClaimedText(article: member.id, outlet: member.source, withdrawn: member.withdrawn, versions: versions))
    }
    return texts
  }

  /// The figures of an article's versions.
  private static func versions(
    of member: StoryMember, in store: Store, _ known: PassClaims, into read: inout [VersionClaims]
  ) throws(StoreError) -> [ClaimedText.Version] {
    if member.version == 1, let claims = known.claims(of: member.id, version: 1) {
      read.append(VersionClaims(article: member.id, version: 1, claims: KeptClaims(claims)))
      return [ClaimedText.Version(number: 1, observedAt: member.firstSeen, claims: claims)]
    }
    var words: (reader: ClaimReader, versions: [VersionWords])?
    var versions: [ClaimedText.Version] = []
    for kept in try store.readVersions(of: member.id, rules: FigureRules.number) where kept.version <= member.version {
      var claims = kept.claims?.figures.map { Claims(figures: $0) }
      if claims == nil {
        if words == nil {
          let read = try store.words(of: member.id)
          words = (ClaimReader(language: read.language), read.versions)
        }
        guard let words, let version = words.versions.first(where: { $0.version == kept.version }) else { continue }
        let found = words.reader.claims(title: version.title, parts: version.parts)
        read.append(VersionClaims(article: member.id, version: kept.version, claims: KeptClaims(found)))
        claims = found
      }
      if let claims {
        versions.append(ClaimedText.Version(number: kept.version, observedAt: kept.observedAt, claims: claims))
      }
    }
    return versions
  }

  /// The articles of a story with their claims, and the texts that the claims point into; as they stood at a time, if
  /// one is given.
  package static func read(
    _ story: StorySummary, in store: Store, asOf time: Timestamp? = nil, usingKept: Bool = true
  ) throws(StoreError) -> StoryClaimTexts {
    var fields: [ClaimField: String] = [:]
    var texts: [ClaimedText] = []
    for member in story.articles {
      var withdrawn = member.withdrawn
      if let time { withdrawn = try store.article(member.id.text, at: time).withdrawn }
      var text = ClaimedText(article: member.id, outlet: member.source, withdrawn: withdrawn, versions: [])
      let kept = usingKept ? try store.readVersions(of: member.id, rules: FigureRules.number) : []
      let (language, versions) = try store.words(of: member.id)
      // Made where words have to be read: its word lists cost more than the rest of the question.
      lazy var reader = ClaimReader(language: language)
      for version in versions where version.version <= member.version {
        for (field, words) in [
          (ArticleField.title, version.title), (.summary, version.summary), (.body, version.body),
        ] {
          fields[ClaimField(article: member.id, version: version.version, field: field)] = words
        }
        let known = kept.first { $0.version == version.version }?.claims?.claims(in: version.text)
        text.versions.append(
          ClaimedText.Version(
            number: version.version, observedAt: version.observedAt,
            claims: known ?? reader.claims(title: version.title, parts: version.parts)))
      }
      texts.append(text)
    }
    return StoryClaimTexts(texts: texts, fields: fields)
  }
}

extension VersionWords {
  /// Many feeds give the summary as the text, too, or cut it from there.
  fileprivate var parts: TextParts { TextParts(summary: summary, body: body) }

  /// The words of a field.
  fileprivate func text(_ field: ArticleField) -> String {
    switch field {
    case .title: title
    case .summary: summary
    case .body: body
    case .byline: ""
    }
  }
}

/// A field of a version of an article.
package struct ClaimField: Hashable {
  package var article: ArticleID
  package var version: Int
  package var field: ArticleField
}

/// The claims of a story's articles with the texts in which they stand.
package struct StoryClaimTexts {
  /// The articles with their claims.
  package var texts: [ClaimedText]
  /// The texts.
  package var fields: [ClaimField: String]

  /// The text in which a claim stands.
  package func text(of place: ClaimPlace) -> String {
    fields[ClaimField(article: place.article, version: place.version, field: place.field)] ?? ""
  }
}
