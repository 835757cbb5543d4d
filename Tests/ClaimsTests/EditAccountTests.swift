import Claims
import News
import Testing

@Suite("The account of an edit")
struct EditAccountTests {
  private func account(_ old: String, _ new: String) -> EditAccount {
    EditClassifier().account(
      from: EditedTexts(title: "Ferry runs late", summary: "", body: old),
      to: EditedTexts(title: "Ferry runs late", summary: "", body: new))
  }

  @Test("A figure is told with what it counts")
  func figures() {
    let account = account("The dam broke; 12 dead, police said.", "The dam broke; 15 dead, police said.")
    #expect(account == EditAccount(kinds: [.figure], field: .body, before: "12 dead", after: "15 dead"))
    let money = self.account("It cost $3.5 million in all.", "It cost $4.5 million in all.")
    #expect(money.before == "$3.5 million" && money.after == "$4.5 million")
  }

  @Test("A notice of correction is told by its sentence, wherever else words changed")
  func notice() {
    let account = account(
      "The council spent 3,000.",
      "The council spent 4,000. An earlier version of this article gave another sum. It was wrong.")
    #expect(account.kinds.first == .correction)
    #expect(account.before == "" && account.after == "An earlier version of this article gave another sum.")
  }

  @Test("What came alone has nothing before it, and what went nothing after it")
  func lengths() {
    let short = "The ferry ran late."
    let long = "The ferry ran late. Passengers waited on the quay in the rain."
    #expect(account(short, long).before == "")
    #expect(account(short, long).after == "Passengers waited on the quay in the rain.")
    #expect(account(long, short).after == "")
  }

  @Test("A headline that was rewritten is told whole, a name alone")
  func others() {
    let headline = EditClassifier().account(
      from: EditedTexts(title: "Storm nears the coast", summary: "", body: ""),
      to: EditedTexts(title: "Thousands flee as winds rise", summary: "", body: ""))
    #expect(headline.field == .title)
    #expect(headline.before == "Storm nears the coast" && headline.after == "Thousands flee as winds rise")
    let name = account("The prize went to Anna Keller of the union.", "The prize went to Hanna Kessler of the union.")
    #expect(name.before == "Anna Keller" && name.after == "Hanna Kessler")
  }

  @Test("An edit of nothing but the byline has no kind")
  func byline() {
    let account = EditClassifier().account(
      from: EditedTexts(title: "Storm", summary: "", body: "", byline: "A. Writer"),
      to: EditedTexts(title: "Storm", summary: "", body: "", byline: "B. Writer"))
    #expect(account == EditAccount(kinds: [], field: .byline, before: "A. Writer", after: "B. Writer"))
  }

  @Test("An account is short, however long the texts")
  func short() {
    let account = account("", String(repeating: "word after word ", count: 20_000))
    #expect(account.after.count <= EditExcerpt.length && account.after.hasSuffix("…"))
  }

  @Test("Every figure that moved is told once")
  func moves() {
    let moves = EditClassifier().figuresMoved(
      from: EditedTexts(title: "12 dead in flood", summary: "12 dead in flood", body: "3 boats sank."),
      to: EditedTexts(title: "15 dead in flood", summary: "15 dead in flood", body: "4 boats sank."))
    #expect(moves.map(\.before) == ["12 dead", "3 boats sank"])
    #expect(moves.map(\.after) == ["15 dead", "4 boats sank"])
  }
}
