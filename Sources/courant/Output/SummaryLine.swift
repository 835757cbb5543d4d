import News
import Showing

/// What a pass came to, in one line for people.
enum SummaryLine {
  /// Counts that are zero are left out where they say nothing.
  static func text(_ summary: SyncSummary) -> String {
    var parts: [String] = []
    if summary.asked + summary.waiting > 0 { parts.append(asked(summary)) }
    parts.append(brought(summary))
    if summary.pagesAsked + summary.pagesUnusable + summary.pagesFailed > 0 { parts.append(pages(summary)) }
    if summary.notDue > 0 {
      parts.append("\(Words.count(summary.notDue, "feed")) \(summary.notDue == 1 ? "was" : "were") not due")
    }
    if summary.interrupted { parts.append("interrupted") }
    parts.append(SecondsText.short(summary.seconds) + " s")
    return parts.joined(separator: "; ")
  }

  private static func asked(_ summary: SyncSummary) -> String {
    var outcomes = ["\(Words.grouped(summary.fetched)) fetched", "\(Words.grouped(summary.notModified)) unchanged"]
    if summary.waiting > 0 { outcomes.append("\(Words.grouped(summary.waiting)) waiting") }
    if summary.failed > 0 { outcomes.append("\(Words.grouped(summary.failed)) failed") }
    return begun("feed", summary.asked, summary.fetched + summary.notModified + summary.waiting + summary.failed)
      + outcomes.joined(separator: ", ")
  }

  private static func pages(_ summary: SyncSummary) -> String {
    var outcomes: [String] = []
    for (count, word) in [
      (summary.pagesRead, "read"), (summary.pagesRevised, "changed"), (summary.pagesUnchanged, "unchanged"),
      (summary.pagesUnusable, "without an article"), (summary.pagesFailed, "failed"),
    ] where count > 0 {
      outcomes.append("\(Words.grouped(count)) \(word)")
    }
    let all = summary.pagesRead + summary.pagesRevised + summary.pagesUnchanged + summary.pagesUnusable
    return begun("page", summary.pagesAsked, all + summary.pagesFailed) + outcomes.joined(separator: ", ")
  }

  /// How many were asked; where more had an outcome (an answer that was kept, a host that is left alone), that is told.
  private static func begun(_ noun: String, _ asked: Int, _ all: Int) -> String {
    all > asked
      ? "\(Words.count(all, noun)), \(Words.grouped(asked)) asked now: " : "\(Words.count(asked, noun)) asked: "
  }

  private static func brought(_ summary: SyncSummary) -> String {
    var parts = [Words.count(summary.articlesNew, "new article")]
    if summary.revisionsNew > 0 {
      let silent = summary.revisionsSilent > 0 ? " (\(Words.grouped(summary.revisionsSilent)) silent)" : ""
      parts.append(Words.count(summary.revisionsNew, "new version") + silent)
    }
    if summary.withdrawn > 0 { parts.append("\(Words.grouped(summary.withdrawn)) withdrawn") }
    if summary.storiesNew > 0 { parts.append(Words.count(summary.storiesNew, "new story", "new stories")) }
    if summary.storiesJoined > 0 { parts.append("\(Words.grouped(summary.storiesJoined)) joined a story") }
    if summary.storiesMerged > 0 {
      parts.append("\(Words.count(summary.storiesMerged, "story", "stories")) merged")
    }
    return parts.joined(separator: ", ")
  }
}
