import Glibc

/// Turns bytes of any encoding into UTF-8, and mends UTF-8.
public enum TextDecoder {
  /// The text in valid UTF-8; the bytes themselves where they are valid already.
  ///
  /// What the encoding cannot mean becomes U+FFFD; a name that nobody knows is read as windows-1252.
  public static func utf8(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    switch encoding.kind {
    case .utf8: bytes
    case .windows1252: windows1252(bytes[...])
    case .other(HZ.name): converted(HZ.eightBit(bytes), from: "GB18030") ?? windows1252(bytes[...])
    case .other(let name): converted(bytes, from: name) ?? windows1252(bytes[...])
    }
  }

  /// A copy with everything that is not UTF-8, or not a character of XML, replaced; nil if there is nothing to replace.
  ///
  /// A single stray byte between sound characters is one of windows-1252 (documents glued together from several sources);
  /// several in a row are a broken sequence and become U+FFFD; a pair of surrogates is the character that it means.
  public static func validUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard var bad = firstInvalid(bytes, from: 0) else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 16 + 16)
    var copied = 0
    while true {
      out.append(contentsOf: bytes[copied..<bad])
      var end = bad + 1
      if let scalar = surrogatePair(bytes, bad) {
        out.append(contentsOf: String(Character(scalar)).utf8)
        copied = bad + 6
        guard let next = firstInvalid(bytes, from: copied) else { break }
        bad = next
        continue
      }
      while end < bytes.count, bytes[end] >= 0x80, sequenceLength(bytes, end) == 0 { end += 1 }
      if end == bad + 1, let text = windows1252Text(bytes[bad]) {
        out.append(contentsOf: text)
      } else {
        out.append(contentsOf: "\u{FFFD}".utf8)
      }
      copied = end
      guard let next = firstInvalid(bytes, from: end) else { break }
      bad = next
    }
    out.append(contentsOf: bytes[copied...])
    return out
  }

  /// What the bytes beyond ASCII are if they are read as UTF-8.
  struct Census {
    /// Valid sequences of two and more bytes.
    var valid = 0
    /// Single bytes between characters of ASCII, as accents of windows-1252 in a document that was glued together.
    var single = 0
    /// Other bytes that are no UTF-8. Sequences that were cut, halves of surrogates and characters that XML forbids have
    /// its form and are none of these.
    var foreign = 0
  }

  /// Counts what the bytes beyond ASCII are.
  static func census(_ bytes: UnsafeBufferPointer<UInt8>) -> Census {
    var census = Census()
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      var end = index
      var valid = 0
      var foreign = 0
      while end < bytes.count, bytes[end] >= 0x80 {
        let length = sequenceLength(bytes, end)
        let form = length > 0 ? 0 : brokenLength(bytes, end)
        if length > 0 { valid += 1 } else if form == 0 { foreign += 1 }
        end += max(1, length, form)
      }
      census.valid += valid
      if end - index == 1 { census.single += foreign } else { census.foreign += foreign }
      index = end
    }
    return census
  }

  /// The length of what has the form of UTF-8 and is no character: a half of a surrogate pair, U+FFFE and U+FFFF, or a
  /// sequence of three and four bytes that breaks off before ASCII or the end; 0 if there is none.
  private static func brokenLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let whole = bytes[index] >= 0xF0 ? 4 : 3
    guard (0xE0...0xF4).contains(bytes[index]) else { return 0 }
    var length = 1
    while length < whole, index + length < bytes.count, bytes[index + length] & 0xC0 == 0x80 { length += 1 }
    if length == whole { return bytes[index] == 0xED || bytes[index] == 0xEF ? length : 0 }
    let isCut = index + length == bytes.count || bytes[index + length] < 0x80
    return length > 1 && isCut ? length : 0
  }

  /// The character that a pair of surrogates means, each written as three bytes (Unicode Technical Report 26, CESU-8); nil
  /// if there is none.
  private static func surrogatePair(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Unicode.Scalar? {
    guard index + 6 <= bytes.count, bytes[index] == 0xED, bytes[index + 3] == 0xED,
      (0xA0...0xAF).contains(bytes[index + 1]), (0xB0...0xBF).contains(bytes[index + 4]),
      bytes[index + 2] & 0xC0 == 0x80, bytes[index + 5] & 0xC0 == 0x80
    else { return nil }
    let high = UInt32(bytes[index + 1] & 0x0F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    let low = UInt32(bytes[index + 4] & 0x0F) << 6 | UInt32(bytes[index + 5] & 0x3F)
    return Unicode.Scalar(0x10000 + (high << 10 | low))
  }

  /// Where the first byte stands that is not part of a valid sequence.
  static func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    let words = UnsafeRawBufferPointer(bytes)
    while index < bytes.count {
      while index + 8 <= bytes.count,
        words.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        index += 8
      }
      guard index < bytes.count else { return nil }
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = sequenceLength(bytes, index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the valid sequence of two to four bytes at an index, 0 if there is none (RFC 3629, section 4).
  /// U+FFFE and U+FFFF, which XML forbids, count as invalid.
  static func sequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xEF:
      guard continues(1), continues(2) else { return 0 }
      return bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE ? 0 : 3
    case 0xE1...0xEC, 0xEE: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        out.append(byte)
      } else {
        out.append(contentsOf: windows1252Text(byte) ?? Array("\u{FFFD}".utf8))
      }
    }
    return out
  }

  /// The UTF-8 of a byte from 0x80 of windows-1252; nil where it is not assigned.
  private static func windows1252Text(_ byte: UInt8) -> [UInt8]? {
    let text = CharacterReferences.text(ofNumber: UInt32(byte))
    return text.count == 0 ? nil : text.bytes
  }

  /// Whether a byte means nothing in windows-1252.
  static func isUnassigned(_ byte: UInt8) -> Bool { [0x81, 0x8D, 0x8F, 0x90, 0x9D].contains(byte) }

  /// What the bytes 0x80 to 0xFF mean in a single-byte encoding: scalars, 0 where a byte means nothing.
  static func highHalf(of encoding: TextEncoding?) -> [UInt32] {
    guard let encoding else { return [UInt32](repeating: 0, count: 128) }
    return (0x80...0xFF).map { byte in
      let text = String(decoding: utf8([UInt8(byte)], encoding), as: UTF8.self).unicodeScalars
      guard text.count == 1, let scalar = text.first, scalar.value >= 0xA0, scalar != "\u{FFFD}" else { return 0 }
      return scalar.value
    }
  }

  /// How many places there are, of so many bytes from the beginning, that an encoding cannot mean.
  static func faults(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, sample: Int) -> Int {
    guard case .other = encoding.kind else { return 0 }
    let text = utf8(Array(bytes.prefix(sample)), encoding)
    var faults = 0
    for index in text.indices.dropFirst(2) where text[index] == 0xBD && text[index - 1] == 0xBF {
      if text[index - 2] == 0xEF { faults += 1 }
    }
    return faults
  }

  /// The text converted by iconv, whatever it cannot read replaced; nil if iconv does not know the encoding.
  private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count * 2)
    var chunk = [UInt8](repeating: 0, count: 32_768)
    var source = bytes
    source.withUnsafeMutableBytes { raw in
      var input = raw.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = raw.count
      while left > 0 {
        let failure = chunk.withUnsafeMutableBytes { room -> Int32 in
          var output = room.baseAddress?.assumingMemoryBound(to: CChar.self)
          var free = room.count
          let result = iconv(converter, &input, &left, &output, &free)
          let reason = result == -1 ? errno : 0
          let text = room[..<(room.count - free)]
          if name == Big5.name { out += Big5.mended(text) } else { out.append(contentsOf: text) }
          return reason
        }
        if failure == 0 { break }
        if failure == E2BIG { continue }
        if name == Big5.name, left > 1, let pair = input.map({ (UInt8(bitPattern: $0[0]), UInt8(bitPattern: $0[1])) }),
          let text = Big5.text(ofPair: pair.0, pair.1)
        {
          out.append(contentsOf: text)
          input = input.map { $0 + 2 }
          left -= 2
          continue
        }
        // an illegal or cut sequence: one byte is given up
        out.append(contentsOf: "\u{FFFD}".utf8)
        input = input.map { $0 + 1 }
        left -= 1
      }
    }
    return out
  }
}
