internal import News

extension Standing {
  /// Bytes that it takes at most.
  var encodedSize: Int {
    2 + (original?.text.utf8.count ?? 0) + (precursor?.text.utf8.count ?? 0)
      + steps.reduce(0) { $0 + 10 + $1.story.text.utf8.count }
  }
}

extension ByteWriter {
  /// What a ``FeatureHeader`` does not say of it.
  mutating func put(_ standing: Standing) {
    put(standing.original?.text ?? "")
    put(standing.precursor?.text ?? "")
    for step in standing.steps.suffix(255) {
      put(UInt64(bitPattern: step.cause))
      put(UInt8(step.isFounding ? 1 : 0))
      put(step.story.text)
    }
  }
}

extension ByteReader {
  /// Adds to a standing what a ``FeatureHeader`` does not say of it.
  mutating func takeRest(of standing: inout Standing, steps: Int) {
    takeOthers(of: &standing)
    takeSteps(steps, of: &standing)
  }

  /// A standing as formats before the header had it.
  mutating func takeStanding() -> Standing {
    var standing = Standing()
    standing.isEdited = take(UInt8.self) == 1
    standing.share = take(UInt16.self)
    takeOthers(of: &standing)
    takeSteps(Int(take(UInt8.self)), of: &standing)
    return standing
  }

  private mutating func takeOthers(of standing: inout Standing) {
    let original = takeText()
    if !original.isEmpty { standing.original = ArticleID(original) }
    let precursor = takeText()
    if !precursor.isEmpty { standing.precursor = ArticleID(precursor) }
  }

  private mutating func takeSteps(_ count: Int, of standing: inout Standing) {
    for _ in 0..<count {
      let cause = Int64(bitPattern: take(UInt64.self))
      let isFounding = take(UInt8.self) == 1
      standing.steps.append(Standing.Step(story: StoryID(takeText()), cause: cause, isFounding: isFounding))
    }
  }
}
