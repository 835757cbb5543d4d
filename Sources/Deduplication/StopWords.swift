/// Words that say nothing of an event, as hashes of their stems.
struct StopWords: Sendable {
  private let hashes: [UInt32]

  /// The stop words of a language (BCP 47 primary tag), or the English ones while it is unknown.
  init(language: String?) {
    let words = Self.words(language ?? "en")
    var scanner = TextScanner(stemming: Stemming(language: language))
    var tokens: [Token] = []
    var text = words.description
    text.withUTF8 { scanner.scan($0, limit: 1000, into: &tokens) }
    var table = [UInt32](repeating: 0, count: 1024)
    for token in tokens where token.hash != 0 {
      var index = Int(token.hash & 1023)
      while table[index] != 0 && table[index] != token.hash { index = (index + 1) & 1023 }
      table[index] = token.hash
    }
    hashes = table
  }

  /// Whether a term is one of them.
  func contains(_ hash: UInt32) -> Bool {
    var index = Int(hash & 1023)
    while hashes[index] != 0 {
      if hashes[index] == hash { return true }
      index = (index + 1) & 1023
    }
    return false
  }

  private static func words(_ language: String) -> StaticString {
    switch language {
    case "en":
      """
      a about above after again against all also am an and any are as at be because been before being below between both \
      but by can could did do does doing down during each even ever few for from further get gets getting got had has have \
      having he her here hers him his how i if in into is it its itself just like may me might more most much must my no nor \
      not now of off on once one only or other our out over own per said same say says she should since so some still such \
      than that the their them then there these they this those through to too two under until up upon us very was we were \
      what when where which while who whom why will with within without would yet you your yours according amid among told \
      mr mrs ms dr new first last week day year monday tuesday wednesday thursday friday saturday sunday today tomorrow \
      yesterday
      """
    case "es":
      """
      a al algo ante antes aun bajo como con contra cual cuando de del desde donde dos e el ella ellos en entre era es esa \
      ese eso esta este esto estos estas fue fueron ha hace han hasta hay la las le les lo los mas me mi mientras muy no nos \
      o otra otro para pero por porque puede que quien se sea segun ser si sin sobre son su sus tambien tan te tiene todo \
      todos tras tu un una uno unos y ya sera estan esta asi tres anos ano dia dias hoy \
      aún más según será también año años día días están está así sí tú él
      """
    case "pt":
      """
      a ao aos as ate apos com como contra da das de dele dela do dos e ela ele em entre era essa esse esta este eu foi \
      foram ha isso ja la mais mas me mesmo muito na nas nao nem no nos o os ou para pela pelo pelos pelas por porque qual \
      quando que quem se sem ser seu sua seus suas sao so sobre tambem tem ter um uma umas uns vai veja dia dias ano anos hoje \
      após são não também já até às é à há
      """
    case "fr":
      """
      a au aux avec ce ces cette comme contre dans de des du depuis deux elle en entre est et etait ete etre eu fait il ils \
      je la le les leur leurs lors lui ma mais me meme mes moi mon ne nos notre nous on ont ou par pas plus pour qu quand que \
      quel quelle qui sa sans se sera ses si son sont sous sur ta te tout tous toute toutes tres tu un une vers vos votre vous \
      y apres avant d l s c n j an ans jour jours \
      à même était été être très après où déjà
      """
    case "de":
      """
      ab aber als am an auch auf aus bei bis da damit dann das dass dem den denn der des die dies diese dieser doch dort durch \
      ein eine einem einen einer eines er es etwas fur gegen hat haben hatte ich ihr ihre im in ist ja kann kein keine konnen \
      machen mehr mit nach nicht noch nun nur ob oder ohne sein seine seit sich sie sind so soll sollen uber um und uns unter \
      vom von vor wann war was wegen weil wenn wer werden wie wieder will wird wir wo wurde zu zum zur zwei jahr jahre heute \
      für über können während
      """
    case "it":
      """
      a ad ai al alla alle anche che chi ci come con contro cui da dal dalla dei del della delle di dopo due e ed era essere \
      fa fra gli ha hanno i il in io la le lo loro ma mi nel nella non o per perche piu quando quella quello questa questo se \
      sei si sia sono su sua sue suo tra tu un una uno anni oggi \
      perché più è già può
      """
    case "nl":
      """
      aan al als bij dan dat de deze die dit door een en er gaat geen had hebben heeft het hij hoe ik in is je kan maar me meer \
      met na naar niet nog nu of om onder ook op over te tegen toch tot uit van veel voor was wat werd wie wil worden wordt zal \
      ze zich zijn zo zou
      """
    case "ru", "uk", "bg":
      """
      а без более бы был была были было быть в вам вас во вот все всех где да для до его ее если есть еще же за и из или им их \
      к как ко когда который которые кто ли мы на над не него нее нет ни но о об он она они от по под после при про с со так \
      также там то того только у уже что чтобы эта эти это этого я лет года году день на
      """
    case "ar":
      """
      في من على الى إلى عن مع هذا هذه ذلك التي الذي بعد قبل بين كان كانت قد لا ما لم لن هو هي أن إن او أو ثم كل خلال حتى عند \
      منذ ضد يوم عام
      """
    case "sl", "hr", "sr":
      """
      a ali bi bil bila bilo bo brez da do ga in iz ja je jih ji jo k kaj ker ki ko kot le med mu na nad naj ne ni nje o ob od \
      pa po pod pred pri s se si smo so sta ste su sve tako te to tudi u v vse za ze z
      """
    default: "the of and in"
    }
  }
}
