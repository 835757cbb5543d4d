/// Numbers that count what the number beside them counts.
extension LabelFinder {
  /// "230 flights on Sunday and 180 on Monday": the same on another day or in another place.
  func elsewhere(_ place: Int) -> String? {
    guard place > 0, numbers[place].measure == .count, numbers[place - 1].measure == .count, !numbers[place].isScore
    else {
      return nil
    }
    let start = numbers[place].tokens.lowerBound
    let end = numbers[place].tokens.upperBound
    let between = numbers[place - 1].tokens.upperBound..<start
    guard text.is(start - 1, "and"), text.is(end, "on", "in", "at", "near"), between.count <= 9,
      between.contains(where: { text.is($0, "on", "in", "at", "near") }),
      between.allSatisfy({
        text.isWord($0) && text.roles($0).isDisjoint(with: [.saying, .auxiliary])
          && (text.tokens[$0].isCapital || !text.roles($0).contains(.verb))
      })
    else { return nil }
    return label(of: place - 1)
  }

  /// "the price of petrol to 68 dinars and that of a loaf to 12": "that" is what the number before it measures.
  func pronominal(_ place: Int) -> String? {
    guard place > 0, text.lexicon.isEnglish, numbers[place - 1].measure == numbers[place].measure else { return nil }
    let start = numbers[place].tokens.lowerBound
    let between = max(numbers[place - 1].tokens.upperBound, start - 9)..<start
    guard let that = between.last(where: { text.is($0, "that", "those") && text.is($0 + 1, "of", "for", "in") }),
      (that..<start).allSatisfy({ text.isWord($0) && text.entry($0).label < 0 })
    else { return nil }
    return label(of: place - 1)
  }

  /// "$2.9 billion, short of the $3.1 billion that analysts had expected": what the number before it is compared with.
  func compared(_ place: Int) -> String? {
    guard place > 0, numbers[place - 1].measure == numbers[place].measure,
      numbers[place].measure != .count || isGiven(numbers[place])
    else { return nil }
    let between = numbers[place - 1].tokens.upperBound..<numbers[place].tokens.lowerBound
    guard between.count <= 7,
      between.contains(where: {
        text.is(
          $0, "short", "above", "below", "beating", "missing", "topping", "exceeding", "than", "versus", "double",
          "twice",
          "triple", "half")
      }),
      between.allSatisfy({
        (text.entry($0).label < 0 || numbers[place].measure == .count && $0 == between.lowerBound)
          && text.roles($0).isDisjoint(with: [.saying, .counting])
      })
    else { return nil }
    return label(of: place - 1)
  }

  /// "Estimates run from about 1,200 killed or wounded to the 4,000 named by Rescue Aid": both ends count the same.
  func spanned(_ place: Int) -> String? {
    guard place > 0, text.lexicon.isEnglish, numbers[place - 1].measure == numbers[place].measure else { return nil }
    let start = numbers[place].tokens.lowerBound
    let to = text.is(start - 1, "the") ? start - 2 : start - 1
    let end = numbers[place].tokens.upperBound
    guard text.is(to, "to"), isClose(end) || text.is(end, "named", "given", "cited", "claimed", "reported", "counted"),
      let from = (sentence.lowerBound..<numbers[place - 1].tokens.lowerBound).last(where: { text.is($0, "from") }),
      text.is(from - 1, "run", "runs", "ran", "range", "ranges", "ranged", "vary", "varies", "varied", "ranging")
    else { return nil }
    return label(of: place - 1)
  }

  /// "3,000 flights were delayed and 410 cancelled": the noun is that of the number before.
  func elided(_ place: Int) -> String? {
    guard place > 0, text.lexicon.isEnglish, numbers[place].measure == .count, !numbers[place].isScore else {
      return nil
    }
    let start = numbers[place].tokens.lowerBound
    let end = numbers[place].tokens.upperBound
    let joint = text.roles(start - 1).contains(.adverb) ? start - 2 : start - 1
    guard text.is(joint, "and", "or") || text.isMark(joint, ","), text.roles(end).contains(.participle),
      isClose(end + 1), start - numbers[place - 1].tokens.upperBound <= 7, let before = label(of: place - 1)
    else { return nil }
    let words = before.split(separator: " ")
    guard words.count == 2, let deed = words.last,
      text.lexicon.entries[Int(text.lexicon.place(WordKey.of(String(deed))))].roles.contains(.participle)
    else { return nil }
    return words[0] + " " + text.lowered(end)
  }

  /// "more than the 4,500 announced": a bare count that is known from elsewhere.
  private func isGiven(_ number: ClaimNumber) -> Bool {
    let start = number.tokens.lowerBound
    let end = number.tokens.upperBound
    return text.is(start - 1, "the")
      && text.is(start - 2, "than", "above", "below", "exceeding", "double", "twice", "triple", "half")
      && (isClose(end)
        || text.is(
          end, "announced", "planned", "expected", "reported", "initially", "officially", "previously", "first",
          "given", "acknowledged", "admitted", "counted", "confirmed", "forecast", "originally", "stated"))
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
        text.isMark($0, ",") && text.is($0 + 1, "and")
          || text.isWord($0)
            && (text.tokens[$0].isCapital
              || text.roles($0).isDisjoint(with: [.verb, .saying, .counting, .fall, .rise, .past]))
            && !text.is($0, "from", "to")
      }
    guard isList, between.contains(where: { text.is($0, "and", "or", "und", "et", "y", "e", "ou", "oder", "sowie") })
    else { return nil }
    return label(of: place - 1)
  }

  /// "Inflation was 2%, up from 3% in May", "40, compared with 12 last year": what it was before.
  func former(_ place: Int) -> String? {
    guard place > 0, numbers[place - 1].measure == numbers[place].measure else { return nil }
    let first = numbers[place].tokens.lowerBound
    let start = !text.lexicon.isEnglish && text.roles(first - 1).contains(.determiner) ? first - 1 : first
    let between = numbers[place - 1].tokens.upperBound..<first
    let isFormer =
      text.is(start - 1, "from")
      && between.contains { text.is($0, "up", "down") || !text.roles($0).isDisjoint(with: [.rise, .fall]) }
      || text.is(start - 1, "from") && text.is(numbers[place - 1].tokens.lowerBound - 1, "to")
      || text.is(start - 1, "with", "to") && text.is(start - 2, "compared")
      || text.is(start - 1, "against", "versus", "contre", "gegenüber", "zuvor") || text.is(start - 2, "frente")
    let end = numbers[place].tokens.upperBound
    let isBare =
      isClose(end) || text.is(end, "a", "the", "last", "previously") || text.roles(end).contains(.calendar)
      || !text.lexicon.isEnglish && !text.roles(end).contains(.person)
    guard isFormer, isBare, !text.is(end, "to"), between.count <= 9,
      between.allSatisfy({ text.roles($0).isDisjoint(with: [.saying]) && !text.isMark($0, ";", ":", "“", "”") })
    else { return nil }
    return label(of: place - 1)
  }

  /// "1.800 Stellen, davon 700 am Stammsitz", "34 hurt, including nine": a part of what the number before it counts, where nothing
  /// that is counted follows.
  func partly(_ place: Int) -> String? {
    guard place > 0, numbers[place - 1].measure == numbers[place].measure else { return nil }
    let start = numbers[place].tokens.lowerBound
    let between = numbers[place - 1].tokens.upperBound..<start
    let isPart =
      text.is(start - 1, "davon", "darunter", "dont", "including") || text.is(start - 1, "cuales", "ellos", "ellas")
      || text.is(numbers[place].tokens.upperBound, "davon")
      || text.is(numbers[place].tokens.upperBound, "of")
        && text.is(numbers[place].tokens.upperBound + 1, "them", "these")
    guard isPart, between.count <= 6, isClose(numbers[place].tokens.upperBound) || text.is(start - 1, "davon"),
      between.allSatisfy({ text.roles($0).isDisjoint(with: [.saying]) })
    else { return nil }
    // "16 dead and scores injured, 22 of them badly": of whom was told last.
    if let last = between.last(where: { text.entry($0).label >= 0 }), between.contains(where: { text.is($0, "and") }),
      takes(Int(text.entry(last).label), numbers[place], at: last)
    {
      return refined(LabelRule.all[Int(text.entry(last).label)].name, at: last, numbers[place])
    }
    return label(of: place - 1)
  }

  /// "faces up to 20 years in prison; Marcus Yee, 49, up to 12": a bare number behind a name and no verb counts what the one before
  /// the semicolon counts.
  func gapped(_ place: Int) -> String? {
    guard place > 0, text.lexicon.isEnglish, !numbers[place].isScore else { return nil }
    let start = numbers[place].tokens.lowerBound
    let end = numbers[place].tokens.upperBound
    guard end >= sentence.upperBound || text.isMark(end, ",", ".", ";"),
      let cut = (numbers[place - 1].tokens.upperBound..<start).last(where: { text.isMark($0, ";") }),
      start - cut < 10, text.isWord(cut + 1), text.tokens[cut + 1].isCapital,
      (cut + 1..<start).allSatisfy({
        text.is($0, "up")
          || text.roles($0).isDisjoint(with: [.verb, .saying, .counting, .auxiliary, .participle, .rise, .fall])
      }),
      numbers[place].measure == .count || numbers[place].measure == numbers[place - 1].measure
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
