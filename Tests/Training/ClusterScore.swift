import News

/// How well stories agree with gold ones: BCubed and over pairs of articles (A. Bagga and B. Baldwin, "Entity-based
/// cross-document coreferencing using the vector space model", 1998), as shares of 1.
struct ClusterScore {
  /// BCubed precision and recall.
  var precision = 0.0
  var recall = 0.0
  /// Precision and recall of pairs.
  var pairPrecision = 0.0
  var pairRecall = 0.0

  /// BCubed F1.
  var f1: Double { Self.harmonic(precision, recall) }
  /// F1 of pairs.
  var pairF1: Double { Self.harmonic(pairPrecision, pairRecall) }

  /// Compares the stories of some articles. Only articles are counted of whose gold story `isCounted` holds, but what they
  /// are together with counts whatever it is.
  init(_ stories: [ArticleID: StoryID], gold: [ArticleID: String], _ isCounted: (String) -> Bool = { _ in true }) {
    var both: [String: [String: Double]] = [:]
    var ofStory: [String: Double] = [:]
    var ofGold: [String: Double] = [:]
    for (article, label) in gold {
      let story = stories[article]?.text ?? article.text
      both[story, default: [:]][label, default: 0] += 1
      ofStory[story, default: 0] += 1
      ofGold[label, default: 0] += 1
    }
    var (articles, same, found, wanted) = (0.0, 0.0, 0.0, 0.0)
    for (story, labels) in both.sorted(by: { $0.key < $1.key }) {
      let size = ofStory[story, default: 1]
      for (label, count) in labels.sorted(by: { $0.key < $1.key }) where isCounted(label) {
        let goldSize = ofGold[label, default: 1]
        articles += count
        precision += count * count / size
        recall += count * count / goldSize
        same += count * (count - 1)
        found += count * (size - 1)
        wanted += count * (goldSize - 1)
      }
    }
    precision /= max(1, articles)
    recall /= max(1, articles)
    pairPrecision = found > 0 ? same / found : 0
    pairRecall = wanted > 0 ? same / wanted : 0
  }

  private static func harmonic(_ a: Double, _ b: Double) -> Double { a + b > 0 ? 2 * a * b / (a + b) : 0 }
}
