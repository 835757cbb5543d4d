/// What walls say: a closed list of phrases in the languages that most news is written in.
enum WallPhrases {
  /// Titles and headings of a page that is not there.
  static let notFoundTitles = keys(
    """
    404|page not found|not found|file not found|error page not found|this page could not be found|page cannot be found
    page can't be found|that page can't be found|the page can't be found|this page can't be found|content not found
    we can't find that page|we can't find the page you're looking for|page doesn't exist|this page doesn't exist
    this page isn't available|page unavailable|page not available|page no longer available|this page is not available
    article not found|story not found|post not found|article no longer available|no longer available|page removed
    content unavailable|content not available|this content isn't available|we couldn't find that page|nothing found
    the page you requested could not be found|the page you requested was not found|the requested page could not be found
    the requested url was not found|the page you are looking for doesn't exist|page missing|missing page|410 gone
    seite nicht gefunden|seite wurde nicht gefunden|die seite wurde nicht gefunden|diese seite wurde nicht gefunden
    seite nicht verfügbar|artikel nicht gefunden|seite existiert nicht|nicht gefunden|inhalt nicht verfügbar
    artikel nicht mehr verfügbar|diese seite existiert nicht|inhalt nicht gefunden
    page non trouvée|page introuvable|cette page n'existe pas|article introuvable|contenu introuvable|contenu indisponible
    cette page est introuvable|cette page n'existe plus|la page demandée est introuvable|la page n'existe pas
    la page que vous recherchez est introuvable|page inexistante|page indisponible
    página no encontrada|pagina no encontrada|la página no existe|página no disponible|contenido no disponible
    no se encontró la página|no se ha encontrado la página|no encontrado|artículo no encontrado|esta página no existe
    pagina non trovata|la pagina non esiste|pagina inesistente|contenuto non disponibile|articolo non trovato
    pagina non disponibile|non trovato|questa pagina non esiste
    página não encontrada|pagina não encontrada|página não existe|conteúdo não encontrado|não encontrado
    conteúdo não disponível|esta página não existe|notícia não encontrada
    pagina niet gevonden|deze pagina bestaat niet|pagina bestaat niet|niet gevonden|artikel niet gevonden
    pagina niet beschikbaar|deze pagina is niet gevonden
    sidan hittades inte|sidan kunde inte hittas|sidan finns inte|artikeln hittades inte|side ikke fundet
    siden blev ikke fundet|siden findes ikke|siden kan ikke findes|siden ble ikke funnet|siden finnes ikke|fant ikke siden
    sivua ei löytynyt|sivua ei löydy|artikkelia ei löytynyt
    strona nie istnieje|nie znaleziono strony|strona nie została znaleziona|nie znaleziono|strona niedostępna
    stránka nenalezena|stránka nebyla nalezena|stránka neexistuje|stránka sa nenašla|stránka nebola nájdená
    az oldal nem található|a keresett oldal nem található|oldal nem található|pagina nu a fost găsită|pagină negăsită
    pagina nu există|stranica nije pronađena|sayfa bulunamadı|aradığınız sayfa bulunamadı
    страница не найдена|страница не существует|не найдено|материал не найден|такой страницы не существует
    сторінку не знайдено|сторінка не знайдена|страницата не е намерена|страницата не съществува
    η σελίδα δεν βρέθηκε|halaman tidak ditemukan|không tìm thấy trang|trang không tồn tại
    ページが見つかりません|ページが見つかりませんでした|お探しのページは見つかりません|お探しのページは見つかりませんでした
    页面不存在|找不到页面|页面未找到|您访问的页面不存在|找不到網頁|頁面不存在|找不到頁面|페이지를 찾을 수 없습니다
    الصفحة غير موجودة|لم يتم العثور على الصفحة|צפה לא נמצא|הדף לא נמצא|صفحه یافت نشد|पृष्ठ नहीं मिला
    """)

  /// Sentences of a page that is not there.
  static let notFoundSentences = PhraseList(
    """
    page not found|page cannot be found|page could not be found|page can't be found|page was not found|page doesn't exist
    page you requested|page you are looking for|page you're looking for|page you were looking for|page you have requested
    page no longer exists|url was not found on this server|article is no longer available|story is no longer available
    content is no longer available|page is no longer available|article has been removed|page has been removed
    article you are looking for|article you requested|requested page|has been moved or deleted
    seite nicht gefunden|seite wurde nicht gefunden|seite konnte nicht gefunden|seite existiert nicht
    artikel ist nicht mehr verfügbar|beitrag ist nicht mehr verfügbar|inhalt ist nicht mehr verfügbar
    page introuvable|page n'existe pas|page n'existe plus|page que vous recherchez|page que vous cherchez|page demandée
    article n'est plus disponible|contenu n'est plus disponible
    página no encontrada|página que buscas|página que busca|página que está buscando|página no existe|ya no está disponible
    pagina non trovata|pagina che cerchi|pagina che stai cercando|pagina non esiste|pagina richiesta|non è più disponibile
    página não encontrada|página que você procura|página que procura|página não existe|não está mais disponível
    pagina niet gevonden|pagina die je zoekt|pagina die u zoekt|pagina bestaat niet|is niet meer beschikbaar
    sidan hittades inte|sidan kunde inte hittas|sidan du söker|siden blev ikke fundet|siden findes ikke|siden du leter etter
    sivua ei löytynyt|strona nie istnieje|nie znaleziono strony|stránka nebyla nalezena|az oldal nem található
    pagina nu a fost găsită|sayfa bulunamadı|страница не найдена|сторінку не знайдено|halaman tidak ditemukan
    ページが見つかりません|お探しのページ|页面不存在|找不到页面|頁面不存在|페이지를 찾을 수 없습니다|الصفحة غير موجودة
    nothing was found at this location|article has expired|story has expired|page has expired|article could not be found
    article was not found|story could not be found|is no longer on our site|is no longer on this site|seem to find the page
    article no longer exists|story no longer exists|page does not exist|has been archived or removed
    artikel wurde nicht gefunden|artikel ist leider nicht mehr|artikel existiert nicht|beitrag wurde nicht gefunden
    gibt es leider nicht mehr|seite gibt es nicht|seite ist leider nicht|ya no se encuentra disponible|no se ha encontrado
    article n'existe plus|article n'existe pas|a été supprimé ou|articolo richiesto non|articolo non è stato trovato
    artigo não foi encontrado|notícia não foi encontrada|bestaat niet meer|bestaat helaas niet|artikel is niet gevonden
    запрашиваемая страница|запрошенная страница|страница была удалена|такой страницы нет|записи не существует
    """)

  /// Sentences of a server that shows nothing to anybody, or nothing to readers of a region.
  static let closedSentences = PhraseList(
    """
    something went wrong|internal server error|scheduled maintenance|down for maintenance|under maintenance
    be right back|will be back shortly|we'll be back soon|temporarily unavailable|service unavailable|bad gateway
    server encountered an error|an unexpected error|error has occurred|technical difficulties|try again later
    not available in your region|not available in your country|unavailable in your region|unavailable in your country
    not available in your location|unavailable for legal reasons|unavailable due to legal reasons|our european visitors
    from the european economic area|in the european union|in most european countries
    domain may be for sale|domain is for sale|buy this domain|domain has expired|this domain is parked
    wartungsarbeiten|gleich wieder da|interner serverfehler|ein fehler ist aufgetreten|in ihrer region nicht verfügbar
    in ihrem land nicht verfügbar|une erreur est survenue|erreur interne|en maintenance|n'est pas disponible dans votre
    error interno|en mantenimiento|se ha producido un error|no está disponible en su|no está disponible en tu
    si è verificato un errore|in manutenzione|ocorreu um erro|em manutenção|er is iets misgegaan|ett fel har inträffat
    технические работы|внутренняя ошибка|произошла ошибка|メンテナンス中|系统维护|系統維護
    """)

  /// Titles of a check that the reader is no program.
  static let checkTitles = keys(
    """
    just a moment|attention required|attention required cloudflare|access denied|are you a robot|robot check|403 forbidden
    forbidden|please verify you are a human|please verify you are human|verify you are human|verify you are a human
    human verification|security check|pardon our interruption|checking your browser|captcha|bot verification
    ddos protection by cloudflare|ddos guard|request unsuccessful|please wait|one moment please|access to this page has been denied
    please enable cookies|please enable javascript|javascript required|javascript is required|javascript is not available
    javascript disabled|enable javascript|browser check|site verification|unusual traffic|are you human|request rejected
    you have been blocked|sorry you have been blocked|the request could not be satisfied|client challenge|vercel security checkpoint
    zugriff verweigert|sicherheitsprüfung|sind sie ein roboter|accès refusé|êtes vous un robot|acceso denegado
    acceso restringido|accesso negato|acesso negado|toegang geweigerd|доступ запрещен|доступ ограничен|åtkomst nekad
    """)

  /// Sentences of such a check, and of pages that show nothing without scripts.
  static let checkSentences = PhraseList(
    """
    enable javascript|enable cookies|turn on javascript|javascript is disabled|javascript is required|javascript disabled
    requires javascript|javascript to be enabled|javascript enabled|javascript is not enabled|without javascript
    verify you are human|verify you are a human|verify that you are human|verify that you are not a robot|are not a robot
    you're not a robot|you are a robot|you're a robot|checking your browser|checking if the site connection is secure
    unusual traffic|unusual activity|complete the security check|review the security of your connection|completing the captcha
    don't have permission to access|do not have permission to access|access to this page has been denied|incapsula incident
    you have been blocked|performing security verification|blocked by network security|automated access|press and hold
    aktivieren sie javascript|javascript aktivieren|javascript ist deaktiviert|kein roboter|bitte aktivieren sie
    activer javascript|activez javascript|javascript est désactivé|pas un robot
    habilite javascript|habilitar javascript|active javascript|activar javascript|no eres un robot|no es un robot
    abilita javascript|abilitare javascript|attiva javascript|non sei un robot|ative o javascript|habilite o javascript
    não é um robô|schakel javascript in|geen robot|aktivera javascript|włącz javascript|включите javascript
    не робот|javascriptを有効|启用javascript|启用 javascript|啟用 javascript|자바스크립트를
    """)

  /// Addresses of the services that check readers.
  static let checkSources = [
    "/cdn-cgi/challenge-platform/", "challenges.cloudflare.com", "captcha-delivery.com", "_Incapsula_Resource",
    "px-captcha", "captcha.px-cdn.net", "hcaptcha.com", "google.com/recaptcha", "recaptcha.net", "awswaf.com",
    "/_sec/cp_challenge", "geo.captcha", "arkoselabs.com", "funcaptcha",
  ]

  /// Titles of a page that asks for consent.
  static let consentTitles = keys(
    """
    before you continue|privacy settings|cookie settings|cookie consent|consent|your privacy|your privacy choices
    we value your privacy|your privacy matters|we care about your privacy|cookies|cookie wall|privacy and cookies|privacy choices
    privacy gate|gdpr|gdpr consent|manage your cookies|we use cookies|data protection choices|cookie preferences
    datenschutzeinstellungen|datenschutz einstellungen|cookie einstellungen|zustimmung|ihre privatsphäre|einwilligung
    wir benötigen ihre zustimmung|mit werbung weiterlesen|bevor sie fortfahren|datenschutz
    avant de continuer|paramètres de confidentialité|gestion des cookies|votre vie privée|le respect de votre vie privée
    antes de continuar|configuración de privacidad|configuración de cookies|tu privacidad|valoramos tu privacidad
    prima di continuare|impostazioni privacy|la tua privacy|rispettiamo la tua privacy|informativa cookie
    antes de prosseguir|a sua privacidade|privacy instellingen|cookies instellen|cookiemelding|jouw privacy|uw privacy
    voordat je verdergaat|innan du fortsätter|din integritet|før du fortsætter|dine personvernvalg|zanim przejdziesz dalej
    twoja prywatność|szanujemy twoją prywatność|ochrana soukromí
    """)

  /// What a request for consent speaks of.
  static let consentTerms = PhraseList(
    """
    cookie|cookies|consent|partners|personal data|privacy|personalised|personalized|advertising|vendors|legitimate interest
    einwilligung|zustimmung|zustimmen|partner|personenbezogene|personenbezogenen|datenschutz|werbung|datenschutzerklärung
    consentement|partenaires|données|confidentialité|publicités|consentimiento|socios|datos|privacidad|publicidad
    consenso|dati|pubblicità|consentimento|parceiros|dados|publicidade|toestemming|gegevens|advertenties
    samtycke|partnere|samtykke|annonser|zgoda|zgodę|partnerzy|partnerów|danych|souhlas|cookie fájlok|çerez|çerezler
    souhlasu|osobní údaje|osobních údajů|oprávněný zájem|partnerů|partneři|reklamu|reklam|súhlas|osobné údaje|partnerov
    oprávnený záujem|personuppgifter|berättigat intresse|samtycka|persondata|personoplysninger|annoncer|legitime interesse
    personopplysninger|informasjonskapsler|berettiget interesse|reklamer|evästeitä|evästeet|henkilötietoja|mainontaa
    kumppania|kumppanimme|suostumus|oikeutettu etu|sütiket|sütik|személyes adatokat|hozzájárulását|hozzájárulás|hirdetések
    partnerünk|partnerek|jogos érdek|jogos érdekükre|date personale|parteneri|publicitate|consimțământ|consimțământul
    interes legitim|çerezleri|kişisel verileri|verileri|reklamlar|onayınızı|iş ortağımız|iş ortakları|meşru menfaatlerine
    uzasadniony interes|gerechtvaardigd belang|προσωπικά δεδομένα|διαφημίσεις|συνεργάτες|συγκατάθεση|συγκατάθεσή|έννομο συμφέρον
    персональні дані|реклами|партнери|згоду|законний інтерес|персональные данные|рекламы|партнеры|партнёры|согласие
    законный интерес|kolačići|kolačiće|osobne podatke|oglasa|partnera|legitimni interes|piškotki|piškotke|osebne podatke
    бисквитки|лични данни|個人データ|パートナー|広告|クッキー|개인 데이터|개인정보|파트너|광고|쿠키|个人数据|合作伙伴|广告|隐私
    """)

  /// What it offers.
  static let consentOffers = PhraseList(
    """
    accept all|accept cookies|reject all|manage preferences|manage settings|manage options|manage my choices|cookie settings
    agree and continue|accept and continue|i agree|i accept|we and our partners|us and our partners|our partners|cookie policy
    privacy policy|information on a device|more options|withdraw your consent|give your consent|change your choices
    alle akzeptieren|alle ablehnen|akzeptieren und weiter|zustimmen und weiter|einstellungen verwalten|unsere partner
    informationen auf einem gerät|mit werbung|datenschutzerklärung|mehr optionen|einwilligung widerrufen
    tout accepter|tout refuser|accepter et continuer|continuer sans accepter|nos partenaires|personnaliser mes choix|paramétrer
    politique de confidentialité|aceptar todo|rechazar todo|aceptar y continuar|nuestros socios|configurar|política de cookies
    política de privacidad|accetta tutti|rifiuta tutti|accetta e continua|i nostri partner|personalizza|cookie policy
    aceitar tudo|aceitar todos|rejeitar tudo|nossos parceiros|os nossos parceiros|política de privacidade
    alles accepteren|alles weigeren|akkoord|onze partners|instellen|privacybeleid|acceptera alla|godkänn alla|våra partner
    accepter alle|vores partnere|godta alle|våre partnere|akceptuję|zaakceptuj wszystko|nasi partnerzy|naszych partnerów
    přijmout vše|naši partneři|tümünü kabul et|odmítnout vše|odvolat souhlas|informace v zařízení|spravovat nastavení
    změnit své volby|našich partnerů|prijať všetko|odmietnuť všetko|odvolať súhlas|informácie v zariadení|hantera inställningar
    avvisa alla|information på en enhet|återkalla ditt samtycke|acceptér alle|afvis alle|oplysninger på en enhed
    administrer indstillinger|trække dit samtykke tilbage|ændre dine valg|avvis alle|informasjon på enheten
    administrer innstillinger|hyväksy kaikki|hylkää kaikki|hallitse asetuksia|tietoja laitteelle|összes elfogadása
    összes elutasítása|beállítások kezelése|visszavonhatja hozzájárulását|választásait bármikor|acceptă tot|acceptați tot
    respinge tot|gestionează preferințele|informații pe un dispozitiv|tümünü reddet|ayarları yönet|onayınızı geri
    seçimlerinizi istediğiniz zaman|informacje na urządzeniu|zarządzaj ustawieniami|wycofać zgodę|voorkeuren beheren
    informatie op een apparaat|toestemming intrekken|αποδοχή όλων|απόρριψη όλων|διαχείριση επιλογών|прийняти все|відхилити все
    керувати налаштуваннями|принять все|принять всё|отклонить все|управлять настройками|prihvati sve|odbij sve
    upravljanje postavkama|sprejmi vse|zavrni vse|приемам всички|同意する|すべて許可|設定を管理|모두 동의|모두 허용|설정 관리
    全部接受|接受所有|全部拒绝|管理设置
    """)

  /// What a page says that shows the rest to subscribers alone.
  static let subscriptions = PhraseList(
    """
    subscribe to continue|subscribe to read|subscribe now to continue|subscribe to unlock|subscribe to keep reading
    to continue reading|to read the full|to read this article|to read this story|to read more subscribe|to keep reading
    continue reading this article|continue reading with|continue reading for|unlock this article|unlock this story
    for subscribers only|subscribers only|subscriber only|subscriber exclusive|exclusive to subscribers|only for subscribers
    available to subscribers|reserved for subscribers|this article is for subscribers|this content is for subscribers
    this is premium content|premium members only|for premium members|members only content|already a subscriber
    already a member|become a member to read|become a subscriber to|you have reached your limit of free|free articles left
    free article limit|read your last free|the rest of this article|this is a subscriber
    weiterlesen mit|jetzt weiterlesen|um weiterzulesen|um diesen artikel zu lesen|nur für abonnenten|exklusiv für abonnenten
    für abonnenten|diesen artikel weiterlesen|den ganzen artikel lesen|weiterlesen nach|bereits abonnent|sie sind bereits abonnent
    sie haben bereits ein abo|artikel freischalten|mit abo lesen
    réservé aux abonnés|réservée aux abonnés|pour lire la suite|il vous reste|déjà abonné|abonnez vous pour|poursuivre la lecture
    cet article est réservé|la suite est réservée
    exclusivo para suscriptores|solo para suscriptores|para seguir leyendo|para continuar leyendo|suscríbete para|ya eres suscriptor
    contenido exclusivo para|ya soy suscriptor
    riservato agli abbonati|per continuare a leggere|abbonati per leggere|abbonati per continuare|contenuto riservato|sei già abbonato
    già abbonato|exclusivo para assinantes|para continuar lendo|assine para ler|já é assinante|conteúdo exclusivo para
    alleen voor abonnees|om verder te lezen|lees verder met|verder lezen met|al abonnee|word abonnee
    för prenumeranter|för att läsa vidare|redan prenumerant|bli prenumerant|for abonnenter|for å lese videre|allerede abonnent
    bli abonnent|kun for abonnenter|læs videre med|vain tilaajille|dla prenumeratorów|aby czytać dalej|tylko dla prenumeratorów
    pro předplatitele|pouze pro předplatitele|только для подписчиков|для підписників|abonelere özel|有料会員限定
    この記事は有料会員限定|订阅后阅读|유료회원
    """)

  /// Titles of a form to log in.
  static let logInTitles = keys(
    """
    log in|login|sign in|signin|log in or sign up|sign in or register|log in to continue|sign in to continue|please log in
    please sign in|member login|subscriber login|account login|log in to your account|sign in to your account|authentication required
    anmelden|anmeldung|einloggen|bitte anmelden|connexion|se connecter|identification|connectez vous|iniciar sesión|inicia sesión
    acceder|identifícate|accedi|accesso|effettua l'accesso|entrar|iniciar sessão|fazer login|faça login|inloggen|aanmelden
    logga in|log ind|logg inn|kirjaudu|kirjaudu sisään|zaloguj się|logowanie|přihlášení|přihlásit se|bejelentkezés|autentificare
    giriş yap|войти|вход|увійти|masuk|đăng nhập|ログイン|登录|登入|로그인|تسجيل الدخول
    """)

  /// A title as the lists have it, without numbers and exclamations around it.
  static func key(_ title: some StringProtocol) -> String {
    guard title.utf8.count <= 200 else { return "" }
    let all = String(decoding: PhraseList.words(title), as: UTF8.self).split(separator: " ")
    let rest = all.filter { !decoration.contains(String($0)) && !$0.allSatisfy { ("0"..."9").contains($0) } }
    if rest.isEmpty { return all.contains("404") || all.contains("410") ? "404" : all.joined(separator: " ") }
    return rest.joined(separator: " ")
  }

  private static let decoration: Set<String> = [
    "error", "http", "https", "oops", "ooops", "sorry", "whoops", "uh", "oh", "ups", "fehler", "erreur", "errore",
    "erro",
    "desculpe", "entschuldigung", "désolé", "ошибка", "status", "code", "hmm", "ouch", "fout", "fel", "feil", "fejl",
  ]

  private static func keys(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { key($0) })
  }
}
