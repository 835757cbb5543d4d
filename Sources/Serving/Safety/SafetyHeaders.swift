/// Headers of every answer that keep browsers from doing more with it than is meant.
enum SafetyHeaders {
  /// No script at all, styles and pictures of our own, forms to us alone, in nobody's frame.
  static let policy =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  /// Adds them.
  ///
  /// The policy for referrers is not `no-referrer`: with that browsers hide the origin of our own forms from us, too (Fetch,
  /// "append a request `Origin` header").
  static func add(to reply: inout Reply) {
    reply.headers += [
      ("Content-Security-Policy", policy), ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Vary", "Authorization, Host"),
    ]
  }
}
