extension ArticleFeatures {
  /// The features as bytes for the store; about 600 for a headline with a summary.
  public var encoded: [UInt8] { Self.encoded(self) }

  /// The same, of features that are not copied for it: a copy takes hold of what each of them refers to.
  static func encoded(_ features: borrowing ArticleFeatures) -> [UInt8] {
    let size = features.lists.end + features.rivals.count * 4 + features.standing.encodedSize
    return [UInt8](unsafeUninitializedCapacity: size) { bytes, count in
      var writer = ByteWriter(UnsafeMutableRawBufferPointer(bytes))
      let header = FeatureHeader(features)
      writer.put(header)
      features.lists.withUnsafeBytes { writer.put($0) }
      for rival in features.rivals.prefix(Int(header.rivals)) { writer.put(rival) }
      writer.put(features.standing)
      count = writer.count
    }
  }

  /// Features from bytes that ``encoded`` made, of this format or an earlier one; nil if they are cut or of another format.
  public init?(encoded: [UInt8]) {
    guard let format = encoded.first else { return nil }
    guard format == FeatureHeader.format else {
      self.init(earlier: encoded)
      return
    }
    guard encoded.count >= PackedLists.start else { return nil }
    let header = encoded.withUnsafeBytes { $0.loadUnaligned(as: FeatureHeader.self) }
    guard let lists = PackedLists(encoded, header.counts) else { return nil }
    self.init(header)
    self.lists = lists
    let (steps, count) = (Int(header.steps), Int(header.rivals))
    let isWhole = encoded.withUnsafeBytes { bytes -> Bool in
      var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[lists.end...]))
      if count > 0 { rivals = reader.list(count) }
      reader.takeRest(of: &standing, steps: steps)
      return reader.isComplete
    }
    guard isWhole else { return nil }
  }

  /// Features of formats 1 to 6, in which each list had its length before it.
  private init?(earlier encoded: [UInt8]) {
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
      var lists = FeatureLists()
      lists.terms = reader.list()
      lists.bigrams = reader.list()
      lists.numbers = reader.list()
      lists.dates = reader.list()
      lists.sketch = reader.list()
      lists.labels = reader.list()
      if version > 1 { rivals = reader.list() }
      if version > 2 {
        guid = reader.take(UInt64.self)
        standing = reader.takeStanding()
      }
      if version > 3 { lists.bridge = reader.list() }
      if version > 4 { lists.claims = reader.list() }
      if version > 5 { surroundings.nearest = reader.take(UInt16.self) }
      self.lists = PackedLists(lists)
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

  /// A header as it lies in memory, on a machine whose integers begin with their lowest byte.
  mutating func put(_ header: FeatureHeader) {
    bytes.storeBytes(of: header, toByteOffset: count, as: FeatureHeader.self)
    count += MemoryLayout<FeatureHeader>.size
  }

  /// Elements as they lie in memory, one behind the other, on such a machine.
  mutating func put(_ list: [some BitwiseCopyable]) {
    list.withUnsafeBytes { put($0) }
  }

  mutating func put(_ raw: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(rebasing: bytes[count..<(count + raw.count)]).copyMemory(from: raw)
    count += raw.count
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

  /// A list with its length before it.
  mutating func list<Element: BitwiseCopyable>() -> [Element] { list(Int(take(UInt16.self))) }

  /// A list of elements that lie in memory as they were written, one behind the other, on a machine whose integers begin
  /// with their lowest byte.
  mutating func list<Element: BitwiseCopyable>(_ count: Int) -> [Element] {
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
