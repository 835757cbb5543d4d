import Claims
import News
import Testing

@Suite("Figures in a text")
struct FigureReaderTests {
  /// One line a figure: qualifier, value or range, unit, and the text at its span.
  private func read(_ text: String, language: String? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return FigureReader(language: language).figures(in: text).map { figure in
      let number = figure.value.map(plain) ?? "\(plain(figure.low ?? .nan))..\(plain(figure.high ?? .nan))"
      let words = [figure.qualifier?.rawValue, number, figure.unit].compactMap { $0 }
      return words.joined(separator: " ") + " [" + String(decoding: bytes[figure.span], as: UTF8.self) + "]"
    }
  }

  private func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  @Test("Digits with separators, decimals, and the noun they count")
  func digits() {
    #expect(read("The flood killed 1,204 people.") == ["1204 people [1,204]"])
    #expect(read("It sent 14,000 Northern troops.") == ["14000 troops [14,000]"])
    #expect(read("A rise of 3.2 metres") == ["3.2 metres [3.2]"])
    #expect(read("12.500 Menschen und 3,2 Meter", language: "de") == ["12500 [12.500]", "3.2 [3,2]"])
  }

  @Test("3.2 and 32 are two figures, and so are 12 and 15")
  func distinct() {
    #expect(read("3.2%") != read("32%"))
    #expect(read("12 dead") != read("15 dead"))
  }

  @Test("Number words up to twenty and beyond, a dozen, and scales")
  func words() {
    #expect(read("Seven miners and twelve drivers") == ["7 miners [Seven]", "12 drivers [twelve]"])
    #expect(read("twenty-one boats") == ["21 boats [twenty-one]"])
    #expect(read("two million voters") == ["2000000 voters [two million]"])
    #expect(read("a dozen houses") == ["12 houses [a dozen]"])
    #expect(read("four hundred sheep") == ["400 sheep [four hundred]"])
  }

  @Test("Money before and after the number")
  func money() {
    #expect(read("cost $3.5bn") == ["3500000000 USD [$3.5bn]"])
    #expect(read("US$40 million was lost") == ["40000000 USD [US$40 million]"])
    #expect(read("a fine of 250,000 euros") == ["250000 EUR [250,000]"])
    #expect(read("£2m paid") == ["2000000 GBP [£2m]"])
  }

  @Test("Shares and degrees")
  func shares() {
    #expect(read("up 4.5% on the year") == ["4.5 % [4.5%]"])
    #expect(read("some 40 per cent of voters") == ["about 40 % [40 per cent]"])
    #expect(read("fell 0.5 percentage points") == ["0.5 percentage points [0.5 percentage points]"])
    #expect(read("reached 41°C") == ["41 °C [41°C]"])
  }

  @Test(
    "Hedges",
    arguments: [
      ("about 300 people", "about"), ("at least 300 people", "at least"), ("more than 300 people", "more than"),
      ("up to 300 people", "up to"), ("as many as 300 people", "up to"), ("fewer than 300 people", "less than"),
      ("no fewer than 300 people", "at least"), ("nearly 300 people", "nearly"), ("300 people or more", "at least"),
      ("over 300 people", "more than"),
    ])
  func hedges(_ text: String, _ qualifier: String) {
    #expect(read(text) == ["\(qualifier) 300 people [300]"])
  }

  @Test("Ranges have two ends and no value")
  func ranges() {
    #expect(read("between 10 and 15 homes") == ["between 10..15 homes [10 and 15]"])
    #expect(read("10-15 homes") == ["10..15 homes [10-15]"])
    #expect(read("two to three weeks") == ["2..3 weeks [two to three]"])
    #expect(read("2 to 3 million hens") == ["2000000..3000000 hens [2 to 3 million]"])
  }

  @Test(
    "What counts nothing is no figure",
    arguments: [
      "COVID-19 in the G7", "at 12:30 on 5 May 2020", "the 19th century", "in 1998", "a 2-1 win", "a 1-2 defeat",
      "the 1990s", "at 9pm", "version 10.2.1", "no one came", "one of them said", "on 3/4/2021", "flight MX204",
    ])
  func nothing(_ text: String) {
    #expect(read(text) == [])
  }

  @Test("Any text is read without a trap, and every span lies in it, in order")
  func anything() {
    var state: UInt64 = 99
    let parts = [
      "1", "9,", ".", "$", "between", "and", " ", "two", "-", "million", "é", "%", "°", "C", "日", "'", "000", "to",
      "US", ":",
    ]
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int(state >> 33) % parts.count]
        if state >> 60 < 6 { text += " " }
      }
      var end = 0
      for figure in FigureReader().figures(in: text) {
        #expect(figure.span.lowerBound >= end && figure.span.upperBound <= text.utf8.count && !figure.span.isEmpty)
        end = figure.span.upperBound
      }
    }
  }
}
