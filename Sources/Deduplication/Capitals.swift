/// What the capital of a state says beside its own name: "Kampala" is where it happens, and also who acts, Uganda.
///
/// English names, each by its telling word; capitals whose name is as often something else are left out.
struct Capitals: Sendable {
  /// Stems of capitals and of their states.
  private let states: StemTable

  /// The capitals as a language (BCP 47 primary tag) names them: English, or while it is unknown; none of another.
  init(language: String?) {
    var states = StemTable(places: 1024)
    if language == nil || language == "en" {
      let forms = WordForms(language: language)
      let stems = StemTable.stems(of: Self.list)
      for place in stride(from: 0, to: stems.count - 1, by: 2) { states[stems[place]] = forms.main(stems[place + 1]) }
    }
    self.states = states
  }

  /// The state of which a stem is the capital.
  func state(_ stem: UInt32) -> UInt32? { states[stem] }

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
