/// Text as a reader sees it, from the HTML or the plain text that a feed carries.
///
/// One pass over the bytes, no tree. Tags, comments, scripts and styles go; references are resolved twice, since many
/// publishers escape twice; every run of white space, no-break spaces included, becomes one space; soft hyphens and
/// zero-width spaces go. Tags that only decorate words leave no trace, so that a word in bold equals the word. A `<`
/// that begins no tag is text. Tags: WHATWG HTML Living Standard, 13.2.5 (tokenization), simplified.
public struct PlainText: Sendable, Hashable {
  /// What stands where a block (paragraph, list item, line break) ends.
  public enum Breaks: Sendable {
    /// A space: the text is one line.
    case spaces
    /// A line feed: one line a block.
    case lines
  }

  /// The text.
  public var text: String
  /// Where the links of the text stand, in bytes of its UTF-8, in their order; links without text are left out.
  public var links: [Range<Int>]

  /// The text of an HTML fragment.
  public init(html: String, breaks: Breaks = .spaces) {
    var html = html
    var links: [Range<Int>] = []
    text = html.withUTF8 { bytes in
      guard PlainTextScan.needsWork(bytes, isHTML: true) else { return String(decoding: bytes, as: UTF8.self) }
      // two references of six bytes have only five (&nGt and &nLt); everything else shrinks
      return String(unsafeUninitializedCapacity: bytes.count + bytes.count / 4 + 16) { out in
        var reader = PlainTextReader(input: bytes, output: out, breaks: breaks, isHTML: true)
        let count = reader.read()
        links = reader.links
        return count
      }
    }
    self.links = links
  }

  /// The text of a title or summary that is not markup: references that were escaped twice resolved, white space
  /// collapsed.
  public init(plain: String) {
    var plain = plain
    links = []
    text = plain.withUTF8 { bytes in
      guard PlainTextScan.needsWork(bytes, isHTML: false) else { return String(decoding: bytes, as: UTF8.self) }
      return String(unsafeUninitializedCapacity: bytes.count + bytes.count / 4 + 16) { out in
        var reader = PlainTextReader(input: bytes, output: out, breaks: .spaces, isHTML: false)
        return reader.read()
      }
    }
  }
}

/// A quick look at bytes that most titles pass.
enum PlainTextScan {
  /// Whether anything in the bytes could come out differently: markup, references, white space to collapse, or one of
  /// the lead bytes of white space beyond ASCII.
  static func needsWork(_ bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool) -> Bool {
    var isAfterSpace = true
    for byte in bytes {
      if byte > 0x20, byte < 0x7F {
        if byte == UInt8(ascii: "&") || (isHTML && byte == UInt8(ascii: "<")) { return true }
        isAfterSpace = false
      } else if byte == 0x20 {
        if isAfterSpace { return true }
        isAfterSpace = true
      } else if ByteClass.of(byte) != .ordinary {
        return true
      } else {
        isAfterSpace = false
      }
    }
    return isAfterSpace && !bytes.isEmpty
  }
}

/// What a byte may begin.
enum ByteClass {
  case ordinary, special

  /// Special are controls and the lead bytes of U+0085, U+00A0, U+00AD, U+1680, U+2000 to U+206F, U+3000 and U+FEFF.
  @inline(__always)
  static func of(_ byte: UInt8) -> ByteClass {
    switch byte {
    case 0...0x20, 0x7F, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: .special
    default: .ordinary
    }
  }
}
