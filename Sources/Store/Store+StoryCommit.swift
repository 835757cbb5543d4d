public import News

extension Store {
  /// Writes down what a pass over the waiting articles came to, in one transaction: stories, members, aliases, events
  /// and change log; the decided articles wait no more.
  ///
  /// Every event counts its story's version up by one and is one change. Members are written only where they differ.
  public func commit(_ pass: StoryPass, decided: [ArticleID], at now: Timestamp) throws(StoreError) {
    try write("cannot write the stories of") { connection in
      var writer = try StoryWriter(connection, at: now)
      try writer.record(pass.events)
      try writer.write(pass.stories)
      for (id, survivor) in pass.aliases.sorted(by: { $0.key < $1.key }) { try writer.end(id, leadingTo: survivor) }
      try writer.release(decided)
      try writer.finish()
    }
  }
}
