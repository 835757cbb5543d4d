public import News

extension Store {
  /// Writes down what a pass over the waiting articles came to, in one transaction: stories, members, aliases, events
  /// and change log; the decided articles wait no more.
  ///
  /// Every event counts its story's version up by one and is one change. Members are written only where they differ.
  public func commit(_ pass: StoryPass, decided: [ArticleID], at now: Timestamp) throws(StoreError) {
    try write("cannot write the stories of", at: now) { connection in
      var writer = try StoryWriter(connection, at: now)
      try writer.write(pass, decided: decided)
      try writer.finish()
    }
  }
}
