import Markup

/// Tells whether a list of subscriptions is whole, sound XML or not.
///
/// A feed is read whatever is wrong with it; of a list half is worse than nothing, since nobody sees what is missing. Bare
/// ampersands, attributes without quotes and names of references that nobody knows cost nothing and are let pass. Tags
/// that never end, end tags that end nothing or something else, quotation marks inside values, and bytes that are no text may have cost feeds.
struct OPMLSoundness {
  /// As deep as folders nest.
  private static let deepest = 900

  private let text: [UInt8]
  private var index = 0
  private var open: [String] = []
  private var hasList = false

  /// What is wrong with a list in UTF-8, with the line; nil if nothing was lost.
  static func fault(in text: [UInt8]) -> String? {
    if let place = text.firstIndex(where: { $0 < 0x20 && $0 != 9 && $0 != 10 && $0 != 13 }) {
      return "line \(line(of: place, text)): bytes that are no text"
    }
    let valid = text.withUnsafeBufferPointer { TextDecoder.validUTF8($0) } ?? text
    if let place = valid.indices.first(where: { valid[$0] == 0xEF && valid[$0...].starts(with: "\u{FFFD}".utf8) }) {
      return "line \(line(of: place, valid)): bytes that are no text"
    }
    var check = OPMLSoundness(text: valid)
    return check.fault()
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  private mutating func fault() -> String? {
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start
      if skips("<!--", to: "-->") || skips("<![CDATA[", to: "]]>") || skips("<?", to: "?>") { continue }
      index += 1
      if index < text.count, text[index] == UInt8(ascii: "!") {
        skipDeclaration()
      } else if let problem = tag() {
        return "line \(Self.line(of: start, text)): \(problem)"
      }
    }
    return open.last.map { "the element <\($0)> never ends" }
  }

  /// Goes over a tag; what is wrong with it.
  private mutating func tag() -> String? {
    let isEnd = index < text.count && text[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let name = String(decoding: text[index...].prefix(while: Self.isName), as: UTF8.self).lowercased()
    // a bare "<" is text
    guard !name.isEmpty else { return nil }
    var quote: UInt8?
    var previous: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "<"), index + 1 < text.count,
        Self.isName(text[index + 1]) || text[index + 1] == UInt8(ascii: "/")
      {
        return "the tag <\(name)> never ends"
      }
      if let mark = quote {
        if byte == mark {
          quote = nil
          guard mayFollowValue(index + 1) else { return "a quotation mark inside a value of <\(name)>" }
        }
      } else if byte == 0x22 || byte == 0x27 {
        guard previous == UInt8(ascii: "=") else { return "a quotation mark inside a value of <\(name)>" }
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return end(of: name, isEnd: isEnd, isEmpty: text[index - 1] == UInt8(ascii: "/"))
      }
      if byte > 0x20 { previous = byte }
      index += 1
    }
    return "the tag <\(name)> never ends"
  }

  /// Whether what stands behind a quoted value ends it: white space or the end of the tag.
  private func mayFollowValue(_ place: Int) -> Bool {
    place >= text.count || text[place] <= 0x20 || text[place] == UInt8(ascii: ">") || text[place] == UInt8(ascii: "/")
  }

  private mutating func end(of name: String, isEnd: Bool, isEmpty: Bool) -> String? {
    if isEnd {
      guard let last = open.popLast() else { return "</\(name)> ends nothing" }
      return last == name ? nil : "</\(name)> where </\(last)> is due"
    }
    // what is read ends with the first list
    if open.isEmpty, name == "opml" {
      if hasList { return "a second list begins" }
      hasList = true
    }
    if !isEmpty { open.append(name) }
    // around them <opml> and <body>, inside perhaps a feed that is not ended at once
    return open.count > Self.deepest + 3 ? "folders within folders, \(Self.deepest) deep" : nil
  }

  /// Goes over what a mark begins; false if another begins here.
  private mutating func skips(_ opening: StaticString, to closing: StaticString) -> Bool {
    guard opening.withUTF8Buffer({ text[index...].starts(with: $0) }) else { return false }
    index = text[index...].end(of: closing)
    return true
  }

  private mutating func skipDeclaration() {
    var isInSubset = false
    while index < text.count, isInSubset || text[index] != UInt8(ascii: ">") {
      if text[index] == UInt8(ascii: "[") { isInSubset = true }
      if text[index] == UInt8(ascii: "]") { isInSubset = false }
      index += 1
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  private static func line(of place: Int, _ text: [UInt8]) -> Int {
    text[..<place].count { $0 == UInt8(ascii: "\n") } + 1
  }
}
