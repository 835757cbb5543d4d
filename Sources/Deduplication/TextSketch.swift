/// A small sample of a text's runs of four words, by which near-copies are found.
///
/// The smallest hashes of a set are a fair sample of it (A. Broder, "On the resemblance and containment of documents",
/// 1997). Below the smaller of two samples' largest hashes both are complete, so the share that they have in common
/// there estimates how much of the shorter text is in the longer one.
enum TextSketch {
  /// Hashes kept.
  static let size = 24
  /// Words in a row.
  static let run = 4

  /// The sketch of a text; empty for one of fewer than eight words.
  static func of(_ tokens: ArraySlice<Token>) -> [UInt32] {
    guard tokens.count >= run + 4 else { return [] }
    return [UInt32](unsafeUninitializedCapacity: size) { sketch, count in
      tokens.withUnsafeBufferPointer { tokens in
        for index in 0...(tokens.count - run) {
          let hash = TermHash.run(
            tokens[index].hash, tokens[index + 1].hash, tokens[index + 2].hash, tokens[index + 3].hash)
          if count == size && hash >= sketch[size - 1] { continue }
          var place = count
          while place > 0 && sketch[place - 1] > hash { place -= 1 }
          if place > 0 && sketch[place - 1] == hash { continue }
          if count < size { count += 1 }
          var last = count - 1
          while last > place {
            sketch[last] = sketch[last - 1]
            last -= 1
          }
          sketch[place] = hash
        }
      }
    }
  }

  /// Which share of the shorter text's runs is in the longer one, and on how many samples that rests.
  static func containment(
    _ a: UnsafeBufferPointer<UInt32>, _ b: UnsafeBufferPointer<UInt32>
  ) -> (share: Double, samples: Int) {
    guard let lastA = a.last, let lastB = b.last else { return (0, 0) }
    let limitA = a.count < size ? UInt32.max : lastA
    let limitB = b.count < size ? UInt32.max : lastB
    let limit = min(limitA, limitB)
    var (i, j, common, countA, countB) = (0, 0, 0, 0, 0)
    while i < a.count || j < b.count {
      let x = i < a.count ? a[i] : UInt32.max
      let y = j < b.count ? b[j] : UInt32.max
      if min(x, y) > limit { break }
      if x <= y && i < a.count { countA += 1 }
      if y <= x && j < b.count { countB += 1 }
      if x == y && i < a.count && j < b.count { common += 1 }
      if x <= y { i += 1 }
      if y <= x { j += 1 }
    }
    let samples = min(countA, countB)
    return samples == 0 ? (0, 0) : (Double(common) / Double(samples), samples)
  }
}
