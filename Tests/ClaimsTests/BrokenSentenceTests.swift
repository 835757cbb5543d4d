import News
import Testing

@testable import Claims

@Suite struct `Texts that end or break off anywhere` {
  private static let reports = [
    "Police said at least 12 people were killed and 40 wounded; \"We saw 5 percent of voters\", Alva Berg said in Norrvik.",
    "He said between 4 and 5 percent of the electorate voted 5 to 4 by 96 votes to 73, up from 2,000 to 3.5 million dollars at",
    "The ministry (MoD), a spokesman for the interior ministry, put the toll at about 1,200 from 300, 2-1 to United, in",
    "Selon le ministère de la Défense, 4 500 soldats et 12 blessés ont été évacués de la ville, entre 5 % et 6 % des voix à",
  ]

  @Test(arguments: reports, ["en", "fr", "de", "es"])
  func `are read to their end`(broken text: String, language: String) {
    let words = text.split(separator: " ")
    let reader = ClaimReader(language: language)
    for count in 1...words.count {
      let (head, tail) = (words[..<count].joined(separator: " "), words[count...].joined(separator: " "))
      for broken in [head, tail, head + "\n" + tail, head + ".\n" + tail] {
        for figure in reader.claims(in: [(.body, broken)]).figures {
          #expect(figure.figure.span.upperBound <= broken.utf8.count)
        }
      }
    }
  }
}
