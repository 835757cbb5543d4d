extension ArticleFeatures {
  /// The features as bytes for the store; about 600 for a headline with a summary.
  public var encoded: [UInt8] { Self.encoded(self) }

  /// The same, of features that are not copied for it: a copy takes hold of each of their lists.
  static func encoded(_ features: borrowing ArticleFeatures) -> [UInt8] {
    let terms = features.terms.count + features.bridge.count + features.claims.count + features.numbers.count
    let lists = terms * 8 + features.bigrams.count * 6 + features.dates.count * 2 + features.labels.count
    let size = 100 + lists + (features.sketch.count + features.rivals.count) * 4 + features.standing.encodedSize
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      var writer = ByteWriter(UnsafeMutableRawBufferPointer(bytes))
      writer.put(UInt8(6))
      putFields(of: features, into: &writer)
      writer.list(features.terms)
      writer.list(features.bigrams) { writer, bigram in
        writer.put(bigram.hash)
        writer.put(bigram.weight)
      }
      writer.list(features.numbers)
      writer.list(features.dates)
      writer.list(features.sketch)
      writer.list(features.labels)
      writer.list(features.rivals)
      writer.put(features.guid)
      writer.put(features.standing)
      writer.list(features.bridge)
      writer.list(features.claims)
      writer.put(features.surroundings.nearest)
      count = writer.count
    }
  }

  private static func putFields(of features: borrowing ArticleFeatures, into writer: inout ByteWriter) {
    writer.put(UInt64(bitPattern: features.time))
    writer.put(UInt64(bitPattern: features.decidedAt))
    writer.put(UInt64(bitPattern: features.ordinal))
    writer.put(UInt64(bitPattern: features.firstOrdinal))
    writer.put(features.foundings)
    writer.put(UInt8(features.isCopy ? 1 : 0))
    writer.put(features.kind.rawValue)
    writer.put(features.language)
    writer.put(features.source)
    writer.put(features.url)
    writer.put(features.headline)
    writer.put(features.prefix)
    writer.put(features.weekdays)
    writer.put(features.textWords)
    writer.put(features.surroundings.density)
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
      terms = reader.list()
      bigrams = reader.list(6) { BigramEntry(hash: $0.take(UInt32.self), weight: $0.take(UInt16.self)) }
      numbers = reader.list()
      dates = reader.list()
      sketch = reader.list()
      labels = reader.list()
      if version > 1 { rivals = reader.list() }
      if version > 2 {
        guid = reader.take(UInt64.self)
        standing = reader.takeStanding()
      }
      if version > 3 { bridge = reader.list() }
      if version > 4 { claims = reader.list() }
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

  /// Elements as they lie in memory, one behind the other, on a machine whose integers begin with their lowest byte.
  mutating func list<Element: BitwiseCopyable>(_ list: [Element]) {
    put(UInt16(list.count))
    list.withUnsafeBytes { list in
      UnsafeMutableRawBufferPointer(rebasing: bytes[count..<(count + list.count)]).copyMemory(from: list)
      count += list.count
    }
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

  /// A list of elements that lie in memory as they were written, one behind the other, on a machine whose integers begin
  /// with their lowest byte.
  mutating func list<Element: BitwiseCopyable>() -> [Element] {
    let count = Int(take(UInt16.self))
    let size = count * MemoryLayout<Element>.stride
    guard size <= buffer.count - index else {
      isShort = true
      return []
    }
    if count == 0 { return [] }
    defer { index += size }
    return [Element](unsafeUninitializedCapacity: count) { list, initialized in
      let bytes = UnsafeRawBufferPointer(rebasing: buffer[index..<(index + size)])
      UnsafeMutableRawBufferPointer(list).copyMemory(from: bytes)
      initialized = count
    }
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
