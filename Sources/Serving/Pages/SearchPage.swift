import News
import Showing
import Store

/// What has the words.
struct SearchPage {
  let press: PagePress
  let now: Timestamp

  /// Articles on the page.
  private static let length = 50

  /// The page for a query.
  func reply(_ call: Call, in store: Store) throws -> Reply {
    guard let words = call.query["q"] else {
      return press.page("search", title: "Search", place: "/search", ["hits": [Shape]()])
    }
    let asked = Questioning(query: call.query, store: store, now: now)
    let place = try asked.searchPlace()
    let offset = place?.offset ?? 0
    let found = try SearchHits.find(words, limit: Self.length, from: place, in: store)
    let hits = found.hits
    let rows = hits.map { hit -> Shape in
      let article = hit.article
      var shape: Shape = [
        "id": article.id.text, "title": Shown.title(article.title), "lang": Shown.language(article.language),
        "source": Shown.text(article.source),
        "snippet": Shown.text(hit.snippet), "edited": article.version > 1, "version": article.version,
      ]
      if let story = article.story { shape["story"] = story.text }
      shape.put("time", "iso", article.time)
      return shape
    }
    let count =
      offset == 0 && found.next == nil
      ? Words.count(hits.count, "article")
      : hits.isEmpty ? "No more articles" : "Articles \(offset + 1) to \(offset + hits.count)"
    var shape: Shape = ["asked": true, "query": Shown.text(words), "count": count, "hits": rows]
    if let next = found.next {
      shape["next"] = "/search?q=\(PercentText.encoded(words))&cursor=\(Questioning.cursor(next))"
    }
    return press.page("search", title: "Search: \(words)", place: "/search", shape)
  }
}
