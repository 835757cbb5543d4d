/// Time zones as dates state them, in minutes east of Greenwich.
enum DateZone {
  /// Reads `Z`, `GMT`, `+0200`, `+02:00`, `-5`, `GMT+2`, after spaces; nil if none of them is there.
  static func read(_ tokens: DateTokens, _ start: Int) -> Int? {
    var index = skipSpace(tokens, start)
    var named: Int?
    if case .word(let word)? = tokens[index] {
      named = Self.named[word]
      guard named != nil else { return nil }
      index = skipSpace(tokens, index + 1)
    }
    let isEast = tokens.isSign(index, "+")
    guard isEast || tokens.isSign(index, "-"), case .number(let value, let digits)? = tokens[index + 1] else {
      return named
    }
    // "GMT+2" is meant as it reads; "EST-0500" states one offset twice
    let minutes: Int
    switch digits {
    case 1, 2: minutes = value * 60 + (hasMinutes(tokens, index + 2) ? tokens.number(index + 3, digits: 2...2) ?? 0 : 0)
    case 3, 4: minutes = value / 100 * 60 + value % 100
    case 6: minutes = value / 10_000 * 60 + value / 100 % 100
    default: return named
    }
    guard minutes <= 16 * 60 else { return named }
    return isEast ? minutes : -minutes
  }

  /// How many tokens ``read(_:_:)`` took.
  static func length(_ tokens: DateTokens, _ start: Int) -> Int {
    var index = skipSpace(tokens, start)
    if case .word? = tokens[index] { index = skipSpace(tokens, index + 1) }
    guard tokens.isSign(index, "+") || tokens.isSign(index, "-"), case .number? = tokens[index + 1] else {
      return index - start
    }
    return index + (hasMinutes(tokens, index + 2) ? 4 : 2) - start
  }

  /// Whether minutes follow the hours of an offset: `+05:30`, and `+05.30` as some write.
  private static func hasMinutes(_ tokens: DateTokens, _ index: Int) -> Bool {
    tokens.isSign(index, ":") || tokens.isSign(index, ".") && tokens.number(index + 1, digits: 2...2) != nil
  }

  /// Whether a date names its zone after a place, as the tz database does (`America/New_York`). What the clocks show there
  /// changes by law: such a date is not read as if it were in universal time.
  static func namesPlace(_ tokens: DateTokens) -> Bool {
    tokens.list.indices.contains { index in
      guard case .word(let area)? = tokens[index], areas.contains(area), tokens.isSign(index + 1, "/"),
        case .word(let place)? = tokens[index + 2]
      else { return false }
      return area != "etc" || !["utc", "gmt", "uct", "greenwich", "universal", "zulu"].contains(place)
    }
  }

  private static let areas: Set<String> = [
    "africa", "america", "antarctica", "arctic", "asia", "atlantic", "australia", "brazil", "canada", "chile", "etc",
    "europe",
    "indian", "mexico", "pacific", "us",
  ]

  private static func skipSpace(_ tokens: DateTokens, _ start: Int) -> Int {
    var index = start
    while tokens.isSign(index, " ") { index += 1 }
    return index
  }

  /// Names of zones. RFC 822 names the American ones; of others that mean two zones the more populous one counts. Military
  /// letters were defined with the wrong sign and mean nothing (RFC 2822, 4.3), so they count as UTC.
  static let named: [String: Int] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420,
    "mdt": -360, "pst": -480, "pdt": -420, "akst": -540, "akdt": -480, "hst": -600, "hast": -600, "ast": -240,
    "adt": -180,
    "nst": -210, "ndt": -150, "et": -300, "ct": -360, "mt": -420, "pt": -480, "brt": -180, "brst": -120, "art": -180,
    "clt": -240, "clst": -180, "cot": -300, "pet": -300, "bst": 60, "west": 60, "cet": 60, "mez": 60, "met": 60,
    "cest": 120,
    "mesz": 120, "mest": 120, "eet": 120, "sast": 120, "cat": 120, "eest": 180, "eat": 180, "msk": 180, "trt": 180,
    "msd": 240,
    "gst": 240, "samt": 240, "irst": 210, "aft": 270, "pkt": 300, "yekt": 300, "ist": 330, "npt": 345, "omst": 360,
    "bdt": 360,
    "mmt": 390, "ict": 420, "wib": 420, "krat": 420, "hkt": 480, "sgt": 480, "myt": 480, "pht": 480, "wita": 480,
    "awst": 480, "irkt": 480, "jst": 540, "kst": 540, "wit": 540, "acst": 570, "aest": 600, "vlat": 600, "acdt": 630,
    "aedt": 660, "nzst": 720, "nzdt": 780, "idt": 180, "wat": 60, "vet": -240, "uyt": -180, "bot": -240, "pyt": -180,
    "ect": -300, "gyt": -240, "srt": -180, "gft": -180, "sst": -660, "azt": 240, "get": 240, "mut": 240, "sct": 240,
    "uzt": 300, "tjt": 300, "tmt": 300, "mvt": 300, "kgt": 360, "btt": 360, "novt": 420, "ulat": 480, "bnt": 480,
    "yakt": 540,
    "pgt": 600, "chst": 600, "magt": 660, "sbt": 660, "nct": 660, "fjt": 720, "pett": 720, "tot": 780, "a": 0, "m": 0,
    "n": 0, "y": 0,
  ]
}
