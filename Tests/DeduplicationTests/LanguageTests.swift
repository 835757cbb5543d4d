import Deduplication
import News
import Testing

@Suite("Stories in other languages and across them")
struct LanguageTests {
  private func article(_ id: String, _ language: String, _ title: String, minutes: Int64 = 0) -> StoryCandidate {
    StoryFixtures.article(id, "\(id).example", minutes: minutes, title, language: language)
  }

  @Test(
    "Headlines of one event in one language are one story, whatever the forms of their words",
    arguments: [
      (
        "es", "Incendio destruye el museo marítimo de Valdeluna",
        "El museo marítimo de Valdeluna, destruido por un incendio"
      ),
      ("de", "Fährunglück vor Norderhaven fordert zwölf Tote", "Zwölf Tote bei Fährunglück vor Norderhaven"),
      ("ru", "Пожар уничтожил морской музей в Верхнелуганске", "Морской музей Верхнелуганска уничтожен пожаром"),
      ("zh", "北港市海事博物馆发生大火", "北港市海事博物馆大火已被扑灭"),
      ("ja", "北港市の海洋博物館で火災", "北港市の海洋博物館の火災、鎮火"),
      ("th", "ไฟไหม้พิพิธภัณฑ์ทางทะเลเมืองบางคลอง", "พิพิธภัณฑ์ทางทะเลเมืองบางคลองถูกไฟไหม้"),
    ])
  func within(_ language: String, _ a: String, _ b: String) {
    #expect(StoryFixtures.together("a", "b", in: [article("a", language, a), article("b", language, b, minutes: 40)]))
  }

  @Test(
    "An event is one story across languages, by names that are the same and words of the dictionary",
    arguments: [
      ("es", "Ornella Vashti gana la medalla de oro en natación", "Ornella Vashti wins gold medal in swimming"),
      (
        "pt", "Tiago Brandelli vence a eleição presidencial em Morávia",
        "Tiago Brandelli wins presidential election in Morávia"
      ),
    ])
  func across(_ language: String, _ foreign: String, _ english: String) {
    let some = [
      article("a", language, foreign), article("b", "en", english, minutes: 30),
      article("c", "en", "Central bank of Karsholt raises interest rate to 4 percent", minutes: 35),
    ]
    let stories = StoryFixtures.stories(some)
    #expect(stories[ArticleID("a")] == stories[ArticleID("b")])
    #expect(stories[ArticleID("a")] != stories[ArticleID("c")])
  }

  @Test("Names in Cyrillic letters, in any case, are evidence across languages")
  func transliterated() {
    let some = [
      article("a", "ru", "Ольгу Брандвик и Томаса Грелла наградили в Эльмспорте за спасение экипажа танкера"),
      article("b", "en", "Olga Brandvik and Tomas Grell honoured in Elmsport for rescue of tanker crew", minutes: 30),
      article("c", "en", "Mayor of Dunvale honoured for rescue of old tram", minutes: 35),
    ]
    let stories = StoryFixtures.stories(some)
    #expect(stories[ArticleID("a")] == stories[ArticleID("b")])
    #expect(stories[ArticleID("a")] != stories[ArticleID("c")])
  }

  @Test("Events that share a topic but no name stay apart across languages")
  func apart() {
    let some = [
      article("a", "es", "Terremoto sacude Ventisca y deja 12 muertos"),
      article("b", "en", "Earthquake shakes Dunvale, leaving 40 dead", minutes: 30),
    ]
    #expect(!StoryFixtures.together("a", "b", in: some))
  }
}
