extension AttributionTests {
  /// In English.
  static let english: [Item] = [
    Item(
      "en", "Bus plunges into gorge",
      "LIMA (Varo Press) - A bus carrying 54 passengers fell into a gorge on Friday, killing at least 19 people, the interior ministry said.\nAnother 23 were injured, police said. The health ministry gave a higher toll of 21.",
      [
        "on board: 54 by Peruvian interior ministry", "killed: at least 19 by Peruvian interior ministry",
        "injured: 23 by police", "killed: 21 by Peruvian health ministry",
      ]),
    Item(
      "en", "Flood toll climbs",
      "The toll from floods in Bangladesh rose to 88 on Monday, up from 71 a day earlier, the disaster management authority said. More than 1.2 lakh people have been displaced. Dhaka says it needs $40 million in aid.",
      [
        "killed: 88 by disaster management authority", "killed: 71 by disaster management authority (past)",
        "displaced: more than 120000 by disaster management authority",
        "aid: 40000000 USD by Bangladesh",
      ]),
    Item(
      "en", "Two counts of one march",
      "Police put the crowd at 15,000. Organisers claimed 60,000 had come.",
      ["attendance: 15000 by police", "attendance: 60000 by organisers"]),
    Item(
      "en", "Orlane cuts 1,800 jobs",
      "Orlane said on Tuesday that it would cut 1,800 jobs. The company expects to save €90 million a year.",
      ["jobs: 1800 by Orlane (hypothetical)", "savings: 90000000 EUR by Orlane"]),
    Item(
      "en", "Quake",
      "Turkey's disaster agency recorded a magnitude of 5.8, while the USGS put it at 5.9. Nobody was killed, the interior minister, Selim Arat, said.",
      ["magnitude: 5.8 by AFAD", "magnitude: 5.9 by US Geological Survey"]),
    Item(
      "en", "Losses",
      "Kyiv's general staff says 950 Russian soldiers were killed in a day; Moscow's defence ministry admits no losses.",
      ["killed: 950 by Ukrainian general staff"]),
    Item(
      "en", "Bank holds",
      "Mexico's central bank left its benchmark rate at 8.25% on Thursday. “Inflation is not beaten yet”, the bank said.",
      ["policy rate: 8.25 % by Bank of Mexico", "Bank of Mexico: Inflation is not beaten yet"]),
    Item(
      "en", "Drones",
      "The Ukrainian air force said it had shot down 61 of 75 drones. Russia's defence ministry said 40 Ukrainian drones were downed over Belgorod.",
      [
        "drones shot down: 61 by Ukrainian air force", "drones launched: 75 by Ukrainian air force",
        "drones shot down: 40 by Russian defence ministry",
      ]),
    Item(
      "en", "Strike",
      "Four in five teachers walked out, the union said; the education ministry put participation at 34%.",
      ["participation: 34 % by education ministry"]),
    Item(
      "en", "Ship",
      "Italy's coast guard rescued 112 migrants off Lampedusa. “They had been without water for two days”, Lieutenant Paolo Renzi said. He said 7 bodies were found.",
      [
        "rescued: 112 by Italian coast guard", "killed: 7 by Paolo Renzi",
        "Paolo Renzi: They had been without water for two days",
      ]),
    Item(
      "en", "Vote",
      "Turnout was 58.4%, the electoral commission said. The Green Bloc won 41 of the 90 seats and the People's List 38, it added.",
      [
        "turnout: 58.4 % by electoral commission", "seats won by Green Bloc: 41 by electoral commission",
        "seats won by People's List: 38 by electoral commission",
      ]),
    Item(
      "en", "Fire",
      "The blaze has burned 3,400 hectares, according to Greek civil protection. The mayor of Kalvos, Eleni Dimou, spoke of 5,000 hectares.",
      ["area burned: 3400 hectares by Greek civil protection", "area burned: 5000 hectares by Eleni Dimou"]),
    Item(
      "en", "Outbreak",
      "The World Health Organization has confirmed 312 cases and 17 deaths. Congo's health ministry counts 340 cases. The WHO said the figures would change.",
      [
        "cases: 312 by World Health Organization", "killed: 17 by World Health Organization",
        "cases: 340 by Congolese health ministry",
      ]),
    Item(
      "en", "Seoul doubts",
      "The South's military said the North had fired four missiles. They flew about 600 km before falling into the sea, it said. Tokyo's defence ministry counted five.",
      [
        "missiles fired: 4 by South Korean army", "range: about 600 km by South Korean army",
        "missiles fired: 5 by Japanese defence ministry",
      ]),
    Item(
      "en", "Norel Two review",
      "Norel's new watch is thinner. It weighs 31 grams and costs $399. The firm hopes to sell 2 million this year.",
      ["weight: 31 grams by Norel", "price: 399 USD by Norel", "units expected: 2000000 by Norel"]),
    Item(
      "en", "Hostages freed",
      "Nigeria's army freed 76 hostages on Sunday, a spokesman said. He put the number of gunmen killed at 19. A local lawmaker, Musa Danbaba, said 90 people had been taken.",
      ["hostages: 76 by Nigerian army", "killed: 19 by Nigerian army"]),
    Item(
      "en", "Ferry",
      "According to the Philippine Coast Guard, 124 people were on board. Survivors spoke of nearly 200. “I held on to a crate”, said Ramon Iluro.",
      [
        "on board: 124 by Philippine coast guard", "on board: nearly 200 by survivors",
        "Ramon Iluro: I held on to a crate",
      ]),
    Item(
      "en", "Casualty claims",
      "Tehran puts its dead at 44; Washington estimates that between 150 and 200 were killed. Neither figure could be verified, UN officials said.",
      ["killed: 44 by Iran", "killed: between 150 to 200 by United States"]),
    Item(
      "en", "",
      "The Kenyan government said 14 people were rescued from a collapsed building in Nairobi. The Red Cross put the missing at 9.",
      ["rescued: 14 by Kenyan government", "missing: 9 by Red Cross"]),
    Item(
      "en", "",
      "Rail unions claimed 70% of drivers had joined the strike. The railway, SNCF, said half of its trains were running.",
      ["participation: 70 % by rail unions"]),
    Item(
      "en", "Landslide in Peru",
      "Police said on Sunday that 8 people were missing. Earlier, the mayor of Caraz, Hugo Salinas, had spoken of 20.",
      ["missing: 8 by police", "missing: 20 by Hugo Salinas"]),
    Item(
      "en", "",
      "“We will not bargain”, the German chancellor, Anke Brandt, told reporters. She said 3,000 soldiers would be sent to Lithuania.",
      ["troops deployed: 3000 by Anke Brandt (hypothetical)", "Anke Brandt: We will not bargain"]),
    Item(
      "en", "",
      "Two officials in Baghdad said at least 31 people had been killed. Iraq's health ministry later gave the number as 35.",
      ["killed: at least 31 by Iraqi officials", "killed: 35 by Iraqi health ministry"]),
    Item(
      "en", "",
      "Pollsters at Norvik Research expect turnout of between 60% and 65%.",
      ["turnout: between 60 to 65 % by Norvik Research"]),
    Item(
      "en", "",
      "Nearly 400 people were arrested, among them 12 lawmakers, according to Turkey's interior minister.",
      ["arrested: nearly 400 by Turkish interior minister", "arrested: 12 by Turkish interior minister"]),
    Item(
      "en", "Heat",
      "Spain's weather agency recorded 46.2 degrees in Montoro. Health officials said 60 people had died.",
      ["temperature: 46.2 degrees by Aemet", "killed: 60 by health officials"]),
    Item(
      "en", "",
      "No more than 20 people were hurt, hospital officials said.",
      ["injured: up to 20 by hospital"]),
    Item(
      "en", "",
      "Prosecutors say the fraud cost investors €310 million; lawyers for the bank speak of €90 million.",
      ["cost: 310000000 EUR by prosecutors", "cost: 90000000 EUR by lawyers for the bank"]),
  ]
}
