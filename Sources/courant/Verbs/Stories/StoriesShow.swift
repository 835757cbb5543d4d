import ArgumentParser
import Claims
import News
import Showing
import Store

/// `courant stories show ID`
struct StoriesShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One story: its headline, its articles by source and time, and how it came about.",
    discussion: """
      Copies stand under the article whose text they have. A development over days is several stories, each of which \
      goes on with the one before; they are shown as a chain.
      Through a pipe, tab-separated lines of these kinds:
        story    ID, HEADLINE, RULE, STATE, FIRST SEEN, LAST UPDATED, SOURCES, ARTICLES, VERSION
        article  ID, SOURCE, TIME, ROLE, VERSION, TITLE, URL, ORIGINAL, SHARE (of its text, in thousandths),
                 WITHDRAWN (since when)
        follows, followed_by  ID, FIRST SEEN, LAST UPDATED, HEADLINE
        figure   as in `courant stories figures`
        event    AT, KIND, ARTICLE, OTHER STORY, REASON (JSON), STORY (whose step it is)

      Examples:
        courant stories show 4f9k
        courant stories show 4f9k --json
      """)

  @Argument(help: "The story's id, or the beginning of it.")
  var id: String

  @OptionGroup var past: AsOfOption
  @OptionGroup var output: JSONOption
  @OptionGroup var common: CommonOptions

  func perform(in environment: Environment) throws {
    let store = try environment.openStore(.read)
    let time = past.meant(now: environment.now)
    let story = try store.story(id, asOf: time)
    let events = try store.storyEvents(story.id, asOf: time)
    let chain = try time.map { try store.storyChain(story.id, at: $0) } ?? store.storyChain(story.id)
    let texts = try StoryTexts.read(story, in: store, asOf: time)
    let figures = FigureTable(figures: StoryFigures.rows(of: texts.texts), now: time ?? environment.now)
    let console = environment.console
    if output.json {
      try console.writeDocument { json in
        json.key("story")
        json.value(story)
        json.field("follows", array: chain.follows) { json, link in json.value(link) }
        json.field("followed_by", array: chain.followedBy) { json, link in json.value(link) }
        json.field("figures", array: figures.figures) { json, figure in json.value(figure, texts) }
        json.field("events", array: events) { json, event in json.value(event) }
      }
    } else if console.screen.isTerminal {
      try console.write(page(story, chain, events, figures, environment))
    } else {
      try console.write(lines(story, chain, events, figures))
    }
  }

  private func page(
    _ story: StorySummary, _ chain: StoryChain, _ events: [StoryEvent], _ figures: FigureTable,
    _ environment: Environment
  ) -> String {
    let screen = environment.console.screen
    let now = environment.now
    var text = screen.styled(CleanText.line(story.headline), .bold) + "\n"
    text += screen.styled("headline chosen: \(Words.spaced(story.headlineRule))", .dim) + "\n\n"
    var facts = FactSheet()
    facts.add("story", story.id.text)
    facts.add("state", story.state.rawValue, story.state.style)
    facts.add("sources", "\(story.sourceCount), in \(Words.count(story.articles.count, "article"))")
    facts.add("first seen", story.firstSeen, now: now)
    facts.add("last updated", story.lastUpdated, now: now)
    facts.add("version", String(story.version))
    text += facts.rendered(on: screen) + "\n"
    var table = Table(
      .flexible("SOURCE"), Table.Column("WHEN"), Table.Column("ROLE"), .number("VERSION"), .flexible("TITLE"),
      Table.Column("ID"))
    for member in MemberOrder.copiesUnderOriginals(story.articles) {
      table.rows.append([
        Cell((member.role == .copy ? "  " : "") + member.source), Cell(member.published ?? member.firstSeen, now: now),
        Self.role(of: member), Cell(member.version, member.version > 1 ? .yellow : nil),
        Cell(member.title), Cell(member.id.text, .dim),
      ])
    }
    text += table.rendered(on: screen) + "\n"
    text += shown(chain, now: now, on: screen)
    if !figures.figures.isEmpty {
      text += screen.styled("Figures", .bold) + "\n" + figures.page(on: screen) + "\n"
    }
    text += screen.styled("How it came about", .bold) + "\n"
    return text + StoryEventLines(story: story, now: now).text(events, on: screen)
  }

  private static func role(of member: StoryMember) -> Cell {
    member.withdrawn == nil
      ? Cell(member.role.rawValue, member.role.style) : Cell(member.role.rawValue + ", withdrawn", .red)
  }

  /// The stories before and after this one, if there are any.
  private func shown(_ chain: StoryChain, now: Timestamp, on screen: Screen) -> String {
    let links = chain.follows.map { ("before", $0) } + chain.followedBy.map { ("after", $0) }
    guard !links.isEmpty else { return "" }
    var table = Table(Table.Column("THE STORY"), Table.Column("BEGAN"), .flexible("HEADLINE"), Table.Column("ID"))
    for (place, link) in links {
      table.rows.append([
        Cell(place), Cell(link.firstSeen, now: now), Cell(link.headline), Cell(link.id.text, .dim),
      ])
    }
    return table.rendered(on: screen) + "\n"
  }

  private func lines(_ story: StorySummary, _ chain: StoryChain, _ events: [StoryEvent], _ figures: FigureTable)
    -> String
  {
    var lines: [[String]] = [
      [
        "story", story.id.text, story.headline, story.headlineRule, story.state.rawValue, story.firstSeen.iso8601,
        story.lastUpdated.iso8601, String(story.sourceCount), String(story.articles.count), String(story.version),
      ]
    ]
    for member in MemberOrder.bySourceAndTime(story.articles) {
      lines.append([
        "article", member.id.text, member.source, (member.published ?? member.firstSeen).iso8601, member.role.rawValue,
        String(member.version), member.title, member.url ?? "", member.original?.text ?? "",
        member.share.map(String.init) ?? "", member.withdrawn?.iso8601 ?? "",
      ])
    }
    for (kind, link) in chain.follows.map({ ("follows", $0) }) + chain.followedBy.map({ ("followed_by", $0) }) {
      lines.append([kind, link.id.text, link.firstSeen.iso8601, link.lastUpdated.iso8601, link.headline])
    }
    for row in figures.lines.rows { lines.append(["figure"] + row.map(\.exact)) }
    for event in events {
      lines.append(["event"] + StoryEventLines.fields(event))
    }
    return lines.map { $0.map(CleanText.line).joined(separator: "\t") + "\n" }.joined()
  }
}

extension MemberRole {
  /// How it stands out on a terminal.
  var style: Style? {
    switch self {
    case .lead: .green
    case .copy: .dim
    case .report, .update, .opinion, .live: nil
    }
  }
}
