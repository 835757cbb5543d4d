extension AttributionTests {
  /// The same of other events: read when the causes found in `severalOutlets` were mended.
  static let otherOutlets: [Item] = [
    Item(
      "en", "Kharkiv hit by night of drones",
      "Russian drones and missiles struck Kharkiv for four hours on Wednesday night. Seven people died and 62 were injured, the city's mayor, Ihor Marchuk, wrote on Telegram; the regional governor later gave the number of injured as 75.\nUkraine's air force said that of 118 drones sent by Moscow it had brought down 97. The Russian defence ministry's own tally was of 44 Ukrainian drones destroyed over four regions.\n\"They aimed at where people sleep,\" Marchuk said.",
      [
        "killed: 7 by Ihor Marchuk",
        "injured: 62 by Ihor Marchuk",
        "injured: 75 by regional governor",
        "drones launched: 118 by Ukrainian air force",
        "drones shot down: 97 by Ukrainian air force",
        "drones shot down: 44 by Russian defence ministry",
        "Ihor Marchuk: They aimed at where people sleep",
      ]),
    Item(
      "en", "Rescuers dig through Kharkiv rubble",
      "Rescue work in Kharkiv ended on Thursday evening after the bodies of two more residents were found. That brings the toll to nine, the emergency service said.\nProsecutors have opened a case; their spokesman, Dmytro Halenko, told local television that 81 people had sought medical help. Kyiv's figures on the drones differ from Moscow's: 97 of 118 were shot down, said the Ukrainian air force, whereas the Russian side claims that all its targets were hit.\nSome 14,000 households were without electricity, according to the grid operator.",
      [
        "killed: 9 by emergency service",
        "injured: 81 by Dmytro Halenko",
        "homes without power: about 14000 by grid operator",
      ]),
    Item(
      "de", "Drohnenangriff auf Charkiw",
      "Bei einem russischen Drohnenangriff auf Charkiw sind mindestens sieben Menschen ums Leben gekommen. Bürgermeister Ihor Martschuk bezifferte die Zahl der Verletzten auf 62, der Gouverneur nannte 75.\nDie ukrainische Luftwaffe will 97 von 118 Drohnen abgeschossen haben. Das russische Verteidigungsministerium meldete den Abschuss von 44 ukrainischen Drohnen. „Es war die Hölle“, sagte die Anwohnerin Olena Kravets.",
      [
        "killed: at least 7",
        "injured: 62 by Ihor Martschuk",
        "injured: 75 by governor",
        "drones shot down: 97 by Ukrainian air force",
        "drones launched: 118 by Ukrainian air force",
        "drones shot down: 44 by Russian defence ministry",
        "Olena Kravets: Es war die Hölle",
      ]),
    Item(
      "ja", "ハリコフに無人機攻撃",
      "ウクライナ東部ハリコフが無人機の攻撃を受け、市長は7人が死亡し62人が負傷したと発表した。州知事は負傷者を75人としている。ウクライナ空軍によると、ロシア軍は118機の無人機を発射し、うち97機を撃墜した。ロシア国防省はウクライナの無人機44機を破壊したと主張した。",
      [
        "killed: 7 by mayor",
        "injured: 62 by mayor",
        "injured: 75 by governor",
        "drones launched: 118 by Ukrainian air force",
        "drones shot down: 97 by Ukrainian air force",
        "drones shot down: 44 by Russian defence ministry",
      ]),
    Item(
      "en", "Floods cut off Bangladeshi towns",
      "Monsoon floods in the north-east of Bangladesh have claimed 43 lives, the disaster management ministry said on Friday in its latest bulletin, up from 36 a day earlier. It said that 2.1 million people were affected and that 96,000 had gone to shelters.\nThe aid group Shapla Relief, whose teams work in five districts, has recorded 58 deaths. \"The official lists only count those brought to a hospital,\" its director, Farzana Hoque, said.\nThe Surma was 92 centimetres above the danger mark, the flood forecasting centre said.",
      [
        "killed: 43 by Bangladeshi disaster management ministry",
        "evacuated: 96000 by Bangladeshi disaster management ministry",
        "killed: 58 by Shapla Relief",
        "Farzana Hoque: The official lists only count those brought to a hospital",
      ]),
    Item(
      "hi", "बांग्लादेश में बाढ़, 43 की मौत",
      "बांग्लादेश के उत्तर-पूर्व में बाढ़ से 43 लोगों की जान जा चुकी है, आपदा प्रबंधन मंत्रालय ने शुक्रवार को कहा। करीब 21 लाख लोग प्रभावित हैं। राहत संगठन शापला रिलीफ का कहना है कि मृतकों की संख्या 58 है। सेना ने 3,400 लोगों को सुरक्षित निकाला। संगठन की निदेशक फरजाना हक ने कहा, \"सरकारी सूची अधूरी है।\"",
      [
        "killed: 43 by disaster management ministry",
        "killed: 58 by शापला रिलीफ",
        "फरजाना हक: सरकारी सूची अधूरी है",
      ]),
    Item(
      "ar", "فيضانات بنغلادش",
      "أودت الفيضانات في شمال شرق بنغلادش بحياة 43 شخصا، وفق ما أعلنته وزارة إدارة الكوارث. وتضرر أكثر من مليوني شخص. وقالت منظمة شابلا للإغاثة إنها سجلت 58 وفاة. وأجلى الجيش نحو 3400 شخص من القرى المغمورة.",
      [
        "killed: 43 by disaster management ministry",
        "killed: 58 by شابلا للإغاثة",
      ]),
    Item(
      "en", "Dhaka appeals for help",
      "Dhaka has asked donors for $85 million after floods that by its own count have killed 47 people. The United Nations believes that $140 million will be needed.\nCrops on 210,000 hectares have been lost, the agriculture ministry estimated. More than 800 schools stay shut, officials said.\nThe army, which has 6,000 soldiers in the area, has rescued 3,400 villagers since Tuesday, its press office stated.",
      [
        "aid: 85000000 USD by Bangladesh",
        "killed: 47 by Bangladesh",
        "aid: 140000000 USD by United Nations",
        "schools closed: more than 800 by officials",
        "troops: 6000 by Bangladeshi army",
        "rescued: 3400 by Bangladeshi army",
      ]),
    Item(
      "es", "Lanza aventaja a Pineda en Honduras",
      "La presidenta Marta Lanza obtiene el 44,1 % de los votos frente al 41,8 % de Julio Pineda, según el Consejo Nacional Electoral, con el 61 % de las actas escrutadas. La participación fue del 58 %, indicó el organismo.\nEl Partido Liberal sostiene que su candidato logró el 43,5 %. La policía detuvo a 19 personas por disturbios. «No reconoceré una suma a medias», advirtió Pineda.",
      [
        "vote share: 44.1 % by electoral commission",
        "vote share: 41.8 % by electoral commission",
        "turnout: 58 % by electoral commission",
        "vote share: 43.5 % by Partido Liberal",
        "arrested: 19 by police",
        "Julio Pineda: No reconoceré una suma a medias",
      ]),
    Item(
      "en", "Unrest after Honduran count",
      "Protests broke out in San Pedro Sula after the electoral council announced that President Marta Lanza had won 44.3 percent of the vote. At least two people were shot dead, human rights lawyers said; police confirmed one death and 64 arrests.\nHospital Mario Rivas treated 23 people with injuries, its director said. The United States called for \"every ballot to be counted\".",
      [
        "vote share of President Marta Lanza: 44.3 % by electoral council",
        "killed: at least 2 by human rights lawyers",
        "killed: 1 by police",
        "arrested: 64 by police",
        "injured: 23 by Hospital Mario Rivas",
        "United States: every ballot to be counted",
      ]),
    Item(
      "en", "Tailgate trouble costs Orvane dear",
      "Orvane's net profit shrank to $210 million in the third quarter, the company reported on Friday, after it set aside $95 million for a recall. Analysts had reckoned with $260 million on average.\nTurnover edged up to $7.4 billion. The union UAWC fears for 1,500 jobs at the plant in Toledo; management has so far confirmed 600 cuts.\nA law firm in Detroit says it represents 54 injured drivers.",
      [
        "profit: 210000000 USD by Orvane",
        "profit: 260000000 USD by analysts",
        "jobs: 1500 by UAWC (hypothetical)",
        "injured: 54 by law firm in Detroit",
      ]),
    Item(
      "fr", "Orvane rappelle 412 000 pick-up",
      "Le constructeur Orvane rappelle 412 000 véhicules aux États-Unis, a annoncé jeudi le régulateur américain. L'entreprise fait état de 31 incidents, le régulateur en a dénombré 39.\nLe rappel coûtera environ 95 millions de dollars, selon le groupe. « La sécurité passe avant tout », a déclaré sa directrice générale, Dana Whitlock.",
      [
        "Dana Whitlock: La sécurité passe avant tout"
      ]),
    Item(
      "en", "Blaze on Greek island forces out thousands",
      "More than 4,000 tourists and villagers were taken off beaches on Euboea as a forest fire closed in on Sunday, the Greek coast guard said. Two hundred and ten firefighters with 17 aircraft were at work, the fire service's spokesman, Yiannis Kastros, told reporters.\nThe European fire information system estimated the burnt area at 6,800 hectares. The regional governor, Fanis Lekkas, reckons it is closer to 9,000.\n\"We saved people first and olive trees second,\" Kastros said. A 58-year-old beekeeper has died.",
      [
        "evacuated: more than 4000 by Greek coast guard",
        "firefighters: 210 by Yiannis Kastros",
        "aircraft: 17 by Yiannis Kastros",
        "area burned: 6800 hectares by European fire information system",
        "Yiannis Kastros: We saved people first and olive trees second",
      ]),
    Item(
      "fr", "Grèce : l'Eubée en flammes",
      "Plus de 4 000 personnes ont été évacuées par la mer dimanche sur l'île d'Eubée, selon les garde-côtes grecs. Le feu a déjà détruit 6 800 hectares, d'après le système européen d'information sur les incendies ; le gouverneur régional, lui, parle de 9 000 hectares.\nAu total, 210 pompiers sont mobilisés. « Nous avons d'abord sauvé les gens », a expliqué leur porte-parole, Yiannis Kastros.",
      [
        "evacuated: more than 4000 by Greek coast guard",
        "Yiannis Kastros: Nous avons d'abord sauvé les gens",
      ]),
    Item(
      "es", "Miles de evacuados en Eubea",
      "Más de 4.000 personas fueron evacuadas por mar en la isla griega de Eubea, informó la guardia costera. Los bomberos, que tienen desplegados 210 efectivos y 17 aeronaves, hablan de 6.500 hectáreas calcinadas; el gobernador regional, Fanis Lekkas, eleva la cifra a 9.000.\nUn hombre de 58 años murió. «Primero salvamos a la gente», dijo el portavoz Yiannis Kastros.",
      [
        "evacuated: more than 4000 by coast guard",
        "area burned: 6500 hectares by fire brigades",
        "area burned: 9000 hectares by Fanis Lekkas",
        "Yiannis Kastros: Primero salvamos a la gente",
      ]),
    Item(
      "en", "Fire losses mount on Euboea",
      "Damage from the Euboea fire will run to at least 120 million euros, Greece's finance minister told parliament on Tuesday. The farmers' cooperative of Istiaia counts 310,000 lost olive trees alone and puts the damage at 200 million.\nThree people are in custody on suspicion of arson, police said. One of them, it said, has confessed. Firemen found a second victim on Monday, which takes the death toll to two.",
      [
        "value of loss: at least 120000000 EUR by Greek finance minister",
        "trees: 310000 by farmers' cooperative of Istiaia",
        "arrested: 3 by police",
      ]),
    Item(
      "en", "Cholera spreads in Malawi",
      "Malawi's health ministry reported 1,840 cholera cases and 61 deaths since September in a statement on Monday. Médecins du Large, which runs four treatment centres in the south, gives a death toll of 88.\nThe World Health Organization said it would send 750,000 doses of vaccine. \"Chlorine is what we lack most,\" said Tadala Phiri, a nurse in Nsanje.\nThe ministry blamed the gap on double counting. It said 97 percent of patients recover.",
      [
        "cases: 1840 by Malawian health ministry",
        "killed: 61 by Malawian health ministry",
        "killed: 88 by Médecins du Large",
        "doses: 750000 by World Health Organization (hypothetical)",
        "Tadala Phiri: Chlorine is what we lack most",
      ]),
    Item(
      "ar", "الكوليرا في ملاوي",
      "سجلت وزارة الصحة في ملاوي 1840 إصابة بالكوليرا و61 وفاة منذ سبتمبر. وأكدت منظمة الصحة العالمية أنها سترسل 750 ألف جرعة لقاح. في المقابل، تحدثت جمعية طبية محلية عن 88 وفاة. وقالت الممرضة تادالا فيري: «ما ينقصنا هو الكلور».",
      [
        "cases: 1840 by Malawian health ministry",
        "killed: 61 by Malawian health ministry",
        "doses: 750000 by World Health Organization",
        "تادالا فيري: ما ينقصنا هو الكلور",
      ]),
  ]
}
