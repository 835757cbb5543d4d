/// What an article is about, as far as the meaning of its numbers depends on it.
struct ClaimTopic: Sendable {
  /// What single words say.
  struct Signs: OptionSet, Sendable {
    let rawValue: UInt16

    static let deployment = Signs(rawValue: 1 << 0)
    static let fire = Signs(rawValue: 1 << 1)
    static let weather = Signs(rawValue: 1 << 2)
    static let disease = Signs(rawValue: 1 << 4)
    static let exchange = Signs(rawValue: 1 << 5)
    static let missile = Signs(rawValue: 1 << 6)
    static let recall = Signs(rawValue: 1 << 7)
    static let trial = Signs(rawValue: 1 << 8)
    static let death = Signs(rawValue: 1 << 9)
    static let election = Signs(rawValue: 1 << 10)
    /// The whole world is meant, or may be.
    static let world = Signs(rawValue: 1 << 11)
    /// Many walk or stand somewhere for a cause.
    static let demonstration = Signs(rawValue: 1 << 12)
  }

  private var signs: Signs = []

  /// Soldiers are spoken of: people hurt are wounded.
  private(set) var isMilitary = false
  /// Soldiers were sent somewhere.
  var isDeployment: Bool { isMilitary && signs.contains(.deployment) }
  /// Something burns.
  var isFire: Bool { signs.contains(.fire) }
  /// Somebody died.
  var isDeath: Bool { signs.contains(.death) }
  /// The weather is foretold.
  var isWeather: Bool { signs.contains(.weather) }
  /// A vaccine or a drug is tried.
  var isTrial: Bool { signs.contains(.trial) }
  /// Missiles fly.
  var isMissile: Bool { signs.contains(.missile) }
  /// Something is called back by its maker.
  var isRecall: Bool { signs.contains(.recall) }
  /// Seats are counted.
  var isElection: Bool { signs.contains(.election) }
  /// People fall ill.
  var isDisease: Bool { signs.contains(.disease) }
  /// People demonstrate: who takes part is the crowd.
  var isDemonstration: Bool { signs.contains(.demonstration) }
  /// Prisoners are exchanged.
  var isExchange: Bool { signs.contains(.exchange) }

  /// The topic of an article's fields.
  init(_ texts: [ClaimText]) {
    for text in texts {
      for token in text.tokens where token.place != 0 {
        let entry = text.lexicon.entries[Int(token.place)]
        if entry.roles.contains(.soldier) { isMilitary = true }
        signs.formUnion(entry.signs)
      }
    }
  }

  /// What words say of the topic.
  static let words: [(Signs, String)] = [
    (.deployment, "deployed deployment deploying sent dispatch dispatched contingent guarding mission"),
    (.world, "worldwide globally weltweit mundial global world globe"),
    (.fire, "fire blaze wildfire flames fuego incendio incendie waldbrand brand"),
    (.weather, "weather forecast showers sunny drizzle cloudy outlook"),
    (
      .disease,
      "virus outbreak disease infection infections epidemic measles cholera covid flu vaccine coronavirus illness syndrome meningitis ebola dengue malaria typhoid polio mpox diphtheria"
    ),
    (
      .exchange,
      "prisoners captives pows prisonniers prisioneros gefangene kriegsgefangene gefangenenaustausch"
    ),
    (
      .demonstration,
      "protest protests protesters demonstration demonstrations demonstrators marchers"
    ),
    (.missile, "missile missiles rocket"),
    (.recall, "recall recalls recalled rappelle rappel rückruf"),
    (.trial, "vaccine vaccines jab drug treatment placebo"),
    (.death, "died dies dead obituary death"),
    (
      .election,
      "election elections voters referendum seats parliament majority sitze vote ballots elecciones votos escaños élections scrutin wahl wahlen stimmen wahlbeteiligung"
    ),
  ]
}
