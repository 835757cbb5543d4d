import Fetching
import News
import Scheduling
import Store

/// Tells our own line from the publishers' servers: where nobody answers, of several hosts that were well, it is ours that is
/// down, and nothing is held against any feed.
///
/// Network failures are held back until somebody answers, or until the pass is over.
struct LineWatch {
  /// What one pass hands on to the next.
  struct Memory: Sendable {
    /// When anybody last answered.
    var lastAnswer = Timestamp(milliseconds: 0)
    /// Somebody has answered from an address that is not private.
    var isPublic = false
    /// Hosts that were well before and have not answered since.
    var silentHosts: Set<String> = []

    /// As the log tells it, where an earlier process made the passes before.
    init(_ silence: LineSilence) {
      lastAnswer = silence.lastAnswer ?? lastAnswer
      isPublic = silence.isPublic
      silentHosts = silence.hosts
    }
  }

  /// Hosts that were well and are all silent, from which on it is our line.
  static let fewest = 3

  private(set) var memory: Memory
  private var heldBack: [PolledFeed] = []
  /// Somebody has answered in this pass.
  private var hasAnswer = false

  init(_ memory: Memory) {
    self.memory = memory
  }

  /// Takes in what a feed's turn came to; returns what is settled by it.
  mutating func take(_ polled: PolledFeed) -> [PolledFeed] {
    guard let request = polled.update.request else { return [polled] }
    // A machine of our own says nothing of the line to the others, whether it answers or not.
    let isNear = request.mayBePrivate && (request.isPrivate || Fetcher.isPrivate(request.url))
    if isNear, memory.isPublic { return [polled] }
    if polled.status != nil, !Self.isOfProxy(polled) {
      memory.isPublic = memory.isPublic || !isNear
      hasAnswer = true
      memory.lastAnswer = max(memory.lastAnswer, request.end)
      memory.silentHosts = []
      defer { heldBack = [] }
      return heldBack + [polled]
    }
    guard Self.isSilent(polled), !hasAnswer, memory.lastAnswer < request.at else { return [polled] }
    heldBack.append(polled)
    return []
  }

  /// What is left when the pass is over: as failures, or, where our line seems to be down, as requests that nobody heard.
  mutating func settle() -> [PolledFeed] {
    defer { heldBack = [] }
    for polled in heldBack where polled.wasWell && !hasAnswered(sinceLast: polled) {
      if let host = polled.update.request?.host { memory.silentHosts.insert(host) }
    }
    guard isDown else { return heldBack }
    return heldBack.map { polled in
      guard let unheard = polled.unheard else { return polled }
      var polled = polled
      polled.update.record = unheard
      polled.isUnheard = true
      return polled
    }
  }

  /// Our own line seems to be down.
  var isDown: Bool { !hasAnswer && memory.silentHosts.count >= Self.fewest }

  /// Somebody answered after an earlier request of the feed's that nobody had heard: then it is the feed that is silent.
  private func hasAnswered(sinceLast polled: PolledFeed) -> Bool {
    polled.unheardBefore.map { memory.lastAnswer > $0 } ?? false
  }

  /// What a proxy answers itself (407) is no publisher's answer.
  private static func isOfProxy(_ polled: PolledFeed) -> Bool {
    if case .failed(let failure) = polled.result { failure.kind == .proxy } else { false }
  }

  private static func isSilent(_ polled: PolledFeed) -> Bool {
    guard case .failed(let failure) = polled.result else { return false }
    return failure.kind.isSilence
  }
}
