/// What a service keeps from one pass to the next beside its stories.
actor ServiceMemory {
  let stragglers = Stragglers()
  /// Nil before the first pass.
  private(set) var line: LineWatch.Memory?

  func keep(_ line: LineWatch.Memory) { self.line = line }
}
