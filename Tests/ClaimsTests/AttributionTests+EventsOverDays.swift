extension AttributionTests {
  /// Events told by several outlets over days, in English: what must be among their claims.
  static let eventsOverDays: [Item] = [
    Item(
      "en", "Freight train derails outside Molvik, two dead",
      "MOLVIK (Tallis Wire) - Two people were killed and at least 17 hurt when a freight train left the rails outside Molvik on Wednesday, rescue services said. Eleven of its 34 wagons overturned, according to the rail operator NordRail. Some 450 residents within a kilometre of the site were told to leave their homes as a precaution.\n“It sounded like the end of the world,” said Karin Dahl, who lives 200 metres from the line.",
      [
        "killed: 2 by rescue services",
        "injured: at least 17 by rescue services",
        "evacuated: about 450 by NordRail",
        "Karin Dahl: It sounded like the end of the world",
      ]),
    Item(
      "en", "Train crash: toll rises to three",
      "A third person has died after Wednesday's derailment near Molvik, the county hospital said on Thursday. Nineteen people were still being treated, four of them in intensive care. Investigators believe the train was doing 94 km/h where 60 is allowed, the transport safety board's chief, Olav Brekke, told reporters. The clean-up will cost 12 million kroner, NordRail estimated.\n\"We are not ready to speak about causes,\" Brekke said.",
      [
        "injured: 19 by county hospital",
        "cost: 12000000 NOK by NordRail",
        "Olav Brekke: We are not ready to speak about causes",
      ]),
    Item(
      "en", "Derailment: up to 25 wagons left the track, union says",
      "The rail workers' union disputes NordRail's account of the crash that killed three people. It says up to 25 wagons came off the rails, not 11. The line, which carries around 40 trains a day, will stay shut for nine days, the operator said. Evacuees - about 520, by the municipality's count - may go home on Friday.",
      [
        "killed: 3 by ?union",
        "evacuated: about 520 by municipality",
      ]),
    Item(
      "en", "Nurses begin three-day strike across Karelstad hospitals",
      "About 9,200 nurses walked off the job at 7 a.m. on Monday, their union, Care United, said, in what it called the largest stoppage in a decade. The regional health board put the number at 6,800. Some 1,300 operations have been postponed, the board said. Nurses want a pay rise of 9%; the board has offered 4.5%.\n\"Nobody strikes for fun. We strike because wards are empty at night,\" union chair Petra Lind told a crowd of roughly 2,000 outside the city hall.",
      [
        "participation: about 9200 by Care United",
        "participation: 6800 by regional health board",
        "operations postponed: about 1300 by regional health board",
        "pay rise: 9 % by ?nurses",
        "pay rise: 4.5 % by regional health board",
        "Petra Lind: Nobody strikes for fun. We strike because wards are empty at night",
      ]),
    Item(
      "en", "Hospitals cancel operations as nurses walk out",
      "KARELSTAD - The strike by nurses entered its second day on Tuesday with no talks in sight. Hospitals said they had called off more than 1,700 operations. Health Minister Jonas Arvid said the demands would cost 2.1 billion crowns a year, money \"we simply do not have\". A poll by Norstat showed 61 percent of people back the strikers.",
      [
        "operations cancelled: more than 1700 by hospitals",
        "cost: 2100000000 crowns by Jonas Arvid (hypothetical)",
        "approval: 61 % by Norstat",
        "Jonas Arvid: we simply do not have",
      ]),
    Item(
      "en", "Nurses' strike ends after deal on 6.5% raise",
      "Nurses in Karelstad will return to work on Thursday after Care United and the health board agreed on a raise of 6.5% over two years. The deal costs 640 million crowns, according to the board. Union members voted 71 to 29 percent in favour, with turnout at 58%. \"It is not everything, but it is a beginning,\" Lind said.",
      [
        "pay rise: 6.5 % by ?nurses in Karelstad",
        "cost: 640000000 crowns by board",
        "turnout: 58 % by ?union members",
        "Lind: It is not everything, but it is a beginning",
      ]),
    Item(
      "en", "Strong quake shakes southern Maruya, dozens feared dead",
      "A magnitude 6.8 earthquake struck southern Maruya early on Sunday, the US Geological Survey said, toppling houses in at least six villages. The country's own seismological institute measured 7.0. The quake hit at a depth of 11 km, 38 km north of the port of Isla Verde. Officials had confirmed 23 deaths by noon; the Red Cross feared the toll could exceed 100.\n“We are digging with our hands,” said Tomas Ibarra, a teacher.",
      [
        "magnitude: 6.8 by US Geological Survey",
        "magnitude: 7 by seismological institute",
        "depth: 11 km by seismological institute",
        "killed: 23 by officials",
        "Tomas Ibarra: We are digging with our hands",
      ]),
    Item(
      "en", "Maruya quake death toll climbs to 87",
      "ISLA VERDE (Corran Press) - The number of people killed in Sunday's earthquake has risen to 87, Interior Minister Lucia Ferrante said on Monday, with 412 injured and 35 unaccounted for. More than 4,000 homes were destroyed or damaged. Aftershocks, the strongest of 5.3, sent people running into the streets. The European Union pledged 15 million euros in aid, Japan 4 million dollars.",
      [
        "killed: 87 by Lucia Ferrante",
        "injured: 412 by Lucia Ferrante",
        "missing: 35 by Lucia Ferrante",
        "homes destroyed: more than 4000 by Lucia Ferrante",
        "magnitude: 5.3 by ?Lucia Ferrante",
        "aid: 15000000 EUR by European Union",
        "aid: 4000000 USD by Japan",
      ]),
    Item(
      "en", "Rescuers pull girl alive from rubble 60 hours after quake",
      "A nine-year-old girl was pulled out alive on Tuesday from a collapsed school in Isla Verde. The confirmed toll stands at 104, according to the interior ministry, while a tally by local newspapers based on hospital records came to 131. Thirty thousand people are sleeping in tents, the Red Cross said.\n\"Every minute counts now\", fire chief Hector Salas said. The government declared three days of mourning.",
      [
        "killed: 104 by interior ministry",
        "killed: 131 by local newspapers",
        "homeless: 30000 by Red Cross",
        "Hector Salas: Every minute counts now",
      ]),
    Item(
      "en", "Vellmark election: Reform bloc wins most seats",
      "VELLMARK CITY - The Reform Bloc won 71 of the 160 seats in parliament, the electoral commission said after counting 98 percent of the votes. The ruling National Alliance fell to 52 seats from 80. The Greens, with 6.1%, enter parliament for the first time with nine deputies. Turnout was 63.4%, the lowest since 1992.\n\"The voters have asked for change and they will get it,\" Reform leader Amalia Frost said.",
      [
        "seats won by Reform Bloc: 71 by electoral commission",
        "seats won by National Alliance: 52 by electoral commission",
        "vote share of Greens: 6.1 % by electoral commission",
        "turnout: 63.4 % by electoral commission",
        "Amalia Frost: The voters have asked for change and they will get it",
      ]),
    Item(
      "en", "Exit poll gives Reform Bloc 34 pct in Vellmark",
      "An exit poll by Datum Institute gave the Reform Bloc 34 percent and the National Alliance 27 percent. The poll, of 11,000 voters, has a margin of error of two points. Some 7.2 million people were entitled to vote. Police detained 14 people over attempts to vote twice.",
      [
        "vote share of Reform Bloc: 34 % by Datum Institute",
        "vote share of National Alliance: 27 % by Datum Institute",
        "eligible voters: about 7200000 by ?Datum Institute",
        "arrested: 14 by police",
      ]),
    Item(
      "en", "Observers: vote in Vellmark was fair, with flaws",
      "Observers saw \"few and isolated irregularities\" in Sunday's vote, mission head Pieter de Waal said. He said the mission had visited 640 polling stations, 12 of which opened late. The commission corrected the turnout to 64.1%. The National Alliance's leader, Ivo Marr, said his party would challenge results in five districts.",
      [
        "polling stations: 640 by Pieter de Waal",
        "turnout: 64.1 % by electoral commission",
        "Pieter de Waal: few and isolated irregularities",
      ]),
    Item(
      "en", "Brisco to cut 3,400 jobs as orders slump",
      "Truck maker Brisco will cut about 3,400 jobs, or 8% of its workforce, by the end of next year, the company said on Thursday. Second-quarter revenue dropped 14% to $5.2 billion. Net loss was $310 million, against a profit of $95 million a year earlier. Shares fell 11 percent to $23.70. Chief executive Dana Whitlock said restructuring would cost $400 million and save around $650 million a year.\n\"This is painful, but waiting would be worse,\" Whitlock told analysts.",
      [
        "jobs: about 3400 by Brisco",
        "revenue: 5200000000 USD by Brisco",
        "loss: 310000000 USD by Brisco",
        "share price: 23.7 USD by ?Brisco",
        "cost: 400000000 USD by Dana Whitlock (hypothetical)",
        "savings: about 650000000 USD by Dana Whitlock (hypothetical)",
        "Dana Whitlock: This is painful, but waiting would be worse",
      ]),
    Item(
      "en", "Unions say Brisco cuts go deeper",
      "The metalworkers' union believes up to 5,000 posts are at risk at Brisco, far more than the 3,400 that the truck maker has announced. Around 1,100 of them would go in Harlow Falls, where the plant employs 2,600 people. Hundreds of workers rallied at the gates. \"They have made billions and now they throw us out,\" said welder Greg Amos, 44.",
      [
        "jobs: up to 5000 by metalworkers' union",
        "employees: 2600 by ?truck maker",
        "Greg Amos: They have made billions and now they throw us out",
      ]),
    Item(
      "en", "Governor pledges help as Brisco plant faces closure",
      "Governor Ella Ramsey promised $75 million for retraining after Brisco announced it would shed 3,400 workers. Unemployment in the county already stands at 9.3%, state figures show. Analysts at Pell & Stone cut their target for the share to $19 from $27.",
      [
        "aid: 75000000 USD by Ella Ramsey",
        "workers: 3400 by Brisco (hypothetical)",
        "unemployment: 9.3 % by ?Brisco",
      ]),
    Item(
      "en", "Meningitis outbreak in Tovala: 58 cases, nine deaths",
      "Health authorities in Tovala have recorded 58 cases of meningitis and nine deaths since early March, the provincial health director, Dr. Simeon Okello, said on Saturday. The World Health Organization said it had shipped 180,000 doses of vaccine. Schools in three districts are closed. Of those infected, 31 are children under ten.",
      [
        "cases: 58 by health authorities in Tovala",
        "killed: 9 by health authorities in Tovala",
        "doses shipped: 180000 by World Health Organization",
      ]),
    Item(
      "en", "Tovala outbreak far larger than reported, aid group says",
      "Meningitis has killed at least 26 people in Tovala, almost three times the official figure, Doctors Across Borders said. The charity's clinics treated 140 patients in a week. The health ministry rejected the numbers, saying 64 cases had been confirmed by laboratory tests and 10 people had died.\n\"We bury children every day,\" its coordinator, Hanna Weiss, said by telephone. Vaccination started in 22 villages; 90% of those under 15 should be reached by May, according to the WHO.",
      [
        "killed: at least 26 by Doctors Across Borders",
        "treated: 140 by ?charity's clinics",
        "cases: 64 by health ministry",
        "killed: 10 by health ministry",
        "Hanna Weiss: We bury children every day",
      ]),
    Item(
      "en", "Tens of thousands march against pension plan in Porto Celso",
      "PORTO CELSO (AP-style) - Tens of thousands of people marched through Porto Celso on Saturday against plans to raise the pension age to 67 from 65. Police estimated the crowd at 48,000; the unions said 150,000 had come. Riot police fired tear gas after youths threw bottles, and 37 people were detained. Six officers were slightly injured, police chief Rui Tavares said. A doctor at the Santa Clara hospital said it had treated 22 demonstrators.",
      [
        "attendance: 48000 by police",
        "attendance: 150000 by unions",
        "injured: 6 by Rui Tavares",
      ]),
    Item(
      "en", "Court frees 20 held after pension march",
      "A court in Porto Celso released 20 of the 37 people detained at Saturday's march. The remaining seventeen were charged with rioting, prosecutors said. Lawyer Inês Prado, who represents nine of them, called the charges absurd. The mayor said damage amounted to 1.2 million euros.\n\"My clients were holding flags, not stones,\" Prado said.",
      [
        "released: 20",
        "charged: 17 by prosecutors",
        "value of loss: 1200000 EUR by mayor",
        "Inês Prado: My clients were holding flags, not stones",
      ]),
    Item(
      "en", "Pension reform passes by two votes",
      "Lawmakers approved the pension bill by 116 votes to 114 late on Tuesday, with three abstentions. The finance ministry says the reform will save 3.8 billion euros by 2035. Opposition leader Carla Nunes vowed to call a referendum, for which 200,000 signatures are needed. Outside, some 5,000 protesters chanted slogans, according to police.",
      [
        "vote: 116-114 by ?lawmakers",
        "abstentions: 3 by ?lawmakers",
        "savings: 3800000000 EUR by finance ministry",
        "protesters: about 5000 by police",
      ]),
  ]
}
