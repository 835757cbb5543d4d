/// What surrounds and interrupts an article on a page and is another at every visit: slots for advertisements, counters,
/// times told as ages, boxes of related articles, offers of newsletters, share bars. All of it is invented.
public struct PageChrome: Sendable {
  private let visit: Int

  /// - Parameter visit: which visit of a page this is; the same visit sees the same.
  public init(visit: Int) {
    self.visit = visit
  }

  /// The page as it is seen at this visit.
  ///
  /// Pieces go behind the beginning of the body, behind the first heading, behind every third paragraph, and before the
  /// end of the body. At some visits some of them are missing.
  public func dressed(_ page: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(page.count + 8_000)
    var paragraphs = 0
    var headings = 0
    var isBody = false
    var index = 0
    while index < page.count {
      guard page[index] == UInt8(ascii: "<") else {
        out.append(page[index])
        index += 1
        continue
      }
      if begins(page, index, "</body") { out += Array(bottom.utf8) }
      let end = page[index...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? page.count
      out += page[index..<end]
      if begins(page, index, "<script") || begins(page, index, "<style") {
        // no markup in there
        let close = begins(page, index, "<script") ? "</script" : "</style"
        index = end
        while index < page.count, !begins(page, index, close) {
          out.append(page[index])
          index += 1
        }
        continue
      }
      if begins(page, index, "<body") {
        isBody = true
        out += Array(top.utf8)
      } else if isBody, begins(page, index, "</h1") {
        headings += 1
        if headings == 1 { out += Array(byline.utf8) }
      } else if isBody, begins(page, index, "</p>") {
        paragraphs += 1
        if paragraphs % 3 == 0 { out += Array(interruption(paragraphs / 3).utf8) }
      }
      index = end
    }
    return out
  }

  /// A number that differs from visit to visit.
  private func number(_ place: Int) -> Int {
    (visit &* 7919 &+ place &* 104_729) % 9_973 + 2
  }

  private var headline: String {
    let subjects = ["Harbour council", "Night train", "Weather office", "City orchestra", "Ferry line", "Old mill"]
    let verbs = ["votes on", "returns to", "warns of", "opens", "closes", "postpones"]
    let objects = ["the new bridge", "its winter plan", "a second terminal", "strong winds", "the east wing"]
    return subjects[number(1) % 6] + " " + verbs[number(2) % 6] + " " + objects[number(3) % 5]
  }

  private var top: String {
    let notice = visit % 2 == 0 ? "<div class=\"cookie-banner\"><p>We use cookies. Accept all?</p></div>" : ""
    return "<div class=\"ad-slot\" id=\"ad-top-\(visit)\"><span>Advertisement</span></div>\(notice)"
      + "<div class=\"breaking-ticker nav\" role=\"navigation\"><a href=\"/b\(visit)\">\(headline)</a></div>"
  }

  private var byline: String {
    """
    <div class="article-meta"><span class="time-ago">\(visit % 20 + 2) hours ago</span>
    <span class="comment-count">\(number(4)) comments</span><span class="reading-time">\(visit % 5 + 2) min read</span></div>
    <div class="share-bar"><a href="#s">Share</a> <a href="#t">Tweet</a> <span>\(number(5)) shares</span></div>
    """
  }

  private func interruption(_ place: Int) -> String {
    if (visit + place) % 4 == 0 { return "" }
    switch place % 6 {
    case 0:
      return "<div class=\"ad-slot\" id=\"slot-\(number(place))\"><span>Advertisement</span>"
        + "<a href=\"https://ads.example/\(visit)\">Offer \(number(6))</a></div>"
    case 1:
      return
        "<aside class=\"related-articles\"><h3>Related articles</h3><ul><li><a href=\"/r\(visit)\">\(headline)</a></li>"
        + "<li><a href=\"/q\(visit)\">\(headline) again</a></li></ul></aside>"
    case 2: return "<p>\(number(place)) views</p>"
    case 3:
      return
        "<div class=\"newsletter-signup\"><h4>Our letter no. \(visit)</h4><p>Sign up for the best of the morning.</p>"
        + "<form><input type=\"email\"><button>Send</button></form></div>"
    case 4: return "<p><a href=\"/m\(visit)\">Read more: \(headline)</a></p>"
    default: return "<p>Advertisement</p><p>\(visit % 50 + 2) minutes ago</p>"
    }
  }

  private var bottom: String {
    """
    <div class="most-read"><h3>Most read</h3><ol><li><a href="/1\(visit)">\(headline)</a></li><li><a href="/2\(visit)">\
    \(headline), part two</a></li></ol></div><div id="comments" class="comments"><h3>\(number(7)) comments</h3>
    <p>A reader says, \(visit % 30) minutes ago: I said so \(number(8)) times, and nobody listened to me.</p></div>
    """
  }

  private func begins(_ page: [UInt8], _ index: Int, _ tag: String) -> Bool {
    guard index + tag.utf8.count <= page.count else { return false }
    return zip(page[index...], tag.utf8).allSatisfy { ($0 &- 0x41 < 26 ? $0 | 0x20 : $0) == $1 }
  }
}
