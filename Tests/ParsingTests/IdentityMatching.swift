import News
import Parsing

/// Texts of which nothing is alike: for signs that agree or do not.
enum ImaginedText {
  static let ferry = "The ferry to the western islands will run on Sundays again from May, said the harbour office."
  static let rain = "Rain fell all night over towns in our valley, so that farmers moved their sheep to higher ground."
  static let vote = "Councillors voted by nine to four against selling any part of Castle Park before next summer."
}

/// Matches a document with articles, by their ids, that stood in the last one.
func outcome(
  _ items: [ImaginedItem], _ articles: [(String, ImaginedItem)], _ mode: IdentityMode = .guid, isComplete: Bool = true
) -> IdentityMatcher.Outcome {
  let known = articles.map { $0.1.article($0.0) }
  let shown = Dictionary(uniqueKeysWithValues: articles.map { (ArticleID($0.0), $0.1.sighting) })
  let witness = IdentityWitness {
    items[$0].sighting
  } article: {
    shown[$0.id]
  } lastDocument: { found in
    isComplete ? known.filter { !found.contains($0.id) } : []
  }
  let identities = ImaginedItem.identities(items)
  let asked = Set(identities.map { $0.told(by: mode) }.flatMap { $0.names + [$0.hint].compactMap(\.self) })
  let named = known.filter { !asked.isDisjoint(with: $0.aliases) }
  return IdentityMatcher.match(identities, by: mode, known: named, witness: witness)
}

/// The articles that the items are, nil for new ones, or none where guids are reused.
func ids(
  _ items: [ImaginedItem], _ articles: [(String, ImaginedItem)], _ mode: IdentityMode = .guid, isComplete: Bool = true
) -> [String?]? {
  let outcome = outcome(items, articles, mode, isComplete: isComplete)
  return outcome.reusesGuids ? nil : outcome.matches.map { $0.article?.text }
}
