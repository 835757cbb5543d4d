package import News

extension JSONWriter {
  /// The numbers of a pass.
  package mutating func fields(of summary: SyncSummary) {
    field("started_at", summary.startedAt)
    field("asked", summary.asked)
    field("fetched", summary.fetched)
    field("not_modified", summary.notModified)
    field("waiting", summary.waiting)
    field("failed", summary.failed)
    field("not_due", summary.notDue)
    field("entries_new", summary.entriesNew)
    field("articles_new", summary.articlesNew)
    field("revisions_new", summary.revisionsNew)
    field("revisions_silent", summary.revisionsSilent)
    field("withdrawn", summary.withdrawn)
    field("stories_new", summary.storiesNew)
    field("stories_joined", summary.storiesJoined)
    field("stories_merged", summary.storiesMerged)
    field("pages_asked", summary.pagesAsked)
    field("pages_read", summary.pagesRead)
    field("pages_revised", summary.pagesRevised)
    field("pages_unchanged", summary.pagesUnchanged)
    field("pages_unusable", summary.pagesUnusable)
    field("pages_failed", summary.pagesFailed)
    field("pages_waiting", summary.pagesWaiting)
    field("interrupted", summary.interrupted)
    field("seconds", raw: SecondsText.text(summary.seconds))
    field("failures", array: summary.failures) { json, failure in
      json.object { json in
        json.field("feed", failure.feed)
        json.field("reason", failure.reason)
        json.field("advice", failure.advice)
      }
    }
  }
}
