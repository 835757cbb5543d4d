import News
import Showing

/// Who reported when: a line an article, copies under their originals, edits as marks.
struct TimelinePicture {
  /// One edit of an article.
  struct Edit {
    var at: Timestamp
    var isSilent: Bool
    var version: Int
  }

  let members: [StoryMember]
  let edits: [ArticleID: [Edit]]

  private static let row = 24.0
  /// Lines that are drawn; a picture of more tells nothing.
  private static let most = 80

  /// The drawing; each mark's words say what it is. Its links are short cuts for the mouse: the list of articles below has the same
  /// ones for the keyboard.
  var svg: String {
    let shown = MemberOrder.copiesUnderOriginals(members).prefix(Self.most)
    let times = shown.map(\.time)
    let seen = shown.flatMap { (edits[$0.id] ?? []).map(\.at) }
    guard let first = times.min(), let last = times.max() else { return "" }
    let axis = TimelineAxis(articles: first...last, edits: seen)
    let height = Double(shown.count) * Self.row + 30
    var body = axis.marks(bottom: height - 24)
    var lines: [ArticleID: Double] = [:]
    for (index, member) in shown.enumerated() {
      let y = Double(index) * Self.row + 14
      lines[member.id] = y
      let stem = member.original.flatMap { lines[$0] }
      body += line(member, at: y, from: member.role == .copy ? stem : nil, on: axis)
    }
    let left = members.count - shown.count
    let rest = left > 0 ? "; \(left) more are not drawn" : ""
    let late = seen.max().map { $0 > last ? ", edits until \(Shown.time($0))" : "" } ?? ""
    let words =
      "\(Words.count(shown.count, "article")) from \(Shown.time(first)) to \(Shown.time(last))\(late) UTC\(rest)"
    return """
      <svg class="timeline" viewBox="0 0 \(SVGNumber.text(TimelineAxis.width)) \(SVGNumber.text(height))" role="document" \
      aria-label="\(words)">\(body)</svg>
      """
  }

  private func line(_ member: StoryMember, at y: Double, from stem: Double?, on axis: TimelineAxis) -> String {
    let height = SVGNumber.text(y)
    let x = axis.place(member.time)
    let indent = stem == nil ? 0.0 : 14
    let source = HTMLText.escaped(Self.cut(member.source))
    var out = axis.line(at: y) + "<text x=\"\(SVGNumber.text(indent))\" y=\"\(SVGNumber.text(y + 4))\">\(source)</text>"
    if let stem {
      out += "<line class=\"stem\" x1=\"\(x)\" y1=\"\(SVGNumber.text(stem))\" x2=\"\(x)\" y2=\"\(height)\"/>"
    }
    let words = "\(member.source), \(member.role.rawValue), \(Shown.time(member.time)): \(member.title)"
    let look = member.role == .lead || member.role == .copy ? member.role.rawValue : "report"
    out += """
      <a href="#a-\(HTMLText.escaped(member.id.text))" tabindex="-1" aria-label="\(HTMLText.escaped(words))"><circle class="\(look)" cx="\(x)" cy="\(height)" r="6">\
      <title>\(HTMLText.escaped(words))</title></circle></a>
      """
    for edit in edits[member.id] ?? [] {
      let (at, up) = (axis.position(edit.at), "\(SVGNumber.text(y - 5))")
      out += "<path class=\"\(edit.isSilent ? "silent" : "edit")\" d=\"M\(SVGNumber.text(at)) \(up)l5 5-5 5-5-5z\">"
      out += "<title>version \(edit.version)\(edit.isSilent ? ", silent" : ""), \(Shown.time(edit.at))</title></path>"
    }
    return out
  }

  private static func cut(_ source: String) -> String {
    source.count > 26 ? source.prefix(25) + "…" : source
  }
}
