extension AttributionTests {
  /// The same in eight other languages.
  static let eventsOverDaysElsewhere: [Item] = [
    Item(
      "de", "Hochwasser in Südmähren: Mindestens acht Tote",
      "BRÜNN (nda) - Bei schweren Überschwemmungen in Südmähren sind nach Angaben der Polizei mindestens acht Menschen ums Leben gekommen. Fünf weitere würden vermisst, sagte ein Sprecher am Sonntag. Rund 12.500 Einwohner mussten ihre Häuser verlassen. Der Pegel der Thaya stieg auf 5,80 Meter. Mehr als 60.000 Haushalte waren ohne Strom, wie der Versorger Energo mitteilte.\n„So etwas habe ich in 70 Jahren nicht erlebt“, sagte der Rentner Josef Vlk.",
      [
        "killed: at least 8 by police",
        "water level: 5.8 metres by ?spokesman",
        "Josef Vlk: So etwas habe ich in 70 Jahren nicht erlebt",
      ]),
    Item(
      "de", "Zahl der Toten nach Hochwasser steigt auf elf",
      "Die Zahl der Todesopfer ist auf elf gestiegen. Das teilte das Innenministerium am Montag mit. Drei Menschen gelten noch als vermisst. Die Schäden schätzt der Versicherungsverband auf 700 Millionen Euro, die Regierung geht von bis zu einer Milliarde Euro aus. 2.400 Soldaten sind nach Angaben der Armee im Einsatz.\nMinisterpräsident Karel Novotny sagte Soforthilfe von 40 Millionen Euro zu. „Niemand wird alleingelassen“, so Novotny.",
      [
        "killed: 11 by interior ministry",
        "missing: 3 by interior ministry",
        "value of loss: 700000000 EUR by Versicherungsverband",
        "value of loss: up to 1000000000 EUR by government",
        "troops: 2400 by army",
        "aid: 40000000 EUR by Karel Novotny",
        "Karel Novotny: Niemand wird alleingelassen",
      ]),
    Item(
      "de", "Deichbruch an der Thaya: Bürgermeister erhebt Vorwürfe",
      "Nach dem Deichbruch, bei dem drei Feuerwehrleute starben, hat der Bürgermeister von Lundenburg dem Land Versäumnisse vorgeworfen. Seit Jahren fehlten 15 Millionen Euro für die Sanierung, sagte Pavel Ruzicka. In der Stadt stünden 900 Häuser unter Wasser. Laut Feuerwehr wurden 230 Menschen mit Booten gerettet, die Polizei sprach von knapp 200.",
      [
        "killed: 3",
        "homes: 900 by Pavel Ruzicka",
        "rescued: 230 by fire brigades",
        "rescued: nearly 200 by police",
      ]),
    Item(
      "fr", "Incendie dans une discothèque de Port-Salin : au moins 19 morts",
      "PORT-SALIN (AIP) - Un incendie dans une discothèque a fait au moins 19 morts et une quarantaine de blessés dans la nuit de samedi à dimanche, a indiqué le préfet. Douze personnes se trouvent dans un état grave, selon l'hôpital Saint-Luc. Près de 300 personnes étaient présentes au moment du drame, alors que la salle ne pouvait en accueillir que 180, a précisé le procureur Alain Moreau.\n« Les issues étaient fermées », a raconté une rescapée, Julie Renard.",
      [
        "killed: at least 19 by governor's office",
        "injured: about 40 by governor's office",
        "people present: nearly 300 by Alain Moreau",
        "capacity: 180 by Alain Moreau",
        "Julie Renard: Les issues étaient fermées",
      ]),
    Item(
      "fr", "Port-Salin : le bilan passe à 24 morts",
      "Le bilan de l'incendie s'est alourdi à 24 morts, a annoncé lundi le ministre de l'Intérieur, Paul Garnier. Quatre corps n'ont pas encore été identifiés. D'après les pompiers, 57 personnes ont été blessées. Deux gérants ont été placés en garde à vue. Le gouvernement a débloqué une aide de 3 millions d'euros. « La justice passera », a promis M. Garnier.",
      [
        "killed: 24 by Paul Garnier",
        "injured: 57 by fire brigades",
        "aid: 3000000 EUR by government",
        "Paul Garnier: La justice passera",
      ]),
    Item(
      "fr", "Discothèque incendiée : 5.000 personnes à la marche blanche",
      "Quelque 5.000 personnes, selon la police, 8.000 d'après les organisateurs, ont défilé en silence mardi à Port-Salin. L'enquête a mobilisé 60 gendarmes. Le maire avait assuré que la dernière inspection datait de moins de six mois. Une vingtaine d'établissements seront contrôlés, a fait savoir la préfecture.",
      [
        "attendance: about 5000 by police",
        "attendance: 8000 by organisers",
      ]),
    Item(
      "es", "Descarrila un tren en San Lucio: 14 muertos y 90 heridos",
      "SAN LUCIO (Agencia Sur) - Al menos 14 personas murieron y unas 90 resultaron heridas al descarrilar un tren de pasajeros, informó la gobernadora Elena Pardo. En el convoy viajaban 312 pasajeros, según la compañía Ferrosur. El tren circulaba a 130 kilómetros por hora, más del doble de lo permitido, de acuerdo con el Ministerio de Transporte. \"Fue un golpe seco y luego gritos\", relató Martín Soto, uno de los supervivientes.",
      [
        "killed: at least 14 by Elena Pardo",
        "injured: about 90 by Elena Pardo",
        "on board: 312 by Ferrosur",
        "speed: 130 km/h by transport ministry",
        "Martín Soto: Fue un golpe seco y luego gritos",
      ]),
    Item(
      "es", "Suben a 17 los muertos por el descarrilamiento",
      "El número de fallecidos ascendió a 17, confirmó el martes la fiscalía. Los bomberos siguen buscando a dos desaparecidos. Once heridos continúan en cuidados intensivos, indicó el director del hospital, Raúl Mena. El sindicato de maquinistas aseguró que la vía acumulaba 48 avisos de avería; Ferrosur admite 29. La empresa ofreció 50.000 dólares a cada familia.",
      [
        "killed: 17 by prosecutors",
        "missing: 2 by ?fire brigades",
        "critically injured: 11 by Raúl Mena",
      ]),
    Item(
      "es", "Miles protestan contra Ferrosur",
      "Unas 20.000 personas marcharon el jueves contra Ferrosur, según los organizadores; la policía cifró la asistencia en 7.500. Hubo cuatro detenidos. El presidente, Julio Arana, anunció una inversión de 1.100 millones de pesos en la red. \"No queremos promesas, queremos trenes seguros\", dijo la portavoz vecinal Ana Belén Cruz.",
      [
        "attendance: about 20000 by organisers",
        "attendance: 7500 by police",
        "investment: 1100000000 pesos by Julio Arana",
        "Ana Belén Cruz: No queremos promesas, queremos trenes seguros",
      ]),
    Item(
      "hi", "उत्तरा घाटी में बस खाई में गिरी, 22 की मौत",
      "देहरा (समाचार दर्पण)। उत्तरा घाटी में रविवार को एक बस खाई में गिर गई, जिसमें कम से कम 22 लोगों की मौत हो गई और 31 घायल हो गए, पुलिस ने बताया। बस में 58 यात्री सवार थे। जिलाधिकारी राकेश नेगी ने कहा कि पांच लोग अब भी लापता हैं। मुख्यमंत्री ने मृतकों के परिजनों को चार-चार लाख रुपये देने की घोषणा की।",
      [
        "killed: at least 22 by police",
        "injured: 31 by police",
        "on board: 58 by police",
        "missing: 5 by राकेश नेगी",
        "compensation: 400000 INR by chief minister",
      ]),
    Item(
      "hi", "बस हादसा: मृतकों की संख्या 26 हुई",
      "बस हादसे में मरने वालों की संख्या बढ़कर 26 हो गई है। एम्स के निदेशक डॉ. विनय जोशी के अनुसार 18 घायलों का इलाज चल रहा है, जिनमें से छह की हालत गंभीर है। आपदा प्रबंधन विभाग ने मृतकों की संख्या 27 बताई। राष्ट्रीय आपदा मोचन बल के करीब 120 जवान बचाव कार्य में लगे हैं।\n“चालक बहुत तेज चला रहा था,” घायल यात्री सुमन देवी ने कहा।",
      [
        "killed: 26",
        "injured: 18 by विनय जोशी",
        "killed: 27 by disaster agency",
        "troops deployed: about 120 by ?disaster agency",
        "सुमन देवी: चालक बहुत तेज चला रहा था",
      ]),
    Item(
      "hi", "हादसे के बाद प्रदर्शन, 45 हिरासत में",
      "बस हादसे के विरोध में सोमवार को लगभग 3,000 लोगों ने प्रदर्शन किया। पुलिस ने 45 लोगों को हिरासत में लिया। विपक्ष ने दावा किया कि प्रदर्शन में 10 हजार से अधिक लोग शामिल हुए। सरकार ने सड़क की मरम्मत के लिए 2.5 करोड़ रुपये मंजूर किए।",
      [
        "attendance: about 3000",
        "arrested: 45 by police",
        "attendance: more than 10000 by opposition",
        "budget: 25000000 INR by government",
      ]),
    Item(
      "ja", "西浜町で大雨、死者7人に",
      "西浜町を襲った記録的な大雨で、県は12日、死者が7人、行方不明者が4人になったと発表した。住宅約350棟が浸水し、1200人が避難所に身を寄せている。気象庁によると、24時間の降水量は420ミリに達した。陸上自衛隊は隊員180人を派遣した。\n「川があふれるまで10分もなかった」と、住民の山本恵子さん（68）は話した。",
      [
        "killed: 7 by prefecture",
        "missing: 4 by prefecture",
        "homes flooded: about 350 by ?prefecture",
        "evacuated: 1200 by prefecture",
        "rainfall: 420 mm by Japan Meteorological Agency",
        "troops deployed: 180 by Ground Self-Defence Force",
        "山本恵子: 川があふれるまで10分もなかった",
      ]),
    Item(
      "ja", "大雨の死者9人に　町「さらに増える恐れ」",
      "大雨による死者は13日までに9人に増えた。西浜町の佐藤誠町長は記者会見で「被害はさらに広がる恐れがある」と述べた。警察によると、行方不明者は2人。電力会社は約8000戸で停電が続いていると明らかにした。政府は復旧費として15億円を支出する方針だ。",
      [
        "killed: 9",
        "missing: 2 by police",
        "homes without power: about 8000 by power company",
        "spending: 1500000000 JPY by government",
        "佐藤誠: 被害はさらに広がる恐れがある",
      ]),
    Item(
      "ja", "大雨被害、農業損失は3億2000万円",
      "県は20日、大雨による農業被害額が3億2000万円に上ると発表した。農協は5億円を超えるとみている。ボランティアは延べ2600人が参加した。死者は9人、負傷者は23人。",
      [
        "value of loss: 320000000 JPY by prefecture"
      ]),
    Item(
      "ar", "مقتل 16 شخصا في غارة على سوق في تل الزهر",
      "قالت وزارة الصحة إن 16 شخصا على الأقل قتلوا وأصيب 45 آخرون في غارة جوية استهدفت سوقا في بلدة تل الزهر يوم الثلاثاء. وأعلن الجيش أنه قتل 9 مسلحين. وقال الدفاع المدني إن فرقه انتشلت 12 جثة من تحت الأنقاض. وذكر شهود أن نحو 200 شخص كانوا في السوق.\nوقال المواطن سامر الحلبي: \"لم يكن هناك سوى المدنيين\".",
      [
        "killed: at least 16 by health ministry",
        "injured: 45 by health ministry",
        "killed: 9 by army",
        "killed: 12 by civil defence",
        "سامر الحلبي: لم يكن هناك سوى المدنيين",
      ]),
    Item(
      "ar", "ارتفاع حصيلة قتلى غارة السوق إلى 21",
      "ارتفعت حصيلة الغارة على سوق تل الزهر إلى 21 قتيلا و60 جريحا، بحسب مدير المستشفى الوطني فادي نصار. ونزحت أكثر من 1500 أسرة من البلدة، وفق الهلال الأحمر. وقال المتحدث باسم الجيش إن حصيلة القتلى المدنيين لا تتجاوز 5 أشخاص. وتعهدت الحكومة بتقديم 2 مليون دولار للمتضررين.",
      [
        "killed: 21 by فادي نصار.",
        "injured: 60 by فادي نصار.",
        "displaced: more than 1500 by Red Crescent",
        "killed: up to 5 by army",
        "aid: 2000000 USD by government",
      ]),
    Item(
      "ar", "الأمم المتحدة تطالب بالتحقيق",
      "دعت الأمم المتحدة إلى تحقيق مستقل في الغارة التي أودت بحياة 21 شخصا. وقالت المفوضية إن بين القتلى 7 أطفال. وأضافت أن 3400 شخص فروا من المنطقة. وأطلقت الشرطة سراح 8 موقوفين.",
      [
        "killed: 21",
        "released: 8 by police",
      ]),
    Item(
      "zh", "云岭煤矿发生爆炸 已致13人遇难",
      "当地政府通报，云岭煤矿17日发生瓦斯爆炸，已造成13人死亡、6人受伤，另有9人被困。事发时井下共有92人作业。应急管理部派出救援人员240名。\n矿工刘建国说：“我听到一声巨响，灯全灭了。”",
      [
        "killed: 13 by government",
        "injured: 6 by government",
        "trapped: 9 by government",
        "workers: 92 by ?government",
        "刘建国: 我听到一声巨响，灯全灭了",
      ]),
    Item(
      "zh", "云岭矿难死亡人数升至18人",
      "据新华矿业报道，云岭煤矿事故死亡人数升至18人，仍有4人失踪。省长王海涛表示，公司将向每名遇难者家属赔偿120万元。警方已拘留5名管理人员。医院方面称，11名伤者中有3人伤势严重。",
      [
        "killed: 18 by 新华矿业",
        "missing: 4 by 新华矿业",
        "injured: 11 by hospital",
      ]),
    Item(
      "ru", "Наводнение в Приозёрье: погибли шесть человек",
      "ПРИОЗЁРСК, 3 мая (Вестник). В результате наводнения погибли по меньшей мере шесть человек, сообщили в МЧС. Пропавшими без вести числятся четверо. Эвакуированы более 2,3 тысячи жителей, заявил губернатор Олег Симонов. Подтоплено 870 домов. Ущерб предварительно оценивается в 1,4 миллиарда рублей.\n«Вода пришла за полчаса», — рассказала жительница Марина Котова.",
      [
        "killed: at least 6 by emergencies ministry",
        "missing: 4 by emergencies ministry",
        "evacuated: more than 2300 by Олег Симонов",
        "homes flooded: 870 by ?Олег Симонов",
        "value of loss: 1400000000 RUB by ?Олег Симонов",
        "Марина Котова: Вода пришла за полчаса",
      ]),
    Item(
      "ru", "Число погибших в Приозёрье выросло до девяти",
      "Число жертв наводнения выросло до девяти, сообщил Следственный комитет. По данным Минздрава, в больницах остаются 27 пострадавших. Правительство выделит 300 млн рублей на помощь. Около 600 военных участвуют в спасательных работах, по словам представителя Минобороны. Задержаны двое чиновников.",
      [
        "killed: 9 by Investigative Committee",
        "injured: 27 by health ministry",
        "troops deployed: about 600 by defence ministry",
      ]),
    Item(
      "hi", "चुनाव: जन विकास दल को 118 सीटें",
      "रामनगर। निर्वाचन आयोग के अनुसार जन विकास दल ने 118 सीटें जीतीं जबकि लोक मोर्चा को 74 सीटें मिलीं। मतदान 67.8 प्रतिशत रहा। मुख्यमंत्री अरुणा सिंह ने कहा, “यह जनता की जीत है।” आयोग ने 36 मतदान केंद्रों पर पुनर्मतदान का आदेश दिया।",
      [
        "seats: 118 by electoral commission",
        "seats: 74 by electoral commission",
        "turnout: 67.8 % by electoral commission",
        "अरुणा सिंह: यह जनता की जीत है",
      ]),
    Item(
      "hi", "हड़ताल से अस्पतालों में काम ठप",
      "राज्य में 5,400 डॉक्टर हड़ताल पर हैं, डॉक्टर संघ ने कहा। स्वास्थ्य विभाग के मुताबिक केवल 3,900 डॉक्टरों ने काम बंद किया। संघ 20 प्रतिशत वेतन वृद्धि की मांग कर रहा है। अब तक 800 से ज्यादा ऑपरेशन टाले जा चुके हैं।",
      [
        "participation: 5400 by doctors' association",
        "participation: 3900 by health department",
        "pay rise: 20 % by ?health department",
        "operations postponed: more than 800 by ?health department",
      ]),
    Item(
      "ja", "日銀、政策金利を0.75％に",
      "日銀は18日の金融政策決定会合で、政策金利を0.5％から0.75％に引き上げることを決めた。総務省が発表した10月の消費者物価指数は前年同月比3.1％上昇した。日経平均株価は412円安の3万8120円で終わった。\n総裁の植木和彦氏は「物価の見通しは上振れしている」と語った。",
      [
        "policy rate: 0.75 % by Bank of Japan",
        "inflation: 3.1 % by internal affairs ministry",
        "植木和彦: 物価の見通しは上振れしている",
      ]),
    Item(
      "ja", "工場火災で従業員3人死亡",
      "大井市の化学工場で28日夜、火災が発生し、消防によると従業員3人が死亡、12人がけがをした。会社側は当時45人が働いていたと説明している。周辺の住民約600人に避難指示が出された。",
      [
        "killed: 3 by fire brigades",
        "injured: 12 by fire brigades",
        "workers: 45 by company",
      ]),
    Item(
      "ar", "زلزال بقوة 5.9 درجة يضرب غرب البلاد",
      "ضرب زلزال بقوة 5.9 درجة على مقياس ريختر غرب البلاد فجر الأحد، بحسب المركز الوطني للرصد. وقال محافظ الإقليم خالد العمري إن الزلزال أسفر عن إصابة 34 شخصا. وانهار 70 منزلا. وخصصت الحكومة ١٢ مليون دينار لإعادة الإعمار، فيما تبرعت قطر بمبلغ 5 ملايين دولار.",
      [
        "magnitude: 5.9 by المركز الوطني للرصد",
        "injured: 34 by خالد العمري",
        "homes destroyed: 70 by خالد العمري",
        "aid: 12000000 dinars by government",
        "aid: 5000000 USD by Qatar",
      ]),
    Item(
      "ar", "الانتخابات: نسبة المشاركة 41 بالمئة",
      "أعلنت الهيئة العليا للانتخابات أن نسبة المشاركة بلغت 41 بالمئة. وحصل حزب النهوض على 64 مقعدا مقابل 50 مقعدا لحزب العدالة الجديدة. وقال رئيس الهيئة يوسف بركات: \"جرت العملية في هدوء\". وأوقفت الشرطة 11 شخصا.",
      [
        "turnout: 41 % by electoral commission",
        "seats: 64 by electoral commission",
        "seats: 50 by electoral commission",
        "arrested: 11 by police",
        "يوسف بركات: جرت العملية في هدوء",
      ]),
  ]
}
