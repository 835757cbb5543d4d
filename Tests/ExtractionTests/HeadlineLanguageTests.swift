import Extraction
import Foundation
import TestSupport
import Testing

/// The language of real headlines, told by nothing but their words.
@Suite struct HeadlineLanguageTests {
  private struct Headline: Decodable {
    var lang: String
    var title: String
  }

  @Test(.enabled(if: TestData.folder != nil, Comment(rawValue: TestData.missing)))
  func headlinesOfMoreThanFortyLettersTellTheirLanguage() throws {
    let headlines = try headlines()
    for stated in [nil, "en-US", "de", "zh"] {
      let told = headlines.filter { LanguageRecognizer.language(title: $0.title, text: "", stated: stated) == $0.lang }
      print("\(headlines.count) headlines of more than 40 letters, \(stated ?? "nothing") stated: \(told.count) told")
      #expect(told.count * 100 >= headlines.count * 99)
    }
  }

  private func headlines() throws -> [Headline] {
    let folder = try #require(TestData.folder)
    let lines = try String(contentsOfFile: folder + "/stories/og2021_title_multi.jsonl", encoding: .utf8)
    return try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Headline.self, from: Data($0.utf8))
    }
    .filter { $0.title.count > 40 }
  }

  @Test(arguments: [
    ("pt", "Presidente da câmara promete nova ponte até ao fim do ano"),
    ("it", "Il sindaco promette un nuovo ponte entro la fine dell'anno"),
    ("nl", "Burgemeester belooft nieuwe brug voor het einde van het jaar"),
    ("sv", "Borgmästaren lovar en ny bro före årets slut"), ("pl", "Burmistrz obiecuje nowy most do końca roku"),
    ("cs", "Starosta slibuje nový most do konce roku"), ("sl", "Župan obljublja nov most do konca leta"),
    ("tr", "Belediye başkanı yıl sonuna kadar yeni köprü sözü verdi"),
    ("fi", "Pormestari lupaa uuden sillan vuoden loppuun mennessä"),
    ("hu", "A polgármester új hidat ígér az év végéig"), ("ro", "Primarul promite un pod nou până la sfârșitul anului"),
    ("id", "Wali kota menjanjikan jembatan baru sebelum akhir tahun ini"),
    ("bg", "Кметът обещава нов мост до края на годината"), ("fa", "شهردار وعده پل جدید را تا پایان سال داد"),
  ])
  func aHeadlineIsEnough(language: String, title: String) {
    #expect(LanguageRecognizer.language(title: title, text: "", stated: nil) == language)
  }

  @Test func aHeadlineInAnotherLanguageDoesNotOverruleWhatIsStated() {
    #expect(LanguageRecognizer.language(title: "The Crown: Staffel fünf", text: "", stated: "de") == "de")
    #expect(LanguageRecognizer.language(title: "Hasta la vista", text: "", stated: "en") == "en")
  }
}
