import News
import Showing
import Store

/// One article with all its versions, the newest first, each against the one before.
struct ArticlePage {
  let press: PagePress

  /// The page of an article.
  func reply(_ id: String, in store: Store) throws -> Reply {
    let article = try store.article(id)
    let versions = try store.revisions(article.id)
    let kinds = EditKinds.of(versions, language: article.language)
    var shape: Shape = [
      "id": article.id.text, "headline": Shown.title(article.title), "lang": Shown.language(article.language),
      "source": Shown.text(article.source),
    ]
    // A feed that was left has no page.
    if (try? store.feed(article.feed.text)) != nil { shape["feed"] = article.feed.text }
    if let url = WebLink.safe(article.url) { shape["url"] = url }
    if !article.byline.isEmpty { shape["byline"] = Shown.text(article.byline) }
    if let story = article.story { shape["story"] = story.text }
    shape.put("time", "iso", article.time)
    shape.put("withdrawn", "withdrawnISO", article.withdrawn)
    let pairs = zip(versions.indices, versions).reversed()
    shape["versions"] = pairs.map { index, version in
      row(version, before: index > 0 ? versions[index - 1] : nil, kinds[version.version] ?? [])
    }
    return press.page("article", title: Shown.title(article.title), place: "/", shape)
  }

  private func row(_ version: RevisionRecord, before: RevisionRecord?, _ kinds: [EditKind]) -> Shape {
    var shape: Shape = ["number": version.version, "silent": version.isSilent]
    if !kinds.isEmpty { shape["kinds"] = kinds.map(\.rawValue).joined(separator: ", ") }
    if let back = version.revertsTo { shape["back"] = back }
    shape.put("time", "iso", version.observedAt)
    if let before {
      shape["fields"] = RevisionDiff.changes(from: before, to: version).map { change in
        ["name": change.field.rawValue, "words": HTMLText.marked(change, near: nil)] as Shape
      }
    } else {
      shape["fields"] = [("title", version.title), ("summary", version.summary), ("body", version.body)]
        .filter { !$0.1.isEmpty && !($0.0 == "body" && $0.1 == version.summary) }
        .map { ["name": $0.0, "words": HTMLText.escaped($0.1)] as Shape }
    }
    return shape
  }
}
