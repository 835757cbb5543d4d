import Fetching
import News

/// A page that is due, for every article that has its address: it is asked once.
struct DuePage: Sendable {
  var url: String
  /// The feed whose leave holds for the page; nil where it has none.
  var leaveFor: String?
  var tasks: [PageTask]

  /// Those of the articles that were asked with the same ones; none if they differ, so that nobody gets a 304 who has
  /// not what it stands for.
  var validators: Validators {
    guard let first = tasks.first?.record.validators, tasks.allSatisfy({ $0.record.validators == first }) else {
      return Validators()
    }
    return first
  }
}

/// The pages of one host that are due, looked at one after another.
struct HostVisit: Sendable {
  /// Failures in a row after which a host is left alone for a while: asking it for a hundred pages more, each with its
  /// time-out, helps nobody.
  static let patience = 3

  var pages: ArraySlice<DuePage>
  var failures = 0

  /// The visits that the due pages come to, in the order of their first pages.
  static func visits(_ tasks: [PageTask]) -> [HostVisit] {
    struct Key: Hashable {
      var url: String
      var leave: String?
    }
    var visits: [HostVisit] = []
    var places: [String: Int] = [:]
    var pages: [Key: (visit: Int, page: Int)] = [:]
    for task in tasks {
      let leave = task.allowsPrivateAddress ? task.feedURL : nil
      let key = Key(url: task.url, leave: leave.flatMap(Fetcher.hostKey))
      if let place = pages[key] {
        visits[place.visit].pages[place.page].tasks.append(task)
        continue
      }
      let host = Fetcher.hostKey(of: task.url) ?? ""
      let visit = places[host] ?? visits.count
      if visit == visits.count {
        places[host] = visit
        visits.append(HostVisit(pages: []))
      }
      pages[key] = (visit, visits[visit].pages.endIndex)
      visits[visit].pages.append(DuePage(url: task.url, leaveFor: leave, tasks: [task]))
    }
    return visits
  }
}
