/// What a service keeps from one pass to the next beside its stories.
actor ServiceMemory {
  let stragglers = Stragglers()
  /// Nil before the first pass.
  private(set) var line: LineWatch.Memory?
  /// The last pass left feeds that are due to the next one.
  private(set) var leavesFeeds = false

  /// - Parameter leavesFeeds: nil: the pass was for somebody who has what it left asked himself.
  func keep(_ line: LineWatch.Memory, leavesFeeds: Bool?) {
    self.line = line
    self.leavesFeeds = leavesFeeds ?? self.leavesFeeds
  }
}
