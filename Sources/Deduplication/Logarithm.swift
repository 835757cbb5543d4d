/// The natural logarithm from the four basic operations alone, so that every machine computes the same bits.
enum Logarithm {
  /// ln x for x > 0, exact to about 1e-11 (the series of artanh over a mantissa near 1).
  static func ln(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var mantissa = x.significand
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa /= 2
      exponent += 1
    }
    let t = (mantissa - 1) / (mantissa + 1)
    let square = t * t
    var sum = 0.0
    var power = t
    var odd = 1.0
    while odd < 13 {
      sum += power / odd
      power *= square
      odd += 2
    }
    return 2 * sum + exponent * 0.693_147_180_559_945_3
  }
}
