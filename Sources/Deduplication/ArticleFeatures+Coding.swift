extension ArticleFeatures {
  /// The features as bytes for the store; about 600 for a headline with a summary.
  public var encoded: [UInt8] {
    let lists =
      (terms.count + bridge.count + claims.count) * 8 + bigrams.count * 6 + numbers.count * 8 + dates.count * 2
    let size = 100 + lists + sketch.count * 4 + labels.count + rivals.count * 4 + standing.encodedSize
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      var writer = ByteWriter(UnsafeMutableRawBufferPointer(bytes))
      writer.put(UInt8(6))
      putFields(into: &writer)
      writer.list(terms) { $0.put($1) }
      writer.list(bigrams) { writer, bigram in
        writer.put(bigram.hash)
        writer.put(bigram.weight)
      }
      writer.list(numbers) { writer, number in
        writer.put(number.unit)
        writer.put(number.value)
      }
      writer.list(dates) { $0.put($1) }
      writer.list(sketch) { $0.put($1) }
      writer.list(labels) { $0.put($1) }
      writer.list(rivals) { $0.put($1) }
      writer.put(guid)
      writer.put(standing)
      writer.list(bridge) { $0.put($1) }
      writer.list(claims) { writer, claim in
        writer.put(claim.unit)
        writer.put(claim.value)
      }
      writer.put(surroundings.nearest)
      count = writer.count
    }
  }

  private func putFields(into writer: inout ByteWriter) {
    writer.put(UInt64(bitPattern: time))
    writer.put(UInt64(bitPattern: decidedAt))
    writer.put(UInt64(bitPattern: ordinal))
    writer.put(UInt64(bitPattern: firstOrdinal))
    writer.put(foundings)
    writer.put(UInt8(isCopy ? 1 : 0))
    writer.put(kind.rawValue)
    writer.put(language)
    writer.put(source)
    writer.put(url)
    writer.put(headline)
    writer.put(prefix)
    writer.put(weekdays)
    writer.put(textWords)
    writer.put(surroundings.density)
  }

  /// Features from bytes that ``encoded`` made; nil if they are cut or of another format.
  public init?(encoded: [UInt8]) {
    self.init()
    let done = encoded.withUnsafeBytes { buffer -> Bool in
      var reader = ByteReader(buffer)
      let version = reader.take(UInt8.self)
      guard (1...6).contains(version) else { return false }
      time = Int64(bitPattern: reader.take(UInt64.self))
      decidedAt = Int64(bitPattern: reader.take(UInt64.self))
      ordinal = Int64(bitPattern: reader.take(UInt64.self))
      firstOrdinal = Int64(bitPattern: reader.take(UInt64.self))
      foundings = reader.take(UInt8.self)
      isCopy = reader.take(UInt8.self) == 1
      kind = ArticleKind(rawValue: reader.take(UInt8.self)) ?? .report
      language = reader.take(UInt32.self)
      source = reader.take(UInt32.self)
      url = reader.take(UInt64.self)
      headline = reader.take(UInt32.self)
      prefix = reader.take(UInt32.self)
      weekdays = reader.take(UInt8.self)
      textWords = reader.take(UInt8.self)
      surroundings.density = reader.take(UInt16.self)
      terms = reader.list(8) { $0.takeTerm() }
      bigrams = reader.list(6) { BigramEntry(hash: $0.take(UInt32.self), weight: $0.take(UInt16.self)) }
      numbers = reader.list(8) { NumberEntry(unit: $0.take(UInt32.self), value: $0.take(UInt32.self)) }
      dates = reader.list(2) { $0.take(UInt16.self) }
      sketch = reader.list(4) { $0.take(UInt32.self) }
      labels = reader.list(1) { $0.take(UInt8.self) }
      if version > 1 { rivals = reader.list(4) { $0.take(UInt32.self) } }
      if version > 2 {
        guid = reader.take(UInt64.self)
        standing = reader.takeStanding()
      }
      if version > 3 { bridge = reader.list(8) { $0.takeTerm() } }
      if version > 4 {
        claims = reader.list(8) { NumberEntry(unit: $0.take(UInt32.self), value: $0.take(UInt32.self)) }
      }
      if version > 5 { surroundings.nearest = reader.take(UInt16.self) }
      return reader.isComplete
    }
    guard done else { return nil }
  }
}

/// Writes integers in little-endian order into memory that is known to be large enough.
struct ByteWriter {
  private let bytes: UnsafeMutableRawBufferPointer
  private(set) var count = 0

  init(_ bytes: UnsafeMutableRawBufferPointer) { self.bytes = bytes }

  mutating func put<Value: FixedWidthInteger & BitwiseCopyable>(_ value: Value) {
    bytes.storeBytes(of: value.littleEndian, toByteOffset: count, as: Value.self)
    count += MemoryLayout<Value>.size
  }

  mutating func put(_ term: TermEntry) {
    put(term.hash)
    put(term.weight)
    put(term.idf)
    put(term.marks.rawValue)
  }

  mutating func list<Element>(_ list: [Element], _ put: (inout ByteWriter, Element) -> Void) {
    self.put(UInt16(list.count))
    for element in list { put(&self, element) }
  }

  /// A text of at most 255 bytes, which ids are; a longer one is cut.
  mutating func put(_ text: String) {
    let bytes = text.utf8.prefix(255)
    put(UInt8(bytes.count))
    for byte in bytes { put(byte) }
  }
}

/// Reads integers in little-endian order; reads zeros past the end and remembers that it did.
struct ByteReader {
  private let buffer: UnsafeRawBufferPointer
  private var index = 0
  private var isShort = false

  init(_ buffer: UnsafeRawBufferPointer) { self.buffer = buffer }

  /// Whether everything was there and nothing is left.
  var isComplete: Bool { !isShort && index == buffer.count }

  mutating func take<Value: FixedWidthInteger>(_ type: Value.Type) -> Value {
    let size = MemoryLayout<Value>.size
    guard index + size <= buffer.count else {
      isShort = true
      return 0
    }
    defer { index += size }
    return Value(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: Value.self))
  }

  mutating func list<Element>(_ size: Int, _ element: (inout ByteReader) -> Element) -> [Element] {
    let count = Int(take(UInt16.self))
    guard count * size <= buffer.count - index else {
      isShort = true
      return []
    }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(element(&self)) }
    return list
  }

  mutating func takeTerm() -> TermEntry {
    let bits = take(UInt64.self)
    return TermEntry(
      hash: UInt32(truncatingIfNeeded: bits), weight: UInt16(truncatingIfNeeded: bits >> 32),
      idf: UInt8(truncatingIfNeeded: bits >> 48),
      marks: TermEntry.Marks(rawValue: UInt8(truncatingIfNeeded: bits >> 56)))
  }

  mutating func takeText() -> String {
    let count = Int(take(UInt8.self))
    guard count <= buffer.count - index else {
      isShort = true
      return ""
    }
    defer { index += count }
    return String(decoding: UnsafeRawBufferPointer(rebasing: buffer[index..<(index + count)]), as: UTF8.self)
  }
}
