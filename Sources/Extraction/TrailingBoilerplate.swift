import Markup

/// What feed software puts behind the words of an entry: "Read more" links, share links, "The post … appeared first
/// on …".
///
/// A link goes only if it stands at the very end and its whole text is a known phrase, so that a sentence that happens
/// to end so stays. What goes is the same in every version of an entry and never hides a change of its words.
enum TrailingBoilerplate {
  /// The text without such an end.
  static func removed(from plain: PlainText) -> String {
    guard !plain.links.isEmpty else { return plain.text }
    var text = plain.text
    let kept = text.withUTF8 { bytes in
      var end = bytes.count
      for link in plain.links.reversed() {
        guard link.lowerBound < end else { continue }
        if endsBehind(link, bytes, end), isPhrase(bytes[link.lowerBound..<min(link.upperBound, end)]) {
          end = trimmedEnd(bytes, link.lowerBound)
        } else if let start = startOfAttribution(bytes, end, link: link) {
          end = trimmedEnd(bytes, start)
        } else {
          break
        }
      }
      return end
    }
    guard kept < text.utf8.count else { return text }
    return String(decoding: text.utf8.prefix(kept), as: UTF8.self)
  }

  /// Whether nothing but decoration stands between a link and the end.
  private static func endsBehind(_ link: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    end - link.upperBound <= 12 && bytes[min(link.upperBound, end)..<end].allSatisfy(isDecoration)
  }

  /// Punctuation, brackets, bars, arrows, ellipses and white space: in ASCII, and bytes of U+0080 to U+00BF and U+2000
  /// to U+2FFF.
  private static func isDecoration(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x80...0xBF, 0xC2, 0xE2: true
    case UInt8(ascii: "."), UInt8(ascii: "]"), UInt8(ascii: "["), UInt8(ascii: ")"), UInt8(ascii: "("),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// The end of the text before an index, without white space and the bars and brackets that led over to what goes.
  private static func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    var end = index
    while end > 0 {
      switch bytes[end - 1] {
      case 0...0x20, UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "/"): end -= 1
      default: return end
      }
    }
    return end
  }

  /// Whether a link's text, case and decoration aside, is a phrase of the list.
  private static func isPhrase(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard bytes.count <= 48 else { return false }
    return isPhrase(String(decoding: bytes, as: UTF8.self)[...])
  }

  /// Whether words, case and decoration aside, are a phrase of the list.
  static func isPhrase(_ text: Substring) -> Bool {
    var words = text.lowercased()[...]
    while let last = words.last, !last.isLetter { words = words.dropLast() }
    while let first = words.first, !first.isLetter { words = words.dropFirst() }
    return phrases.contains(String(words))
  }

  private static let phrases: Set<String> = [
    "read more", "read the rest", "read full article", "read the full article", "read full story",
    "read the full story", "read the rest of this entry", "read the rest of this story", "read on", "full story",
    "continue reading", "continue reading this entry", "more", "click here to read more", "view article", "comments",
    "view comments", "add a comment", "leave a comment", "share", "share on facebook", "share on twitter", "tweet",
    "tweet this", "email this", "email", "facebook", "twitter", "weiterlesen", "mehr lesen", "mehr", "zum artikel",
    "lire la suite", "lire plus", "lire l’article", "lire l'article", "en savoir plus", "leer más", "seguir leyendo",
    "sigue leyendo", "leggi tutto", "leggi di più", "continua a leggere", "continua", "leia mais", "saiba mais",
    "continue lendo", "lees meer", "lees verder", "verder lezen", "läs mer", "les mer", "læs mere", "lue lisää",
    "czytaj dalej", "czytaj więcej", "číst dál", "číst více", "citește mai mult", "devamını oku", "читать далее",
    "читать дальше", "читати далі", "selengkapnya", "baca selengkapnya", "xem thêm", "続きを読む", "阅读全文", "阅读更多",
  ]

  /// Where "The post (link) appeared first on (link)." begins, if the text ends with it: what WordPress adds by default,
  /// in the wording of its translations.
  private static func startOfAttribution(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int, link: Range<Int>
  ) -> Int? {
    guard endsBehind(link, bytes, end) else { return nil }
    let before = bytes[max(0, link.lowerBound - 600)..<link.lowerBound]
    for (opening, middle) in attributions {
      guard before.dropLast().suffix(middle.count).elementsEqual(middle) else { continue }
      var start = link.lowerBound - 1 - middle.count - opening.count
      while start >= before.startIndex {
        let isAtBreak = start == 0 || bytes[start - 1] <= 0x20
        if isAtBreak, bytes[start..<(start + opening.count)].elementsEqual(opening) { return start }
        start -= 1
      }
    }
    return nil
  }

  private static let attributions: [(opening: [UInt8], middle: [UInt8])] = [
    ("The post ", " appeared first on"), ("The post ", " first appeared on"), ("Der Beitrag ", " erschien zuerst auf"),
    ("L’article ", " est apparu en premier sur"), ("L'article ", " est apparu en premier sur"),
    ("La entrada ", " se publicó primero en"), ("La entrada ", " aparece primero en"),
    ("L'articolo ", " proviene da"), ("L’articolo ", " proviene da"), ("O post ", " apareceu primeiro em"),
    ("Het bericht ", " verscheen eerst op"), ("Artykuł ", " pochodzi z serwisu"), ("Inlägget ", " dök först upp på"),
    ("Сообщение ", " появились сначала на"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
