/// The word being read, folded as it comes: lower case, no accents, numbers in one notation.
struct WordBuffer {
  /// Bytes of a word that count.
  static let capacity = 48
  /// Base letters of U+00C0 to U+017F.
  private static let latin: StaticString =
    """
    aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll\
    nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
    """

  private let keepsAccents: Bool
  private var bytes = [UInt8](repeating: 0, count: WordBuffer.capacity + 8)
  private var count = 0
  private var letters = 0
  private var digits = 0
  private var capitals = 0
  private var startsWithCapital = false
  private var decimal = -1
  private var isScoreLine = false

  /// An empty buffer; accents are folded when the word is finished if it keeps them until then.
  init(keepsAccents: Bool) { self.keepsAccents = keepsAccents }

  /// Whether nothing was read.
  var isEmpty: Bool { count == 0 }
  /// Whether the last character was a digit.
  var endsInDigit: Bool { count > 0 && ASCII.isDigit(bytes[count - 1]) }
  /// Whether it is of capital letters alone.
  var isInCapitals: Bool { capitals == count }
  /// Whether it is a number.
  var isNumber: Bool { digits > 0 && letters == 0 }
  /// Whether it is a number of one or two digits.
  var isShortNumber: Bool { letters == 0 && digits == count && digits <= 2 && digits > 0 }
  /// Whether it is a single capital, as in an initialism.
  var isInitial: Bool { letters == count && capitals == letters && letters > 0 && letters < 5 && digits == 0 }

  /// The bytes of a word of three to sixteen ASCII letters, zeros behind them; what it becomes depends on nothing else.
  /// Nil for another one.
  var key: (low: UInt64, high: UInt64)? {
    guard letters == count, (3...16).contains(count) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let low = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
      let high = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      if count < 8 { return (low & (1 << UInt64(8 * count) - 1), 0) }
      return (low, count == 16 ? high : high & (1 << UInt64(8 * (count - 8)) - 1))
    }
  }

  /// What the word looks like.
  var shape: Token.Shape {
    var shape: Token.Shape = []
    if startsWithCapital { shape.insert(.capital) }
    if letters > 1 && capitals == letters { shape.insert(.allCapitals) }
    if isNumber { shape.insert(.number) }
    if isScoreLine { shape.insert(.score) }
    if count == 1 { shape.insert(.short) }
    return shape
  }

  /// Forgets the word.
  mutating func reset() {
    count = 0
    letters = 0
    digits = 0
    capitals = 0
    startsWithCapital = false
    decimal = -1
    isScoreLine = false
  }

  /// Holds the ASCII letters that stand at a place of a text, as many as fit, in place of what it held; returns the index
  /// after them.
  mutating func takeLetters(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    reset()
    let end = min(text.count, start + Self.capacity)
    var index = start
    bytes.withUnsafeMutableBytes { bytes in
      while index &+ 8 <= end {
        let eight = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped + index).loadUnaligned(as: UInt64.self)
        let letters = EightBytes(UInt64(littleEndian: eight))
        bytes.storeBytes(of: letters.lowered.littleEndian, toByteOffset: index &- start, as: UInt64.self)
        capitals &+= letters.capitals
        index &+= letters.count
        if letters.count < 8 { return }
      }
      while index < end {
        let small = text[index] | 0x20
        guard small >= 0x61 && small <= 0x7A else { return }
        if text[index] & 0x20 == 0 { capitals &+= 1 }
        bytes[index &- start] = small
        index &+= 1
      }
    }
    count = index - start
    letters = count
    startsWithCapital = count > 0 && text[start] & 0x20 == 0
    return index
  }

  /// Takes in an ASCII letter or digit.
  mutating func append(ascii byte: UInt8) {
    if ASCII.isDigit(byte) {
      digits += 1
      put(byte)
    } else {
      if ASCII.isCapital(byte) { noteCapital() }
      letters += 1
      put(byte | 0x20)
    }
  }

  /// Takes in a letter or digit beyond ASCII.
  mutating func append(_ scalar: UInt32) {
    var scalar = scalar
    switch scalar {
    case 0xFF10...0xFF19:
      append(ascii: UInt8(scalar - 0xFF10 + 0x30))
      return
    case 0x660...0x669, 0x6F0...0x6F9:
      append(ascii: UInt8((scalar & 0xF) + 0x30))
      return
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      append(ascii: UInt8(scalar - 0xFEE0))
      return
    case 0xC0...0x17F:
      if scalar < 0xDF || (scalar > 0xFF && scalar & 1 == 0) { noteCapital() }
      letters += 1
      if keepsAccents {
        put(lowered: scalar)
        return
      }
      if scalar == 0xDF { put(0x73) }
      put(Self.latin.utf8Start[Int(scalar - 0xC0)])
      return
    case 0x391...0x3A9, 0x410...0x42F: noteCapital(); scalar += 0x20
    case 0x400...0x40F: noteCapital(); scalar += 0x50
    case 0x386, 0x3AC: scalar = 0x3B1
    case 0x388...0x38A, 0x3AD...0x3AF: scalar = [0x3B5, 0x3B7, 0x3B9][Int((scalar - 0x388) % 0x25 % 3)]
    case 0x38C, 0x3CC: scalar = 0x3BF
    case 0x38E, 0x3CD: scalar = 0x3C5
    case 0x38F, 0x3CE: scalar = 0x3C9
    case 0x3C2: scalar = 0x3C3
    case 0x622, 0x623, 0x625, 0x671: scalar = 0x627
    case 0x629: scalar = 0x647
    case 0x649, 0x6CC: scalar = 0x64A
    case 0x6A9: scalar = 0x643
    case 0x1E00...0x1EFF: scalar |= 1
    default: break
    }
    if scalar == 0x451 { scalar = 0x435 }
    letters += 1
    put(utf8: scalar)
  }

  /// Takes in a separator within a number: one of thousands is dropped, a decimal one is kept as a point.
  mutating func append(separator: UInt8, thousands: Bool) {
    if thousands && decimal < 0 && (separator == 0x2C || count <= 3) { return }
    if decimal < 0 { decimal = count }
    put(0x2E)
  }

  /// Takes in the dash of a result.
  mutating func appendScoreDash() {
    isScoreLine = true
    put(0x2D)
  }

  /// The hash of the word, stemmed.
  mutating func finish(_ stemming: Stemming) -> UInt32 {
    if isNumber && decimal > 0 && !isScoreLine { trimDecimals() }
    if count == 2 && capitals == 2 && bytes[0] == 0x75 && bytes[1] == 0x73 {
      put(0x61)
    }
    if letters > 0 && digits == 0 {
      count = stemming.stem(&bytes, count: count)
      if keepsAccents { foldAccents() }
      count = stemming.cut(count)
    }
    return bytes.withUnsafeBufferPointer { TermHash.of(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// 2.00 and 2 are the same number.
  private mutating func trimDecimals() {
    guard bytes[..<count].lastIndex(of: 0x2E) == decimal else { return }
    while count > decimal + 1 && bytes[count - 1] == 0x30 { count -= 1 }
    if count == decimal + 1 { count = decimal }
  }

  /// Folds the letters of U+00C0 to U+017F that were kept; none of them gets longer.
  private mutating func foldAccents() {
    var length = 0
    var index = 0
    while index < count {
      let byte = bytes[index]
      if (0xC3...0xC5).contains(byte), index + 1 < count {
        let scalar = Int(byte & 0x1F) << 6 | Int(bytes[index + 1] & 0x3F)
        if scalar == 0xDF {
          bytes[length] = 0x73
          length += 1
        }
        bytes[length] = Self.latin.utf8Start[scalar - 0xC0]
        index += 2
      } else {
        bytes[length] = byte
        index += 1
      }
      length += 1
    }
    count = length
  }

  /// Puts a letter of U+00C0 to U+017F in lower case.
  private mutating func put(lowered scalar: UInt32) {
    switch scalar {
    case 0xC0...0xDE: put(utf8: scalar + 0x20)
    case 0x130: put(0x69)
    case 0x178: put(utf8: 0xFF)
    case 0x139...0x148, 0x179...0x17E: put(utf8: scalar & 1 == 1 ? scalar + 1 : scalar)
    case 0x100...0x137, 0x14A...0x177: put(utf8: scalar | 1)
    default: put(utf8: scalar)
    }
  }

  private mutating func noteCapital() {
    if count == 0 { startsWithCapital = true }
    capitals += 1
  }

  private mutating func put(_ byte: UInt8) {
    guard count < Self.capacity else { return }
    bytes[count] = byte
    count += 1
  }

  private mutating func put(utf8 scalar: UInt32) {
    if scalar < 0x800 {
      put(UInt8(0xC0 | scalar >> 6))
    } else if scalar < 0x10000 {
      put(UInt8(0xE0 | scalar >> 12))
      put(UInt8(0x80 | scalar >> 6 & 0x3F))
    } else {
      put(UInt8(0xF0 | scalar >> 18))
      put(UInt8(0x80 | scalar >> 12 & 0x3F))
      put(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    put(UInt8(0x80 | scalar & 0x3F))
  }
}
