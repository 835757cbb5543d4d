/// Reads numbers in words: "two hundred and ten", "half a million", "quatre-vingt-dix-sept", "treinta y cinco".
///
/// A number is read whole or not at all: where a word for a number follows that cannot belong to it, nothing is read.
struct SpelledNumber {
  let text: ClaimText

  /// A number in words.
  struct Result {
    var value: Double
    /// What its last word multiplies by, if it is a scale.
    var scale: Double
    /// The token after it.
    var end: Int
  }

  /// The number as far as it is read.
  private struct Sum {
    /// What stands before the last scale, with it.
    var total = 0.0
    /// What stands behind it: below a thousand.
    var group: Double?
    /// What may still be added to the group is less than this.
    var room = 1000.0
    /// The last scale: the next one that is added must be less.
    var least = Double.infinity
    var value: Double { total + (group ?? 0) }
    var isEmpty: Bool { group == nil && total == 0 }
  }

  /// The number whose first word stands at a token.
  func read(at start: Int) -> Result? {
    if let half = half(at: start) { return half }
    var sum = Sum()
    var index = start
    var scale = 1.0
    if isOne(start) {
      sum.group = 1
      sum.room = 0
      index += 1
    } else if !text.roles(start).contains(.number) {
      return nil
    }
    while let word = next(index, after: sum) {
      guard let step = add(word, to: &sum) else { return nil }
      scale = step
      index = word + 1
      // "two and a half million"
      if text.is(index, "and"), text.is(index + 1, "a"), text.is(index + 2, "half") {
        let multiplier = text.roles(index + 3).contains(.scale) ? text.entry(index + 3).value : 1
        return Result(
          value: (sum.value + 0.5) * multiplier, scale: multiplier, end: multiplier == 1 ? index + 3 : index + 4)
      }
    }
    guard !sum.isEmpty || text.entry(start).value == 0 else { return nil }
    return Result(value: sum.value, scale: scale, end: index)
  }

  /// Whether a word for a number stands right before a token, so that what begins there is a piece of one.
  func isPiece(_ index: Int) -> Bool {
    guard text.isWord(index), !isOne(index) else { return false }
    let before = text.isMark(index - 1, "-") && text.touches(index - 1, index) ? index - 2 : index - 1
    if isNumberWord(before) { return true }
    let isJoint =
      text.is(index - 1, "and") && text.roles(index - 2).contains(.scale)
      || text.is(index - 1, "y", "et") && (20...90).contains(text.entry(index - 2).value)
    return isJoint && isNumberWord(index - 2) || text.is(index - 1, "half") && text.is(index - 2, "a")
  }

  /// "a hundred", "un million", "a dozen": the article is a number there.
  func isOne(_ index: Int) -> Bool {
    if !text.lexicon.isEnglish {
      return text.roles(index + 1).contains(.scale)
        && text.is(index, "un", "une", "una", "ein", "eine", "einer", "einen")
    }
    guard text.is(index, "a"), text.roles(index + 1).contains(.scale) || text.is(index + 1, "dozen"),
      !text.is(index - 1, "of", "half", "such", "many", "in")
    else { return false }
    let counted: WordRole = [.person, .soldier, .currency, .countable, .number, .scale]
    let behind = index + 2
    return !text.roles(behind).isDisjoint(with: counted) || text.entry(behind).label >= 0 || text.isPlural(behind)
      || text.is(behind, "and") && text.roles(behind + 1).contains(.number)
  }

  /// "half a million", "half a dozen".
  private func half(at start: Int) -> Result? {
    // "a quarter of a percentage point"
    if text.is(start, "quarter"), text.is(start + 1, "of"), text.is(start + 2, "a"), text.is(start + 3, "percentage") {
      return Result(value: 0.25, scale: 1, end: start + 3)
    }
    guard text.is(start, "half"), text.is(start + 1, "a") else { return nil }
    if text.is(start + 2, "percentage") { return Result(value: 0.5, scale: 1, end: start + 2) }
    if text.is(start + 2, "dozen") { return Result(value: 6, scale: 1, end: start + 3) }
    guard text.roles(start + 2).contains(.scale) else { return nil }
    let scale = text.entry(start + 2).value
    return Result(value: scale / 2, scale: scale, end: start + 3)
  }

  private func isNumberWord(_ index: Int) -> Bool {
    text.isWord(index) && !text.roles(index).isDisjoint(with: [.number, .scale])
  }

  /// Where the number goes on at a token, behind a hyphen or "and": "ninety-seven", "hundred and ten", "vingt et une".
  private func next(_ index: Int, after sum: Sum) -> Int? {
    if isNumberWord(index) { return index }
    guard !sum.isEmpty else { return nil }
    if text.isMark(index, "-"), text.touches(index - 1, index), text.touches(index, index + 1), isNumberWord(index + 1)
    {
      return index + 1
    }
    let group = sum.group ?? 0
    let isOpen = sum.room >= 10 && (group >= 20 || sum.total > 0)
    if text.lexicon.isEnglish {
      let isJoint = text.is(index, "and") && isOpen && group.truncatingRemainder(dividingBy: 100) == 0
      return isJoint && text.roles(index + 1).contains(.number) && text.entry(index + 1).value < 100 ? index + 1 : nil
    }
    guard isOpen, (20...90).contains(group.truncatingRemainder(dividingBy: 100)) else { return nil }
    let isLast = text.is(index + 1, "un", "une") || text.roles(index + 1).contains(.number)
    return text.is(index, "y", "et") && isLast ? index + 1 : nil
  }

  /// Adds a word; its scale, or 1; nil where it cannot belong to the number.
  private func add(_ word: Int, to sum: inout Sum) -> Double? {
    if text.lexicon.elides, text.is(word, "un", "une") { return add(1.0, to: &sum) }
    let value = text.entry(word).value
    if text.roles(word).contains(.scale) {
      guard value >= 1000 else {
        guard let group = sum.group, group < 100 else { return nil }
        sum.group = group * value
        sum.room = value
        return value
      }
      if let group = sum.group {
        guard value < sum.least else { return nil }
        sum.total += group * value
      } else {
        sum.total *= value
      }
      sum.group = nil
      sum.room = 1000
      sum.least = value
      return value
    }
    // "deux cents", "quatre-vingts", "two dozen"
    let isTimes =
      text.lexicon.elides
      && (value == 100 && (2...9).contains(sum.group ?? 0) || value == 20 && sum.group == 4)
    if let group = sum.group, isTimes || text.is(word, "dozen", "dutzend"), group <= 20 {
      sum.group = group * value
      sum.room = value == 12 ? 0 : value
      return 1
    }
    return add(value, to: &sum)
  }

  private func add(_ value: Double, to sum: inout Sum) -> Double? {
    guard value < sum.room else { return nil }
    sum.group = (sum.group ?? 0) + value
    switch value {
    case 100...: sum.room = 100
    // "soixante-dix"
    case 60 where text.lexicon.elides: sum.room = 20
    case 20...90: sum.room = 10
    // "dix-sept"
    case 10 where text.lexicon.elides: sum.room = 10
    default: sum.room = 0
    }
    return 1
  }
}
