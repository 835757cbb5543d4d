import News
import Testing

@testable import Deduplication

@Suite("How features are stored")
struct FeatureFormatTests {
  /// What an article said, as it was stored before format 7: lists with their lengths between the rest.
  private static let earlier = """
    06809ac6ad9c010000809ac6ad9c010000020000000000000002000000000000000000009b44db79119ce621dbb62e2f544cd220e420\
    9166d3fa88c5001040000a0099e378004e1e4a1602e56701b52e4a1b56dbff571d1636168d713e5fb52e4a7716f9f87b0a2458120745\
    d3b6b52e4a1353d646df2a183b122fe67ee2b52e4a173f05d8eb421c451263930bf74e1e4a1609001118520f40008795f93e5100668c\
    e2904a001dc7d3969400af89ff9b47001d20c7ad4000180d07cf42005e0272da4a003a7e60ea9400020056dbff5702e567010745d3b6\
    02e5670100000d00a319af3dd4a71a4b1b6ee651c8139f5b35e9f487927ea7b76ef5acba8a6520c64918efd1c76155d654645cdf59bb\
    6bed8cbb26ff74000202e567013430098d713e5f4272756e73686f6c6d090745d3b6476572657474657465092fe67ee2537475726d66\
    6c75740516f9f87b6869656c740599e3780044656963680963930bf7466575657277656872063f05d8eb776f7264656e0453d646df73\
    6167740856dbff574d656e736368656e000000000000000000000000000000010200000000000000000c393432713035616e64776e77\
    0b0099e37800ed1d5b1602e5670188274e1b6c9c051e1f2e5b17093e3c20ed1d5b16dc688b46ed1d5b12de070754ed1d5b1616f9f87b\
    ed1d5b12bef2cf7c64143e16493cbca11f2e5b570745d3b61f2e5b1353d646dfed1d5b1200000203
    """

  private static func bytes(_ digits: String) -> [UInt8] {
    let nibbles = digits.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return stride(from: 0, to: nibbles.count, by: 2).map { nibbles[$0] << 4 | nibbles[$0 + 1] }
  }

  @Test("What an earlier version stored is read, and stored anew says the same")
  func earlierFormat() throws {
    let features = try #require(ArticleFeatures(encoded: Self.bytes(Self.earlier)))
    #expect(features.time == Timestamp(year: 2026, month: 3, day: 2, hour: 9, minute: 0, second: 0)?.milliseconds)
    #expect(features.ordinal == 2 && features.firstOrdinal == 2 && features.textWords == 16)
    #expect(features.surroundings == Surroundings(density: 64, nearest: 770))
    #expect([features.terms.count, features.bridge.count, features.bigrams.count] == [10, 11, 9])
    #expect([features.numbers.count, features.dates.count, features.sketch.count] == [2, 0, 13])
    #expect(features.terms.contains { $0.hash == 0x5F3E_718D && $0.marks.contains(.title) })
    #expect(features.standing.home == StoryID("942q05andwnw"))
    let encoded = features.encoded
    #expect(encoded.first == FeatureHeader.format)
    #expect(ArticleFeatures(encoded: encoded) == features)
  }

  @Test("Lists lie aligned behind the header, and a header that promises more than there is counts for nothing")
  func header() {
    #expect(MemoryLayout<FeatureHeader>.size == 96 && MemoryLayout<BigramEntry>.stride == 6)
    var lists = FeatureLists()
    lists.sketch = [1, 2, 3]
    lists.dates = [97]
    var features = ArticleFeatures()
    features.lists = PackedLists(lists)
    features.rivals = [7, 9]
    let encoded = features.encoded
    #expect(ArticleFeatures(encoded: encoded) == features)
    for count in 0..<encoded.count { #expect(ArticleFeatures(encoded: Array(encoded.prefix(count))) == nil) }
    #expect(ArticleFeatures(encoded: encoded + [0]) == nil)
  }
}
