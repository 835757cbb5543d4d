@testable import Fetching
import News
import Testing

@Suite("Headers")
struct HTTPHeaderTests {
  @Test(
    "The three forms of an HTTP date, and what people make of them",
    arguments: [
      "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
      "6 november 1994 08:49:37", "Sun,06 Nov 1994 08:49:37 UTC",
    ])
  func dates(text: String) {
    #expect(HTTPDate.timestamp(text)?.description == "1994-11-06T08:49:37Z")
  }

  @Test(
    "What is no date",
    arguments: ["", "soon", "-1", "Sun, 06 Foo 1994 08:49:37 GMT", "06 Nov 1994", "31 Feb 2020 1:2:3"])
  func noDates(text: String) {
    #expect(HTTPDate.timestamp(text) == nil)
  }

  @Test("Two-digit years")
  func shortYears() {
    #expect(HTTPDate.timestamp("Monday, 02-Mar-26 06:00:00 GMT")?.description == "2026-03-02T06:00:00Z")
  }

  static let now = Timestamp(seconds: 1_772_431_200)  // 2026-03-02T06:00:00Z

  @Test(
    "Retry-After in seconds", arguments: [("120", 120), ("0", 0), (" 5", nil), ("2.5", 2), ("later", nil), ("", nil)])
  func seconds(value: String, expected: Int?) {
    #expect(RetryAfter(value, date: nil, now: Self.now)?.seconds == expected)
  }

  @Test("Retry-After as a date counts from the reply's own Date, and only without one from our clock")
  func dateForm() {
    let value = "Mon, 02 Mar 2026 08:00:00 GMT"
    #expect(RetryAfter(value, date: "Mon, 02 Mar 2026 07:00:00 GMT", now: Self.now)?.seconds == 3600)
    #expect(RetryAfter(value, date: nil, now: Self.now)?.seconds == 7200)
    #expect(RetryAfter(value, date: "Mon, 02 Mar 2026 09:00:00 GMT", now: Self.now)?.seconds == 0)
  }

  @Test("A wait of up to a month is kept, a longer one clamped, and that is said")
  func ceiling() {
    let month = RetryAfter("2678400", date: nil, now: Self.now)
    #expect(month?.seconds == 2_678_400)
    #expect(month?.clampedFrom == nil)
    let year = RetryAfter("31536000", date: nil, now: Self.now)
    #expect(year?.seconds == 2_678_400)
    #expect(year?.clampedFrom == 31_536_000)
    #expect(RetryAfter("99999999999999999999", date: nil, now: Self.now)?.seconds == 2_678_400)
  }

  @Test(
    "max-age",
    arguments: [
      ("max-age=60", 60), ("public, Max-Age=3600, must-revalidate", 3600), ("private,max-age = \"7\"", 7),
      ("s-maxage=5", nil), ("no-cache", nil), ("max-age", nil), ("max-age=x", nil), ("max-age=-1", nil),
      ("max-age=99999999999999999999", Int.max),
    ])
  func maxAge(value: String, expected: Int?) {
    #expect(CacheControl.maxAge(value) == expected)
  }

  @Test("Header lines are taken apart without regard to case, and give back their bytes")
  func lines() {
    var headers = WireHeaders()
    for line in [
      "ETAG:  \"\u{E9}\" \t\r\n", "content-Length: 12\r\n", "Cache-control: a\r\n", "cache-Control: b\r\n", "x\r\n",
      ":\r\n",
    ] {
      let bytes = line.unicodeScalars.map { UInt8($0.value) }
      bytes.withUnsafeBufferPointer { headers.take($0) }
    }
    #expect(headers.etag == "\"\u{E9}\"")
    #expect(headers.contentLength == 12)
    #expect(headers.cacheControl == "a, b")
    #expect(HeaderText.bytes("\"\u{E9}\"")?.map { UInt8(bitPattern: $0) } == [0x22, 0xE9, 0x22, 0])
    #expect(HeaderText.bytes("a\nb") == nil)
    #expect(HeaderText.bytes("\u{20AC}") == nil)
  }

  @Test(
    "Status lines",
    arguments: [("HTTP/1.1 200 OK\r\n", 200), ("HTTP/2 304\r\n", 304), ("Host: x\r\n", nil), ("HTTP/1.0 x", 0)])
  func statusLines(line: String, status: Int?) {
    let bytes = Array(line.utf8)
    #expect(bytes.withUnsafeBufferPointer { WireHeaders.status($0) } == status)
  }
}
