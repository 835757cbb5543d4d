/// A copy of a document's bytes in which libxml2 finds nothing that would make it drop content.
///
/// - control characters of C0, raw or as references, and characters that XML forbids become spaces or nothing;
/// - invalid UTF-8 is replaced (``TextDecoder``);
/// - HTML's named references become what they name, those of the document's own entities their text;
/// - an ampersand that begins no reference, and a `<` that begins no markup, become text;
/// - all that is left of references is written as numbers: after its first complaint libxml2 2.9 drops the named ones, those
///   of XML itself included (`xmlParseReference`);
/// - a CDATA section or comment that never ends is ended;
/// - tags are balanced, and elements that are too deep leave their content and go (``XMLRepairDepth``);
/// - spare elements around the root absorb end tags whose names libxml2 reads in another way, and let it read on behind
///   the root's.
enum XMLRepair {
  /// Bytes of the longest tag that is taken for one: libxml2 compares every attribute of a tag with every other one, so
  /// that a tag of some megabytes would take hours.
  private static let longestTag = 1 << 16

  /// Elements put around the document.
  static let spareElements = 200

  /// The repaired copy. It takes at most about five times the room of the original.
  static func repaired(_ raw: UnsafeBufferPointer<UInt8>, entities declared: [[UInt8]: [UInt8]]) -> [UInt8] {
    var entities = XMLEntities(declared)
    let valid = TextDecoder.validUTF8(raw)
    var out: [UInt8] = []
    out.reserveCapacity(raw.count + raw.count / 8 + spareElements * 3)
    for _ in 0..<spareElements { out.append(contentsOf: "<_>".utf8) }
    if let valid {
      valid.withUnsafeBufferPointer { append($0, &entities, to: &out) }
    } else {
      append(raw, &entities, to: &out)
    }
    return out
  }

  private static func append(_ bytes: UnsafeBufferPointer<UInt8>, _ entities: inout XMLEntities, to out: inout [UInt8])
  {
    var index = 0
    var marks = Marks()
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "&"): index += appendReference(bytes, index, &entities, to: &out)
      case UInt8(ascii: "<") where starts(bytes, index, "<!--"): index += skipComment(bytes, index, &marks)
      case UInt8(ascii: "<"): index += appendMarkup(bytes, index, &entities, &marks, to: &out)
      case UInt8(ascii: ">") where index >= 2 && bytes[index - 1] == 0x5D && bytes[index - 2] == 0x5D:
        // the end of a section that did not begin
        out.append(contentsOf: "&#62;".utf8)
        index += 1
      default:
        out.append(cleaned(byte))
        index += 1
      }
    }
  }

  /// Copies what a `<` begins and returns its length: a whole CDATA section, a tag, or one character.
  private static func appendMarkup(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ entities: inout XMLEntities, _ marks: inout Marks,
    to out: inout [UInt8]
  ) -> Int {
    if starts(bytes, start, "<![CDATA[") { return appendSection(bytes, start, &marks, to: &out) }
    if starts(bytes, start, "<?") { return skipInstruction(bytes, start) }
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    let isEnd = next == UInt8(ascii: "/")
    let first = isEnd && start + 2 < bytes.count ? bytes[start + 2] : next
    guard isNameStart(first), let end = tagEnd(bytes, start) else {
      out.append(contentsOf: "&#60;".utf8)
      return 1
    }
    let tag = UnsafeBufferPointer(rebasing: bytes[start..<end])
    switch marks.depth.take(tag) {
    case .drop: break
    case .keep: appendTag(tag, &entities, to: &out)
    case .end(let within):
      for name in within {
        out.append(contentsOf: "</".utf8)
        out.append(contentsOf: name.bytes)
        out.append(UInt8(ascii: ">"))
      }
      appendTag(tag, &entities, to: &out)
    }
    return end - start
  }

  /// Copies a tag, its attribute values quoted and its references repaired.
  private static func appendTag(
    _ tag: UnsafeBufferPointer<UInt8>, _ entities: inout XMLEntities, to out: inout [UInt8]
  ) {
    var index = 0
    var quote: UInt8?
    while index < tag.count {
      let byte = tag[index]
      if byte == UInt8(ascii: "&") {
        index += appendReference(tag, index, &entities, to: &out)
        continue
      }
      if let open = quote {
        if byte == UInt8(ascii: "<") {
          out.append(contentsOf: "&#60;".utf8)
        } else {
          out.append(cleaned(byte))
        }
        if byte == open {
          quote = nil
          // attributes that touch: a="1"b="2"
          if index + 1 < tag.count, isNameStart(tag[index + 1]) { out.append(0x20) }
        }
        index += 1
        continue
      }
      if byte == 0x22 || byte == 0x27 { quote = byte }
      out.append(cleaned(byte))
      index += 1
      if byte == UInt8(ascii: "="), index < tag.count { index += quoteBareValue(tag, index, &entities, to: &out) }
    }
  }

  /// Copies an attribute value that lacks its quotes, in quotes; returns the bytes taken, 0 if quotes follow.
  private static func quoteBareValue(
    _ tag: UnsafeBufferPointer<UInt8>, _ start: Int, _ entities: inout XMLEntities, to out: inout [UInt8]
  ) -> Int {
    guard tag[start] > 0x20, tag[start] != 0x22, tag[start] != 0x27, tag[start] != UInt8(ascii: ">") else { return 0 }
    var end = start
    while end < tag.count, tag[end] > 0x20, tag[end] != UInt8(ascii: ">") { end += 1 }
    out.append(0x22)
    var index = start
    while index < end {
      if tag[index] == UInt8(ascii: "&") {
        index += appendReference(tag, index, &entities, to: &out)
      } else {
        if tag[index] == 0x22 { out.append(contentsOf: "&#34;".utf8) } else { out.append(cleaned(tag[index])) }
        index += 1
      }
    }
    out.append(0x22)
    return index - start
  }

  /// The index behind a tag's `>`; nil if another `<` or the end comes first.
  private static func tagEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start + 1
    var quote: UInt8?
    var bareEnd: Int?
    let limit = min(bytes.count, start + longestTag)
    while index < limit {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: ">"), bareEnd == nil { bareEnd = index + 1 }
        if byte == UInt8(ascii: "<"), let bareEnd { return bareEnd }  // a quote that never ends
      } else if byte == 0x22 || byte == 0x27, index > 0, isBeforeValue(bytes, index) {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return nil
      }
      index += 1
    }
    return bareEnd
  }

  private static func isBeforeValue(_ bytes: UnsafeBufferPointer<UInt8>, _ quote: Int) -> Bool {
    var index = quote - 1
    while index > 0, bytes[index] <= 0x20 { index -= 1 }
    return bytes[index] == UInt8(ascii: "=")
  }

  /// Copies a section up to and with its closing mark.
  ///
  /// One without a mark, or with none before another one begins, ends with the element that it stands in, if that ends
  /// before; else it runs to the end of the document, which is cut then.
  private static func appendSection(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ marks: inout Marks, to out: inout [UInt8]
  ) -> Int {
    let content = start + 9
    if marks.sectionEnd < content { marks.sectionEnd = find("]]>", in: bytes, from: content) ?? .max }
    let limit = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, marks.sectionEnd)])
    let next = marks.sectionEnd == .max ? limit.count : find("<![CDATA[", in: limit, from: content)
    if let next, let name = marks.depth.innermost,
      let end = endTag(of: name, in: UnsafeBufferPointer(rebasing: limit[..<next]), from: content)
    {
      for index in start..<end { out.append(cleaned(bytes[index])) }
      out.append(contentsOf: "]]>".utf8)
      return end - start
    }
    for index in start..<limit.count { out.append(cleaned(bytes[index])) }
    return limit.count - start
  }

  /// Where the first end tag of an element stands.
  private static func endTag(
    of name: XMLRepairDepth.Name, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    var index = start
    while let behind = find("</", in: bytes, from: index) {
      let after = behind + name.bytes.count
      if after < bytes.count, bytes[after] <= 0x20 || bytes[after] == UInt8(ascii: ">"),
        bytes[behind..<after].elementsEqual(name.bytes)
      {
        return behind - 2
      }
      index = behind
    }
    return nil
  }

  private static func skipComment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ marks: inout Marks
  ) -> Int {
    // a comment without end is taken to end with the next tag's bracket, if it is not too far to look for its end
    let near = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, start + longestTag)])
    let end = find("-->", in: near, from: max(start + 4, marks.noCommentEnd))
    if end == nil { marks.noCommentEnd = max(marks.noCommentEnd, near.count - 2) }
    return (end ?? find(">", in: bytes, from: start + 4) ?? bytes.count) - start
  }

  /// What is known of the document: the open elements, and where comments and sections end, so that no byte is searched
  /// for it twice.
  private struct Marks {
    var depth = XMLRepairDepth()
    /// No end of a comment begins between the place where one was sought first and here.
    var noCommentEnd = 0
    /// The index behind the end of a section that was found last.
    var sectionEnd = 0
  }

  private static func skipInstruction(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    (find(">", in: bytes, from: start + 2) ?? bytes.count) - start
  }

  /// The index behind the first occurrence of a mark.
  private static func find(_ mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == mark.utf8Start[0], starts(bytes, index, mark) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return nil
  }

  private static func starts(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for index in 0..<count where bytes[start + index] != text.utf8Start[index] { return false }
    return true
  }

  /// Copies what an ampersand begins, or the ampersand as text, and returns the bytes taken.
  private static func appendReference(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ entities: inout XMLEntities, to out: inout [UInt8]
  ) -> Int {
    if !entities.isEmpty, let name = XMLReferences.name(bytes, at: start), let value = entities.value(Array(name)) {
      for byte in value { appendText(byte, to: &out) }
      return name.count + 2
    }
    guard let (text, length) = XMLReferences.decode(bytes, at: start) else {
      out.append(contentsOf: "&#38;".utf8)
      return 1
    }
    for index in 0..<text.count { appendText(text[index], to: &out) }
    return length
  }

  /// Appends a character of text, escaped where it would be markup.
  private static func appendText(_ byte: UInt8, to out: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "&"): out.append(contentsOf: "&#38;".utf8)
    case UInt8(ascii: "<"): out.append(contentsOf: "&#60;".utf8)
    case UInt8(ascii: ">"): out.append(contentsOf: "&#62;".utf8)
    case 0x22: out.append(contentsOf: "&#34;".utf8)
    case 0x27: out.append(contentsOf: "&#39;".utf8)
    default: out.append(cleaned(byte))
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "_") || byte >= 0xC0
  }

  private static func cleaned(_ byte: UInt8) -> UInt8 {
    byte < 0x20 && byte != 9 && byte != 10 && byte != 13 ? 0x20 : byte
  }
}
