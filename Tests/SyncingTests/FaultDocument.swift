import News

/// `docs/faults.md`, made of the table.
enum FaultDocument {
  static func text(_ faults: [FaultCase]) -> String {
    var text = """
      # What servers do wrong, and what follows

      Made from the table that the tests use (`Tests/SyncingTests/FaultTable.swift`): each row is played by a server, and what
      it says is what happened. The feed answered a sound document with one item and an ETag before. Whatever comes, the
      articles that were there stay. `COURANT_WRITE_DOCS=1 swift test --filter "Faults"` writes this file anew.

      "Next" is the time after the first such answer; a second in a row is waited for twice as long, and so on, to a day, and to
      a day and a half from the twelfth on (after throttling the pause is that of the wider gap). Nothing but a 410 or a person stops a feed. "By its rhythm" is an hour to a day.

      | fault | what the server does | outcome | health | stored | validators | next request | advice of `feeds check` |
      |---|---|---|---|---|---|---|---|

      """
    for fault in faults {
      let stored = fault.newArticles == 0 ? "nothing new" : "its new item"
      let note = fault.note.isEmpty ? "" : "; " + fault.note
      text +=
        "| \(fault.name) | \(fault.plays) | \(fault.outcome) | \(fault.health.rawValue) | \(stored)\(note) | "
        + "\(fault.validators.rawValue) | \(next(fault.next)) | \(fault.advice ?? "none: all is well") |\n"
    }
    return text + certificates
  }

  private static func next(_ range: ClosedRange<Int64>?) -> String {
    guard let range else { return "never, unless a person asks" }
    if range == FaultCase.rhythm { return "by its rhythm" }
    return "in \(span(range.lowerBound)) to \(span(range.upperBound))"
  }

  private static func span(_ seconds: Int64) -> String {
    seconds < 172_800
      ? "\(seconds / 3600) h \(seconds % 3600 / 60) min" : "\(seconds / 86_400) d \(seconds % 86_400 / 3600) h"
  }

  private static let certificates = """

    ## Hosts, and our own line

    - A host that lets two requests of a pass in a row time out is given up: its other feeds are put off by a quarter of an hour,
      together, and nothing is counted against them. A pass of the service waits for slow servers only while others answer;
      what they answer later is taken in by the next pass.
    - One `429` makes every feed of the host wait at least twice as long between two requests as its busiest feed did, never more
      than six hours unless `Retry-After` names more. A week later half of the gap is left, but for a month nothing is asked as
      often as was refused; then it goes. `courant feeds resume FEED` lifts it at once; what the feeds' publishers
      and failures ask for stands, and the audit knows of it. A 429 at the end of a redirect from
      another host changes nothing for the feeds of the host that it led to. `503` with `Retry-After` widens nothing.
    - Where not one of three hosts or more answers that were well before, it is our own line: nothing is counted against any feed,
      all are asked again after 1, 2, 5, 10, then 30 minutes, and `status` says so.
    - Two subscriptions of which one redirects to the other for good are told by `status` and `feeds check`.
    - A request that was cut off by the end of the service is in the log, and is not repeated at once after a restart.

    ## Certificates

    Played by `openssl s_server` (`Tests/FetchingTests/TLSTests.swift`). The outcome is `tls`, the health `failing`, and
    validators and articles stay; the feed is asked again after an hour, then after twice as long.

    | certificate | as it is | with `feeds set FEED --ca-file` | with `feeds set FEED --pin` |
    |---|---|---|---|
    | signs itself | refused | read | read, if the server has the pinned key |
    | expired | refused | refused | read, if the server has the pinned key |
    | for another host | refused | refused | read, if the server has the pinned key |

    A pin takes the place of every other check: who signed the certificate, for which name and until when no longer counts,
    only that the server has that public key. Where the publisher changes the key, the feed fails until the pin is changed.
    CA file and pin hold for the feed's own site; where a redirect leads to another one, that is checked as usual.

    """
}
