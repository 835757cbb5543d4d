/// The commonest words of languages written in Latin letters, as a hash table from word to languages.
struct StopWords: Sendable {
  /// What a word that only one language has is worth; divisible by the number of languages that share one.
  static let points = 60
  /// The hash of no letters.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static let shared = StopWords()

  /// Open addressing over ``size`` slots; a slot without languages is empty.
  private let table: [(word: UInt64, languages: UInt32)]
  private static let size = 4096

  /// The languages that have a word, one bit each in the order of ``languages``.
  func languages(of word: UInt64) -> UInt32 {
    var place = Self.slot(word)
    while table[place].languages != 0 {
      if table[place].word == word { return table[place].languages }
      place = (place + 1) & (Self.size - 1)
    }
    return 0
  }

  private static func slot(_ word: UInt64) -> Int {
    Int(truncatingIfNeeded: word ^ (word >> 32)) & (size - 1)
  }

  /// Takes a lower-case letter into a word's hash (FNV-1a over scalars).
  @inline(__always)
  static func add(_ letter: UInt32, to word: UInt64) -> UInt64 {
    (word ^ UInt64(letter)) &* 0x0000_0100_0000_01B3
  }

  /// The lower-case form of a Latin letter beyond ASCII.
  static func lowercased(_ value: UInt32) -> UInt32 {
    switch value {
    case 0xC0...0xDE: value | 0x20
    case 0x130: 0x69
    case 0x139...0x148, 0x179...0x17E: value & 1 == 1 ? value + 1 : value
    case 0x100...0x17F, 0x1E00...0x1EFF: value | 1
    default: value
    }
  }

  private init() {
    var table = [(word: UInt64, languages: UInt32)](repeating: (0, 0), count: Self.size)
    for (index, entry) in Self.words.enumerated() {
      for word in entry.words.split(separator: " ") {
        let hash = word.unicodeScalars.reduce(Self.seed) { Self.add($1.value, to: $0) }
        var place = Self.slot(hash)
        while table[place].languages != 0, table[place].word != hash { place = (place + 1) & (Self.size - 1) }
        table[place] = (hash, table[place].languages | 1 << UInt32(index))
      }
    }
    self.table = table
  }

  /// The languages, in the order of the bits.
  static let languages = words.map(\.language)

  private static let words: [(language: String, words: String)] = [
    (
      "en",
      """
      the of and to in is that for it was on are as with his they at be this have from or had by but what were when your \
      said there an each which their will about out many then them these so some her would him has its who not after \
      over new says more than been could against into
      """
    ),
    (
      "de",
      """
      der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass \
      sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch
      """
    ),
    (
      "fr",
      """
      de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ont été \
      cette mais comme ou sa leur après elle être ses deux même aussi nous selon entre depuis
      """
    ),
    (
      "es",
      """
      de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha este sí porque esta \
      son entre cuando muy sin sobre también me hasta hay donde han desde todo fue según años tras
      """
    ),
    (
      "it",
      """
      di e il la che in a per un del è con non una i le si da dei al nel sono della come più ha gli anche alla ma lo su \
      delle dal dopo questo due nella ed anni stato tra essere o suo hanno ai
      """
    ),
    (
      "pt",
      """
      de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser \
      quando muito há nos já está eu também só pelo pela até isso entre após são
      """
    ),
    (
      "nl",
      """
      de van het een en in is dat op te zijn met voor niet aan er om dan ook als maar door bij naar uit nog worden werd \
      over hij heeft wordt tot zich deze die hebben was ze al geen meer na kan
      """
    ),
    (
      "sv",
      """
      och i att det som en på är av för med den till inte har de ett om var men sig så från vi kan när under efter vid mot \
      också ska hon han nu över sin år än eller mycket där
      """
    ),
    (
      "da",
      """
      og i at det en den til er som på de med af for ikke der et har var om fra vi kan men blev sig efter ved også nu skal \
      hun han over sin år end eller meget mod være siger
      """
    ),
    (
      "no",
      """
      og i det på som en er til av for at med den har de ikke et om var fra men vi kan blir seg etter ved også nå skal hun \
      han over sin år enn eller mye mot være sier ble
      """
    ),
    (
      "fi",
      "ja on ei se että oli hän mutta ovat kun niin myös kuin joka sen tai jos vain mukaan olla sekä vuoden jo nyt"
    ),
    (
      "pl",
      """
      w i na z że do się nie jest to o jak za od po przez co dla są ale już tylko oraz czy tym jego był może także przed \
      jej ma które który została roku
      """
    ),
    (
      "cs",
      "a se v na je že o s z do i to k ve za pro jsou by ale jako od po které který podle bude není také však jeho při"
    ),
    (
      "sk",
      "a sa v na je že o s z do aj to k vo za pre sú by ale ako od po ktoré ktorý podľa bude nie tiež však jeho pri"
    ),
    (
      "hu", "a az és hogy nem is egy van de volt meg ez csak már még el vagy mint szerint ki azt után lesz között pedig"
    ),
    (
      "ro", "de și în a la cu pe care nu o un din mai că pentru fi este au prin ca sunt fost după dar său această între"
    ),
    ("hr", "i u je na da se za su od s a o što koji ne kao iz nije do ali bi će te po koje kako nakon više bio"),
    (
      "tr", "bir ve bu da de için ile olarak çok daha olan en gibi kadar sonra ne var ise ki göre olduğunu değil olduğu"
    ),
    (
      "id",
      "yang dan di dengan untuk ini dari itu tidak pada dalam akan adalah juga ke karena oleh telah kepada bisa mereka"
    ),
    ("vi", "và của là có được cho trong không với một các người này đã những để khi từ đến về năm tại sau cũng vào"),
    ("ca", "de la que i el en a els es del les un per amb no una per al ha més són aquest seva també ser és dels però"),
  ]
}
