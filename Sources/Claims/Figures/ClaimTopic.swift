/// What an article is about, as far as the meaning of its numbers depends on it.
struct ClaimTopic: Sendable {
  /// Soldiers are spoken of: people hurt are wounded.
  var isMilitary = false
  /// Soldiers were sent somewhere.
  var isDeployment = false
  /// Something burns.
  var isFire = false
  /// Somebody died.
  var isDeath = false
  /// The weather is foretold.
  var isWeather = false
  /// A vaccine or a drug is tried.
  var isTrial = false
  /// Somebody's findings are told.
  var isStudy = false
  /// Missiles fly.
  var isMissile = false
  /// Something is called back by its maker.
  var isRecall = false
  /// People fall ill.
  var isDisease = false
  /// Prisoners of war go home.
  var isExchange = false
  /// Seats are counted.
  var isElection = false

  /// The topic of an article's fields.
  init(_ texts: [ClaimText]) {
    for text in texts {
      for index in text.tokens.indices where text.tokens[index].kind == .word {
        if text.roles(index).contains(.soldier) { isMilitary = true }
        if text.is(
          index, "deployed", "deployment", "deploying", "sent", "dispatch", "dispatched", "contingent", "guarding",
          "mission")
        {
          isDeployment = true
        }
        if text.is(index, "fire", "blaze", "wildfire", "flames", "fuego", "incendio", "incendie", "waldbrand", "brand")
        {
          isFire = true
        }
        if text.is(index, "weather", "forecast", "showers", "sunny", "drizzle", "cloudy", "outlook") {
          isWeather = true
        }
        if text.is(index, "study", "researchers", "authors", "scientists", "findings") { isStudy = true }
        if text.is(
          index, "virus", "outbreak", "disease", "infection", "infections", "epidemic", "measles", "cholera", "covid",
          "flu", "vaccine", "coronavirus", "illness", "syndrome")
        {
          isDisease = true
        }
        if text.is(
          index, "prisoners", "captives", "pows", "prisonniers", "prisioneros", "gefangene", "kriegsgefangene",
          "gefangenenaustausch")
        {
          isExchange = true
        }
        if text.is(index, "missile", "missiles", "rocket") { isMissile = true }
        if text.is(index, "recall", "recalls", "recalled") { isRecall = true }
        if text.is(index, "vaccine", "vaccines", "jab", "drug", "treatment", "placebo") { isTrial = true }
        if text.is(index, "died", "dies", "dead", "obituary", "death") { isDeath = true }
        if text.is(index, "election", "elections", "seats", "parliament", "majority", "sitze")
          || text.is(index, "vote", "ballots")
        {
          isElection = true
        }
      }
    }
    isDeployment = isDeployment && isMilitary
  }
}
