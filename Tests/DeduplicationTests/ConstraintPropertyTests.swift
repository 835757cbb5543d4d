import Deduplication
import News
import TestSupport
import Testing

@Suite("Whatever people decide, in whatever order, holds")
struct ConstraintPropertyTests {
  /// A random correction of what is stored, carried out; nil where the stories do not allow for that kind.
  private func correct(_ stored: inout StoredStream, number: Int, _ random: inout SplitMix) -> StoryCorrection? {
    let stories = stored.stories.values.sorted { $0.id < $1.id }
    guard let story = stories.randomElement(using: &random), let other = stories.randomElement(using: &random),
      story.id != other.id
    else { return nil }
    var moves: [ArticleID: StoryID] = [:]
    var rest: Set<ArticleID> = []
    var about = story.id
    let kind = [StoryCorrection.Kind.merge, .split, .pin].randomElement(using: &random) ?? .merge
    switch kind {
    case .merge:
      for member in other.members { moves[member.id] = story.id }
      rest = Set(story.members.map(\.id))
    case .split:
      let large = stories.filter { $0.members.count > 1 }.randomElement(using: &random)
      guard let large, let leaving = large.members.randomElement(using: &random) else { return nil }
      about = large.id
      moves[leaving.id] = StoryID("split \(number)")
      rest = Set(large.members.map(\.id)).subtracting([leaving.id])
    case .pin:
      guard let article = other.members.randomElement(using: &random) else { return nil }
      moves[article.id] = story.id
      rest = [story.headlineArticle]
    }
    return stored.correct(kind, moves, about: about, rest: rest, number: number)
  }

  /// With the larger seeds an article founded a story again whose name another one had that it had left behind.
  @Test(
    "Merged articles stay together, separated ones apart, and none is lost",
    arguments: [1, 2, 3, 4, 5, 6, 13, 19, 82, 122] as [UInt64])
  func corrections(seed: UInt64) {
    var random = SplitMix(seed)
    let stream = StoryFixtures.stream(events: 40, seed: seed + 30)
    var stored = StoredStream()
    stored.take(stream.prefix(stream.count / 2))
    var corrections: [StoryCorrection] = []
    for number in 1...12 {
      if number == 6 { stored.take(stream.suffix(stream.count - stream.count / 2)) }
      guard let correction = correct(&stored, number: number, &random) else { continue }
      // some are taken back later on
      if corrections.count > 3, random.next() % 4 == 0 {
        let undone = Int(random.next() % UInt64(corrections.count))
        corrections[undone].undoneAt = Timestamp(seconds: 60)
      }
      corrections.append(correction)
      stored.constraints = StoryConstraints(corrections)
      let place = stream[Int(random.next() % UInt64(stream.count / 2))].place
      stored.decide(from: number % 3 == 0 ? stream[0].place : place)
      stored.decide(from: stream[0].place)
      let known = Set(stream.prefix(number < 6 ? stream.count / 2 : stream.count).map(\.id))
      let members = stored.stories.values.flatMap { $0.members.map(\.id) }
      #expect(members.count == known.count && Set(members) == known)
      for group in stored.groups {
        for article in group {
          #expect(group.isSuperset(of: stored.constraints.partners(of: article)))
          #expect(group.allSatisfy { !stored.constraints.areApart(article, $0) })
        }
      }
    }
    #expect(corrections.count > 6)
  }
}
