/// Seconds as decimals.
package enum SecondsText {
  /// To the millisecond, zeros at the end left off, at least one digit kept: `3.2`, `0.045`, `12.0`.
  package static func text(_ seconds: Double) -> String {
    let thousandths = Int((max(0, seconds) * 1000).rounded())
    var fraction = String(1000 + thousandths % 1000).dropFirst()
    while fraction.count > 1, fraction.last == "0" { fraction.removeLast() }
    return "\(thousandths / 1000).\(fraction)"
  }

  /// To a tenth of a second.
  package static func short(_ seconds: Double) -> String {
    let tenths = Int((max(0, seconds) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
