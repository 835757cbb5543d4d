import Showing
import Syncing

/// Hosts that a command asks no more, in words.
enum GivenUpHosts {
  /// Says of each host that let requests time out how much was not asked of it.
  static func tell(_ found: FoundFeeds, on console: Console) {
    for (host, count) in found.givenUp.sorted(by: { $0.key < $1.key }) {
      console.say(
        "courant: not asked: \(Words.count(count, "more address", "more addresses")) of \(CleanText.line(host)), "
          + "which let two requests in a row time out\n")
    }
  }
}
