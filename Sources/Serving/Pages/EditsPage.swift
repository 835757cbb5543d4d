import News
import Showing
import Store

/// What changed: silent edits first.
struct EditsPage {
  let press: PagePress
  let now: Timestamp

  /// Edits of a group on one page.
  private static let length = 30
  /// Characters of what stayed that are shown beside a change.
  private static let near = 60

  /// The page for a query.
  func reply(_ call: Call, in store: Store) throws -> Reply {
    let asked = Questioning(query: call.query, store: store, now: now)
    let question = try asked.edits(limit: Self.length)
    let listing = EditListing(store: store)
    var silent = question
    silent.silentOnly = true
    silent.after = nil
    let all = try listing.edits(question)
    let hidden = question.after == nil ? try listing.edits(silent) : []
    let kinds = EditKind.allCases.map { (value: $0.rawValue, name: $0.rawValue) }
    var groups: [Shape] = []
    if question.after == nil {
      let said = "The words changed and the time that the publisher states did not."
      groups.append(try group("silent", "Silent", said, hidden, store))
      let open = all.filter { !$0.isSilent }
      groups.append(try group("said", "Said", "Edits with a new stated time.", open, store))
    } else {
      groups.append(try group("older", "Older", "Edits of all kinds, silent or not.", all, store))
    }
    var shape: Shape = [
      "groups": groups,
      "times": Shown.options(StoriesPage.times, chosen: call.query["since"] ?? ""),
      "kinds": Shown.options(kinds, chosen: question.kind?.rawValue ?? ""),
      "feeds": FeedOptions.shapes(try store.feeds(), chosen: question.feed),
    ]
    if all.count == question.limit, let last = all.last {
      let kept = call.query.all.filter { $0.name != "cursor" && !$0.value.isEmpty }
      let parts = kept + [("cursor", Questioning.cursor(after: last))]
      shape["next"] = "/edits?" + PercentText.query(parts)
    }
    return press.page("edits", title: "Edits", place: "/edits", shape)
  }

  private func group(
    _ id: String, _ name: String, _ about: String, _ edits: [EditRecord], _ store: Store
  ) throws -> Shape {
    ["id": id, "name": name, "about": about, "edits": try edits.map { try row($0, in: store) }]
  }

  private func row(_ edit: EditRecord, in store: Store) throws -> Shape {
    var shape: Shape = [
      "article": edit.article.text, "version": edit.version, "title": Shown.title(edit.title),
      "source": Shown.text(edit.source), "silent": edit.isSilent,
    ]
    let kinds = edit.account?.kinds ?? []
    if !kinds.isEmpty { shape["kinds"] = kinds.map(\.rawValue).joined(separator: ", ") }
    shape.put("time", "iso", edit.observedAt)
    let versions = try store.revisions(edit.article)
    guard let new = versions.firstIndex(where: { $0.version == edit.version }), new > 0 else { return shape }
    shape["fields"] = RevisionDiff.changes(from: versions[new - 1], to: versions[new]).map { change in
      ["name": change.field.rawValue, "words": HTMLText.marked(change, near: Self.near)] as Shape
    }
    return shape
  }
}
