extension AttributionTests {
  /// Reports in other wordings and seven languages: what must be among their claims.
  static let otherWordings: [Item] = [
    Item(
      "en", "Ferry capsizes off Tolvane",
      "A passenger ferry turned over in heavy swell off the island of Tolvane on Sunday night, and 31 people lost their lives, the maritime authority announced.\nThe interior minister, Hania Brodek, told reporters the toll stood at 34. \"We owe the families an honest answer,\" Brodek told reporters at the quay.\nDoctors at Saint Brede hospital said they were treating 17 people. Another 9 passengers were unaccounted for, according to the coast guard.",
      [
        "killed: 31 by maritime authority",
        "killed: 34 by Hania Brodek",
        "injured: 17 by doctors at Saint Brede hospital",
        "missing: 9 by coast guard",
        "Hania Brodek: We owe the families an honest answer",
      ]),
    Item(
      "en", "Earthquake rattles western Turkey",
      "Ankara has raised the number of those killed in Friday's earthquake to 112. Turkey's disaster agency AFAD counted 480 injured, and the US Geological Survey gave the magnitude as 6.1, slightly below the 6.3 that the Kandilli observatory had reported.\nThe Turkish Red Crescent said it had put up tents for nearly 5,000 people.",
      [
        "killed: 112 by Turkey",
        "injured: 480 by AFAD",
        "magnitude: 6.1 by US Geological Survey",
        "magnitude: 6.3 by Kandilli observatory",
      ]),
    Item(
      "en", "Tram drivers walk out in Ostrel",
      "Around 4,500 tram and bus drivers stayed away from work on Tuesday, their union Verdis claimed; the transport company spoke of no more than 2,900. The union is demanding a raise of 7.5 percent. \"Nobody can live on this,\" said Piet Maarsen, who leads the union.",
      [
        "participation: about 4500 by Verdis",
        "participation: up to 2900 by transport company",
        "Piet Maarsen: Nobody can live on this",
      ]),
    Item(
      "en", "Governor keeps count of fire losses",
      "By the count of Governor Elena Marrick's office, 640 homes have burned in the Sorrel Canyon fire. The state fire service, which had earlier listed 510 burned homes, said on Thursday that it covered 18,200 acres. Insurers expect damage of more than $1.4 billion.",
      [
        "homes destroyed: 640 by Governor Elena Marrick's office",
        "area burned: 18200 acres by state fire service",
        "value of loss: more than 1400000000 USD by insurers",
      ]),
    Item(
      "en", "Quarterly results: Halvorsen Shipping",
      "Halvorsen Shipping earned 212 million euros between April and June, the company reported on Wednesday, after 180 million a year earlier. Revenue climbed 6 percent to 1.9 billion euros. Chief executive Ingrid Sall expects revenue of up to 8 billion euros for the full year.",
      [
        "profit: 212000000 EUR by Halvorsen Shipping",
        "revenue: 1900000000 EUR by Halvorsen Shipping",
        "revenue: up to 8000000000 EUR by Ingrid Sall",
      ]),
    Item(
      "en", "Vote in Merania",
      "With nearly all ballots counted, the Merania Electoral Council put the Liberal Union at 41.2 percent and the Farmers' League at 33.8 percent. Turnout reached 58 percent, it added. An exit poll by Sonda had given the Liberal Union 43 percent.",
      [
        "vote share of Liberal Union: 41.2 % by Merania Electoral Council",
        "vote share of League: 33.8 % by Merania Electoral Council",
        "turnout: 58 % by Merania Electoral Council",
        "vote share of Liberal Union: 43 % by Sonda",
      ]),
    Item(
      "en", "Border clash",
      "Pakistan's military said nine of its soldiers had been killed in the night. New Delhi denied that and acknowledged three wounded. A local police chief, Omar Bashir, said by telephone that two villagers had died.",
      [
        "killed: 9 by Pakistani army",
        "wounded: 3 by India",
        "killed: 2 by Omar Bashir",
      ]),
    Item(
      "en", "Measles in Karlow",
      "The health ministry has confirmed 284 cases of measles since January, six of them fatal. Doctors Without Borders believes there have been at least 700 infections. \"We are seeing children who were never vaccinated,\" said its coordinator in Karlow, Tomas Ferrer.",
      [
        "cases: 284 by health ministry",
        "cases: at least 700 by Doctors Without Borders",
        "Tomas Ferrer: We are seeing children who were never vaccinated",
      ]),
    Item(
      "en", "Rally",
      "Organisers put the crowd on Republic Square at 80,000. The city's police department, in contrast, estimated it at 22,000 to 25,000, and made 41 arrests.",
      [
        "attendance: 80000 by organisers",
        "attendance: between 22000 to 25000 by city's police department",
        "arrested: 41 by city's police department",
      ]),
    Item(
      "en", "Court",
      "Prosecutors are seeking 11 years in prison for the former mayor, who they say took bribes of 2.6 million kroner. His lawyer, Arne Lode, puts the sum at under 300,000 kroner. \"My client repaid every krone,\" Lode argued.",
      [
        "sentence: 11 years by prosecutors",
        "bribes: 2600000 NOK by prosecutors",
        "bribes: less than 300000 NOK by Arne Lode",
        "Arne Lode: My client repaid every krone",
      ]),
    Item(
      "en", "Cup tie",
      "Ravensby Town beat Port Lisle 3-2 after extra time in front of 18,400 spectators. Ravensby's trainer Milo Dass said: \"They ran until they dropped.\"",
      [
        "score: 3-2",
        "attendance: 18400",
        "Milo Dass: They ran until they dropped",
      ]),
    Item(
      "es", "Terremoto en la costa",
      "El Instituto Geofísico del Perú situó la magnitud del temblor en 6,8. El ministro de Defensa, Ramiro Quintana, confirmó 14 fallecidos y casi 200 heridos; el alcalde de Pisco habla de 21 muertos. «Estamos durmiendo en la calle», contó la vecina Delia Campos.",
      [
        "magnitude: 6.8 by Peruvian geophysical institute",
        "killed: 14 by Ramiro Quintana",
        "injured: nearly 200 by Ramiro Quintana",
        "killed: 21 by mayor of Pisco",
        "Delia Campos: Estamos durmiendo en la calle",
      ]),
    Item(
      "es", "Protesta de agricultores",
      "Según los sindicatos, 12.000 agricultores salieron a la calle en Zamora, aunque la Policía Nacional rebajó la cifra a unos 5.000. Hubo 16 detenidos.",
      [
        "attendance: 12000 by unions",
        "attendance: about 5000 by national police",
        "arrested: 16 by national police",
      ]),
    Item(
      "de", "Lawine im Wallis",
      "Nach Angaben der Kantonspolizei Wallis wurden vier Skitourengänger getötet, zwei werden noch vermisst. Die Bergwacht hatte zunächst von sechs Toten gesprochen. „Die Gefahr war bekannt“, so Einsatzleiter Urs Zenhäusern.",
      [
        "killed: 4 by Kantonspolizei Wallis",
        "missing: 2 by Kantonspolizei Wallis",
        "killed: 6 by mountain rescue",
        "Urs Zenhäusern: Die Gefahr war bekannt",
      ]),
    Item(
      "de", "Warnstreik an Flughäfen",
      "Verdi zufolge legten rund 3.800 Beschäftigte die Arbeit nieder. Der Flughafenverband ADV bezifferte die Zahl der gestrichenen Flüge auf 820 und den Schaden auf 35 Millionen Euro.",
      [
        "participation: about 3800 by Verdi",
        "flights cancelled: 820 by ADV",
        "value of loss: 35000000 EUR by ADV",
      ]),
    Item(
      "fr", "Crue dans le Gard",
      "Au moins sept personnes ont péri dans les inondations, a annoncé la préfecture du Gard. Les pompiers font état de 45 blessés et de plus de 1 200 personnes évacuées. « On n'a rien pu sauver », raconte Jeanne Faucher, une habitante.",
      [
        "killed: at least 7 by Gard prefecture",
        "injured: 45 by fire brigades",
        "evacuated: more than 1200 by fire brigades",
        "Jeanne Faucher: On n'a rien pu sauver",
      ]),
    Item(
      "hi", "बस खाई में गिरी",
      "उत्तराखंड में एक बस खाई में गिरने से कम से कम 16 लोगों की मौत हो गई, पुलिस ने बताया। जिला प्रशासन के अनुसार 27 लोग घायल हुए हैं। मुख्यमंत्री ने मृतकों की संख्या 18 बताई।",
      [
        "killed: at least 16 by police",
        "injured: 27 by district administration",
        "killed: 18 by chief minister",
      ]),
    Item(
      "ja", "豪雨で土砂崩れ",
      "九州北部の豪雨による土砂崩れで、消防庁は8人が死亡し、12人がけがをしたと発表した。一方、県警は死者を9人としている。約3500世帯に避難指示が出された。「こんな雨は初めてだ」と町長の村田健一氏は話した。",
      [
        "killed: 8 by Fire and Disaster Management Agency",
        "injured: 12 by Fire and Disaster Management Agency",
        "killed: 9 by prefectural police",
        "村田健一: こんな雨は初めてだ",
      ]),
    Item(
      "ar", "انهيار مبنى في حلب",
      "أعلنت وزارة الصحة السورية مقتل 23 شخصا وإصابة أكثر من 60 آخرين في انهيار مبنى سكني في حلب. وقال الدفاع المدني إن عدد القتلى بلغ ٢٧ شخصا. وأضاف أن 15 شخصا ما زالوا في عداد المفقودين.",
      [
        "killed: 23 by Syrian health ministry",
        "injured: more than 60 by Syrian health ministry",
        "killed: 27 by civil defence",
        "missing: 15 by civil defence",
      ]),
    Item(
      "ja", "日銀、利上げ",
      "日本銀行は政策金利を0.75%に引き上げた。総務省によると、先月の消費者物価指数は前年同月比2.9%上昇した。経済産業省は原油の輸入額が約1兆2000億円に達したと明らかにした。",
      [
        "policy rate: 0.75 % by Bank of Japan",
        "inflation: 2.9 % by internal affairs ministry",
      ]),
  ]
}
