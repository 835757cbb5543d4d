extension AttributionTests {
  /// Reports of many kinds of events, in English: what must be among their claims.
  static let events: [Item] = [
    Item(
      "en", "Cyclone tears through Ravina coast",
      "CHARWA (Halden News) - A cyclone that came ashore before dawn on Tuesday has left no fewer than 64 people dead, the state relief commissioner told reporters. Another 118 were being treated in hospitals, Anjali Deore added. More than 210,000 villagers had been moved to shelters beforehand.\nThe weather office had measured gusts of 175 kph at Port Charwa. “We have lost the harbour, but not the town”, said Bimal Sethi, who runs the fishermen's cooperative.",
      [
        "hospitalised: 118 by Anjali Deore",
        "evacuated: more than 210000 by Anjali Deore",
        "Bimal Sethi: We have lost the harbour, but not the town",
      ]),
    Item(
      "en", "Bus drivers walk out for second week",
      "Nine in ten buses stayed in the depot on Monday, the drivers' association said, while the operator, Metrolink, claimed that 42% of its fleet was on the road. The walkout has cost the company $3.4 million so far, according to its chief executive, Leon Hart.",
      [
        "cost: 3400000 USD by Leon Hart"
      ]),
    Item(
      "en", "March against water law",
      "Between 30,000 and 35,000 people filled Liberty Square, police estimated. Organisers put turnout at 90,000. Eighteen demonstrators were taken into custody, the interior ministry said; lawyers for the marchers counted 43 arrests.",
      [
        "attendance: between 30000 to 35000 by police",
        "attendance: 90000 by organisers",
        "arrested: 18 by interior ministry",
      ]),
    Item(
      "en", "Governing party ahead in Soravia",
      "With all but a handful of districts counted, the Homeland Party had 78 of the 150 seats, the election authority announced. The Liberal Union took 49. Turnout reached 66.3%, up from 59.8% four years ago.\n“The people have spoken clearly,” the party's leader, Iva Radan, told supporters.",
      [
        "Iva Radan: The people have spoken clearly"
      ]),
    Item(
      "en", "Kestrel Foods posts record year",
      "Kestrel Foods said net profit climbed to €412 million, from €380 million in 2023. Revenue came in at €5.6 billion. The group plans to shed around 700 positions. Chief financial officer Maria Holm said the cuts would save €55 million.",
      [
        "profit: 412000000 EUR by Kestrel Foods",
        "revenue: 5600000000 EUR by Kestrel Foods",
      ]),
    Item(
      "en", "Rovers edge Athletic in shoot-out",
      "Brackley Rovers 3-2 Dunmore Athletic. A crowd of 34,812 saw Tom Ashby score twice. “I just hit it and hoped”, Ashby said.",
      [
        "score: 3-2",
        "attendance: 34812",
        "Tom Ashby: I just hit it and hoped",
      ]),
    Item(
      "en", "Former banker jailed",
      "A court in Valmont sentenced the former head of Orsel Bank to seven years in prison on Friday. Prosecutors had asked for ten. He must also pay back €19 million, judge Carla Weiss ruled.\n“This was greed, nothing else,” the judge said.",
      [
        "sentence: 7 years by court in Valmont",
        "Carla Weiss: This was greed, nothing else",
      ]),
    Item(
      "en", "Dengue cases triple in capital",
      "Health authorities in Lubang have confirmed 4,812 infections since January, three times as many as a year ago. Twenty-six patients have died, the ministry of health reported on Wednesday. The WHO put the number of cases in the region at over 19,000.",
      [
        "patients killed: 26 by health ministry",
        "cases: more than 19000 by World Health Organization",
      ]),
    Item(
      "en", "Shelling kills nine in border town",
      "Kyiv said nine civilians were killed and 27 wounded when rockets hit a market in Vorlivka. Moscow denied targeting the town and reported the deaths of 14 of its own soldiers. Neither account could be checked independently.\nThe UN human rights office has verified six deaths.",
      [
        "killed: 9 by Ukraine",
        "wounded: 27 by Ukraine",
        "killed: 14 by Russia",
        "killed: 6 by UN human rights office",
      ]),
    Item(
      "en", "Tremor shakes Anatolian towns",
      "An earthquake of magnitude 5.7 struck near Karsova at 3.14 a.m., Turkey's AFAD said. The European-Mediterranean Seismological Centre gave it as 5.5 at a depth of 11 km. Some 60 houses collapsed, Governor Mehmet Aydin said.",
      [
        "magnitude: 5.7 by AFAD",
        "magnitude: 5.5 by European-Mediterranean Seismological Centre",
        "depth: 11 km by European-Mediterranean Seismological Centre",
        "homes destroyed: about 60 by Mehmet Aydin",
      ]),
    Item(
      "en", "Ferry sinks off Tavola",
      "As many as 90 people may have been aboard the ferry that went down off Tavola on Saturday, survivors said, although the coast guard spoke of 61. Fifty-two had been pulled from the water by nightfall, coast guard spokesman Raul Ibarra said. He said five bodies had been recovered.",
      [
        "on board: up to 90 by survivors (hypothetical)",
        "on board: 61 by coast guard",
        "rescued: 52 by Raul Ibarra",
        "killed: 5 by Raul Ibarra",
      ]),
    Item(
      "en", "Central bank surprises with half-point cut",
      "Poland's central bank lowered its main rate to 5.25% from 5.75% on Wednesday. “Price growth is now where we want it,” Governor Adam Glinski told a news conference. Inflation slowed to 2.9% in May, the statistics office reported last week.",
      [
        "policy rate: 5.25 % by National Bank of Poland",
        "inflation: 2.9 % by statistics office",
        "Adam Glinski: Price growth is now where we want it",
      ]),
    Item(
      "en", "Mine collapse traps workers",
      "At least 17 miners were still unaccounted for late on Thursday after a shaft caved in at Dolina, the operator, Karst Mining, said. Rescue teams had brought out 31. A union representative, Petra Novak, said as many as 25 could be underground.",
      [
        "missing: at least 17 by Karst Mining"
      ]),
    Item(
      "en", "Blaze near Corinth spreads",
      "The fire had eaten through 2,200 hectares by noon, Greece's civil protection service said. Four villages and about 1,900 people had been evacuated. More than 300 firefighters were at work, a fire brigade spokesman said.",
      [
        "area burned: 2200 hectares by Greek civil protection",
        "evacuated: about 1900 by Greek civil protection",
        "firefighters: more than 300 by fire brigades",
      ]),
    Item(
      "en", "Army says it killed dozens of militants",
      "Pakistan's military said on Sunday it had killed 38 militants in a raid near Razmak. Two of its soldiers died. A spokesman for the group denied the toll and claimed that 11 troops had been killed.",
      [
        "killed: 38 by Pakistani army",
        "killed: 2 by Pakistani army",
      ]),
    Item(
      "en", "Train derails near Halvik",
      "Five carriages left the tracks near Halvik on Sunday evening, injuring 43 passengers, three of them critically, according to Norway's rail agency Bane. Police said earlier that around 50 had been hurt. The train was carrying 212 people.",
      [
        "injured: 43 by Bane",
        "injured: about 50 by police",
      ]),
    Item(
      "en", "Carmaker calls back vans",
      "Tavra is recalling 128,000 vans over a faulty steering column, the carmaker said on Thursday. It knows of 16 crashes linked to the fault. Repairs take about two hours.",
      [
        "crashes: 16 by Tavra"
      ]),
    Item(
      "en", "Power cuts after ice storm",
      "About 84,000 households were without electricity on Monday morning, the utility Nordkraft reported. By evening that number had fallen to 31,000. It expects to restore the rest within three days.",
      [
        "homes without power: about 84000 by Nordkraft",
        "homes without power: 31000 by Nordkraft",
      ]),
    Item(
      "en", "Poll: voters cool on mayor",
      "Only 34% of voters approve of Mayor Dana Quill's work, a survey by Marlow Research found. Fifty-one per cent want her to step down. “Polls come and go,” Quill said.",
      [
        "approval: 34 % by Marlow Research",
        "Dana Quill: Polls come and go",
      ]),
    Item(
      "en", "Seoul: North fires volley",
      "South Korea's Joint Chiefs of Staff said it had detected eight short-range missiles fired toward the East Sea. They flew some 240 km. Japan's coast guard counted seven. Washington condemned the launches.",
      [
        "missiles fired: 8 by Joint Chiefs of Staff",
        "range: about 240 km by Joint Chiefs of Staff",
        "missiles fired: 7 by Japanese coast guard",
      ]),
    Item(
      "en", "Regulator fines Datavo",
      "Ireland's data protection commission fined Datavo €91 million on Tuesday for storing passwords unprotected. The commission said 36 million users were affected. Datavo said it would appeal, calling the sum “wildly out of proportion”.",
      [
        "Datavo: wildly out of proportion"
      ]),
    Item(
      "en", "Flood death toll rises",
      "The number of people killed in floods across the Morava valley climbed to 23 on Sunday, from 15 the day before, rescuers said. Eight people are still missing. Prime Minister Jan Horak promised 500 million crowns in aid.",
      [
        "killed: 23 by rescuers",
        "missing: 8 by rescuers",
      ]),
    Item(
      "en", "Heat wave claims lives",
      "France's health agency attributes 480 deaths to June's heat. The mercury hit 42.1 degrees in Nîmes, Météo-France said.",
      [
        "killed: 480 by France's health agency"
      ]),
    Item(
      "en", "Museum heist",
      "Thieves made off with 27 Roman coins from a museum in Arles, its director, Benoît Caron, said. The pieces are worth up to €1.2 million. Police are looking for three men.",
      [
        "coins: 27 by Benoît Caron"
      ]),
    Item(
      "en", "Prisoners swapped",
      "Armenia and Azerbaijan exchanged captives on Friday. Yerevan said 32 of its soldiers had come home; Baku confirmed the return of two. “They are with their families now,” Prime Minister Aram Sarkisian wrote on Facebook.",
      [
        "prisoners returned: 32 by Armenia",
        "Aram Sarkisian: They are with their families now",
      ]),
    Item(
      "en", "Migrants rescued",
      "Spain's coast guard picked up 163 people from two boats south of Gran Canaria, it said in a statement. The charity Open Water reported that at least seven had drowned.",
      [
        "rescued: 163 by Spanish coast guard",
        "killed: at least 7 by Open Water",
      ]),
  ]
}
