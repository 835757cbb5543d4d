import News
import Testing

@Suite struct `Folders of equal letters` {
  private let composed = "World/\u{c9}conomie"
  private let decomposed = "World/E\u{301}conomie"

  @Test func `are spelt as the store has them, with the very bytes that are asked for first`() {
    func bytes(_ name: String, in folders: [String]) -> [UInt8]? {
      FolderSpelling.of(name, in: folders).map { Array($0.utf8) }
    }
    #expect(bytes(decomposed, in: [composed]) == Array(composed.utf8))
    #expect(bytes(decomposed, in: [composed, decomposed]) == Array(decomposed.utf8))
    #expect(bytes(composed, in: [decomposed, composed]) == Array(composed.utf8))
    #expect(bytes(decomposed, in: [composed + "/Bourse"]) == Array(composed.utf8))
    #expect(bytes("World", in: [composed]) == Array("World".utf8))
    #expect(FolderSpelling.of("World", in: [composed], isWithin: false) == nil)
    #expect(FolderSpelling.of(composed, in: [composed], isWithin: false) == composed)
    #expect(bytes("Worl", in: [composed]) == nil && bytes("Sport", in: []) == nil)
  }
}
