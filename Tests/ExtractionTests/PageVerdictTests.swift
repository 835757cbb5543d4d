import Extraction
import Testing

/// Pages that answer 200 and hold no article, and articles that look like them.
@Suite struct PageVerdictTests {
  private static let sentences = [
    "The council of the harbour town voted on Monday to close the old bridge, after engineers found cracks in two of its piers.",
    "Traffic will be led over the northern bridge, which was built in 1974, until a new one stands, the mayor said.",
    "Shop owners on the quay fear for their trade, and have asked the town for help, but no decision has been taken so far.",
    "The bridge had been inspected in spring, when no damage was seen, and nobody could say why the cracks had grown so fast.",
  ]
  private static let story = sentences.map { "<p>\($0)</p>" }.joined()
  private static let chrome = "<nav><a href=/>Home</a> <a href=/n>News</a></nav>"

  private func verdict(_ title: String, _ body: String, head: String = "", url: String? = nil) -> PageVerdict {
    let html = "<html><head><title>\(title)</title>\(head)</head><body>\(Self.chrome)\(body)</body></html>"
    return PageExtractor.extract(Array(html.utf8), url: url).verdict
  }

  private func article(_ title: String, _ words: String = story, head: String = "", after: String = "") -> PageVerdict {
    verdict("\(title) | Harbour Gazette", "<h1>\(title)</h1><article>\(words)</article>\(after)", head: head)
  }

  @Test(arguments: [
    "Page not found", "404 - Page Not Found", "Error 404 (Not Found)!!1", "Oops! That page can’t be found.",
    "Seite nicht gefunden", "Fehler 404: Seite nicht gefunden", "Page introuvable", "Página no encontrada",
    "Pagina non trovata", "Pagina niet gevonden", "Sidan hittades inte", "Страница не найдена",
    "お探しのページは見つかりませんでした", "页面不存在", "404",
  ])
  func aTitleThatSaysThereIsNoPageIsBelieved(_ title: String) {
    #expect(verdict("\(title) | Harbour Gazette", "<h1>\(title)</h1><p>Try our search.</p>") == .notFound)
    // most such pages offer other articles instead
    #expect(verdict("\(title) – Harbour Gazette", "<h1>\(title)</h1><h2>Latest</h2>\(Self.story)") == .notFound)
  }

  @Test func aSentenceThatSaysThereIsNoPageIsBelievedWhereThereIsNothingElse() {
    let sentence = "<p>Sorry, the page you are looking for no longer exists. It may have been moved or deleted.</p>"
    #expect(verdict("Harbour Gazette", sentence) == .notFound)
    #expect(article("Minister loses a web site", Self.story + sentence) == .article)
  }

  @Test(arguments: [
    ("Just a moment...", "<p>Checking your browser before accessing the site. This takes up to five seconds.</p>"),
    ("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access it.</p>"),
    ("Access Denied", "<h1>Access Denied</h1>You don't have permission to access this page on this server."),
    ("gazette.example", "<noscript><p>Please enable JavaScript and cookies to continue.</p></noscript>"),
    ("Harbour Gazette", "<p>We have detected unusual traffic from your network. Press and hold the button.</p>"),
    ("gazette.example", "<script src=https://geo.captcha-delivery.com/c.js></script><p>One second, please</p>"),
  ])
  func aCheckOfTheReaderIsKnown(_ title: String, _ body: String) {
    #expect(verdict(title, body) == .botCheck)
  }

  @Test(arguments: [
    (
      "Before you continue",
      "<p>We and our partners use cookies to store and access information on a device. Choose what you allow.</p>"
    ),
    (
      "Harbour Gazette",
      """
      <div><p>We and our 812 partners store cookies and use personal data for personalised advertising.</p><p>You can
      withdraw your consent at any time in our privacy policy.</p><p>Some partners rely on legitimate interest, without
      your consent.</p><button>Accept all</button><p>Manage preferences or read the cookie policy.</p></div>
      """
    ),
    (
      "Hafenblatt",
      """
      <p>Wir und unsere Partner speichern Cookies und verarbeiten personenbezogene Daten für Werbung, mit Ihrer
      Einwilligung.</p><p>Alle akzeptieren oder Einstellungen verwalten: Näheres in der Datenschutzerklärung.</p>
      """
    ),
  ])
  func aRequestForConsentIsKnown(_ title: String, _ body: String) {
    #expect(verdict(title, body) == .consentWall)
  }

  @Test func aBoxThatAsksForConsentIsNotThePageUnderIt() {
    let box = "<div id=consent><h2>We value your privacy</h2><p>We use cookies.</p><button>Accept all</button></div>"
    let story = "<article><h1>Old bridge to close</h1>\(Self.story)</article>"
    #expect(verdict("Old bridge to close | Harbour Gazette", box + story) == .article)
  }

  @Test func anArticleAboutCookiesIsAnArticle() {
    let words = Self.story.replacing("bridge", with: "cookie law").replacing("mayor", with: "privacy officer")
    #expect(article("Court rules on cookies and consent", words + words) == .article)
  }

  @Test(arguments: [
    "Subscribe to continue reading. Already a subscriber? Log in", "Weiterlesen mit dem Digitalabo. Bereits Abonnent?",
    "Cet article est réservé aux abonnés. Il vous reste 80 % à découvrir.", "Suscríbete para seguir leyendo",
    "この記事は有料会員限定です",
  ])
  func aTextThatEndsInAnOfferIsAStub(_ offer: String) {
    let start = "<p>\(Self.sentences[0])</p><p>\(Self.sentences[1])</p>"
    #expect(article("Old bridge to close", start, after: "<div class=promo>\(offer)</div>") == .paywallStub)
    let whole = Self.story + Self.story + Self.story + Self.story + Self.story
    #expect(article("Old bridge to close", whole, after: "<div class=promo>\(offer)</div>") == .article)
  }

  @Test func whatThePageSaysAboutAccessIsBelievedOfAShortText() {
    let paid = """
      <script type="application/ld+json">{"@type":"NewsArticle","headline":"Old bridge to close",
      "isAccessibleForFree":"False"}</script>
      """
    #expect(article("Old bridge to close", "<p>\(Self.sentences[0])</p>", head: paid) == .paywallStub)
    #expect(article("Old bridge to close", Self.story + Self.story + Self.story + Self.story, head: paid) == .article)
  }

  @Test func aFormToLogInIsKnown() {
    let form = "<form><label>E-mail<input name=u></label><input type=password name=p><button>Go</button></form>"
    #expect(verdict("Sign in | Harbour Gazette", "<h1>Sign in</h1>\(form)") == .logIn)
    #expect(verdict("Harbour Gazette", "<p>Welcome back to your account.</p>\(form)") == .logIn)
    #expect(article("Old bridge to close", after: form) == .article)
  }

  @Test func noWordsAndTheFrontPageAreNoArticle() {
    #expect(verdict("Harbour Gazette", "") == .notAnArticle)
    let front = "<link rel=canonical href=https://gazette.example/>"
    let asked = "https://gazette.example/2026/old-bridge"
    #expect(verdict("Harbour Gazette", Self.story, head: front, url: asked) == .notAnArticle)
    #expect(verdict("Harbour Gazette", Self.story, head: front, url: "https://gazette.example/") == .article)
    // whole sites give all their pages one address: what has a headline of its own and a text is an article
    let share = "<meta property=og:url content=https://gazette.example/>"
    for head in [front, share] {
      let page = { (title: String, words: String) in
        verdict("\(title) | Harbour Gazette", "<h1>\(title)</h1>\(words)", head: head, url: asked)
      }
      #expect(page("Old bridge to close", Self.story + Self.story) == .article)
      #expect(page("Old bridge to close", "<p>\(Self.sentences[0])</p>") == .notAnArticle)
      #expect(page("Harbour Gazette", Self.story + Self.story) == .notAnArticle)
    }
    let stated = front + "<meta property=og:type content=article>"
    #expect(verdict("Old bridge to close", Self.story, head: stated, url: asked) == .article)
  }

  @Test func aHeadlineThatQuotesAWallIsAHeadline() {
    #expect(article("“Page not found”: how a ministry lost its archive") == .article)
    #expect(article("Are you a robot? What the test of readers costs the web") == .article)
  }

  @Test(arguments: ["Forbidden", "Access denied", "Please wait", "Unusual traffic"])
  func aHeadlineThatACheckWouldHaveIsAHeadlineOverAText(_ title: String) {
    #expect(article(title, Self.story + Self.story) == .article)
    let denied = "<p>You have been blocked. This site uses a service to protect itself from attacks.</p>"
    #expect(verdict(title, "<h1>\(title)</h1>" + denied + denied) == .botCheck)
  }

  @Test(arguments: [
    ("News", "Sorry, this article has expired."), ("Archiv", "Dieser Artikel ist leider nicht mehr verfügbar."),
    ("Ups!", "Diese Seite gibt es leider nicht mehr."), ("Erreur", "Cet article n’existe plus ou a été supprimé."),
    ("Ошибка", "К сожалению, запрашиваемая страница была удалена или никогда не существовала."),
    ("Oeps", "Deze pagina bestaat helaas niet meer op onze site."),
  ])
  func anExpiredArticleIsNotFound(_ title: String, _ sentence: String) {
    #expect(verdict("\(title) | Harbour Gazette", "<h1>\(title)</h1><p>\(sentence)</p>") == .notFound)
  }

  @Test(arguments: [
    "Something went wrong. Please try again later.", "We are currently performing scheduled maintenance.",
    "This content is not available in your region.",
    "Ein Fehler ist aufgetreten. Bitte versuchen Sie es später noch einmal.",
    "Our European visitors are important to us. This site is currently unavailable to visitors from the European Economic Area.",
  ])
  func aServerThatShowsNothingIsClosed(_ sentence: String) {
    #expect(verdict("Harbour Gazette", "<h1>Harbour Gazette</h1><p>\(sentence)</p>") == .closed)
    #expect(article("Server fails on election night", Self.story + "<p>\(sentence)</p>") == .article)
  }

  @Test(arguments: [
    (
      "cs",
      "My a naši partneři ukládáme soubory cookie a zpracováváme osobní údaje. Souhlas lze odvolat. Přijmout vše. Odmítnout vše. Spravovat nastavení."
    ),
    (
      "da",
      "Vi og vores partnere gemmer oplysninger på en enhed og behandler persondata til annoncer. Acceptér alle. Afvis alle. Administrer indstillinger."
    ),
    (
      "hu",
      "Partnereink sütiket tárolnak, és személyes adatokat kezelnek hirdetések céljából. Összes elfogadása. Összes elutasítása. Beállítások kezelése."
    ),
    (
      "tr",
      "İş ortakları ile çerezleri saklıyor, kişisel verileri reklamlar için işliyoruz. Tümünü kabul et. Tümünü reddet. Ayarları yönet."
    ),
    (
      "fi",
      "Käytämme evästeitä ja käsittelemme henkilötietoja mainontaa varten, jos suostumus on annettu. Hyväksy kaikki. Hallitse asetuksia."
    ),
    (
      "el",
      "Με τους συνεργάτες μας χρησιμοποιούμε cookies και προσωπικά δεδομένα για διαφημίσεις. Αποδοχή όλων. Διαχείριση επιλογών."
    ),
    (
      "uk",
      "Ми та наші партнери зберігаємо файли cookie, персональні дані й дані для реклами. Прийняти все. Керувати налаштуваннями."
    ),
    ("ja", "当社とパートナーはクッキーを保存し、個人データを広告に利用します。よろしければ同意するを押してください。設定を管理する方はこちらへどうぞ。"),
    ("ko", "저희와 파트너는 쿠키에 정보를 저장하고 개인정보를 광고에 이용합니다. 원하시면 모두 동의를 눌러 주세요. 설정 관리에서 바꿀 수 있습니다."),
  ])
  func aRequestForConsentIsKnownInOtherLanguages(_ language: String, _ words: String) {
    #expect(verdict("Harbour Gazette", "<p>\(words)</p>") == .consentWall, "\(language)")
    #expect(verdict("Old bridge to close", "<p>\(words)</p><p>\(words)</p>") == .consentWall, "\(language)")
  }
}
