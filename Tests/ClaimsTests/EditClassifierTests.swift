import Claims
import News
import Testing

@Suite("The kind of an edit")
struct EditClassifierTests {
  private func title(_ old: String, _ new: String) -> EditKind? {
    EditClassifier().kind(
      from: EditedTexts(title: old, summary: "", body: ""), to: EditedTexts(title: new, summary: "", body: ""))
  }

  private func body(_ old: String, _ new: String) -> EditKind? {
    EditClassifier().kind(
      from: EditedTexts(title: "Ferry runs late", summary: "", body: old),
      to: EditedTexts(title: "Ferry runs late", summary: "", body: new))
  }

  @Test("White space is no edit")
  func nothing() {
    #expect(body("The ferry  ran late.", "The ferry ran\nlate.") == nil)
  }

  @Test("A number that becomes another is a figure, in digits or words, in headline or text")
  func figures() {
    #expect(title("12 dead in Orsova flood", "15 dead in Orsova flood") == .figure)
    #expect(body("Prices rose 3.2 percent in May.", "Prices rose 32 percent in May.") == .figure)
    #expect(body("It fired two missiles.", "It fired three missiles.") == .figure)
    #expect(body("Losses reached $4 million.", "Losses reached $4 billion.") == .figure)
  }

  private func kind(_ language: String, _ old: String, _ new: String) -> EditKind? {
    EditClassifier(language: language).kind(
      from: EditedTexts(title: "", summary: "", body: old), to: EditedTexts(title: "", summary: "", body: new))
  }

  @Test(
    "A number that becomes another is a figure in every language and numerals",
    arguments: [
      ("en", "At least twelve people died.", "At least fifteen people died."),
      ("en", "The deal is worth $5bn.", "The deal is worth €5bn."),
      ("en", "The deal is worth 5 million dollars.", "The deal is worth 5 million euros."),
      ("en", "The deal is worth $5m.", "The deal is worth $5bn."),
      ("en", "The path is 12 km long.", "The path is 12 miles long."),
      ("es", "Al menos doce personas murieron.", "Al menos quince personas murieron."),
      ("de", "Mindestens zwölf Menschen starben.", "Mindestens zwanzig Menschen starben."),
      ("fr", "Au moins douze personnes sont mortes.", "Au moins quinze personnes sont mortes."),
      ("hi", "बस हादसे में १२ लोगों की मौत हो गई।", "बस हादसे में १५ लोगों की मौत हो गई।"),
      ("hi", "लगभग 2 लाख लोग बेघर हैं।", "लगभग 2 करोड़ लोग बेघर हैं।"),
      ("ar", "مقتل ١٢ شخصا في انهيار مبنى.", "مقتل ١٥ شخصا في انهيار مبنى."),
      ("ja", "1万2000人が避難した。", "1万5000人が避難した。"),
      ("ja", "約3万人が参加した。", "約3億人が参加した。"),
      ("ja", "死者は三十人だった。", "死者は四十人だった。"),
    ])
  func figuresElsewhere(language: String, old: String, new: String) {
    #expect(kind(language, old, new) == .figure)
  }

  @Test(
    "The same number in other numerals or words is not a figure edit",
    arguments: [
      ("es", "Unas doce personas vinieron.", "Unas 12 personas vinieron."),
      ("hi", "१२ लोग आए।", "12 लोग आए।"),
      ("ja", "1万2000人が避難した。", "12000人が避難した。"),
      ("en", "It cost €5 million.", "It cost 5 million euros."),
      ("en", "It rose 5 percent.", "It rose 5%."),
      ("en", "About 1.2 million people came.", "About 1,200,000 people came."),
    ])
  func sameElsewhere(language: String, old: String, new: String) {
    #expect(kind(language, old, new) != .figure)
  }

  @Test("The same number written otherwise is not a figure edit")
  func sameNumber() {
    #expect(body("About 1200 people came.", "About 1,200 people came.") != .figure)
    #expect(body("Some twelve people came.", "Some 12 people came.") != .figure)
  }

  @Test("A figure in a rewritten sentence is found by what it counts")
  func rewritten() {
    let old =
      "Officials in the valley said on Monday that the slide had taken the lives of 41 villagers and cut the only road."
    let new =
      "By nightfall the regional governor spoke of a disaster without precedent: rescue teams had by then recovered the bodies of 57 villagers, he told reporters near the blocked road."
    #expect(body(old, new) == .figure)
  }

  @Test("A notice of correction weighs more than what it corrects")
  func corrections() {
    let old = "The council spent 3,000 crowns."
    #expect(
      body(old, "The council spent 4,000 crowns. An earlier version of this article gave another sum.") == .correction)
    #expect(title("Council spends 3,000", "CORRECTION: Council spends 4,000") == .correction)
    #expect(body("Shares fell.", "Shares fell in a market correction led by banks and miners.") == .addition)
  }

  @Test("A retraction weighs most")
  func retraction() {
    #expect(body("The bridge fell.", "This story has been withdrawn. Correction: the bridge stands.") == .retraction)
  }

  @Test("Words inside a quote that change are a quote edit; a new quote is an addition")
  func quotes() {
    let old = "The mayor said: “We will never close the old harbour.”"
    #expect(body(old, "The mayor said: “We may one day close the old harbour.”") == .quote)
    #expect(body("The mayor spoke.", "The mayor spoke. “We will never close the old harbour,” she said.") == .addition)
  }

  @Test("A name that becomes another is a name edit; a capital at the start of a sentence is none")
  func names() {
    #expect(
      body("The prize went to Anna Keller of the union.", "The prize went to Hanna Kessler of the union.") == .name)
    #expect(title("Court frees Keller after appeal", "Court frees Brandt after appeal") == .name)
    #expect(body("He moved to New Zealand in May.", "He moved to NZ in May.") == .wording)
    #expect(body("Governor Hohcul spoke.", "Governor Hochul spoke.") == .typo)
    #expect(body("Rescuers left early.", "Firefighters left early.") != .name)
    #expect(body("It begins on Monday evening.", "It begins on Tuesday evening.") == .wording)
  }

  @Test("A headline in other words is a headline edit")
  func headlines() {
    #expect(title("Storm nears the coast", "Thousands flee as winds rise") == .headline)
  }

  @Test("Words added or taken away")
  func lengths() {
    let short = "The ferry ran late."
    let long = "The ferry ran late. Passengers waited on the quay in the rain."
    #expect(body(short, long) == .addition)
    #expect(body(long, short) == .cut)
    #expect(body("", long) == .addition)
    #expect(body("It was seen.", "It was seen by Keller.") == .addition)
  }

  @Test("Spelling, capitals and punctuation are typos; other words are wording")
  func small() {
    #expect(body("The comittee met.", "The committee met.") == .typo)
    #expect(body("Teh council met.", "The council met.") == .typo)
    #expect(body("The council met", "The council met.") == .typo)
    #expect(body("The the council met.", "The council met.") == .typo)
    #expect(body("The council convened.", "The council gathered.") == .wording)
    #expect(title("Ferry Runs Late", "Ferry runs late") == .typo)
  }

  @Test("Every kind of an edit is told, the weightiest first")
  func several() {
    let kinds = EditClassifier().kinds(
      from: EditedTexts(title: "Storm nears the coast", summary: "Two boats sank.", body: ""),
      to: EditedTexts(title: "Thousands flee as winds rise", summary: "Three boats sank.", body: ""))
    #expect(kinds == [.figure, .headline])
  }

  @Test("An article that does not change has no kind, whatever its words")
  func unchanged() {
    let texts = EditedTexts(title: "Correction: “x”", summary: "12", body: "An earlier version of this article.")
    #expect(EditClassifier().kinds(from: texts, to: texts).isEmpty)
  }
}
