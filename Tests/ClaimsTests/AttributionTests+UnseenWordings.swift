extension AttributionTests {
  /// Reports written after the ones of `unseenOutlets` were mended, to see what their rules give elsewhere.
  static let unseenWordings: [Item] = [
    Item(
      "en", "Riot at Halvern prison",
      "Inmates at Halvern prison took 14 guards hostage on Friday in a riot that left nine prisoners dead, the justice ministry said. Special police freed all the hostages before midnight.\nA prisoners' rights group, Open Door, maintained that at least 22 inmates had died. \"The lists they publish are incomplete,\" its director, Rosa Ibarra, said.\nThirty-one people were being treated in hospital, the ministry added.",
      [
        "hostages: 14 by justice ministry",
        "killed: 9 by justice ministry",
        "killed: at least 22 by Open Door",
        "Rosa Ibarra: The lists they publish are incomplete",
      ]),
    Item(
      "en", "Heat kills farm workers",
      "Temperatures of up to 46 degrees have killed 17 farm workers in the Lorian valley this week, according to the regional labour union. Health officials have confirmed only six of the deaths.\nHospitals admitted 240 people with heat stroke, the health department said on Thursday. The weather service expects 44 degrees again on Saturday.",
      [
        "temperature: up to 46 degrees by regional labour union",
        "killed: 17 by regional labour union",
        "killed: 6 by health officials",
      ]),
    Item(
      "en", "Airline cuts outlook",
      "Norsky, the Oslo-based carrier, lost 320 million kroner in the second quarter, it said on Wednesday. A year earlier it had earned 75 million kroner. Passenger numbers grew 4 percent to 6.1 million.\nChief executive Hans Lilleng said the airline would cancel 2,300 flights this winter and cut 450 jobs. The pilots' union put the number of jobs at risk at 700.",
      [
        "flights cancelled: 2300 by Hans Lilleng (hypothetical)",
        "jobs: 450 by Hans Lilleng (hypothetical)",
        "jobs: 700 by pilots' union (hypothetical)",
      ]),
    Item(
      "en", "Wildfire nears Calder Bay",
      "More than 9,000 residents fled their homes as a wildfire closed in on Calder Bay, the sheriff's office reported on Monday. The blaze has scorched 31,000 acres and was 15 percent contained, according to the state forestry service.\nFire chief Dana Orlov said 128 houses had been destroyed; a count by the Calder Tribune came to 173. Some 1,400 firefighters are battling the flames.",
      [
        "evacuated: more than 9000 by sheriff's office",
        "area burned: 31000 acres by state forestry service",
        "containment: 15 % by state forestry service",
        "homes destroyed: 128 by Dana Orlov",
        "homes destroyed: 173 by Calder Tribune",
      ]),
    Item(
      "en", "Bird flu reaches Jutland",
      "Danish authorities ordered the slaughter of 84,000 hens after bird flu was found at a farm near Varde, the food agency announced. It is the sixth farm to be hit this month.\nThe poultry producers' association feared losses of 60 million kroner. Neighbouring Germany has culled 210,000 birds since October, the Friedrich Loeffler Institute said.",
      [
        "hens culled: 84000 by food agency",
        "value of loss: 60000000 NOK by poultry producers' association (hypothetical)",
        "birds culled: 210000 by Friedrich Loeffler Institute",
      ]),
    Item(
      "en", "Miners trapped in Katanga",
      "KINSHASA - A copper mine collapsed in southern Congo on Tuesday, trapping about 50 diggers, the provincial governor, Jacques Mwenze, told state television. Eighteen bodies had been brought to the surface by nightfall, he said.\nThe mining company, Terrac, said there were 36 men underground when the roof gave way. A local civil society group spoke of 80.",
      [
        "trapped: about 50 by Jacques Mwenze",
        "killed: 18 by Jacques Mwenze",
        "trapped: 36 by Terrac",
        "trapped: 80 by local civil society group",
      ]),
    Item(
      "en", "Referendum on nuclear power",
      "Swiss voters narrowly rejected an early exit from nuclear power on Sunday, with 51.6 percent against, official results showed. Turnout was 46.9 percent.\nA survey by the gfs institute had predicted 54 percent in favour. \"The people want security of supply,\" Energy Minister Albert Rosti said.",
      [
        "vote share: 51.6 %",
        "turnout: 46.9 %",
        "vote share: 54 % by gfs institute",
        "Albert Rosti: The people want security of supply",
      ]),
    Item(
      "en", "Drones hit refinery",
      "Ukraine's military intelligence said it had struck an oil refinery near Samara with 28 drones, causing damage of $90 million. Russia's defence ministry said air defences had downed 41 drones overnight, seven of them over the Samara region.\nTwo workers were killed and five injured, regional governor Vyacheslav Fedorishchev wrote on Telegram.",
      [
        "drones launched: 28 by Ukraine's military intelligence",
        "value of loss: 90000000 USD by Ukraine's military intelligence",
        "drones shot down: 41 by Russian defence ministry",
        "killed: 2 by Vyacheslav Fedorishchev",
        "injured: 5 by Vyacheslav Fedorishchev",
      ]),
    Item(
      "en", "Landslide in Kerala",
      "At least 63 people have died in landslides in the southern Indian state of Kerala, the state's revenue minister said on Wednesday. The army has rescued 480 people and is looking for 121 who are missing.\nOpposition leader V.D. Nair claimed that the toll had passed 90. More than 3,400 people have been moved to relief camps, district officials said.",
      [
        "rescued: 480 by Indian army",
        "killed: more than 90 by V.D. Nair",
        "evacuated: more than 3400 by district officials",
      ]),
    Item(
      "en", "Former minister jailed",
      "A court in Lisbon sentenced former economy minister Rui Sarmento to seven years in prison on Thursday for taking bribes worth 3.8 million euros. Prosecutors had demanded 10 years.\nThe judges also ordered him to repay 2.1 million euros. \"We will appeal against every line,\" defence lawyer Ines Prata told reporters.",
      [
        "bribes: 3800000 EUR by ?court in Lisbon",
        "sentence: 10 years by prosecutors",
        "Ines Prata: We will appeal against every line",
      ]),
    Item(
      "en", "Thousands march for pensions",
      "Trade unions said 220,000 people marched through Bucharest on Saturday against plans to raise the retirement age to 67. The interior ministry counted 48,000, and an independent research group, Occur, estimated the crowd at about 95,000.\nPolice detained 23 people, and four officers suffered minor injuries, a police spokesman said.",
      [
        "attendance: 220000 by trade unions",
        "attendance: about 95000 by Occur",
        "arrested: 23 by police",
        "injured: 4 by police",
      ]),
    Item(
      "en", "Rocket start-up raises money",
      "Launch company Perihel has raised $210 million from investors led by Tessera Capital, it announced on Tuesday. The deal values the firm at $1.7 billion.\nPerihel plans to launch 12 rockets next year, up from five. Its first rocket reached an altitude of 94 kilometres in March, according to the company; the space agency put it at 88 kilometres.",
      [
        "raised: 210000000 USD by Perihel",
        "altitude: 94 km by Perihel",
        "altitude: 88 km by space agency",
      ]),
    Item(
      "es", "Accidente de autobús en los Andes",
      "Un autobús cayó a un barranco en el sur de Perú y causó la muerte de 19 personas, según la Policía de Carreteras. El gobernador de Ayacucho, Wilfredo Huamán, habló de 23 fallecidos.\nEl Ministerio de Salud informó de que 31 heridos fueron trasladados a hospitales de la región. «El chofer iba muy rápido», relató el pasajero Jaime Quispe.",
      [
        "killed: 23 by Wilfredo Huamán",
        "injured: 31 by Peruvian health ministry",
        "Jaime Quispe: El chofer iba muy rápido",
      ]),
    Item(
      "de", "Streik legt Häfen lahm",
      "Rund 6.200 Hafenarbeiter haben nach Angaben der Gewerkschaft Verdi am Dienstag die Arbeit niedergelegt. Der Arbeitgeberverband ZDS zählte lediglich 4.100 Streikende.\nVerdi fordert 8,5 Prozent mehr Lohn. Die Hafenbehörde bezifferte den Schaden auf 18 Millionen Euro am Tag. „Wir lassen uns nicht spalten“, sagte Verhandlungsführerin Maya Schwieger.",
      [
        "participation: about 6200 by Verdi",
        "participation: 4100 by ZDS",
        "value of loss: 18000000 EUR by port authority",
        "Maya Schwieger: Wir lassen uns nicht spalten",
      ]),
    Item(
      "fr", "Incendie dans l'Aude",
      "L'incendie a déjà parcouru 13 000 hectares dans l'Aude, selon les pompiers. Une femme est morte et treize personnes ont été blessées, a indiqué la préfecture, qui fait état de 36 maisons détruites.\nLe maire de Saint-Laurent, Xavier de Volontat, parle de 50 maisons brûlées. Environ 2 100 pompiers sont mobilisés.",
      [
        "area burned: 13000 hectares by fire brigades",
        "injured: 13 by prefecture",
        "homes destroyed: 36 by prefecture",
        "homes destroyed: 50 by Xavier de Volontat",
      ]),
    Item(
      "hi", "नाव पलटी",
      "बिहार में नाव पलटने से 14 लोगों की मौत हो गई, जिलाधिकारी ने बताया। पुलिस के मुताबिक 9 लोग अब भी लापता हैं। स्थानीय विधायक का दावा है कि 20 से ज्यादा लोग डूब गए। एनडीआरएफ ने 32 यात्रियों को बचाया।",
      [
        "killed: 14 by district magistrate",
        "missing: 9 by police",
        "rescued: 32 by NDRF",
      ]),
    Item(
      "ja", "豪雪で車両立ち往生",
      "北陸地方の大雪で、国土交通省によると国道8号で約270台の車が立ち往生した。新潟県警は雪による事故で4人が死亡、33人が負傷したと発表した。一方、県は負傷者を41人としている。気象庁は24時間の降雪量が最大で80センチに達すると予想している。",
      [
        "injured: 41 by prefecture"
      ]),
    Item(
      "ar", "زلزال في جنوب إيران",
      "ضرب زلزال بقوة 6.1 درجة جنوب إيران فجر الأحد، وفق هيئة المسح الجيولوجي الأمريكية. وقال التلفزيون الرسمي إن 7 أشخاص قتلوا وأصيب 88 آخرون. وذكر الهلال الأحمر الإيراني أن عدد القتلى ارتفع إلى ١١ قتيلا، وأن 300 منزل تضرر.",
      [
        "magnitude: 6.1 by US Geological Survey",
        "killed: 7 by state television",
        "injured: 88 by state television",
        "killed: 11 by Iranian Red Crescent",
      ]),
    Item(
      "en", "Ransom attack on hospitals",
      "A cyberattack has forced three hospitals in Dalmark to postpone 640 operations, the country's health ministry said on Monday. The attackers want 4 million euros in bitcoin, broadcaster DR2 reported.\nThe data of 1.2 million patients may have been copied, according to the national cyber security centre. The hospitals' operator, Medika, had spoken last week of 300,000.",
      [
        "patients: 1200000 by national cyber security centre (hypothetical)",
        "patients: 300000 by Medika",
      ]),
    Item(
      "en", "Champions held at home",
      "Champions Vardal were held to a 1-1 draw by bottom club Estmere on Sunday in front of 12,450 fans. The point leaves Vardal second, three points behind leaders Torne.\nVardal have sold striker Paulo Neri to Benfica for 9.5 million euros, the club confirmed.",
      [
        "score: 1-1",
        "attendance: 12450",
      ]),
  ]
}
