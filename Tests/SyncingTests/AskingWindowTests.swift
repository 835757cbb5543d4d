import Testing

@testable import Syncing

/// How many feeds are asked at once.
@Suite struct AskingWindowTests {
  private func window(asking count: Int, most: Int = 256) -> AskingWindow {
    var window = AskingWindow(most: most)
    for _ in 0..<count { window.begin() }
    return window
  }

  @Test func itBeginsSmallAndGrowsWhileFeedsTakeLong() {
    var window = window(asking: 16)
    #expect(!window.hasRoom)
    var sizes: [Int] = []
    for _ in 0..<5 {
      window.pass()
      sizes.append(window.size)
    }
    #expect(sizes == [32, 64, 128, 256, 256])
    #expect(window.hasRoom)
  }

  @Test func itStaysWhereFeedsAnswerAtOnce() {
    var window = window(asking: 16)
    for _ in 0..<16 {
      window.end()
      window.begin()
    }
    window.pass()
    #expect(window.size == 16 && !window.hasRoom)
    window.pass()
    #expect(window.size == 32)
  }

  @Test func itIsNeverMoreThanIsAllowed() {
    var window = window(asking: 3, most: 3)
    #expect(!window.hasRoom && !window.isGrowing)
    window.pass()
    #expect(window.size == 3)
    window.end()
    #expect(window.hasRoom)
  }
}
