import Markup

/// Takes the names of persons out of what a byline says beside them: posts, places, labels.
enum PersonNames {
  /// "Jane Roe, Political Editor, and Mark Poe in Berlin" is "Jane Roe, Mark Poe". What holds neither post nor place stays
  /// as it is, and so does the post of one person who is named alone.
  static func alone(_ byline: String) -> String {
    let parts = byline.split(separator: ",").flatMap(separated)
    let people = parts.filter { !isPost($0) }
    let names = (people.count > 1 ? people : parts).map(withoutPlace)
    guard names != parts, names.allSatisfy({ $0.contains(" ") }) else { return byline }
    return names.map(String.init).joined(separator: ", ")
  }

  /// The name behind a label, or before a title, in a script without capitals: 作者：李明, 홍길동 기자, بقلم: أحمد علي.
  static func labelled(_ text: String) -> String? {
    // lines without the sign that ends every label are most
    let hasColon = text.unicodeScalars.contains { $0 == ":" || $0 == "：" }
    for label in labels where hasColon {
      guard let place = text.firstRange(of: label) else { continue }
      let isFirst = place.lowerBound == text.startIndex || text[..<place.lowerBound].last?.isWhitespace == true
      let name = text[place.upperBound...].drop { $0.isWhitespace }.prefix { !"，,。|｜/／()（）;；:：".contains($0) }
      // another label may follow behind white space, which names of two to four signs have none of
      let words = name.split(separator: " ")
      let spaced = words.prefix { !isInSigns($0) }.prefix(4).joined(separator: " ")
      let found = spaced.isEmpty ? words.first.map { String(withoutPost($0)) } ?? "" : spaced
      if isFirst, spaced.isEmpty ? (2...12).contains(found.count) : (4...40).contains(found.count) { return found }
    }
    let words = text.split(separator: " ")
    guard words.count >= 2, words.count <= 3, words[1] == "기자", (2...4).contains(words[0].count),
      words[0].unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) })
    else { return nil }
    return String(words[0])
  }

  /// Whether a word is in a script that puts no spaces between words.
  private static func isInSigns(_ word: Substring) -> Bool {
    word.unicodeScalars.contains { $0.value >= 0x2E80 && !(0xAC00...0xD7A3).contains($0.value) }
  }

  private static func withoutPost(_ name: Substring) -> Substring {
    for post in ["本报记者", "记者", "記者", "通讯员"] where name.hasPrefix(post) { return name.dropFirst(post.count) }
    return name
  }

  private static let labels = ["作者：", "作者:", "记者：", "記者：", "撰文：", "文：", "بقلم:", "بقلم :", "كتب:", "כתב:", "מאת:"]

  /// The parts that "and" joins, without it.
  private static func separated(_ part: Substring) -> [Substring] {
    var rest = part.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    for word in ["and ", "und ", "et ", "y ", "e ", "en ", "och ", "og "] where rest.hasPrefix(word) {
      rest = rest.dropFirst(word.count)
    }
    for word in [" and ", " und "] {
      guard let place = rest.firstRange(of: word) else { continue }
      return separated(rest[..<place.lowerBound]) + separated(rest[place.upperBound...])
    }
    return rest.isEmpty ? [] : [rest]
  }

  /// Whether a part says what somebody is: it holds the word for a post.
  private static func isPost(_ part: Substring) -> Bool {
    part.lowercased().split { !$0.isLetter }.contains { posts.contains($0) }
  }

  /// A name without the place that "in" puts behind it.
  private static func withoutPlace(_ name: Substring) -> Substring {
    guard let place = name.firstRange(of: " in "), name[..<place.lowerBound].contains(" "),
      name[place.upperBound...].first?.isUppercase == true
    else { return name }
    return name[..<place.lowerBound]
  }

  private static let posts: Set<Substring> = [
    "editor", "correspondent", "reporter", "writer", "columnist", "producer", "bureau", "photographer", "contributor",
    "staff", "journalist", "analyst", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin",
    "chefredakteur", "journaliste", "rédacteur", "rédactrice", "correspondant", "correspondante", "redactor",
    "redactora", "corresponsal", "periodista", "corrispondente", "giornalista", "redacteur", "verslaggever",
  ]
}
