/// The version of this program, as `--version` and the User-Agent state it.
enum CourantVersion {
  /// Semantic version.
  static let text = "0.1.0"
}
