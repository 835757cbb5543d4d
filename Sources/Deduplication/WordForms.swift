/// English words of one meaning that no rule for endings brings together, each read as the first of its group: forms of
/// irregular verbs, peoples and their countries, and the words that headlines use for one another.
///
/// Only groups in which a reader would take one word for another without noticing; "strike" and "hit" are none.
struct WordForms: Sendable {
  /// What each stem is read as.
  private let mains: StemTable

  /// The forms of a language (BCP 47 primary tag), or the English ones while it is unknown; none of another language.
  init(language: String?) {
    var mains = StemTable(places: 2048)
    if language == nil || language == "en" {
      for group in Self.groups {
        let stems = StemTable.stems(of: group)
        for stem in stems.dropFirst() where stem != stems[0] { mains[stem] = stems[0] }
      }
    }
    self.mains = mains
  }

  /// The stem that stands for another one; itself for most.
  func main(_ stem: UInt32) -> UInt32 { mains[stem] ?? stem }

  private static let groups: [StaticString] = verbs + meanings + peoples

  /// Forms of verbs, and nouns of the same root.
  private static let verbs: [StaticString] = [
    "begin began begun beginning start", "break broke broken", "bring brought", "build built", "burn burnt",
    "catch caught", "choose chose chosen choice", "come came", "cut cutting", "draw drew drawn",
    "drive drove driven driver", "fall fell fallen", "feed fed feeding", "feel felt", "fight fought fighting",
    "find found", "flee fled fleeing", "fly flew flown flight", "forget forgot forgotten", "freeze froze frozen",
    "give gave given", "go went gone", "grow grew grown growth", "hold held",
    "hurt injure injury injuries wound wounded",
    "keep kept", "know knew known", "lead led", "leave left", "lose lost loss losses losing", "make made making",
    "meet met meeting", "pay paid payment", "quit quitting resign resignation", "ride rode", "run ran running",
    "seek sought", "sell sold sale selling", "send sent", "shake shook shaken",
    "shoot shot shooting gunfire gunman gunmen",
    "shut shutdown", "sing sang sung singer", "sink sank sunk", "speak spoke spoken speech", "spend spent spending",
    "stand stood", "steal stole stolen theft thief", "swim swam swimmer swimming", "take took taken taking",
    "teach taught teacher", "tear tore torn", "think thought", "throw threw thrown", "wear wore worn",
    "win won winning winner victory victories", "write wrote written writer", "rise rose risen",
    "approve approval approved", "arrive arrival", "refuse refusal", "deny denial denies denied", "survive survivor",
    "elect election", "decide decision", "agree agreement deal pact accord", "argue argument", "destroy destruction",
    "explode explosion blast", "collide collision crash", "invade invasion", "conclude conclusion", "expand expansion",
    "extend extension", "convict conviction", "accuse accusation allege allegation", "react reaction",
    "reject rejection",
    "suspend suspension", "withdraw withdrew withdrawn withdrawal", "expel expulsion", "propose proposal",
    "investigate investigation investigator probe inquiry", "negotiate negotiation",
    "vaccinate vaccination vaccine jab",
    "evacuate evacuation", "celebrate celebration", "criticise criticize criticism",
    "die died dead death dying kill killed killing",
    "eject ejection", "erupt eruption", "nominate nomination nominee", "qualify qualifier qualified qualification",
    "acquit acquittal", "retire retirement", "recover recovery", "discover discovery", "deliver delivery",
    "apologise apologize apology apologies", "postpone postponement delay", "cancel cancellation cancelled canceled",
    "marry marriage wedding wed", "pregnant pregnancy", "born birth",
  ]

  /// Words for one thing, as headlines choose them by length.
  private static let meanings: [StaticString] = [
    "quake earthquake temblor", "police cop policeman policemen", "jail prison imprison imprisoned",
    "sue sued suing lawsuit suit", "murder homicide slay slain", "fire blaze",
    "plane jet aircraft airplane airliner jetliner",
    "ship vessel boat", "movie film", "tv television", "child children kid", "man men", "woman women",
    "baby babies infant",
    "teen teenager teenage", "buy bought buying purchase acquire acquisition takeover", "boss ceo",
    "company companies firm", "covid coronavirus", "drug medicine medication", "doctor physician",
    "protest demonstrate demonstration protester demonstrator",
    "government govt", "billion bn bln", "million mn mln", "percent pct", "stock share", "profit earning earnings",
    "slump plunge tumble plummet", "jump surge soar", "economy economic", "jobless unemployment", "app application",
    "phone smartphone", "car vehicle auto automobile", "doping dope", "medal medallist medalist",
    "gymnast gymnastics", "athlete athletics", "judo judoka", "skateboard skateboarding skateboarder",
    "cycle cycling cyclist",
    "weightlifting weightlifter", "olympic olympics olympian", "parliament mp mps lawmaker legislator",
    "senate senator", "republican gop", "democrat democratic", "pope pontiff", "priest clergy",
    "migrant migration immigrant immigration",
    "terror terrorist terrorism", "hostage captive", "bomb bombing bomber", "rocket missile",
    "soldier troop", "militant insurgent", "scientist researcher", "study research", "student pupil",
    "virus viral", "hospital hospitalised hospitalized", "euro eurozone", "finance financial",
  ]

  /// Countries, their peoples and languages.
  private static let peoples: [StaticString] = [
    "usa america american", "britain british uk briton brit", "england english", "scotland scottish scot",
    "wales welsh",
    "ireland irish", "france french", "germany german", "spain spanish spaniard", "italy italian",
    "portugal portuguese",
    "netherlands dutch holland", "belgium belgian", "switzerland swiss", "austria austrian", "sweden swedish",
    "norway norwegian", "denmark danish", "finland finnish", "iceland icelandic", "poland polish",
    "czech czechia", "slovakia slovak", "hungary hungarian", "romania romanian", "bulgaria bulgarian", "greece greek",
    "serbia serbian serb", "croatia croatian croat", "bosnia bosnian", "slovenia slovenian", "albania albanian",
    "kosovo kosovan", "turkey turkish turkiye", "cyprus cypriot", "russia russian", "ukraine ukrainian",
    "belarus belarusian", "lithuania lithuanian", "latvia latvian", "estonia estonian", "moldova moldovan",
    "georgia georgian", "armenia armenian", "azerbaijan azerbaijani", "kazakhstan kazakh", "uzbekistan uzbek",
    "europe european", "africa african", "asia asian", "china chinese", "japan japanese", "korea korean",
    "taiwan taiwanese", "mongolia mongolian", "vietnam vietnamese", "thailand thai", "cambodia cambodian",
    "laos laotian",
    "myanmar burma burmese", "malaysia malaysian", "singapore singaporean", "indonesia indonesian",
    "philippines filipino philippine", "india indian", "pakistan pakistani", "bangladesh bangladeshi",
    "nepal nepali nepalese", "lanka lankan", "afghanistan afghan", "iran iranian", "iraq iraqi", "syria syrian",
    "israel israeli", "palestine palestinian", "jordan jordanian", "lebanon lebanese", "saudi saudis", "yemen yemeni",
    "qatar qatari", "kuwait kuwaiti", "bahrain bahraini", "uae emirati emirates", "egypt egyptian", "libya libyan",
    "tunisia tunisian", "algeria algerian", "morocco moroccan", "sudan sudanese", "ethiopia ethiopian",
    "eritrea eritrean",
    "somalia somali", "kenya kenyan", "uganda ugandan", "tanzania tanzanian", "rwanda rwandan", "burundi burundian",
    "congo congolese", "nigeria nigerian", "ghana ghanaian", "cameroon cameroonian", "senegal senegalese",
    "mali malian",
    "liberia liberian", "zimbabwe zimbabwean", "zambia zambian", "mozambique mozambican", "angola angolan",
    "namibia namibian", "canada canadian", "mexico mexican", "guatemala guatemalan", "honduras honduran",
    "salvador salvadoran", "nicaragua nicaraguan", "panama panamanian", "cuba cuban", "haiti haitian",
    "jamaica jamaican", "colombia colombian", "venezuela venezuelan", "ecuador ecuadorian ecuadorean", "peru peruvian",
    "bolivia bolivian", "chile chilean", "argentina argentine argentinian", "uruguay uruguayan", "paraguay paraguayan",
    "brazil brazilian", "australia australian aussie", "fiji fijian", "kyiv kiev",
  ]
}
