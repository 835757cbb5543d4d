import Claims
import News
import Testing

@Suite("Other wordings of one thing meet in one row")
struct MetInOneRowTests {
  typealias Item = AspectTests.Item

  @Test("What is told of the first of two numbers is told of the second", arguments: pairs)
  func countsBoth(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("What people flee from, into and for tells what they are", arguments: people)
  func isWhoTheyAre(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Sums and votes have the label of their verb", arguments: sums)
  func isNamedByVerb(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  @Test("Who speaks is found, and who does not is not", arguments: sources)
  func namesTheSource(item: Item) { #expect(ClaimLines.read(item.text, language: item.language) == item.claims) }

  static let pairs = [
    Item(
      "en", "Authorities closed 14 schools and three airports.",
      ["schools closed: 14 by officials", "airports closed: 3 by officials"]),
    Item(
      "en", "Some 3,000 flights were delayed and 410 cancelled.",
      ["flights delayed: about 3000", "flights cancelled: 410"]),
    Item(
      "en", "The union expects the loss of 6,000 posts, more than the 4,500 announced.",
      ["jobs: 6000 by union", "jobs: 4500 by union"]),
    Item(
      "en", "Estimates run from about 1,200 killed or wounded to the 4,000 named by Rescue Aid.",
      ["casualties: about 1200", "casualties: 4000 by Rescue Aid"]),
    Item(
      "en", "The collision left 16 passengers dead and scores injured, 22 of them badly.",
      ["killed: 16", "injured: 22"]),
    Item(
      "en",
      "The tanker has spilled 1,500 tonnes of oil, the port authority said. The owner said no more than 400 tonnes had escaped.",
      ["oil spilled: 1500 tonnes by port authority", "oil spilled: up to 400 tonnes by owner"]),
    Item("en", "The agency said 40 houses collapsed.", ["homes destroyed: 40 by agency"]),
    Item("en", "Some 9,000 customers were without power.", ["homes without power: about 9000"]),
  ]

  static let people = [
    Item("en", "More than 70,000 people have fled across the border into Chad.", ["refugees: more than 70000"]),
    Item("fr", "Quelque 900 réfugiés sont arrivés au camp.", ["refugees: about 900"]),
    Item("en", "Eight guards were held hostage at the prison.", ["hostages: 8"]),
    Item(
      "en", "Police said 14 inmates died and 30 are on the run.", ["killed: 14 by police", "escaped: 30 by police"]),
    Item("en", "The owner said there had been 230 passengers and crew.", ["on board: 230 by owner"]),
    Item("en", "The union said 900 drivers are on strike.", ["participation: 900 by union"]),
    Item(
      "de", "Die Retter bargen neun Leichen, sechs Menschen gelten als vermisst.",
      ["killed: 9", "missing: 6"]),
    Item("es", "El incendio ha destruido 62 viviendas.", ["homes destroyed: 62"]),
  ]

  static let sums = [
    Item(
      "en", "Brix agreed to buy Halden for $9.8 billion, or $42 a share.",
      ["price: 9800000000 USD", "share price: 42 USD"]),
    Item(
      "en", "The motion had 132 votes in favour, nine against and 38 abstentions.",
      ["votes in favour: 132", "votes against: 9", "abstentions: 38"]),
    Item("en", "Parliament approved the law by a margin of 212 to 189.", ["vote: 212-189 by ?parliament"]),
    Item("en", "The plan would raise the retirement age to 67.", ["retirement age: 67 (hypothetical)"]),
    Item(
      "en", "Police seized 14 cars and 3.2 million euros in cash.",
      ["cars seized: 14 by police", "cash seized: 3200000 EUR by police"]),
    Item("es", "El petrolero derramó unas 1.500 toneladas de crudo.", ["oil spilled: about 1500 tonnes"]),
    Item(
      "en", "Exports rose 8.4 percent, customs data showed, beating forecasts of 6 percent.",
      ["exports rise: 8.4 %", "exports rise: 6 % (hypothetical)"]),
  ]

  static let sources = [
    Item(
      "en",
      "The Conservatives complained of fraud at 310 polling stations. Turnout was put at 58 percent by the party.",
      ["polling stations: 310 by Conservatives", "turnout: 58 % by Conservatives"]),
    Item(
      "en", "The toll was given as 18 by the transport department and as 30 by the bus company.",
      ["killed: 18 by transport department", "killed: 30 by bus company"]),
    Item(
      "en", "Damage was estimated at $2.1 billion by the government, and at $3.4 billion by insurers.",
      ["value of loss: 2100000000 USD by government", "value of loss: 3400000000 USD by insurers"]),
    Item(
      "en", "Officials reported 22 deaths; doctors in the region speak of more than 60 dead.",
      ["killed: 22 by officials", "killed: more than 60 by doctors"]),
    Item(
      "en", "Rescue teams recovered 11 bodies, and eight men remain trapped, the company said.",
      ["killed: 11 by company", "trapped: 8 by company"]),
    Item(
      "en", "The central bank sees growth at 1.1 percent this year, less than the government's 1.8 percent.",
      ["growth: 1.1 % by central bank", "growth: 1.8 % by government"]),
    Item(
      "en", "The river authority expects a crest of 8.4 metres. The weather service forecasts 9.1.",
      ["crest: 8.4 metres by river authority", "crest: 9.1 metres by weather service"]),
    Item("de", "Es gab 24 Tote, sagte Amtskommissar Peter Mwangi.", ["killed: 24 by Peter Mwangi"]),
    Item("de", "Nach Angaben des Roten Kreuzes wurden 43 Menschen gerettet.", ["rescued: 43 by Red Cross"]),
    Item(
      "en", "Data of 2.3 million patients were stolen in an attack on Meridia Health, the company said.",
      ["patients: 2300000 by Meridia Health"]),
    Item("en", "Initial reports of 60 deaths were wrong.", ["killed: 60 (negated)"]),
    Item(
      "en", "The US Geological Survey put the magnitude at 6.8. More than 600 houses collapsed.",
      ["magnitude: 6.8 by US Geological Survey", "homes destroyed: more than 600 by ?US Geological Survey"]),
    Item("ar", "أعلنت الشركة تسريح 1200 موظف.", ["jobs: 1200 by company"]),
  ]
}
