import Claims
import Extraction
import News

/// ``Claims/ClaimReader`` over all articles, and over invented reports in which every sentence claims something.
enum ClaimReading {
  static func measure(_ workload: Workload, into report: (Measurement) -> Void) {
    let articles = ArticleExtraction.articles(of: workload).flatMap { $0.map(\.1) }
    if !articles.isEmpty {
      let seconds = Stopwatch.median {
        for article in articles {
          _ = ClaimReader(language: article.language).claims(in: [
            (.title, article.title), (.summary, article.summary), (.body, article.body),
          ])
        }
      }
      report(
        Measurement(
          name: "ClaimReader.claims", amount: Double(articles.count), unit: .articles, seconds: seconds))
    }
    let reports = (0..<500).map(reportOfADisaster)
    let seconds = Stopwatch.median {
      for text in reports {
        _ = ClaimReader(language: "en").claims(in: [(.title, "River takes a bridge"), (.body, text)])
      }
    }
    report(
      Measurement(
        name: "ClaimReader.claims, full of figures", amount: Double(reports.count), unit: .articles, seconds: seconds))
  }

  /// A text of about 700 bytes with nine figures and a quote.
  private static func reportOfADisaster(_ number: Int) -> String {
    """
    At least \(number + 3) people died and \(number * 7 + 12) were hurt when a river tore away the bridge at Kellow on Sunday, the \
    rescue agency Velka said. The mayor, Jonas Brandt, spoke of \(number + 9) dead. Some \(number * 11 + 400) residents had to leave \
    their homes, according to police, and 2,300 households lost power.
    “We heard it go before we saw the water”, said Marta Ilves, who keeps the inn. She said \(number + 20) guests were in the house.
    The government put the damage at €\(number + 2) million; insurers expect between €40 million and €60 million. Turnout at the \
    vote on the dam had been 61.2%, up from 54% four years earlier.
    """
  }
}
