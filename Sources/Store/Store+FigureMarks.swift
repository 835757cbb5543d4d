public import News

extension Store {
  /// Stories of several articles of which it is not told by these rules whether their figures differ: those that changed
  /// first, then those of other rules, the newest first.
  public func storiesWithoutFigureMark(of rules: Int, limit: Int) throws(StoreError) -> [StorySummary] {
    // What later rules told is left to the newer build that has them.
    try stories("figures_rules < ?", rules, limit: limit)
  }

  /// Stories of several articles of which it is told by these rules, the newest first.
  public func storiesWithFigureMark(of rules: Int, limit: Int) throws(StoreError) -> [StorySummary] {
    try stories("figures_rules = ?", rules, limit: limit)
  }

  /// Keeps what was told of stories, all of it in one transaction. The caller holds the store's lease since before it read the
  /// words. What ended meanwhile is passed over.
  public func keep(_ marks: [(story: StoryID, mark: FigureMark)]) throws(StoreError) {
    guard !marks.isEmpty else { return }
    try write("cannot keep what is told of figures in", sparesStories: true) { connection in
      var update = try connection.statement("UPDATE story SET figures_rules = ?, figures_differ = ? WHERE id = ?")
      for (story, mark) in marks {
        update.bind(mark.rules)
        update.bind(mark.differ)
        update.bind(story.text)
        try update.run()
      }
    }
  }

  private func stories(_ condition: String, _ rules: Int, limit: Int) throws(StoreError) -> [StorySummary] {
    try read("cannot read the stories of") { connection in
      var query = try connection.statement(
        """
        SELECT \(StoryReader.columns) FROM story WHERE article_count > 1 AND \(condition) \
        ORDER BY figures_rules, last_updated DESC LIMIT ?
        """)
      query.bind(rules)
      query.bind(limit)
      var reader = try StoryReader(connection)
      let rows = try query.rows { StoryReader.row(&$0) }
      return try rows.map { try reader.summary($0) }
    }
  }
}
