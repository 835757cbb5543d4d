package import Claims
package import News
package import Store

/// What the articles of a story claim, over all their versions.
package enum StoryTexts {
  /// Whether the sources of a story claim different figures: as a pass has told it, else from the texts. One article alone
  /// contradicts nobody.
  package static func isContested(
    _ story: StorySummary, in store: Store, asOf time: Timestamp? = nil
  ) throws(StoreError) -> Bool {
    guard story.articles.count > 1 else { return false }
    if let mark = story.figureMark, mark.rules == FigureRules.number { return mark.differ }
    return try figuresDiffer(story, in: store, asOf: time)
  }

  /// Whether the sources of a story claim different figures, from the texts.
  package static func figuresDiffer(
    _ story: StorySummary, in store: Store, asOf time: Timestamp? = nil
  ) throws(StoreError) -> Bool {
    StoryFigures.rows(of: try read(story, in: store, asOf: time).texts).contains(where: \.isContested)
  }

  /// Whether the sources of a story claim different figures now, by what a pass has read and, where that is not all, by the
  /// texts; `read` counts those.
  package static func figuresDiffer(
    _ story: StorySummary, in store: Store, known: PassClaims, read: inout Int
  ) throws(StoreError) -> Bool {
    guard story.articles.count > 1 else { return false }
    var texts: [ClaimedText] = []
    for member in story.articles {
      let claims = member.version == 1 ? known.claims(of: member.id, version: 1) : nil
      if let claims {
        let version = ClaimedText.Version(number: 1, observedAt: member.firstSeen, claims: claims)
        texts.append(
          ClaimedText(article: member.id, outlet: member.source, withdrawn: member.withdrawn, versions: [version]))
      } else {
        var fields: [ClaimField: String] = [:]
        let text = try text(of: member, in: store, asOf: nil, into: &fields)
        read += text.versions.count
        texts.append(text)
      }
    }
    guard texts.contains(where: \.hasFigures) else { return false }
    return StoryFigures.rows(of: texts).contains(where: \.isContested)
  }

  /// The articles of a story with their claims, and the texts that the claims point into; as they stood at a time, if
  /// one is given.
  package static func read(
    _ story: StorySummary, in store: Store, asOf time: Timestamp? = nil
  ) throws(StoreError) -> StoryClaimTexts {
    var fields: [ClaimField: String] = [:]
    var texts: [ClaimedText] = []
    for member in story.articles { texts.append(try text(of: member, in: store, asOf: time, into: &fields)) }
    return StoryClaimTexts(texts: texts, fields: fields)
  }

  private static func text(
    of member: StoryMember, in store: Store, asOf time: Timestamp?, into fields: inout [ClaimField: String]
  ) throws(StoreError) -> ClaimedText {
    let article = try article(member.id, in: store, asOf: time)
    let reader = ClaimReader(language: article.language)
    var versions: [ClaimedText.Version] = []
    for revision in try store.revisions(article.id) where revision.version <= member.version {
      for (field, text) in [
        (ArticleField.title, revision.title), (.summary, revision.summary), (.body, revision.body),
      ] {
        fields[ClaimField(article: article.id, version: revision.version, field: field)] = text
      }
      // Many feeds give the summary as the text, too, or cut it from there.
      let parts = TextParts(summary: revision.summary, body: revision.body)
      versions.append(
        ClaimedText.Version(
          number: revision.version, observedAt: revision.observedAt,
          claims: reader.claims(title: revision.title, parts: parts)))
    }
    return ClaimedText(article: article.id, outlet: member.source, withdrawn: article.withdrawn, versions: versions)
  }

  private static func article(
    _ id: ArticleID, in store: Store, asOf time: Timestamp?
  ) throws(StoreError) -> ArticleRecord {
    if let time { return try store.article(id.text, at: time) }
    return try store.article(id.text)
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
