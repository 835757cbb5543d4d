/// What the capital of a state says beside its own name: "Kampala" is where it happens, and also who acts, Uganda.
///
/// English names, each by its telling word; capitals whose name is as often something else are left out.
struct Capitals: Sendable {
  private static let size = 1024

  /// Stems of capitals and of their states, in an open table: a key of 0 is an empty place.
  private let keys: [UInt32]
  private let values: [UInt32]

  /// The capitals as a language (BCP 47 primary tag) names them: English, or while it is unknown; none of another.
  init(language: String?) {
    var keys = [UInt32](repeating: 0, count: Self.size)
    var values = keys
    if language == nil || language == "en" {
      let forms = WordForms(language: language)
      let words = Self.words(Self.list)
      for place in stride(from: 0, to: words.count - 1, by: 2) {
        var index = Int(words[place]) & (Self.size - 1)
        while keys[index] != 0 { index = (index + 1) & (Self.size - 1) }
        keys[index] = words[place]
        values[index] = forms.main(words[place + 1])
      }
    }
    self.keys = keys
    self.values = values
  }

  /// The state of which a stem is the capital.
  func state(_ hash: UInt32) -> UInt32? {
    keys.withUnsafeBufferPointer { keys in
      var index = Int(hash) & (Self.size - 1)
      while keys[index] != 0 {
        if keys[index] == hash { return values[index] }
        index = (index + 1) & (Self.size - 1)
      }
      return nil
    }
  }

  private static func words(_ list: StaticString) -> [UInt32] {
    var scanner = TextScanner(stemming: Stemming(language: "en"))
    var tokens: [Token] = []
    scanner.scan(
      UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount), limit: 1000, into: &tokens)
    return tokens.map(\.hash)
  }

  /// Capital and state in turn.
  private static let list: StaticString =
    """
    kabul afghanistan, tirana albania, algiers algeria, luanda angola, yerevan armenia, canberra australia, \
    vienna austria, baku azerbaijan, manama bahrain, dhaka bangladesh, minsk belarus, thimphu bhutan, \
    sarajevo bosnia, gaborone botswana, brasilia brazil, ouagadougou burkina, bujumbura burundi, \
    penh cambodia, yaounde cameroon, ottawa canada, praia verde, beijing china, bogota colombia, \
    kinshasa congo, zagreb croatia, havana cuba, nicosia cyprus, prague czech, copenhagen denmark, quito ecuador, \
    cairo egypt, asmara eritrea, tallinn estonia, ababa ethiopia, suva fiji, helsinki finland, paris france, \
    libreville gabon, banjul gambia, tbilisi georgia, berlin germany, accra ghana, athens greece, conakry guinea, \
    tegucigalpa honduras, budapest hungary, reykjavik iceland, delhi india, jakarta indonesia, tehran iran, \
    baghdad iraq, dublin ireland, jerusalem israel, rome italy, tokyo japan, amman jordan, astana kazakhstan, \
    nairobi kenya, pristina kosovo, bishkek kyrgyzstan, vientiane laos, riga latvia, beirut lebanon, maseru lesotho, \
    monrovia liberia, tripoli libya, vilnius lithuania, antananarivo madagascar, lilongwe malawi, lumpur malaysia, \
    bamako mali, valletta malta, nouakchott mauritania, chisinau moldova, ulaanbaatar mongolia, \
    podgorica montenegro, rabat morocco, maputo mozambique, naypyidaw myanmar, windhoek namibia, kathmandu nepal, \
    managua nicaragua, niamey niger, abuja nigeria, pyongyang korea, skopje macedonia, oslo norway, muscat oman, \
    islamabad pakistan, ramallah palestine, asuncion paraguay, lima peru, manila philippines, warsaw poland, \
    lisbon portugal, doha qatar, bucharest romania, moscow russia, kremlin russia, kigali rwanda, riyadh saudi, \
    dakar senegal, belgrade serbia, bratislava slovakia, ljubljana slovenia, mogadishu somalia, \
    seoul korea, juba sudan, madrid spain, khartoum sudan, stockholm sweden, bern switzerland, damascus syria, \
    taipei taiwan, dushanbe tajikistan, dodoma tanzania, bangkok thailand, dili timor, tunis tunisia, ankara turkey, \
    ashgabat turkmenistan, kampala uganda, kyiv ukraine, kiev ukraine, dhabi uae, london britain, \
    washington america, montevideo uruguay, tashkent uzbekistan, caracas venezuela, hanoi vietnam, sanaa yemen, \
    lusaka zambia, harare zimbabwe, colombo lanka
    """
}
