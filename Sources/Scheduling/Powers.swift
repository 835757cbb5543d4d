#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// 2^-x: what is left after `halfLives` half-lives.
func halved(_ halfLives: Double) -> Double { exp2(-halfLives) }

/// 2^x.
func doubled(_ times: Double) -> Double { exp2(times) }

/// x^y for positive x.
func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

/// The cosine of an angle in radians.
func cosine(_ angle: Double) -> Double { cos(angle) }

/// The sine of an angle in radians.
func sine(_ angle: Double) -> Double { sin(angle) }
