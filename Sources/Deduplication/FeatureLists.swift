/// What an article's features have in lists, while they are gathered.
struct FeatureLists {
  var terms: [TermEntry] = []
  var bridge: [TermEntry] = []
  var numbers: [NumberEntry] = []
  var claims: [NumberEntry] = []
  var sketch: [UInt32] = []
  var bigrams: [BigramEntry] = []
  var dates: [UInt16] = []
  var labels: [UInt8] = []
}

/// The same in one block of bytes, one list behind the other, those with the largest elements first: as they are stored, so
/// that an article comes back from the store with none of them copied.
struct PackedLists: Sendable {
  /// How many elements each list has, in the order in which they lie.
  struct Counts: BitwiseCopyable, Hashable {
    var terms: UInt16 = 0
    var bridge: UInt16 = 0
    var numbers: UInt16 = 0
    var claims: UInt16 = 0
    var sketch: UInt16 = 0
    var bigrams: UInt16 = 0
    var dates: UInt16 = 0
    var labels: UInt16 = 0
  }

  /// Bytes of a block before its lists, which are the business of ``ArticleFeatures/encoded``.
  static var start: Int { MemoryLayout<FeatureHeader>.size }

  let counts: Counts
  private let block: [UInt8]

  /// Empty lists.
  init() {
    counts = Counts()
    block = []
  }

  /// Lists that lie in a block; nil if it ends before they do.
  init?(_ block: [UInt8], _ counts: Counts) {
    self.counts = counts
    self.block = block
    guard end <= block.count else { return nil }
  }

  /// Packs lists.
  init(_ lists: borrowing FeatureLists) {
    counts = Counts(
      terms: UInt16(lists.terms.count), bridge: UInt16(lists.bridge.count), numbers: UInt16(lists.numbers.count),
      claims: UInt16(lists.claims.count), sketch: UInt16(lists.sketch.count), bigrams: UInt16(lists.bigrams.count),
      dates: UInt16(lists.dates.count), labels: UInt16(lists.labels.count))
    block = [UInt8](unsafeUninitializedCapacity: counts.end) { bytes, count in
      var writer = ByteWriter(UnsafeMutableRawBufferPointer(bytes))
      writer.put(FeatureHeader())
      writer.put(lists.terms)
      writer.put(lists.bridge)
      writer.put(lists.numbers)
      writer.put(lists.claims)
      writer.put(lists.sketch)
      writer.put(lists.bigrams)
      writer.put(lists.dates)
      writer.put(lists.labels)
      count = writer.count
    }
  }

  /// Where in the block the lists end.
  var end: Int { counts.end }

  var terms: PackedList<TermEntry> { list(Self.start, counts.terms) }
  var bridge: PackedList<TermEntry> { list(counts.bridgeStart, counts.bridge) }
  var numbers: PackedList<NumberEntry> { list(counts.numbersStart, counts.numbers) }
  var claims: PackedList<NumberEntry> { list(counts.claimsStart, counts.claims) }
  var sketch: PackedList<UInt32> { list(counts.sketchStart, counts.sketch) }
  var bigrams: PackedList<BigramEntry> { list(counts.bigramsStart, counts.bigrams) }
  var dates: PackedList<UInt16> { list(counts.datesStart, counts.dates) }
  var labels: PackedList<UInt8> { list(counts.labelsStart, counts.labels) }

  /// Hands out the bytes of all lists.
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    block.withUnsafeBytes { bytes in
      bytes.isEmpty ? body(bytes) : body(UnsafeRawBufferPointer(rebasing: bytes[Self.start..<end]))
    }
  }

  private func list<Element: BitwiseCopyable>(_ start: Int, _ count: UInt16) -> PackedList<Element> {
    PackedList(block, start: start, count: Int(count))
  }
}

extension PackedLists: Equatable {
  static func == (a: PackedLists, b: PackedLists) -> Bool {
    a.counts == b.counts && a.withUnsafeBytes { a in b.withUnsafeBytes { b in a.elementsEqual(b) } }
  }
}

extension PackedLists.Counts {
  fileprivate var bridgeStart: Int { PackedLists.start + 8 * Int(terms) }
  fileprivate var numbersStart: Int { bridgeStart + 8 * Int(bridge) }
  fileprivate var claimsStart: Int { numbersStart + 8 * Int(numbers) }
  fileprivate var sketchStart: Int { claimsStart + 8 * Int(claims) }
  fileprivate var bigramsStart: Int { sketchStart + 4 * Int(sketch) }
  fileprivate var datesStart: Int { bigramsStart + 6 * Int(bigrams) }
  fileprivate var labelsStart: Int { datesStart + 2 * Int(dates) }
  fileprivate var end: Int { labelsStart + Int(labels) }
}
