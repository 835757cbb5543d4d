/// A sequence of numbers that is the same in every run: SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
struct Generator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, but not including, `limit`.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }

  /// An element; the first ones come oftener, as common words do.
  mutating func common<Element>(_ elements: [Element]) -> Element {
    elements[min(below(elements.count), below(elements.count))]
  }

  /// An element, each as likely as any other.
  mutating func any<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
