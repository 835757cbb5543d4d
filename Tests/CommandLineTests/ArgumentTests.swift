import News
import Showing
import Testing

@testable import courant

@Suite("Arguments and settings as texts")
struct ArgumentTests {
  @Test(
    "Spans of time are read with and without units",
    arguments: [("90s", 90), ("15m", 900), ("1h30m", 5400), ("7d", 604_800), ("2w", 1_209_600), ("600", 600)]
      as [(String, Int64)])
  func durations(text: String, seconds: Int64) {
    #expect(DurationText.seconds(text) == seconds)
  }

  @Test(
    "What is no span of time is refused",
    arguments: ["", "h", "1x", "-5m", "1h30", "9999999999s", "1.5h", "999999999w1w"])
  func badDurations(text: String) {
    #expect(DurationText.seconds(text) == nil)
  }

  @Test("However long a text of spans is, the moment so long ago is a moment")
  func longDurations() {
    let now = Timestamp(seconds: 1_700_000_000)
    #expect(DurationText.seconds("999999999w").map { now.adding(seconds: -$0) < now } == true)
    #expect(DurationText.seconds(String(repeating: "999999999w", count: 40)) == nil)
  }

  @Test("Seconds are written with the largest unit that is exact")
  func durationText() {
    #expect(DurationText.text(seconds: 3600) == "1h")
    #expect(DurationText.text(seconds: 90) == "90s")
    #expect(DurationText.text(seconds: 0) == "0s")
  }

  @Test(
    "Sizes are read in powers of ten and of two",
    arguments: [("20MB", 20_000_000), ("512KiB", 524_288), ("1 GB", 1_000_000_000), ("1000", 1000), ("5k", 5000)])
  func sizes(text: String, bytes: Int) {
    #expect(ByteCountText.bytes(text) == bytes)
  }

  @Test("What is no size is refused", arguments: ["", "MB", "-1MB", "1.5MB", "lots"])
  func badSizes(text: String) {
    #expect(ByteCountText.bytes(text) == nil)
  }

  @Test(
    "Moments are read as ISO 8601",
    arguments: [
      ("2026-03-02", "2026-03-02T00:00:00Z"), ("2026-03-02T06:00", "2026-03-02T06:00:00Z"),
      ("2026-03-02T06:00:00.25Z", "2026-03-02T06:00:00.250Z"), ("2026-03-02T08:00:00+02:00", "2026-03-02T06:00:00Z"),
      ("2026-03-01 22:30:00-0730", "2026-03-02T06:00:00Z"),
    ])
  func moments(text: String, moment: String) {
    #expect(ISO8601Text.timestamp(text)?.iso8601 == moment)
  }

  @Test(
    "What is no moment is refused", arguments: ["", "yesterday", "2026-13-01", "2026-02-30", "2026-03-02T", "2026-3-2"])
  func badMoments(text: String) {
    #expect(ISO8601Text.timestamp(text) == nil)
    #expect(MomentArgument(argument: text) == nil)
  }

  @Test("A span before now is a moment; a bare number is none")
  func ago() {
    let now = Timestamp(seconds: 1_000_000)
    #expect(MomentArgument(argument: "24h")?.meant(now: now) == Timestamp(seconds: 913_600))
    #expect(MomentArgument(argument: "24") == nil)
  }

  @Test("A count is a whole number from 1")
  func counts() throws {
    #expect(try CountArgument.typed("1").count == 1)
    for text in ["0", "-1", "x", ""] { #expect(throws: (any Error).self) { try CountArgument.typed(text) } }
  }

  @Test("A cursor is a number, with or without its epoch")
  func cursors() {
    #expect(CursorArgument(argument: "47")?.cursor == 47)
    #expect(CursorArgument(argument: "47@abc")?.epoch == "abc")
    #expect(CursorArgument(argument: "-1") == nil)
    #expect(CursorArgument(argument: "x@abc") == nil)
    #expect(CursorArgument(argument: "47@") == nil)
  }

  @Test("A file of settings is read as systemd reads it")
  func envFile() throws {
    let text = "# comment\n; another\n\nA=1\n B = two words \nexport C='x y'\nD=\"z\"\nA=2\r\nE=\n"
    let file = try EnvFile(path: "test.env", text: text)
    #expect(file.values["A"] == "2")
    #expect(file.values["C"] == "x y")
    #expect(file.values["D"] == "z")
    #expect(file.values["E"]?.isEmpty == true)
  }

  @Test(
    "What may be a password in an argument is hidden, mistyped addresses' too, and no more of one than needed",
    arguments: [
      ("http://me:pw@h.example/x", "http://xxxxx@h.example/x"), ("http:/me:pw@h.example/", "http:/xxxxx@h.example/"),
      ("http:///me:pw@h.example/", "http:///xxxxx@h.example/"), ("me:pw@h.example/", "xxxxx@h.example/"),
      ("http://me:1/2#@h.example/", "http://xxxxxxx@h.example/"), ("--at=me@h.example", "--at=xx@h.example"),
      ("https://h.example/feed/@name", "https://h.example/feed/@name"), ("@", "@"), ("a@", "x@"), ("/@", "/@"),
    ])
  func hiddenArguments(typed: String, shown: String) {
    var bytes = Array("courant\0feeds\0\(typed)\0".utf8)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for place in ArgumentMask.passwords(in: bytes) { bytes[place] = UInt8(ascii: "x") }
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "courant\0feeds\0\(shown)\0")
  }
}
