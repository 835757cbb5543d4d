import News
import Showing
import Store

/// What changed: silent edits first, and those that were said behind them. Each list goes on by itself.
struct EditsPage {
  let press: PagePress
  let now: Timestamp

  /// Edits of a list on one page.
  private static let length = 30
  /// Characters of what stayed that are shown beside a change.
  private static let near = 60

  /// The page for a query.
  func reply(_ call: Call, in store: Store) throws -> Reply {
    let filters = PageFilters(
      path: "/edits", names: ["since", "until", "silent", "said", "kind", "feed", "limit"], query: call.query)
    let question = try Questioning(query: call.query, store: store, now: now).edits(limit: Self.length)
    var lists: [Shape] = []
    if !question.saidOnly { lists.append(try list(question, isSilent: true, filters, store)) }
    if !question.silentOnly { lists.append(try list(question, isSilent: false, filters, store)) }
    let kinds = EditKind.allCases.map { (value: $0.rawValue, name: $0.rawValue) }
    let kept = [
      filters.kept("until") { "Seen before \($0)." },
      question.silentOnly ? filters.kept("silent") { _ in "Silent edits alone." } : nil,
      question.saidOnly ? filters.kept("said") { _ in "Edits with a new stated time alone." } : nil,
    ]
    let shape: Shape = [
      "groups": lists, "kept": kept.compactMap { $0 }, "editQuery": filters.text,
      "times": Shown.times(call.query["since"]),
      "kinds": Shown.options(kinds, chosen: question.kind?.rawValue ?? ""),
      "feeds": FeedOptions.shapes(try store.feeds(), chosen: question.feed),
    ]
    return press.page("edits", title: "Edits", place: "/edits", shape)
  }

  private func list(_ question: EditQuery, isSilent: Bool, _ filters: PageFilters, _ store: Store) throws -> Shape {
    let length = question.limit ?? Self.length
    var question = question
    question.silentOnly = isSilent
    question.saidOnly = !isSilent
    question.limit = length + 1
    let found = try EditListing(store: store).lines(question)
    let lines = found.prefix(length)
    var shape: Shape = [
      "id": isSilent ? "silent" : "said", "name": isSilent ? "Silent" : "Said",
      "about": isSilent
        ? "The words changed and the time that the publisher states did not." : "Edits with a new stated time.",
      "edits": try lines.map { try row($0, in: store) },
    ]
    if found.count > length, let last = lines.last?.edit {
      shape["next"] = filters.link(
        ("silent", isSilent ? "true" : ""), ("said", isSilent ? "" : "true"),
        ("cursor", Questioning.cursor(after: last)))
      shape["more"] = isSilent ? "Older silent edits" : "Older edits with a new stated time"
    }
    return shape
  }

  private func row(_ line: EditFolding.Line, in store: Store) throws -> Shape {
    let edit = line.edit
    var shape: Shape = [
      "article": edit.article.text, "version": edit.version, "title": Shown.title(edit.title),
      "source": Shown.text(edit.source), "silent": edit.isSilent,
      "flip": line.isFlipFlop,
      "folded": line.folded.map { ["article": $0.article.text, "version": $0.version] as Shape },
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
