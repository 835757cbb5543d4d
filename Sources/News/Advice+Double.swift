extension Advice {
  /// What to do about two subscriptions to one document.
  ///
  /// - Parameter feed: the id, or the address, of the one that redirects to the other.
  public static func double(of feed: String) -> String {
    "one document is asked for twice: `courant feeds remove \(feed)` (its articles stay), or `courant feeds pause \(feed)`"
  }
}
