import Markup

/// What is paid for shares, currencies and goods right now: lines that state nothing else, and figures within sentences that
/// a page's template puts there.
extension VolatileLines {
  /// Whether a line is the name of something that is traded, a price and its change: "DAX 15.432,10 +0,45 %".
  ///
  /// The names are a closed list, and every other word must be a number or a unit. A line without a number that has a
  /// fraction, and one without a sign or percentage, is a heading or a statement.
  static func isQuotation(_ line: Substring, _ words: [UInt8]) -> Bool {
    guard let rest = traded.rest(words), holdsFraction(line), line.unicodeScalars.contains(where: isChange) else {
      return false
    }
    return forEachWord(Array(rest)) { word in
      // scripts without spaces join a number and its unit
      let letters = word.drop { $0 &- 0x30 < 10 }
      return letters.isEmpty || units.contains(String(decoding: letters, as: UTF8.self))
    }
  }

  private static func holdsFraction(_ line: Substring) -> Bool {
    let bytes = Array(line.utf8)
    return bytes.indices.dropFirst().dropLast().contains { index in
      (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","))
        && bytes[index - 1] &- 0x30 < 10 && bytes[index + 1] &- 0x30 < 10
    }
  }

  private static func isChange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "+", "-", "\u{2212}", "\u{2013}", "%", "▲", "▼", "△", "▽", "↑", "↓": true
    default: false
    }
  }

  private static let traded = LineOpenings(
    """
    dax|mdax|tecdax|sdax|euro stoxx 50|stoxx 600|stoxx europe 600|dow|dow jones|djia|dow jones industrial average|nasdaq
    nasdaq composite|nasdaq 100|s p 500|s p|russell 2000|vix|ftse|ftse 100|ftse 250|ftse mib|cac|cac 40|ibex|ibex 35|aex|bel 20
    smi|atx|psi 20|omx|omxs30|wig20|bux|px|rts|moex|bist 100|tsx|ibovespa|bovespa|merval|ipc|nikkei|nikkei 225|topix|hang seng
    shanghai composite|csi 300|kospi|sensex|bse sensex|nifty|nifty 50|asx 200|straits times index|jse|gold|goldpreis|silver
    silber|platinum|copper|brent|brent crude|crude oil|wti|wti crude|ölpreis|natural gas|eur usd|euro dollar|usd eur|gbp usd
    usd jpy|usd inr|usd rub|usd try|eur gbp|eur chf|euro|dollar|bitcoin|btc|btc usd|ethereum|eth|bund future|10 yr|10 yr bond
    10 year treasury|日経平均|日経平均株価|上证指数|深证成指|恒生指数|코스피|코스닥|индекс мосбиржи|индекс ртс
    """)

  private static let units: Set<String> = [
    "points", "pts", "point", "punkte", "pkt", "zähler", "puntos", "punti", "usd", "us", "eur", "gbp", "jpy",
    "dollar", "dollars", "euro", "euros", "cents", "per", "barrel", "ounce", "oz", "percent", "pct", "prozent", "円",
    "点",
  ]

  /// Names of elements that show what is paid for something. A ticker alone may be a live report.
  static let quotationNames = NameWords(
    """
    stock-ticker stockticker stock_ticker ticker-tape tickertape ticker-price ticker-change ticker-value ticker-quote
    market-ticker marketticker stock-quote stockquote stock_quote stock-price stockprice stock_price stock-change
    stock-widget stockwidget quote-change quote-price price-change change-percent percent-change market-data marketdata
    market-quote market-strip market-bar tradingview instrument-price last-price
    """.split { $0 == "\n" || $0 == " " }.joined(separator: " "))
}
