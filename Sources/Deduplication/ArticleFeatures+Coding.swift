extension ArticleFeatures {
  /// The features as bytes for the store; about 600 for a headline with a summary.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.put(UInt8(1))
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
    writer.put(density)
    writer.put(UInt16(terms.count))
    for term in terms {
      writer.put(term.hash)
      writer.put(term.weight)
      writer.put(term.idf)
      writer.put(term.marks.rawValue)
    }
    writer.put(UInt16(bigrams.count))
    for bigram in bigrams {
      writer.put(bigram.hash)
      writer.put(bigram.weight)
    }
    writer.put(UInt16(numbers.count))
    for number in numbers {
      writer.put(number.unit)
      writer.put(number.value)
    }
    writer.put(UInt16(dates.count))
    for date in dates { writer.put(date) }
    writer.put(UInt16(sketch.count))
    for hash in sketch { writer.put(hash) }
    writer.put(UInt16(labels.count))
    writer.bytes += labels
    return writer.bytes
  }

  /// Features from bytes that ``encoded`` made; nil if they are cut or of another format.
  public init?(encoded: [UInt8]) {
    self.init()
    let done = encoded.withUnsafeBytes { buffer -> Bool in
      var reader = ByteReader(buffer)
      guard reader.take(UInt8.self) == 1 else { return false }
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
      density = reader.take(UInt16.self)
      terms = reader.list(8) {
        TermEntry(
          hash: $0.take(UInt32.self), weight: $0.take(UInt16.self), idf: $0.take(UInt8.self),
          marks: TermEntry.Marks(rawValue: $0.take(UInt8.self)))
      }
      bigrams = reader.list(6) { BigramEntry(hash: $0.take(UInt32.self), weight: $0.take(UInt16.self)) }
      numbers = reader.list(8) { NumberEntry(unit: $0.take(UInt32.self), value: $0.take(UInt32.self)) }
      dates = reader.list(2) { $0.take(UInt16.self) }
      sketch = reader.list(4) { $0.take(UInt32.self) }
      labels = reader.list(1) { $0.take(UInt8.self) }
      return reader.isComplete
    }
    guard done else { return nil }
  }
}

/// Writes integers in little-endian order.
private struct ByteWriter {
  var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(1024) }

  mutating func put(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// Reads integers in little-endian order; reads zeros past the end and remembers that it did.
private struct ByteReader {
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
}
