/// Results of elections in seats: "won 19 of the 50 seats", "has 21 seats and the Lake Party 17".
struct SeatReader {
  let text: ClaimText
  let sentence: Range<Int>

  /// The label of a number of seats, with its party; nil for other numbers.
  func label(_ number: ClaimNumber, _ topic: ClaimTopic) -> String? {
    guard topic.isElection, number.size <= 1500 else { return nil }
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    let isPart =
      (text.is(end, "of", "out", "sur", "de", "von") || text.is(end, "der") && text.words.isNumber(end + 1))
      && seats(after: end)
    let isDirect =
      text.is(end, "seats", "escaños", "sitze") || text.text(end..<min(end + 1, text.tokens.count)) == "sièges"
    // The whole chamber's number is no result.
    if isDirect,
      text.is(start - 1, "of", "sur", "von", "de")
        || text.is(start - 1, "the", "los", "des", "der") && text.is(start - 2, "of", "de", "von")
    {
      return "seats in total"
    }
    if isPart || isDirect || isElliptic(start, end) {
      return PartyName.before(start, in: text, from: sentence.lowerBound).map { "seats won by " + $0 } ?? "seats"
    }
    return nil
  }

  private func seats(after end: Int) -> Bool {
    (end..<min(sentence.upperBound, end + 6)).contains { isSeats($0) }
  }

  private func isSeats(_ index: Int) -> Bool {
    text.is(index, "seats", "sitze")
      || text.isWord(index) && ["sièges", "escaños"].contains(text.text(index..<index + 1))
  }

  /// "and the Lake Party 17", "Lake Party won 17.", "Hill Party 21, Lake Party 17": a name, the number, an end.
  private func isElliptic(_ start: Int, _ end: Int) -> Bool {
    if isPlaced(start), !text.isWord(end) || text.roles(end).contains(.conjunction) { return true }
    let isEnd = end >= sentence.upperBound || text.isMark(end, ",", ".", ";", ":")
    guard isEnd, start > sentence.lowerBound, text.tokens[start].kind == .number else { return false }
    let before =
      text.is(start - 1, "won", "took", "with", "has", "had", "got", "gained", "holds", "secured")
      ? start - 2 : start - 1
    let name = text.isMark(before, ",") ? before - 1 : before
    return text.isWord(name) && text.tokens[name].isCapital && !text.roles(name).contains(.calendar)
  }

  /// "The Farmers' Bloc came second with 34", "its own protocols gave it at least 27", after seats were spoken of.
  private func isPlaced(_ start: Int) -> Bool {
    let hedge = text.is(start - 1, "least", "most") && text.is(start - 2, "at") ? start - 3 : start - 1
    let isRank =
      text.is(hedge, "with") && text.is(hedge - 1, "second", "third", "fourth", "fifth", "next", "last", "behind")
    let isGiven = text.is(hedge, "it", "them") && text.is(hedge - 1, "gave", "gives", "awarded", "left")
    return (isRank || isGiven) && (max(0, start - 70)..<start).contains(where: isSeats)
  }
}
