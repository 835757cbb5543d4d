import Parsing
import Testing

@Suite struct SectionAddressTests {
  @Test(arguments: [
    ("https://gazette.example/news/", true), ("https://gazette.example/", true),
    ("https://gazette.example/sport", true),
    ("https://gazette.example/news/index.html", true), ("https://gazette.example/news/town/bridge-18", false),
    ("https://gazette.example/2026/bridge", false), ("https://gazette.example/bridge-to-close-in-may", false),
    ("https://gazette.example/news/town/the-rather-long-name-of-it/all", false),
  ])
  func aSectionIsKnownByItsAddress(_ url: String, _ isSection: Bool) {
    #expect(SectionAddress.isSection(url, insteadOf: "https://gazette.example/news/town/bridge-17") == isSection)
    #expect(!SectionAddress.isSection(url, insteadOf: "https://gazette.example/live"))
  }
}
