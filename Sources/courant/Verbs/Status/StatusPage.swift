import News
import Showing
import Syncing

/// The status for people, and as `NAME<TAB>VALUE` lines through a pipe.
struct StatusPage {
  let report: StatusReport
  let now: Timestamp

  /// The page as it is written to a screen.
  func text(on screen: Screen) -> String {
    var facts = FactSheet()
    facts.add("service", service(on: screen), report.service == nil ? .yellow : .green)
    facts.add("feeds", feeds)
    if report.unheard > 0 {
      facts.add(
        "network",
        "no host answers, so our own line seems to be down: "
          + "\(Words.count(report.unheard, "feed")) asked again soon, nothing counted as a failure", .yellow)
    }
    facts.add(
      "articles", "\(number(report.counts.articles, screen)) in \(number(report.counts.revisions, screen)) versions")
    facts.add(
      "stories",
      "\(number(report.counts.stories, screen)), \(number(report.counts.storiesMultiSource, screen)) of several sources"
    )
    facts.add(
      "today",
      "\(Words.count(report.counts.articlesToday, "new article")), "
        + "\(Words.count(report.counts.revisionsToday, "new version")) (\(report.counts.silentToday) silent)")
    if report.pages.waiting > 0 {
      facts.add("pages", "\(Words.count(report.pages.waiting, "page")) to look at, \(report.pages.due) of them due")
    }
    if let summary = report.counts.lastSync {
      facts.add("last sync", summary.startedAt, now: now)
      facts.add("it brought", SummaryLine.text(summary))
    } else {
      facts.add("last sync", "never; `courant sync` asks every feed that is due", .yellow)
    }
    var attention = Table(
      .flexible("NEEDS ATTENTION"), Table.Column("HEALTH"), .flexible("REASON"), .flexible("ADVICE"))
    for item in report.attention {
      attention.rows.append([
        Cell(item.feed), Cell(item.health.rawValue, item.health.style), Cell(item.reason), Cell(item.advice),
      ])
    }
    let gap = screen.isTerminal && !report.attention.isEmpty ? "\n" : ""
    return facts.rendered(on: screen) + gap + attentionText(attention, screen)
  }

  private func attentionText(_ table: Table, _ screen: Screen) -> String {
    let text = table.rendered(on: screen)
    guard !screen.isTerminal else { return text }
    return text.split(separator: "\n").map { "attention\t\($0)\n" }.joined()
  }

  private func service(on screen: Screen) -> String {
    guard let service = report.service else { return report.isPast ? "not kept for times past" : "not running" }
    let time = { (moment: Timestamp) in screen.isTerminal ? RelativeTime.text(moment, now: now) : moment.iso8601 }
    let next = service.passRunning ? "at work now" : "next pass " + (service.nextPass.map(time) ?? "never")
    return "running, pid \(service.pid), since \(time(service.since)), \(next)"
  }

  private var feeds: String {
    let parts = FeedHealth.allCases.compactMap { health in
      report.feeds(health) > 0 ? "\(report.feeds(health)) \(health.rawValue)" + notAsked(health) : nil
    }
    return parts.isEmpty ? "none yet" : "\(report.feedTotal): " + parts.joined(separator: ", ")
  }

  private func notAsked(_ health: FeedHealth) -> String {
    guard health != .paused, let count = report.notAsked[health] else { return "" }
    return count == report.feeds(health) ? " (not asked yet)" : " (\(count) of them not asked yet)"
  }

  private func number(_ number: Int, _ screen: Screen) -> String {
    screen.isTerminal ? Words.grouped(number) : String(number)
  }
}
