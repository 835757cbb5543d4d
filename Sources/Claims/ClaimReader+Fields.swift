public import News

extension ClaimReader {
  /// What a revision claims.
  public func claims(title: String, summary: String, body: String) -> Claims {
    claims(in: Self.fields(title: title, summary: summary, body: body))
  }

  /// The fields of a revision that are read: what is empty is left out, and so is a full text that is the summary again, as
  /// many feeds give it.
  public static func fields(title: String, summary: String, body: String) -> [(field: ArticleField, text: String)] {
    [(.title, title), (.summary, summary), (.body, body == summary ? "" : body)].filter { !$0.text.isEmpty }
  }
}
