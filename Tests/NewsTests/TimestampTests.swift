import News
import Testing

@Suite struct TimestampTests {
  @Test func isoTextNamesTheMomentInUTC() {
    #expect(Timestamp(seconds: 0).iso8601 == "1970-01-01T00:00:00Z")
    #expect(Timestamp(milliseconds: 1_762_128_600_250).iso8601 == "2025-11-03T00:10:00.250Z")
    #expect(Timestamp(milliseconds: -1).iso8601 == "1969-12-31T23:59:59.999Z")
  }

  @Test func partsAndTextAgreeOverFourCenturies() throws {
    for year in stride(from: 1800, through: 2200, by: 7) {
      for month in 1...12 {
        let day = Timestamp.days(in: month, of: year)
        let moment = try #require(Timestamp(year: year, month: month, day: day, hour: 23, minute: 59, second: 58))
        #expect(moment.iso8601.hasSuffix("-\(day)T23:59:58Z"))
      }
    }
  }

  @Test func aDayThatDoesNotExistIsRefused() {
    #expect(Timestamp(year: 2025, month: 2, day: 29) == nil)
    #expect(Timestamp(year: 2024, month: 2, day: 29) != nil)
    #expect(Timestamp(year: 2025, month: 13, day: 1) == nil)
  }

  @Test func weekdayAndHourAreThoseOfUTC() throws {
    let moment = try #require(Timestamp(year: 2026, month: 11, day: 23, hour: 9))
    #expect(moment.weekday == 1)
    #expect(moment.hour == 9)
  }
}
