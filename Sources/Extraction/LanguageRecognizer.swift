/// Tells the language of a text by its script and its words, and weighs that against what the publisher states.
///
/// Where several languages share a script, each word of the text adds to a language what it is likelier there than a
/// rare word (counting common words: G. Grefenstette, "Comparing two language identification schemes", 1995; here with
/// their frequencies); large news languages have a head start. A headline of forty letters is enough.
public enum LanguageRecognizer {
  /// Bytes of headline and of text that are looked at where the publisher states nothing, and where he does.
  private static let limits = (unstated: 600, stated: 400)

  /// The language of an article as a BCP 47 primary tag; nil while unsure.
  ///
  /// The publisher's word holds unless the text is in another language, as its letters or its words say (many sites state
  /// the default of their software).
  public static func language(title: String, text: String, stated: String?) -> String? {
    var stated = stated.flatMap { primaryTag($0) }
    let sample = WordSample(title, text, limit: stated == nil ? limits.unstated : limits.stated)
    if let byScript = sample.languageByScript {
      guard let stated, sample.couldBe(stated) else { return byScript.isEmpty ? stated : byScript }
      return stated
    }
    if let tag = stated, !sample.couldBe(tag) { stated = nil }
    guard let guess = sample.languageByWords else { return stated }
    guard let stated else { return guess.isClear ? guess.language : nil }
    guard guess.language != stated, let known = guess.score(of: stated) else { return stated }
    let isEnough =
      sample.isHeadline
      ? guess.isClear && guess.score - known >= min(max(margins.least, sample.letterCount / 2), margins.most)
      : guess.isPlain && guess.score - known >= margins.most
    return isEnough ? guess.language : stated
  }

  /// Points by which the words must speak against what is stated: from a headline on half a point a letter, at least three
  /// natural logarithms, and twenty in a long text and in a few words.
  private static let margins = (least: 24, most: 160)

  /// `en` for `en-US`, `EN_gb` or `eng`; nil for what is no language tag.
  static func primaryTag(_ stated: String) -> String? {
    var letters: [UInt8] = []
    for byte in stated.utf8 {
      if (byte | 0x20) &- 0x61 < 26 { letters.append(byte | 0x20) } else if !letters.isEmpty { break }
    }
    guard letters.count == 2 || letters.count == 3 else { return nil }
    let tag = String(decoding: letters, as: UTF8.self)
    return twoLetters[tag] ?? (tag == "und" || tag == "mul" || tag == "zxx" ? nil : tag)
  }

  /// ISO 639-2 codes and old codes that stand for a tag of two letters.
  private static let twoLetters = [
    "eng": "en", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "nld": "nl",
    "dut": "nl", "rus": "ru", "ukr": "uk", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko", "ara": "ar", "swe": "sv",
    "dan": "da", "nor": "no", "nob": "no", "nb": "no", "nn": "no", "fin": "fi", "pol": "pl", "tur": "tr", "iw": "he",
    "in": "id",
  ]
}
