import News
import Parsing

/// A store of imagined items that reads documents as a pass does, and knows which article each item became.
struct IdentityReader {
  private(set) var mode = IdentityMode.guid
  private var articles: [ArticleID: (known: KnownArticle, shown: ImaginedItem)] = [:]
  private var names: [ArticleAlias: ArticleID] = [:]
  private var lastDocument: [ArticleID] = []
  private var becameOf: [Int: Set<ArticleID>] = [:]

  /// Reads a document of items with the numbers by which their publisher knows them.
  mutating func read(_ items: [(truth: Int, item: ImaginedItem)]) {
    var outcome = match(items.map(\.item))
    if outcome.reusesGuids {
      mode = .link
      outcome = match(items.map(\.item))
    }
    var document: [ArticleID] = []
    for found in outcome.matches {
      let item = items[found.entry].item
      let id = found.article ?? ArticleID(found.identity)
      for alias in found.aliases where names[alias] == nil { names[alias] = id }
      let guid = articles[id].map(\.known.guid) ?? item.guid
      let known = KnownArticle(id: id, guid: guid, link: item.link, entryHash: item.identity.entryHash, aliases: [])
      articles[id] = (known, item)
      becameOf[items[found.entry].truth, default: []].insert(id)
      document.append(id)
    }
    // an entry for which another one stands is an article only if they are one item
    for (index, item) in items.enumerated() where !outcome.matches.contains(where: { $0.entry == index }) {
      if becameOf[item.truth] == nil { becameOf[item.truth] = [ArticleID("lost \(item.truth)")] }
    }
    lastDocument = document
  }

  private func match(_ items: [ImaginedItem]) -> IdentityMatcher.Outcome {
    let identities = ImaginedItem.identities(items)
    let asked = Set(identities.flatMap { $0.told(by: mode).names })
    let known = articles.values.map { stored in
      var article = stored.known
      article.aliases = asked.filter { names[$0] == stored.known.id }.sorted { $0.key < $1.key }
      return article
    }.filter { !$0.aliases.isEmpty }.sorted { $0.id < $1.id }
    let witness = IdentityWitness {
      items[$0].sighting
    } article: {
      articles[$0.id]?.shown.sighting
    } lastDocument: { found in
      lastDocument.filter { !found.contains($0) }.compactMap { articles[$0]?.known }
    } sameTitleAndTime: { indices in
      var found: [Int: KnownArticle] = [:]
      for index in indices {
        let (title, minute) = (items[index].title, items[index].minute)
        guard indices.count(where: { items[$0].title == title && items[$0].minute == minute }) == 1 else { continue }
        let same = articles.values.filter {
          $0.shown.title == title && $0.shown.minute == minute
        }
        if same.count == 1 { found[index] = same[0].known }
      }
      return found
    } sameTitle: { indices in
      var found: [Int: KnownArticle] = [:]
      for index in indices where indices.count(where: { items[$0].title == items[index].title }) == 1 {
        let same = articles.values.filter { $0.shown.title == items[index].title }
        if same.count == 1 { found[index] = same[0].known }
      }
      return found
    }
    return IdentityMatcher.match(identities, by: mode, known: known, witness: witness)
  }

  /// Items that have two articles.
  var doubled: [String] { becameOf.filter { $0.value.count > 1 }.map { "item \($0.key) doubled" }.sorted() }

  /// Articles that have two items, and items that have no article.
  var melted: [String] {
    var owners: [ArticleID: Set<Int>] = [:]
    for (truth, ids) in becameOf { for id in ids { owners[id, default: []].insert(truth) } }
    return owners.filter { $0.value.count > 1 }.map { "items \($0.value.sorted()) melted" }.sorted()
      + becameOf.filter { $0.value.contains { $0.text.hasPrefix("lost") } }.map { "item \($0.key) lost" }.sorted()
  }
}
