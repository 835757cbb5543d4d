import News

@testable import Store

extension Store {
  /// Follows the clock where no schedule remembers anything.
  @discardableResult
  func followClock(to now: Timestamp) throws(StoreError) -> ClockLeap? {
    try followClock(to: now) { text, _, _ in text }
  }
}
