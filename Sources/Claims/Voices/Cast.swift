/// Who was named so far in an article, so that "the bank", "he" and "Mr Smith" find their names.
struct Cast: Sendable {
  /// One who was named.
  private struct Member: Sendable {
    /// The name as shown.
    var name: String
    /// The words of the name and of what was said about it, in lower case.
    var words: Set<String>
    /// Whether it can be a person.
    var isPerson: Bool
  }

  private var members: [Member] = []
  /// The person spoken of last.
  private(set) var lastPerson: String?
  /// The person named first.
  private(set) var firstPerson: String?
  /// The one that is no person and was spoken of last.
  private(set) var lastBody: String?

  /// Notes that a name was used, with the lower-case words that describe it ("disaster agency").
  mutating func note(_ name: String, describedBy description: [String], isPerson: Bool) {
    let words = Set(name.lowercased().split(separator: " ").map(String.init) + description)
    if let known = members.firstIndex(where: { $0.name == name }) {
      members[known].words.formUnion(words)
      members[known].isPerson = members[known].isPerson || isPerson
    } else {
      members.append(Member(name: name, words: words, isPerson: isPerson))
    }
    if isPerson {
      lastPerson = name
      firstPerson = firstPerson ?? name
    } else {
      lastBody = name
    }
  }

  /// Notes that a name exists, without making it the one last spoken of.
  mutating func know(_ name: String) {
    guard !members.contains(where: { $0.name == name }) else { return }
    members.append(Member(name: name, words: [], isPerson: false))
  }

  /// Notes that somebody was named in passing.
  mutating func meet(_ person: String) { firstPerson = firstPerson ?? person }

  /// The longest known name that ends with the given words, or the words themselves: "Zelenskyy" is the "Volodymyr
  /// Zelenskyy" named before.
  func full(_ name: String) -> String {
    let longer = members.last { $0.name.hasSuffix(" " + name) }
    return longer?.name ?? name
  }

  /// The person of two or more names, the first or last of which is given.
  func person(called name: String) -> String? {
    members.last { $0.name.hasSuffix(" " + name) || $0.isPerson && $0.name.hasPrefix(name + " ") }?.name
  }

  /// Who "the bank" or "police" is: the last one named that such words describe.
  func named(by noun: String) -> String? {
    guard noun.utf8.count > 2 else { return nil }
    let exact = members.last { $0.words.contains(noun) }
    return (exact ?? members.last { $0.words.contains { $0.utf8.count > noun.utf8.count + 2 && $0.hasSuffix(noun) } })?
      .name
  }
}
