import News

extension ExchangedArticle {
  /// The history as it came; nil where an observation names a version that is not there.
  var history: ArticleHistory? {
    var history = ArticleHistory()
    let words = versions.map {
      ArticleHistory.Words(
        title: $0.title, summary: $0.summary, body: $0.body, byline: $0.byline, markup: $0.markup,
        markupBase: $0.markupBase)
    }
    if let observations {
      for observation in observations {
        guard words.indices.contains(observation.version - 1) else { return nil }
        let seen = words[observation.version - 1]
        history.add(
          ArticleHistory.Observation(
            at: observation.at, hash: seen.hashes.all, statedAt: observation.statedAt, silent: observation.silent), seen
        )
      }
    } else {
      for (version, seen) in zip(versions, words) {
        history.add(
          ArticleHistory.Observation(
            at: version.observedAt, hash: seen.hashes.all, statedAt: version.statedAt,
            silent: version.version == 1 ? nil : version.silent), seen)
      }
    }
    return history
  }

  /// What both say of one article, but for its history and names: the same whichever comes first.
  ///
  /// Of what was said at first sight the earlier one stands, of what was said last the later one; between equal moments the
  /// texts decide, so that every store comes to the same.
  func facts(with other: ExchangedArticle) -> ExchangedArticle {
    var both = self
    both.origin = ExchangedOrigin.precedes(other.origin, origin) ? other.origin : origin
    both.sighting = ExchangedSighting.precedes(sighting, other.sighting) ? other.sighting : sighting
    both.sighting.language = [sighting.language, other.sighting.language].compactMap(\.self).min()
    both.published = [published, other.published].compactMap(\.self).min()
    both.time = min(time, other.time)
    return both
  }
}

extension ExchangedOrigin {
  fileprivate static func precedes(_ a: Self, _ b: Self) -> Bool {
    (a.at, a.guid ?? "", a.source) < (b.at, b.guid ?? "", b.source)
  }
}

extension ExchangedSighting {
  fileprivate static func precedes(_ a: Self, _ b: Self) -> Bool {
    a.at != b.at ? a.at < b.at : a.order.lexicographicallyPrecedes(b.order)
  }

  private var order: [String] {
    [entryHash, url ?? "", canonicalURL ?? "", "\(statedAt?.milliseconds ?? 0)", "\(withdrawn?.milliseconds ?? 0)"]
  }
}
