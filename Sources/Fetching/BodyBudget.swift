/// Bounds what all bodies on their way take together: each has a limit of its own, but hundreds of them are asked at once, and
/// some dozen servers that send without end would end the process.
///
/// Of each body only what is beyond ``spared`` counts, from its coming until it is looked into. Over the budget transfers pause;
/// one at a time may go on, so that there is always one that ends.
final class BodyBudget {
  /// Bytes of a body that count for nothing: nearly all feeds are smaller.
  static let spared = 256 * 1024

  private let most: Int
  private var used = 0
  /// What of it has come, and is not yet looked into.
  private var untaken = 0
  private var leader: ObjectIdentifier?
  private var paused: [EasyHandle] = []
  /// Something ended, or was looked into, since handles were resumed.
  private var hasEased = false

  /// - Parameter most: bytes of all bodies.
  init(most: Int) {
    self.most = most
  }

  /// Whether a handle's body may grow to so many bytes now; if not, the handle pauses until ``resume()``. One that may not pause
  /// counts, and goes on.
  func admits(_ bytes: Int, of handle: EasyHandle, mayPause: @autoclosure () -> Bool = true) -> Bool {
    let more = max(0, bytes - Self.spared) - handle.countedBytes
    guard more > 0 else { return true }
    if used + more > most, mayPause(), leader != ObjectIdentifier(handle) {
      guard leader == nil, untaken <= most / 2 else {
        paused.append(handle)
        return false
      }
      leader = ObjectIdentifier(handle)
    }
    used += more
    handle.countedBytes += more
    return true
  }

  /// A handle's hop is over; what counted of its body goes on to count where somebody is to look into it.
  func ended(_ handle: EasyHandle, isKept: Bool) {
    let wasLeader = leader == ObjectIdentifier(handle)
    if wasLeader { leader = nil }
    if paused.contains(where: { $0 === handle }) { handle.endedPaused = true }
    paused.removeAll { $0 === handle }
    hasEased = hasEased || wasLeader || handle.countedBytes > 0
    if isKept { untaken += handle.countedBytes } else { used -= handle.countedBytes }
    handle.countedBytes = 0
  }

  /// So many bytes of a body that came were looked into.
  func taken(_ bytes: Int) {
    used -= bytes
    untaken -= bytes
    hasEased = true
  }

  /// The handles that may try again: all, once something has changed.
  func resume() -> [EasyHandle] {
    defer { hasEased = false }
    guard hasEased, !paused.isEmpty else { return [] }
    defer { paused = [] }
    return paused
  }
}
