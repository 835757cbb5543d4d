/// Numbers that count what the number beside them counts.
extension LabelFinder {
  /// "$2.9 billion, short of the $3.1 billion that analysts had expected": what the number before it is compared with.
  func compared(_ place: Int) -> String? {
    guard place > 0, numbers[place].measure != .count, numbers[place - 1].measure == numbers[place].measure else {
      return nil
    }
    let between = numbers[place - 1].tokens.upperBound..<numbers[place].tokens.lowerBound
    guard between.count <= 7,
      between.contains(where: {
        text.is($0, "short", "above", "below", "beating", "missing", "topping", "exceeding", "than", "versus")
      }),
      between.allSatisfy({ text.entry($0).label < 0 && text.roles($0).isDisjoint(with: [.saying, .counting]) })
    else { return nil }
    return label(of: place - 1)
  }

  /// "$350 in America and €330 in Europe": the second counts what the first does.
  func joined(_ place: Int) -> String? {
    guard place > 0, numbers[place].measure != .count, numbers[place - 1].measure == numbers[place].measure else {
      return nil
    }
    let between = numbers[place - 1].tokens.upperBound..<numbers[place].tokens.lowerBound
    let isList =
      between.count <= 8
      && between.allSatisfy {
        text.isWord($0)
          && (text.tokens[$0].isCapital
            || text.roles($0).isDisjoint(with: [.verb, .saying, .counting, .fall, .rise, .past]))
          && !text.is($0, "from", "to")
      }
    guard isList, between.contains(where: { text.is($0, "and", "or", "und", "et") }) else { return nil }
    return label(of: place - 1)
  }

  /// "Inflation was 2%, up from 3% in May", "40, compared with 12 last year": what it was before.
  func former(_ place: Int) -> String? {
    guard place > 0, numbers[place - 1].measure == numbers[place].measure else { return nil }
    let start = numbers[place].tokens.lowerBound
    let between = numbers[place - 1].tokens.upperBound..<start
    let isFormer =
      text.is(start - 1, "from")
      && between.contains { text.is($0, "up", "down") || !text.roles($0).isDisjoint(with: [.rise, .fall]) }
      || text.is(start - 1, "from") && text.is(numbers[place - 1].tokens.lowerBound - 1, "to")
      || text.is(start - 1, "with", "to") && text.is(start - 2, "compared") || text.is(start - 1, "against", "versus")
    let end = numbers[place].tokens.upperBound
    let isBare =
      isClose(end) || text.is(end, "a", "the", "last", "previously") || text.roles(end).contains(.calendar)
    guard isFormer, isBare, !text.is(end, "to"), between.count <= 9,
      between.allSatisfy({ text.roles($0).isDisjoint(with: [.saying]) && !text.isMark($0, ";", ":", "“", "”") })
    else { return nil }
    return label(of: place - 1)
  }

  /// "not 300 but 30 people died": the number that is denied counts what the one in its place counts.
  func contrasted(_ place: Int) -> String? {
    let start = numbers[place].tokens.lowerBound
    guard place + 1 < numbers.count, text.is(start - 1, "not", "no", "pas", "nicht"),
      numbers[place].measure == numbers[place + 1].measure
    else { return nil }
    let between = numbers[place].tokens.upperBound..<numbers[place + 1].tokens.lowerBound
    guard between.count <= 3, between.contains(where: { text.is($0, "but", "sino", "mais", "sondern") }),
      between.allSatisfy({ !text.roles($0).contains(.person) && text.entry($0).label < 0 })
    else { return nil }
    return label(of: place + 1)
  }
}
