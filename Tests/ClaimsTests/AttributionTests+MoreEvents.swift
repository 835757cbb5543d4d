extension AttributionTests {
  /// More of them.
  static let moreEvents: [Item] = [
    Item(
      "en", "Dam talks",
      "Ethiopia puts the cost of the dam at $4.8 billion. Cairo believes it will be closer to $6 billion. Sudan's irrigation minister, Omar Tahir, said 12,000 farmers would be displaced.",
      [
        "cost: 4800000000 USD by Ethiopia",
        "cost: about 6000000000 USD by Egypt",
        "displaced: 12000 by Omar Tahir (hypothetical)",
      ]),
    Item(
      "en", "Bomb at checkpoint",
      "A suicide bomber killed 13 policemen in Mogadishu, Somalia's police chief, Abdi Warsame, said. Medics at the Medina hospital reported 16 dead and more than 40 injured. Nobody has claimed responsibility.",
      [
        "killed: 13 by Abdi Warsame"
      ]),
    Item(
      "en", "Jobs data",
      "U.S. employers added 187,000 jobs in July, the Labor Department said. The unemployment rate edged down to 3.5%. Economists had forecast 200,000.",
      [
        "jobs: 187000 by US Labor Department",
        "unemployment: 3.5 % by US Labor Department",
        "jobs: 200000 by economists",
      ]),
    Item(
      "en", "Marathon record",
      "Kenya's Lilian Chebet won the Osk Marathon in record time, finishing 48 seconds ahead of her team-mate. Organisers said 11,600 runners had started. “My legs did the thinking,” she said.",
      [
        "participants: 11600 by organisers",
        "Lilian Chebet: My legs did the thinking",
      ]),
    Item(
      "en", "Statesman dies",
      "Pavel Dorn, who led the country through its first free election, has died at the age of 88, his daughter said on Monday. “He never stopped arguing,” President Ilse Marr said.",
      [
        "age: 88 by daughter",
        "Ilse Marr: He never stopped arguing",
      ]),
    Item(
      "en", "Ebola outbreak",
      "Uganda's health ministry has recorded 58 cases of Ebola, among them 21 deaths, since the outbreak was declared. Doctors Without Borders says the true figure is nearer 90. Contact tracers are following 740 people.",
      [
        "cases: 58 by Ugandan health ministry",
        "killed: 21 by Ugandan health ministry",
      ]),
    Item(
      "en", "Budget passed",
      "Parliament approved a budget of 212 billion kroner on Friday by 96 votes to 73. Finance Minister Sigrid Lund said growth would reach 1.8% next year.",
      [
        "budget: 212000000000 NOK by parliament",
        "vote: 96-73 by ?parliament",
        "growth: 1.8 % by Sigrid Lund (hypothetical)",
      ]),
    Item(
      "en", "Avalanche",
      "Rescuers dug four skiers out of the snow above Zernez, three of them alive. The avalanche was nearly 400 metres wide, said Reto Caflisch of the cantonal police. Two people are still missing, he said.",
      [
        "missing: 2 by Reto Caflisch"
      ]),
    Item(
      "en", "Drone attack",
      "Russia's defence ministry said its air defences had shot down 134 drones overnight, 41 of them over Rostov. Ukraine's air force reported that Russia had launched 88 Shaheds, of which 79 were destroyed.",
      [
        "drones shot down: 134 by Russian defence ministry",
        "drones launched: 88 by Ukrainian air force",
      ]),
    Item(
      "en", "Landslide buries houses in Tolima",
      "BOGOTA (Ardent Press) - Rescue crews had recovered 14 bodies by Thursday night from the mud that buried part of Las Cruces, Colombia's disaster unit said. The mayor, Nelson Rojas, feared that 30 neighbours were still under the debris. Some 90 families have lost their homes, he said.\n“The mountain came down in seconds,” said Gloria Prieto, a teacher.",
      [
        "killed: 14 by Colombia's disaster unit",
        "Gloria Prieto: The mountain came down in seconds",
      ]),
    Item(
      "en", "Dockers down tools",
      "About 6,500 dockers stopped work at four ports on Monday, according to their union, ILD. Shipowners said the stoppage was costing them €12 million a day. Talks resume on Wednesday.",
      [
        "participation: about 6500 by ILD"
      ]),
    Item(
      "en", "Novara wins cup",
      "Novara beat Calvi 4-1 in front of 52,300 spectators. Captain Luca Ferri, 31, scored twice. “This one is for my father,” Ferri said afterwards.",
      [
        "score: 4-1",
        "attendance: 52300",
        "Luca Ferri: This one is for my father",
      ]),
    Item(
      "en", "Seoul and Pyongyang differ on clash",
      "The South Korean navy said one of its patrol boats sank two North Korean vessels on Friday and that no fewer than 20 sailors from the North had died. Pyongyang put its dead at six. Beijing called for calm.",
      [
        "killed: at least 20 by South Korean navy",
        "killed: 6 by North Korea",
      ]),
    Item(
      "en", "Vote in Kestova",
      "The Reform Party took 44.2% of the vote and the National Front 31.7%, the central election commission said after counting 98% of ballots. Voter turnout was 61.9%.\n“We will build a government for everyone,” Reform leader Mila Janic said.",
      [
        "vote share of Reform Party: 44.2 % by electoral commission",
        "vote share: 31.7 % by electoral commission",
        "turnout: 61.9 % by electoral commission",
        "Mila Janic: We will build a government for everyone",
      ]),
    Item(
      "en", "Helio Motors earnings",
      "Helio Motors reported a quarterly loss of $230 million on sales of $4.1 billion. The carmaker delivered 88,000 vehicles. Finance chief Dana Wu forecast a return to profit in 2026.",
      [
        "loss: 230000000 USD by Helio Motors",
        "revenue: 4099999999.9999995 USD by Helio Motors",
      ]),
    Item(
      "en", "Measles spreads in Ostland",
      "Ostland's health institute logged 214 measles cases in March, up from 37 in February. Eleven children were taken to hospital. The WHO estimates that vaccination coverage has dropped below 80%.",
      [
        "cases: 214 by Ostland's health institute",
        "hospitalised: 11 by Ostland's health institute",
      ]),
    Item(
      "en", "Court fines airline",
      "A Dutch court ordered Velair to pay €3.2 million in compensation to passengers stranded last summer. Velair's lawyer, Joost Maas, said the airline would appeal. “The judgment ignores the weather,” Maas said.",
      [
        "compensation: 3200000 EUR by Dutch court",
        "Joost Maas: The judgment ignores the weather",
      ]),
    Item(
      "en", "Quake off Honshu",
      "The Japan Meteorological Agency measured the tremor at magnitude 6.7; the US Geological Survey said 6.5. It was centred 30 km below the sea floor. Nine people were slightly injured, the fire and disaster agency said.",
      [
        "magnitude: 6.7 by Japan Meteorological Agency",
        "magnitude: 6.5 by US Geological Survey",
      ]),
    Item(
      "en", "Troops to Sahel",
      "Kenya will send 600 soldiers to the mission, Defence Minister Aden Yusuf announced, on top of the 250 already there. The opposition says the true number is closer to 1,000.",
      [
        "troops deployed: 600 by Aden Yusuf",
        "troops deployed: about 1000 by opposition",
      ]),
    Item(
      "en", "Storm Birgit",
      "More than 47,000 homes were still without power in southern Norway on Sunday, grid operator Linja said. Police confirmed two deaths. The weather service had warned of gusts of up to 44 metres per second.",
      [
        "homes without power: more than 47000 by Linja",
        "killed: 2 by police",
      ]),
    Item(
      "en", "Ceasefire strains",
      "Israel's army said three rockets were fired from Lebanon. Lebanon's health ministry said five people, two of them children, were killed and 18 hurt in the air strikes that followed.",
      [
        "killed: 5 by Lebanese health ministry",
        "injured: 18 by Lebanese health ministry",
      ]),
    Item(
      "en", "Hotel fire in Pattaya",
      "At least seven tourists perished in a fire at a seaside hotel, Thai police said on Tuesday. A rescue volunteer put the toll at nine. Thirty-four guests were treated for smoke inhalation, the hospital said.",
      [
        "killed: at least 7 by Thai police",
        "killed: 9 by rescue volunteer",
      ]),
    Item(
      "en", "Comet survey ends",
      "The probe came within 180 km of the comet's nucleus, mission control in Darmstadt reported. “We have 4,000 images to look at,” said project scientist Ines Marek.",
      [
        "Ines Marek: We have 4,000 images to look at"
      ]),
  ]
}
