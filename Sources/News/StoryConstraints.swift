/// What all corrections that hold come to: which articles must be in one story, and which never.
///
/// A later correction outweighs an earlier one where they are about the same pair of articles.
public struct StoryConstraints: Sendable, Hashable {
  private var groups: [ArticleID: Int] = [:]
  private var articles: [[ArticleID]] = []
  private var apart: Set<[Int]> = []
  /// The articles that go where others of their group are, because a person pinned them there; in the order of their ids.
  public private(set) var pinned: [ArticleID] = []
  private var following: Set<ArticleID> = []
  /// Stories that a person touched: when two merge, one of these survives.
  public private(set) var touched: Set<StoryID> = []

  /// No constraint.
  public init() {}

  /// The constraints of some corrections; those that were undone say nothing.
  public init(_ corrections: [StoryCorrection]) {
    var links = Links()
    for correction in corrections.sorted(by: StoryCorrection.precedes) where correction.undoneAt == nil {
      links.obey(correction)
      touched.insert(correction.story)
      if let other = correction.other { touched.insert(other) }
    }
    for group in links.groups.sorted(by: { $0.key < $1.key }) {
      for article in group.value { groups[article] = articles.count }
      articles.append(group.value.sorted())
      // Where what they were pinned to is with them no more, those that are left go with each other.
      if !links.pinned.isSuperset(of: group.value) { following.formUnion(links.pinned.intersection(group.value)) }
    }
    pinned = following.sorted()
    for article in links.apart.keys.sorted() where groups[article] == nil {
      groups[article] = articles.count
      articles.append([article])
    }
    for (a, others) in links.apart {
      for b in others { apart.insert([groups[a] ?? -1, groups[b] ?? -1]) }
    }
  }

  /// Whether there are none.
  public var isEmpty: Bool { groups.isEmpty }

  /// The group of an article; nil for one that nobody ever decided about.
  public func group(of article: ArticleID) -> Int? { groups[article] }

  /// The articles of a group: all of them belong into one story.
  public func members(of group: Int) -> [ArticleID] { articles[group] }

  /// The articles that must be in one story with this one.
  public func partners(of article: ArticleID) -> [ArticleID] {
    guard let group = groups[article] else { return [] }
    return articles[group].filter { $0 != article }
  }

  /// Whether an article goes where others are, which do not follow it.
  public func isPinned(_ article: ArticleID) -> Bool { following.contains(article) }

  /// Those of its partners to whose story an article goes: what was pinned to others brings none of them along.
  public func leads(of article: ArticleID) -> [ArticleID] { partners(of: article).filter { !isPinned($0) } }

  /// The articles that go wherever this one does, because a person pinned them to it or to what it was merged with.
  public func followers(of article: ArticleID) -> [ArticleID] {
    isPinned(article) ? [] : partners(of: article).filter(isPinned)
  }

  /// Whether two groups may never be in one story.
  public func areApart(_ a: Int, _ b: Int) -> Bool { apart.contains([a, b]) }

  /// Whether two articles may never be in one story.
  public func areApart(_ a: ArticleID, _ b: ArticleID) -> Bool {
    guard let a = groups[a], let b = groups[b] else { return false }
    return areApart(a, b)
  }
}

/// Links between articles while corrections are gone through, oldest first.
private struct Links {
  /// Articles that belong together, by the number of their group.
  var groups: [Int: Set<ArticleID>] = [:]
  /// Pairs that do not, both ways.
  var apart: [ArticleID: Set<ArticleID>] = [:]
  /// Articles of groups into which a person pinned them.
  var pinned: Set<ArticleID> = []
  private var places: [ArticleID: Int] = [:]
  private var next = 0

  init() {}

  mutating func obey(_ correction: StoryCorrection) {
    let moved = Set(correction.articles.keys)
    switch correction.kind {
    case .merge: unite(moved.union(correction.rest))
    case .split:
      remove(moved)
      unite(moved)
      for article in moved {
        for other in correction.rest {
          apart[article, default: []].insert(other)
          apart[other, default: []].insert(article)
        }
      }
    case .pin:
      remove(moved)
      unite(moved.union(correction.rest))
      pinned.formUnion(moved.filter { places[$0] != nil })
    }
  }

  /// Takes articles out of their groups; a group of one is none.
  private mutating func remove(_ leaving: Set<ArticleID>) {
    for article in leaving {
      pinned.remove(article)
      guard let place = places.removeValue(forKey: article) else { continue }
      groups[place]?.remove(article)
      guard groups[place]?.count == 1, let last = groups.removeValue(forKey: place)?.first else { continue }
      places[last] = nil
      pinned.remove(last)
    }
  }

  /// Makes one group of articles and of the groups that they are in; nothing in it is apart any more.
  private mutating func unite(_ joining: Set<ArticleID>) {
    var union = joining
    for article in joining {
      if let place = places[article], let group = groups.removeValue(forKey: place) { union.formUnion(group) }
    }
    guard union.count > 1 else { return }
    groups[next] = union
    for article in union {
      places[article] = next
      apart[article]?.subtract(union)
      if apart[article]?.isEmpty == true { apart[article] = nil }
    }
    next += 1
  }
}
