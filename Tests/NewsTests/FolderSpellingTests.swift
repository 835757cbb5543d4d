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

  @Test func `are each counted once, by their bytes`() {
    let each = FolderSpelling.each(["World", decomposed, composed, "Asia", composed])
    #expect(each.map { Array($0.utf8) } == ["Asia", "World", decomposed, composed].map { Array($0.utf8) })
    #expect(FolderSpelling.paths(of: "World/Asia/East") == ["World", "World/Asia", "World/Asia/East"])
  }

  @Test func `that come in are spelt as those that are there, each folder on the path`() {
    func spelt(_ folders: [String], beside known: [String] = []) -> [[UInt8]] {
      var spellings = FolderSpellings(known)
      return folders.map { Array(spellings.spell($0).utf8) }
    }
    func bytes(_ folders: String...) -> [[UInt8]] { folders.map { Array($0.utf8) } }
    #expect(spelt([composed, decomposed]) == bytes(composed, composed))
    #expect(spelt([decomposed + "/Bourse", composed]) == bytes(decomposed + "/Bourse", decomposed))
    #expect(spelt([composed + "/Bourse"], beside: [decomposed]) == bytes(decomposed + "/Bourse"))
    #expect(spelt([composed], beside: [decomposed + "/Bourse"]) == bytes(decomposed))
    // A store that has both already keeps both apart.
    #expect(spelt([composed, decomposed], beside: [decomposed, composed]) == bytes(composed, decomposed))
    #expect(spelt(["", "World", "/"]) == bytes("", "World", "/"))
  }
}
