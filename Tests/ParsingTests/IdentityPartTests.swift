import News
import Parsing
import Testing

/// Posts that are parts of one page: comments, posts of a forum, entries of a live report.
@Suite("Identity of posts that share a page")
struct IdentityPartTests {
  private typealias Item = ImaginedItem

  /// Link and guid of the post with a number.
  enum Kind: CaseIterable {
    case comment, ticket, forum, liveWithGUID, live

    fileprivate func post(_ number: Int, _ title: String, _ text: String) -> ImaginedItem {
      let (guid, link): (String?, String) =
        switch self {
        case .comment: ("https://hill.example/?p=42#comment-\(number)", "2020/05/ferry-runs-again#comment-\(number)")
        case .ticket: ("https://hill.example/ticket/12345#comment:\(number)/9", "ticket/12345#comment:\(number)")
        case .forum: ("https://hill.example/topic?t=12345#p\(number)", "topic?t=12345#p\(number)")
        case .liveWithGUID: ("post-\(90_000 + number)", "live/55555#post-\(number)")
        case .live: (nil, "live/55555#post-\(number)")
        }
      return ImaginedItem(guid, link, title, minute: Int64(number), text: text)
    }
  }

  @Test(arguments: Kind.allCases)
  func `posts that come one at a time under parts of a page are an article each`(_ kind: Kind) {
    for texts in [["Nice one.", "No.", "Where?"], [ImaginedText.ferry, ImaginedText.rain, ImaginedText.vote]] {
      for titles in [["By: Ann", "By: Bob", "By: Ann"], ["Comment by Ann", "Comment by Bob", "Comment by Cyd"]] {
        var reader = IdentityReader()
        for number in 0..<3 {
          let post = kind.post(number + 1, titles[number], texts[number])
          for _ in 0..<2 { reader.read([(number, post)]) }
        }
        #expect(reader.doubled + reader.melted == [])
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `an edited post stays itself`(_ kind: Kind) {
    let (one, other) = (kind.post(1, "By: Ann", ImaginedText.ferry), kind.post(2, "By: Bob", ImaginedText.rain))
    var edited = kind.post(2, "Bob's second thoughts", ImaginedText.vote)
    edited.minute = 9
    #expect(ids([edited, one], [("a", one), ("b", other)]) == ["b", "a"])
  }

  @Test func `an edited post of a page that others share stays itself`() {
    let old = [
      ("a", Item("post-90001", "423401/live", "Goal", minute: 1, text: ImaginedText.ferry)),
      ("b", Item("post-90002", "423401/live", "Second goal", minute: 2, text: ImaginedText.rain)),
    ]
    for edited in [
      Item("post-90002", "423401/live", "Red card", minute: 2, text: ImaginedText.vote),
      Item("post-90002", "423401/live", "Second goal for the harbour", minute: 9),
      Item("post-90002", "423401/live", "Red card", minute: 9, text: ImaginedText.rain),
    ] {
      #expect(ids([edited, old[0].1], old) == ["b", "a"], "\(edited)")
    }
  }

  @Test func `what was known by its page alone stays itself when its part is told`() {
    let before = Item(nil, "live/55555", "Ferry runs again", minute: 1, text: ImaginedText.ferry)
    let after = Item(nil, "live/55555#post-1", "Ferry runs again", minute: 1, text: ImaginedText.ferry)
    #expect(ids([after], [("a", before)]) == ["a"])
  }
}
