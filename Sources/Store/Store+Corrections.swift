public import News

extension Store {
  /// What people decided about stories, also what was undone, in the order in which they did.
  public func corrections() throws(StoreError) -> [StoryCorrection] {
    try read("cannot read the corrections of") { connection in try CorrectionRows(connection).all() }
  }

  /// Whether something that people decided in another store is still to be carried out here.
  public func hasCorrectionsWaiting() throws(StoreError) -> Bool {
    try read("cannot read the corrections of") { connection in
      try connection.number("SELECT 1 FROM correction WHERE waits LIMIT 1") != nil
    }
  }

  /// Writes down a correction, or that one was undone, and what it came to, in one transaction.
  public func commit(_ pass: StoryPass, recording correction: StoryCorrection, at now: Timestamp) throws(StoreError) {
    try write("cannot write the stories of", at: now) { connection in
      try CorrectionRows(connection).write(correction)
      var writer = try StoryWriter(connection, at: now)
      try writer.write(pass)
      try writer.finish()
    }
  }
}
