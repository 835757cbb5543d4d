import News
import TestSupport

/// A publisher of imagined items: what it does to guids, links, titles and dates is chance, and the same in every run.
struct ImaginedPublisher {
  /// What a publisher's guids are.
  enum Guids: CaseIterable {
    case telling, one, home, slots, places, none
  }

  /// Where a publisher's links lead.
  enum Links: CaseIterable {
    case pages, home, none, parts, shared
  }

  /// How a publisher's titles differ.
  enum Titles: CaseIterable {
    case words, template, one
  }

  /// The habits of a publisher.
  struct Habits: CustomStringConvertible {
    var guids: Guids
    var links: Links
    var titles: Titles
    var isDated: Bool
    var hasWords = false
    /// All items state the same time.
    var hasOneTime = false

    var description: String {
      "\(guids) \(links) \(titles) \(isDated ? "dated" : "undated") \(hasWords ? "words" : "bare")"
    }
  }

  let habits: Habits
  var random: SplitMix
  var items: [(truth: Int, item: ImaginedItem)] = []
  /// Copies of items under guids that they had before.
  var leftovers: [(truth: Int, item: ImaginedItem)] = []
  /// Items that stand twice in the document.
  var repeated: Set<Int> = []
  private var count = 0

  init(_ habits: Habits, seed: Int) {
    self.habits = habits
    random = SplitMix(UInt64(seed))
  }

  mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  mutating func word() -> String { "w\(number(20_000))" }

  mutating func publish(keeping most: Int = 8) {
    count += 1
    let guid: String? =
      switch habits.guids {
      case .telling: "guid-\(1000 + count * 7)"
      case .one: "undefined"
      case .home: "https://hill.example/"
      case .slots: ["weather", "top", "live"][count % 3]
      case .places, .none: nil
      }
    let link: String? =
      switch habits.links {
      case .pages: "n\(1000 + count * 7)/\(word())"
      case .home: ""
      case .none: nil
      case .parts: "live/55555#post-\(count)"
      case .shared: "the-daily-page"
      }
    let title =
      switch habits.titles {
      case .words: [word(), word(), word(), word()].joined(separator: " ")
      case .template: "Weather report for day \(count) of the year"
      case .one: "In brief"
      }
    let minute = habits.isDated ? 26_000_000 + (habits.hasOneTime ? 1 : Int64(count) * 97) : nil
    let text = habits.hasWords ? (0..<15).map { _ in word() }.joined(separator: " ") : ""
    items.append((count, ImaginedItem(guid, link, title, minute: minute, text: text)))
    if items.count > most { items.removeFirst() }
  }

  /// The document, its newest item first; guids that are places are given now.
  var document: [(truth: Int, item: ImaginedItem)] {
    var document = Array(items.reversed()) + leftovers
    document += items.filter { repeated.contains($0.truth) }
    if habits.guids == .places { for place in document.indices { document[place].item.guid = "\(place)" } }
    return document
  }

  /// A new guid, and the item under its old one beside it.
  mutating func reissue(_ index: Int) {
    leftovers.insert(items[index], at: number(leftovers.count + 1))
    renumber(index)
  }

  mutating func renumber(_ index: Int) { items[index].item.guid = "guid-\(number(1 << 40))" }

  mutating func editTitle(_ index: Int) {
    var words = items[index].item.title.split(separator: " ").map(String.init)
    words[number(words.count)] = word()
    items[index].item.title = words.joined(separator: " ")
  }

  mutating func moveLink(_ index: Int) { items[index].item.link = items[index].item.link.map { $0 + "-" + word() } }

  /// New guids, and links to a new host, for the newest items.
  mutating func migrate(_ share: Int) {
    let host = "dale\(number(1 << 40)).example"
    for index in items.indices.suffix(share) {
      renumber(index)
      if items[index].item.link != nil { items[index].item.link = "https://\(host)/p\(number(1 << 40))" }
    }
  }

  /// New guids, and links to other pages of the same host, for all items.
  mutating func rebuild() {
    for index in items.indices {
      renumber(index)
      if items[index].item.link != nil { items[index].item.link = "https://hill.example/?p=\(number(1 << 40))" }
    }
  }

  /// Another section's address for an item, which its guid is, too.
  mutating func moveSection(_ index: Int) {
    guard let link = items[index].item.link, let name = link.split(separator: "/").last else { return }
    let section = ["news", "sport", "culture", "life"][number(4)]
    items[index].item.link = "https://hill.example/\(section)/\(name)"
    items[index].item.guid = items[index].item.link
  }

  mutating func moveDate(_ index: Int, by minutes: Int64) {
    items[index].item.minute = items[index].item.minute.map { $0 + minutes }
  }

  mutating func moveDates(by minutes: Int64) {
    for index in items.indices { items[index].item.minute = items[index].item.minute.map { $0 + minutes } }
  }
}
