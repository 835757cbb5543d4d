public import News

extension FeedRecord {
  /// What the schedule remembers of the feed, with the time at which it is due now: others than the schedule put feeds off, too,
  /// and a clock that was wrong has every plan made anew.
  public var plannedHistory: PollHistory {
    var history = PollHistory(text: pollHistory)
    history.next = nextDue?.seconds ?? 0
    return history
  }
}
