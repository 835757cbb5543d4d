import Extraction
import Testing

@Suite struct LanguageRecognizerTests {
  private let german = """
    Die Regierung hat am Montag bestätigt, dass sie die Truppen in den Osten geschickt hat. Das ist nach Angaben der \
    Behörden die erste Bestätigung für den Einsatz, der auch im Ausland nicht ohne Folgen bleiben wird.
    """

  @Test(arguments: [
    (
      "en",
      "The government said on Monday that it has sent the troops to the east, the first time it has been confirmed."
    ),
    (
      "fr",
      "Le gouvernement a confirmé lundi que les troupes ont été envoyées dans la région, selon une source qui est au courant."
    ),
    (
      "es",
      "El gobierno confirmó el lunes que las tropas fueron enviadas al este, según una fuente que lo sabe desde hace años."
    ),
    ("ru", "Правительство подтвердило, что войска были отправлены на восток."),
    ("uk", "Уряд підтвердив, що війська були відправлені на схід."),
    ("ar", "أكدت الحكومة يوم الاثنين إرسال القوات إلى الشرق"), ("ja", "政府は月曜日に部隊の派遣を認めました。"), ("zh", "政府周一证实已向东部派遣部队"),
    ("hi", "सरकार ने सोमवार को कहा कि सैनिकों को पूर्व में भेजा गया है और पुल बंद रहेगा"),
    ("mr", "सरकारने सोमवारी सांगितले की काळजी घेण्यासाठी पूल बंद राहील आणि वाहतूक वळवली आहे"),
    ("ne", "सरकारले सोमबार पुल बन्द हुने र यातायात अर्को बाटो जाने जानकारी दिएको छ भने काम सुरु भएको छ"),
    ("ko", "정부는 월요일 군대를 보냈다고 확인했다"), ("el", "Η κυβέρνηση επιβεβαίωσε τη Δευτέρα"),
  ])
  func aSentenceTellsItsLanguage(language: String, text: String) {
    #expect(LanguageRecognizer.language(title: "", text: text, stated: nil) == language)
  }

  @Test func fewWordsTellNothing() {
    #expect(LanguageRecognizer.language(title: "Trump: Iran deal", text: "", stated: nil) == nil)
    #expect(LanguageRecognizer.language(title: "", text: "", stated: nil) == nil)
  }

  @Test(arguments: [("en-US", "en"), ("DE_at", "de"), ("fra", "fr"), ("nb-NO", "no"), ("zh-Hans-CN", "zh")])
  func whatIsStatedHoldsInItsShortForm(stated: String, language: String) {
    #expect(LanguageRecognizer.language(title: "Olympia 2026", text: "", stated: stated) == language)
  }

  @Test func whatIsNoLanguageIsNotBelieved() {
    #expect(LanguageRecognizer.language(title: "Olympia", text: "", stated: "english language") == nil)
    #expect(LanguageRecognizer.language(title: "Olympia", text: "", stated: "und") == nil)
  }

  @Test func plainEvidenceOutweighsTheDefaultOfSoftware() {
    #expect(LanguageRecognizer.language(title: "", text: german, stated: "en-US") == "de")
    #expect(LanguageRecognizer.language(title: "", text: "政府周一证实已向东部派遣部队", stated: "en") == "zh")
    #expect(LanguageRecognizer.language(title: "", text: german, stated: "de") == "de")
  }

  @Test(arguments: ["zh-cn", "ru", "ar", "ja"]) func aLanguageThatTheLettersRuleOutIsNotBelieved(_ stated: String) {
    let title = "El Gobierno aprueba el nuevo presupuesto tras meses de negociaciones"
    #expect(LanguageRecognizer.language(title: title, text: "", stated: stated) == "es")
    #expect(
      LanguageRecognizer.language(title: "Olympia 2026", text: "", stated: stated) == stated.prefix(2).lowercased())
  }

  @Test func aQuotationInAnotherLanguageDoesNotOverruleWhatIsStated() {
    let title = "No Peace for Our Time – Pence, Syrien und die Türkei"
    let text =
      "„Peace for our time“ war 1938 der Auftakt zur bisher größten Katastrophe, die Menschen sich geschaffen haben. "
      + "„Peace in our time“ sagte auch der Präsident, und „America first“: was das für die Türkei heißt, weiß niemand."
    #expect(LanguageRecognizer.language(title: title, text: text, stated: "de") == "de")
  }

  @Test(arguments: [
    ("El Gobierno aprueba el nuevo presupuesto tras meses de negociaciones", "es"),
    ("Bundestag beschließt neues Gesetz zur Förderung der Windkraft", "de"),
    ("Parliament votes to close the old railway bridge for eleven months", "en"),
    ("Les députés votent la fermeture du vieux pont pour onze mois", "fr"),
  ])
  func wordsOfAHeadlineOverruleWhatIsStated(_ title: String, _ language: String) {
    for stated in ["en-us", "de", "fr", "es", language] {
      #expect(LanguageRecognizer.language(title: title, text: "", stated: stated) == language, "stated \(stated)")
    }
  }
}
