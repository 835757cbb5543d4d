internal import News

extension Standing {
  /// Bytes that it takes at most.
  var encodedSize: Int {
    6 + (original?.text.utf8.count ?? 0) + (precursor?.text.utf8.count ?? 0)
      + steps.reduce(0) { $0 + 10 + $1.story.text.utf8.count }
  }
}

extension ByteWriter {
  mutating func put(_ standing: Standing) {
    put(UInt8(standing.isEdited ? 1 : 0))
    put(standing.share)
    put(standing.original?.text ?? "")
    put(standing.precursor?.text ?? "")
    let steps = standing.steps.suffix(255)
    put(UInt8(steps.count))
    for step in steps {
      put(UInt64(bitPattern: step.cause))
      put(UInt8(step.isFounding ? 1 : 0))
      put(step.story.text)
    }
  }
}

extension ByteReader {
  mutating func takeStanding() -> Standing {
    var standing = Standing()
    standing.isEdited = take(UInt8.self) == 1
    standing.share = take(UInt16.self)
    let original = takeText()
    if !original.isEmpty { standing.original = ArticleID(original) }
    let precursor = takeText()
    if !precursor.isEmpty { standing.precursor = ArticleID(precursor) }
    for _ in 0..<take(UInt8.self) {
      let cause = Int64(bitPattern: take(UInt64.self))
      let isFounding = take(UInt8.self) == 1
      standing.steps.append(Standing.Step(cause: cause, story: StoryID(takeText()), isFounding: isFounding))
    }
    return standing
  }
}
