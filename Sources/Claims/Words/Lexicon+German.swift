extension Lexicon {
  /// The common words of German news.
  static let german = Lexicon(
    roles: [
      (
        .saying,
        "sagte versprach verspricht sagt sagten erklärte erklärt teilte berichtet berichtete melden meldete meldet hieß betonte befand befanden schrieb mitgeteilt kündigte erklärten teilten meldeten berichteten bestätigte bestätigten kündigten fügte betonten warnte beklagte versicherte räumte behauptete räumten sagen erklären erklärt mitteilte mitteilten bekanntgab angab angaben kündigt bestätigt betont warnt gab gaben hieß ergänzte ergänzt kritisierte kritisiert lobte bekräftigte unterstrich meinte meint schilderte schildert verkündete verkündet mahnte mahnt forderte fordert informierte informiert äußerte"
      ),
      (
        .counting,
        "befürchtet befürchten erwartet erwarten geht gehen schätzt schätzte spricht sprach sprachen sprechen zählte zählt nannte beziffert rechnet bezifferte schätzen schätzten zählten meldet rechnen rechnete nannten geht ging gingen registrierte registrierten veranschlagt veranschlagen veranschlagte veranschlagten verzeichnete korrigierte gesprochen gemeldet angegeben beziffert geschätzt gezählt genannt registriert prognostizierte prognostiziert prognostizieren taxiert taxierte kalkuliert kalkulierte bietet bieten bot verlangt verlangen verlangte verlangten fordern forderten verhängte verhängten schlägt gefordert verlangt"
      ),
      (
        .according,
        "laut zufolge angaben darstellung auskunft schätzung schätzungen einschätzung zählung zählungen informationen berechnungen erkenntnissen"
      ),
      (.estimate, "angaben zahl schätzung bilanz"),
      (
        .person,
        "menschen personen frauen männer kinder passagiere einwohner bewohner opfer anwohner insassen arbeiter beschäftigte beschäftigten mitarbeiter bergleute migranten flüchtlinge schüler touristen reisende fahrgäste polizisten feuerwehrleute demonstranten bürger zivilisten besucher jugendliche gäste"
      ),
      (.soldier, "soldaten kämpfer truppen"),
      (
        .voice,
        "kommissar kommissarin angehörige angehörigen amt agentur kammer verein polizei behörden behörde ministerium regierung armee militär sprecher sprecherin betreiber unternehmen gewerkschaft gewerkschaften feuerwehr gericht richter präsident minister bank kommission staatsanwaltschaft verband bürgermeister innenministerium verteidigungsministerium gesundheitsministerium finanzministerium außenministerium landrat landratsamt kreis stadt gemeinde rettungskräfte rettungsdienst katastrophenschutz bahn konzern hersteller firma veranstalter arbeitgeber arbeitgeberverband wahlleiter wahlleitung landeswahlleiter innenminister gesundheitsminister verteidigungsminister ministerpräsident ministerpräsidentin staatsanwalt wetterdienst bergrettung bergwacht amt bundesamt statistikamt institut forscher experten augenzeugen opposition klinik krankenhaus währungshüter rat wahlrat analysten ökonomen volkswirte zentralbank notenbank botschaft bundeswehr marine küstenwache luftwaffe generalstab geheimdienst organisation kommandeur werksleiter leiter leiterin chef chefin direktor direktorin vorstand behördenangaben bundespolizei zoll grenzschutz netzbetreiber aufsichtsbehörde regulierungsbehörde hafenverwaltung hafenbehörde hafenbehörden luftfahrtbehörde katastrophenschutzbehörde eigentümer besitzer inhaber reederei taucher stadtverwaltung kartellamt bundeskartellamt ermittler meteorologen wissenschaftler bauernverband lehrergewerkschaft anwälte rebellen gouverneur gouverneurin kantonspolizei kasse kassen krankenkassen versicherer versicherung überlebender überlebende umfrage studie zeitung sender partei fraktion ministerin senat senatorin stiftung universität hochschule reederei fluglinie airline fluggesellschaft spediteur bürgerinitiative landesamt umweltamt veterinäramt gesundheitsamt landgericht amtsgericht oberlandesgericht anklage verteidigung flughafen autobauer chiphersteller kommando gouverneursamt gemeindepräsident gemeindepräsidentin stadtpräsident"
      ),
      (.determiner, "der die das den dem des ein eine einen einem einer seine ihre"),
      (.preposition, "von in im an am auf aus bei mit nach zu zum zur über unter vor gegen für durch um seit bis"),
      (.conjunction, "und oder aber dass wenn weil als während der"),
      (.personPronoun, "er ihm ihn"), (.thingPronoun, "es sie ihnen"),
      (
        .title,
        "kommissar kommissarin präsident general herr frau minister kanzler machthaber bürgermeister bürgermeisterin ministerin oberbürgermeister ministerpräsident sprecher sprecherin professor direktor direktorin werksleiter leiter leiterin chef chefin landrat landrätin staatsanwalt innenminister innenministerin gesundheitsministerin gesundheitsminister verteidigungsminister außenminister oberstaatsanwalt polizeichef feuerwehrchef einsatzleiter vorstandschef vorstandschefin gouverneur gouverneurin notenbankchef notenbankchefin"
      ),
      (.auxiliary, "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann könnte soll sollen bleibt"),
      (.adverb, "auch später bereits noch nur erstmals zuvor zunächst"),
      (.hypothetical, "könnte könnten würde würden möglicherweise befürchtet drohen"),
      (.negation, "nicht kein keine keinen nie"),
      (
        .denial,
        "dementierte dementierten dementiert dementieren bestritt bestritten bestreitet bestreiten leugnete leugnet leugnen"
      ),
      (
        .verb,
        "dementierte dementierten dementiert dementieren bestritt bestritten bestreitet bestreiten leugnete leugnet leugnen"
      ),
      (.account, "berichte meldungen behauptungen gerüchte"),
      (.past, "zuvor vorher früher gegenüber"), (.fall, "verlor verloren fiel sank senkt senkte gesenkt"),
      (.rise, "stieg gewann erhöht erhöhte"),
      (.verb, "kommt kam ging geht dauert stellt muss steht lässt sieht bestätigt"),
      (
        .countable,
        "werke enten hühner gänse puten rinder schweine schafe tiere haushalte haushalten kunden autos fahrzeuge häuser wohnungen abflüge flüge züge raketen drohnen objekte schulen geschäfte läden betriebe schiffe boote flugzeuge busse lastwagen bäume brücken dörfer gemeinden anrufe anzeigen beschwerden anträge operationen karten verbindungen zugverbindungen waffen betten zimmer fabriken höfe proben tests verträge rezepte sendungen briefe pakete bohrungen"
      ),
      (
        .calendar,
        "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag"
      ),
    ],
    values: [
      (
        .number,
        [
          ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6), ("sieben", 7), ("acht", 8), ("neun", 9),
          ("zehn", 10), ("elf", 11), ("zwölf", 12), ("dreizehn", 13), ("vierzehn", 14), ("fünfzehn", 15),
          ("sechzehn", 16),
          ("siebzehn", 17), ("achtzehn", 18), ("neunzehn", 19), ("vierzig", 40), ("fünfzig", 50), ("sechzig", 60),
          ("siebzig", 70),
          ("achtzig", 80), ("neunzig", 90), ("zwanzig", 20), ("dreißig", 30), ("dutzend", 12),
        ]
      ),
      (
        .scale,
        [
          ("hundert", 100), ("tausend", 1e3), ("million", 1e6), ("millionen", 1e6), ("milliarde", 1e9),
          ("milliarden", 1e9), ("mio", 1e6), ("mrd", 1e9),
        ]
      ),
      (
        .duration,
        [
          ("tag", 1), ("tage", 1), ("tagen", 1), ("woche", 7), ("wochen", 7), ("monate", 30), ("monaten", 30),
          ("jahr", 365), ("jahre", 365), ("jahren", 365),
        ]
      ),
    ],
    units: [
      (.currency, "EUR", "euro"), (.currency, "USD", "dollar"), (.currency, "GBP", "pfund"),
      (.currency, "CHF", "franken"), (.currency, "RUB", "rubel"), (.currency, "JPY", "yen"),
      (.currency, "INR", "rupien"),
      ([], "km", "km kilometer kilometern"), ([], "metres", "meter metern"), ([], "hectares", "hektar"),
      ([], "degrees", "grad"), ([], "mm", "mm millimeter millimetern"), ([], "cm", "cm zentimeter zentimetern"),
      ([], "tonnes", "tonnen tonne"), ([], "kg", "kg kilogramm kilo"),
      ([], "km/h", "stundenkilometer stundenkilometern"), (.currency, "crowns", "kronen"),
      ([], "points", "punkte punkten"), ([], "%", "prozent"),
    ],
    labels: [
      ("escaped", "entkamen entflohen geflohen entwichen"),
      ("homeless", "obdachlos obdachlose"), ("arrested", "gewahrsam"),
      ("missiles fired", "raketen"),
      ("drones launched", "drohnen"),
      ("rescued", "rettete retteten rettet gerettete"),
      (
        "attendance",
        "demonstranten teilnehmer teilnehmern teilnehmende teilnehmenden demonstrierende demonstrierenden zuschauer zuschauern besucher besuchern"
      ),
      (
        "killed",
        "tote toten toter todesopfer getötet starben gestorben leben tot ums todesopfern starb umgekommen tödlich leichen toter ertranken ertrunken tötete"
      ),
      ("injured", "verletzte verletzten verletzt verwundete verwundet verletzter verletzter verletzungen"),
      ("casualties", "opfer opfern verluste"),
      ("missing", "vermisst vermisste vermissten"), ("arrested", "festgenommen festnahmen festgenommene"),
      ("evacuated", "evakuiert evakuierung evakuierte evakuierten sicherheit verlassen"),
      ("trapped", "eingeschlossen verschüttet verschüttete verschütteten verschütteter"),
      ("hospitalised", "krankenhaus krankenhäuser klinik"), ("cost", "kosten mehrkosten"),
      ("profit", "gewinn überschuss"),
      ("revenue", "umsatz erlöse"), ("value of loss", "schaden schäden sachschaden"),
      ("water level", "pegel pegelstand wasserstand"),
      ("capacity", "kapazität fassungsvermögen ausgelegt zugelassen"), ("released", "freigelassen"),
      ("savings", "einsparungen"), ("ransom", "lösegeld lösegelder lösegeldforderung"),
      ("abstentions", "enthaltungen"), ("spending", "ausgaben verteidigungsausgaben"),
      ("compensation", "entschädigung entschädigungen schmerzensgeld"),
      ("loss", "verlust fehlbetrag"), ("incidents", "vorfälle zwischenfälle"), ("doses", "impfdosen dosen"),
      ("jobs", "entlassungen kündigungen stellen arbeitsplätze arbeitsplätzen jobs"), ("deficit", "defizit"),
      ("people affected", "betroffen"),
      ("depth", "tiefe"), ("temperature", "temperatur temperaturen"), ("wind speed", "böen"),
      ("rainfall", "regen niederschlag"), ("sentence", "haft gefängnis freiheitsstrafe"),
      ("displaced", "vertriebene vertrieben"), ("refugees", "flüchtlinge flüchtlingen geflüchtete geflüchteten"),
      ("hostages", "geiseln"), ("votes", "stimmen"),
      ("firefighters", "feuerwehrleute"), ("attendance", "demonstrierten versammelten"), ("aid", "hilfe hilfen"),
      ("investment", "investition investiert investieren"), ("on board", "bord saßen insassen"),
      ("rescued", "gerettet bargen geborgen bringen"),
      ("cases", "fälle infektionen"), ("magnitude", "stärke magnitude"),
      ("pay rise", "lohn löhne gehalt gehälter lohnerhöhung"), ("turnout", "wahlbeteiligung beteiligung"),
      ("policy rate", "leitzins zins satz leitzinsen"),
      ("rate change", "leitzins zins zinsen leitzinsen"),
      ("bribes", "bestechungsgeld bestechungsgelder schmiergeld schmiergelder"),
      ("inflation", "verbraucherpreise lebenshaltungskosten inflation teuerung inflationsrate teuerungsrate"),
      ("unemployment", "arbeitslosenquote arbeitslosigkeit"),
      ("growth", "wachstum wirtschaftswachstum bruttoinlandsprodukt wirtschaftsleistung"),
      ("seats", "sitze sitzen mandate"),
      ("fine", "bußgeld geldstrafe strafe"), ("price", "preis kostet kosten handel"),
      ("contract value", "auftrag vertrag"),
      ("budget", "haushalt etat"), ("repair time", "reparatur"), ("area burned", "feuer brand verbrannt"),
      ("distance", "entfernt entfernung"), ("age", "alter"), ("vote share", "stimmen"),
      ("participation", "streikende warnstreik streik beteiligten beteiligt streikbeteiligung streikenden"),
      ("killed", "todesfälle umkamen verunglückten verunglückt erschossen ermordet verstorben verstarben leichname"),
      ("injured", "schwerverletzte leichtverletzte verletzungen verwundeten"),
      ("missing", "vermisster verschollen unauffindbar"),
      ("arrested", "verhaftet verhaftungen verhaftete inhaftiert"), ("stranded", "gestrandet festsaßen gestrandete"),
      ("cases", "infizierte infizierten erkrankte erkrankten ansteckungen neuinfektionen"),
      ("approval", "unterstützen befürworten zustimmung unterstützt befürwortet"), ("debt", "schulden"),
      ("share price change", "aktie aktien papier"), ("index change", "dax index leitindex börse"),
      ("tariff", "zoll zölle"),
      ("loss", "minus nettoverlust"), ("profit", "nettogewinn jahresüberschuss"), ("raised", "eingesammelt spenden"),
      ("survivors", "überlebende überlebenden"), ("crew", "besatzung besatzungsmitglieder"),
      ("signatures", "unterschriften"),
      ("employees", "belegschaft beschäftigt"), ("height", "höhe hoch"), ("weight", "schwer gewicht"),
      ("value", "wert wertes"), ("drugs seized", "kokain drogen haschisch heroin cannabis marihuana"),
      ("profit", "verdiente verdient"),
      ("range", "reichweite"),
      ("rainfall", "niederschläge regenmenge schnee"), ("speed", "tempo geschwindigkeit"), ("homeless", "obdachlosen"),
      ("evacuated", "räumen geräumt evakuieren"), ("workers", "arbeiterinnen"),
      ("eligible voters", "wahlberechtigte wahlberechtigten"),
    ], capitalizesNouns: true,
    heads: """
      amt agentur kammer verein konzern hersteller betreiber behörde verband gewerkschaft polizei ministerium minister ministerin sprecher sprecherin
      kommission präsident präsidentin direktor direktorin kommissar kommissarin chef chefin leiter leiterin institut gericht unternehmen klinik wachstum verletzte verletzten
      gewinn umsatz verlust beteiligung haushalte flüge züge stellen schaden schäden wohnungen hilfe hilfen ausgaben entschädigung
      """)
}
