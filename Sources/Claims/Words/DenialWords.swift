/// English words that say of what is counted that it is not so, or not yet.
enum DenialWords {
  /// Auxiliaries with "not".
  static let contractions =
    "didn't don't doesn't isn't aren't wasn't weren't haven't hasn't hadn't won't wouldn't couldn't can't cannot"

  /// Verbs of denying.
  static let verbs = """
    denied denies deny denying rejected rejects reject rejecting refuted refutes refute refuting disputed disputes
    dispute disputing dismissed dismisses dismiss dismissing debunked debunks debunking rebutted rebuts rebutting
    contradicted contradicts disproved disproves discredited
    """

  /// Those of them that are nothing else, and so belong to no name.
  static let verbsOnly = """
    rejected rejects refuted refutes disputes dismissed dismisses debunked debunks rebutted rebuts contradicted denied
    denies
    """

  /// What is told and may be false.
  static let accounts = """
    reports report claims claim allegations allegation rumours rumors rumour rumor suggestions suggestion assertions
    assertion statements fears speculation accounts figure figures toll
    """

  /// What makes of the things behind it a plan, a threat, a forecast.
  static let supposals = """
    threatened threatens threatening plotted plots plotting planned plans planning aims aimed intends intended conspired
    projected projects predicted predicts predict warned warns warn forecast simulated simulates simulating presumed
    acquitted cleared
    """
}
