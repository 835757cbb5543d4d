import Claims
import News
import Testing

@Suite("What a text claims")
struct ClaimReaderTests {
  private func figures(_ text: String, title: String = "", language: String? = nil) -> [String] {
    ClaimReader(language: language).claims(in: [(.title, title), (.body, text)]).figures.map(ClaimLines.line)
  }

  private func quotes(_ text: String, language: String? = nil) -> [String] {
    ClaimReader(language: language).claims(in: [(.body, text)]).quotes.map { "\($0.speaker ?? "-"): \($0.words)" }
  }

  @Test("The dead and the injured, each by who counts them")
  func casualties() {
    #expect(
      figures("At least 12 people died when a dam broke on Sunday, the rescue agency Velka said.")
        == ["killed: at least 12 by Velka"])
    #expect(
      figures("The valley council put the dead at about 30 and the injured at 210.") == [
        "killed: about 30 by valley council", "injured: 210 by valley council",
      ])
    #expect(figures("They spoke of 40 killed or wounded.").first?.hasPrefix("casualties: 40") == true)
  }

  @Test("Several sources in one sentence each answer for their own part")
  func sources() {
    #expect(
      figures(
        "The toll was 71 on Friday according to the lake rescue service, and 68 according to the hospital.")
        == ["killed: 71 by lake rescue service", "killed: 68 by hospital"])
    #expect(
      figures("President Ana Birk speaks of 400 killed or injured, and Tokyo of about 120 casualties.") == [
        "casualties: 400 by Ana Birk", "casualties: about 120 by Japan",
      ])
  }

  @Test("A later sentence counts what the one before counted")
  func inherited() {
    #expect(
      figures("Police evacuated 310 people. At night the mayor spoke of 640.") == [
        "evacuated: 310 by police", "evacuated: 640 by mayor",
      ])
  }

  @Test("Dates, years, ages in passing, ordinals and names count nothing")
  func nothing() {
    #expect(figures("On May 19, 2024, the driver, 51, took Highway 66 to the 3rd of 2 Level 3 talks in 1998.").isEmpty)
    #expect(figures("The Boeing 777 landed at 12:30.").isEmpty)
    #expect(figures("She received two death threats.").isEmpty)
  }

  @Test("A number beside a far word is not labelled by it")
  func farWords() {
    #expect(figures("About 260 reusable masks were given to the homeless.") == ["masks: about 260"])
    #expect(
      !figures("Five people were held over the theft of 112 rental vehicles.").contains {
        $0.hasPrefix("arrested: 112")
      })
  }

  @Test("What stands beside a number can make it another one, or none")
  func besides() {
    #expect(figures("Core inflation fell to minus 0.2% in March.").map { $0.contains("-0.2 %") } == [true])
    #expect(figures("1 out of 5 cases are health workers.") == [])
    #expect(figures("A battle over the custody of their two sons began.") == [])
    #expect(
      figures("The Department of Mines (DOM) reported 24 new deaths on Saturday.") == [
        "killed: 24 by Department of Mines"
      ])
    #expect(figures("The army shot down 61 drones.").map { $0.hasPrefix("drones shot down: 61") } == [true])
  }

  @Test("Shares, money, lengths and results of games and votes")
  func measures() {
    #expect(figures("Norden Bank left its policy rate at 3.75% this week.") == ["policy rate: 3.75 % by Norden Bank"])
    #expect(figures("A regulator fined it €48 million.", title: "").first?.hasPrefix("fine: 48000000 EUR") == true)
    #expect(
      figures("Harrow Athletic 3-0 Pell Wanderers; a crowd of 8,117.") == ["score: 3-0", "attendance: 8117"])
    #expect(figures("Turnout was 61.2%.").first?.hasPrefix("turnout: 61.2 %") == true)
    #expect(figures("The quake measured 5.1.", title: "Quake") == ["magnitude: 5.1"])
    #expect(
      figures("The repair could last three to four weeks.") == ["repair time: between 21 to 28 days (hypothetical)"])
  }

  @Test("What was before, what may be, and what is denied are marked")
  func aspects() {
    #expect(
      figures("Nine deaths were recorded, up from four the year before.") == ["killed: 9", "killed: 4 (past)"])
    #expect(figures("Up to 40 people may have died.") == ["killed: up to 40 (hypothetical)"])
    #expect(figures("It is not true that 40 people died.") == ["killed: 40 (negated)"])
  }

  @Test("Other languages and scripts")
  func languages() {
    #expect(
      figures("La agencia Velka contó 14 fallecidos y unos 60 heridos.", language: "es") == [
        "killed: 14 by Velka", "injured: about 60 by Velka",
      ])
    #expect(
      figures("Tokio spricht von rund 120 Opfern, Rom von 400.", language: "de") == [
        "casualties: about 120 by Japan", "casualties: 400 by Italy",
      ])
    #expect(
      figures("Au moins 12 morts dans l'incendie, selon les pompiers.", language: "fr") == [
        "killed: at least 12 by fire brigades"
      ])
    #expect(
      figures("県によると、少なくとも14人が死亡し、約1万2000人が避難した。", language: "ja") == [
        "killed: at least 14 by prefecture", "evacuated: about 12000 by prefecture",
      ])
    #expect(
      figures("पुलिस के अनुसार १२ लोगों की मौत हुई और लगभग 2 लाख लोग सुरक्षित स्थान पर गए।", language: "hi") == [
        "killed: 12 by police", "evacuated: about 200000 by police",
      ])
    #expect(figures("قالت الشرطة إن ١٤ شخصا لقوا حتفهم", language: "ar").first?.hasPrefix("killed: 14") == true)
  }

  @Test("A quote belongs to who said it, before or behind the words, by name, pronoun or office")
  func speakers() {
    #expect(
      quotes("“We heard the tower go”, said Marta Ilves, who keeps a bakery.") == ["Marta Ilves: We heard the tower go"]
    )
    #expect(
      quotes(
        "The League for the Harbours won 12 seats. The League's leader, Marta Ilves, said she would wait. "
          + "“They asked for another crew”, she told them.")
        == ["Marta Ilves: They asked for another crew"])
    #expect(
      quotes("Jonas Brandt, the mayor, came at noon. “The gate would not close”, he said.")
        == ["Jonas Brandt: The gate would not close"])
    #expect(
      quotes("Jonas Brandt spoke at noon. “They are all heroes of the land”, the agency Velka quoted him as saying.")
        == ["Jonas Brandt: They are all heroes of the land"])
    #expect(
      quotes("« Nous avons tout vu depuis le quai », dit Aline Soubise.", language: "fr") == [
        "Aline Soubise: Nous avons tout vu depuis le quai"
      ])
  }

  @Test("Words in marks that nobody is named for are no quote")
  func irony() {
    #expect(quotes("The “café corner” will open too.").isEmpty)
  }

  @Test(
    "Any bytes are read without a trap",
    arguments: ["", "“", "12", "'s", "12-", "€", "1,2,3,4", "”12 people” said", "… 1万"])
  func anything(text: String) {
    for language in ["en", "de", "ja", "ar", nil] { _ = ClaimReader(language: language).claims(in: [(.body, text)]) }
  }
}
