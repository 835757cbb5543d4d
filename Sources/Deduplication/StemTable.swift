/// What stems stand for, in an open table: looked up once per word, so without a `Dictionary`'s hashing.
struct StemTable: Sendable {
  /// Stems and their values; a key of 0 is an empty place. As many places as a power of two.
  private var keys: [UInt32]
  private var values: [UInt32]

  /// An empty table.
  ///
  /// - Parameter places: a power of two, well above the number of stems that it is to hold.
  init(places: Int) {
    keys = [UInt32](repeating: 0, count: places)
    values = keys
  }

  /// What a stem stands for, if it was told.
  subscript(_ stem: UInt32) -> UInt32? {
    get {
      keys.withUnsafeBufferPointer { keys in
        var place = Int(stem) & (keys.count - 1)
        while keys[place] != 0 {
          if keys[place] == stem { return values[place] }
          place = (place + 1) & (keys.count - 1)
        }
        return nil
      }
    }
    set {
      guard let newValue else { return }
      var place = Int(stem) & (keys.count - 1)
      while keys[place] != 0 && keys[place] != stem { place = (place + 1) & (keys.count - 1) }
      keys[place] = stem
      values[place] = newValue
    }
  }

  /// The English stems of a list of words.
  static func stems(of words: StaticString) -> [UInt32] {
    var scanner = TextScanner(stemming: Stemming(language: "en"))
    var tokens: [Token] = []
    scanner.scan(
      UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount), limit: 1000, into: &tokens)
    return tokens.map(\.hash)
  }
}
