/// The words that stand before the mark of a source.
extension KeywordSource {
  /// The words that end at a place and can be a name.
  func words(endingAt end: Int, in clause: KeywordClause) -> String {
    // "山本恵子さん（68）は": an age stands between the name and the mark.
    var end = end
    if end > 3, "）)".unicodeScalars.contains(clause.scalars[end - 1]),
      let open = clause.scalars[..<end].lastIndex(where: { "（(".unicodeScalars.contains($0) }), end - open < 8
    {
      end = open
    }
    var start = end
    while start > 0, end - start < Self.longest, !isBreak(clause.scalars[start - 1]) { start -= 1 }
    // "「…」と町長の村田健一氏は": the particle belongs to what is quoted.
    if start > 0, start < end, "」』”".unicodeScalars.contains(clause.scalars[start - 1]), clause.scalars[start] == "と" {
      start += 1
    }
    // "失業率は2.4%に低下したと総務省が発表した": what is announced stands before "と".
    if table.isUnspaced,
      clause.scalars[start..<end].contains(where: { $0.properties.generalCategory == .decimalNumber }),
      let joint = (start..<end).last(where: { "とはを".unicodeScalars.contains(clause.scalars[$0]) }), end - joint > 2
    {
      start = joint + 1
    }
    return clause.text(start..<end)
  }
}
