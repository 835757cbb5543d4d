/// What a word may be to the reader of claims; a word may be several things.
struct WordRole: OptionSet, Sendable {
  let rawValue: UInt32

  /// Says, told, added: what stands beside it was said by its subject.
  static let saying = WordRole(rawValue: 1 << 0)
  /// Put, counted, believes: gives a number of its subject's own.
  static let counting = WordRole(rawValue: 1 << 1)
  /// Estimate, tally, figure: a number that belongs to whoever stands before it.
  static let estimate = WordRole(rawValue: 1 << 2)
  /// People, passengers, residents: whom a number may count without saying what happened to them.
  static let person = WordRole(rawValue: 1 << 3)
  /// Police, ministry, officials: one who speaks for an institution.
  static let voice = WordRole(rawValue: 1 << 4)
  /// The, a, his, one: begins a noun phrase.
  static let determiner = WordRole(rawValue: 1 << 5)
  /// Of, in, from: joins noun phrases.
  static let preposition = WordRole(rawValue: 1 << 6)
  /// And, but, when, who: begins another clause.
  static let conjunction = WordRole(rawValue: 1 << 7)
  /// He, she, him.
  static let personPronoun = WordRole(rawValue: 1 << 8)
  /// It, they.
  static let thingPronoun = WordRole(rawValue: 1 << 9)
  /// Mr, President, General: stands before a person's name.
  static let title = WordRole(rawValue: 1 << 10)
  /// Has, was, would: goes with a verb.
  static let auxiliary = WordRole(rawValue: 1 << 11)
  /// Later, also, earlier: may stand anywhere.
  static let adverb = WordRole(rawValue: 1 << 12)
  /// Might, would, feared, if: not (yet) so.
  static let hypothetical = WordRole(rawValue: 1 << 13)
  /// No, not, never, denied.
  static let negation = WordRole(rawValue: 1 << 14)
  /// Soldiers, troops: people under arms.
  static let soldier = WordRole(rawValue: 1 << 15)
  /// A currency's name.
  static let currency = WordRole(rawValue: 1 << 16)
  /// Million, hundred, lakh: multiplies the number before it.
  static let scale = WordRole(rawValue: 1 << 17)
  /// Three, twenty, dozen.
  static let number = WordRole(rawValue: 1 << 18)
  /// Lost, fell, cut: turns a change into a loss.
  static let fall = WordRole(rawValue: 1 << 19)
  /// Rose, gained, added.
  static let rise = WordRole(rawValue: 1 << 20)
  /// According (to): the one who says it follows.
  static let according = WordRole(rawValue: 1 << 21)
  /// Things that are worth counting on their own: homes, flights, cars.
  static let countable = WordRole(rawValue: 1 << 22)
  /// What a verb did to countable things: recalled, cancelled, destroyed.
  static let participle = WordRole(rawValue: 1 << 23)
  /// A month's or a weekday's name.
  static let calendar = WordRole(rawValue: 1 << 24)
  /// Years, days, weeks, hours.
  static let duration = WordRole(rawValue: 1 << 25)
  /// Compared, previously, last: the number is an older one.
  static let past = WordRole(rawValue: 1 << 26)
  /// Level, stage, type: a number behind it is its name.
  static let numbered = WordRole(rawValue: 1 << 28)
  /// Denied, refuted, dismissed: says of what follows that it is not so.
  static let denial = WordRole(rawValue: 1 << 29)
  /// Reports, claims, rumours, fears: something that is told and may be false.
  static let account = WordRole(rawValue: 1 << 30)
  /// Plans, threatened, projected, presumed: what follows has not happened, or nobody knows.
  static let supposal = WordRole(rawValue: 1 << 31)
  /// Any other word that cannot be part of a name or of a noun phrase.
  static let verb = WordRole(rawValue: 1 << 27)
}
