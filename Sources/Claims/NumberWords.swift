/// English words for numbers, scales, hedges and units.
enum NumberWords {
  /// The number that a lower-case word stands for: zero to nineteen, the tens, and the scales as 1.
  static func value(_ word: String) -> Double? { small[word] ?? tens[word] }

  /// What a scale word or sign multiplies by: `million`, `m`, `bn`.
  static func scale(_ word: String) -> Double? { scales[word] }

  /// What a scale that is only written against a number multiplies by: `5bn`, `14k`.
  static func attachedScale(_ word: String) -> Double? { attachedScales[word] }

  /// The currency code of a word after a number.
  static func currency(word: String) -> String? { currencyWords[word] }

  /// The currency code of a sign before a number.
  static func currency(sign: String) -> String? { currencySigns[sign] }

  /// Words that follow a number without being what is counted.
  static func isNoUnit(_ word: String) -> Bool { noUnits.contains(word) }

  /// Names of months as written in a date; capitals count, since "may" and "march" are verbs.
  static func isMonth(_ word: String) -> Bool { months.contains(word) }

  private static let small: [String: Double] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "dozen": 12,
  ]
  private static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
  private static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "mn": 1e6, "bn": 1e9,
    "tn": 1e12,
  ]
  private static let attachedScales: [String: Double] = [
    "k": 1e3, "K": 1e3, "M": 1e6, "bn": 1e9, "B": 1e9, "b": 1e9, "tn": 1e12, "mn": 1e6,
    "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]
  private static let currencyWords: [String: String] = [
    "dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP", "yen": "JPY",
    "yuan": "CNY", "rupee": "INR", "rupees": "INR", "rouble": "RUB", "roubles": "RUB", "rubles": "RUB", "won": "KRW",
    "USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY", "INR": "INR", "CHF": "CHF",
  ]
  private static let currencySigns: [String: String] = [
    "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW",
  ]
  private static let noUnits: Set<String> = [
    "a", "after", "ago", "all", "also", "an", "and", "are", "as", "at", "away", "be", "because", "been", "before",
    "but", "by", "can", "could", "did", "do", "down", "during", "each", "for", "from", "had", "has", "have", "he",
    "her", "his", "how", "if", "in", "including", "into", "is", "it", "its", "last", "later", "may", "might", "more",
    "most", "next", "no", "not", "of", "off", "on", "or", "other", "others", "our", "out", "over", "per", "said",
    "says", "she", "should", "since", "so", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "through", "to", "under", "until", "up", "was", "we", "were", "what", "when", "where", "which",
    "while", "who", "will", "with", "would", "you",
  ]
  private static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
  ]
}
