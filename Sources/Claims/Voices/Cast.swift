/// Who was named so far in an article, so that "the bank", "he" and "Mr Smith" find their names.
struct Cast: Sendable {
  /// One who was named.
  private struct Member: Sendable {
    /// The name as shown, and its keys.
    let name: String
    let key: NameKey
    /// The words of what was said about it, in lower case.
    var description: [String] = []
    /// Whether it can be a person.
    var isPerson = false
    /// The kind of body; a place in `InstitutionKind.all`.
    var kind: Int?
    /// Whether it is a state.
    var isState = false
    /// Whether it spoke or acted, and was not only mentioned.
    var acts = false

    init(_ name: String) {
      self.name = name
      key = NameKey(name)
    }

    /// Whether a word is one of its name's or was said about it.
    func has(_ word: String) -> Bool {
      acts && (description.contains(word) || hasWord { Cast.ends($0, with: word) && $0.count == word.utf8.count })
    }

    /// Whether some longer word of it ends so: "Landespolizei".
    func hasEnd(_ word: String) -> Bool {
      let least = word.utf8.count + 3
      return acts
        && (hasWord { $0.count >= least && Cast.ends($0, with: word) }
          || description.contains { $0.utf8.count >= least && $0.hasSuffix(word) })
    }

    private func hasWord(_ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
      var name = name
      return name.withUTF8 { bytes in
        var start = 0
        for index in 0...bytes.count where index == bytes.count || bytes[index] == 0x20 {
          if condition(UnsafeBufferPointer(rebasing: bytes[start..<index])) { return true }
          start = index + 1
        }
        return false
      }
    }
  }

  /// Whether a word, whatever the case of its letters, ends with one in small letters.
  private static func ends(_ word: UnsafeBufferPointer<UInt8>, with ending: String) -> Bool {
    var place = word.count - ending.utf8.count
    guard place >= 0 else { return false }
    for letter in ending.utf8 {
      var byte = word[place]
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      if place > 0, word[place - 1] == 0xC3, (0x80...0x9E).contains(byte), byte != 0x97 { byte += 0x20 }
      if byte != letter { return false }
      place += 1
    }
    return true
  }

  /// What words came to that were read before, by their keys.
  private var canonical = KeyTable()
  private var results: [CanonicalName.Result] = []

  /// The name that some words stand for, as ``CanonicalName/of(_:isEnglish:)`` gives it: an article calls few bodies by many
  /// mentions.
  mutating func canonicalName(of words: String, isEnglish: Bool) -> CanonicalName.Result {
    let key = NameKey.of(words) ^ (isEnglish ? 1 : 2)
    if let known = canonical.value(key) { return results[Int(known)] }
    let result = CanonicalName.of(words, isEnglish: isEnglish)
    canonical.set(key, to: Int32(results.count))
    results.append(result)
    return result
  }

  /// Members beyond which the one spoken of longest ago is forgotten: whom a sentence means is sought among all, and a list
  /// of thousands of names must not cost minutes. No article that people write names as many.
  private static let most = 400

  private var members: [Member] = [] {
    didSet { if members.count > Self.most { members.removeFirst() } }
  }
  private var states: Set<Countries.Country> = []
  private var companies: [String] = []
  /// The person spoken of last.
  private(set) var lastPerson: String?
  /// The person named first.
  private(set) var firstPerson: String?
  /// The one that is no person and was spoken of last.
  private(set) var lastBody: String?
  /// The state that spoke or acted last, itself or through a body.
  private(set) var lastState: Countries.Country?
  /// The state from whose capital the article is written.
  var dateline: Countries.Country?

  /// Notes that a name was used, with the lower-case words that describe it ("disaster agency").
  mutating func note(_ name: String, describedBy description: [String], isPerson: Bool, kind: Int? = nil) {
    let key = NameKey.of(name)
    var member: Member
    if let last = members.last, last.key.whole == key {
      member = members.removeLast()
    } else if let known = members.firstIndex(where: { $0.key.whole == key }) {
      // The one spoken of last stands last.
      member = members.remove(at: known)
    } else {
      member = Member(name)
    }
    for word in description where !member.description.contains(word) { member.description.append(word) }
    member.isPerson = member.isPerson || isPerson
    member.kind = member.kind ?? kind
    member.acts = true
    members.append(member)
    if isPerson {
      lastPerson = name
      firstPerson = firstPerson ?? name
    } else {
      lastBody = name
    }
  }

  /// Notes that one who was named before is the one spoken of.
  mutating func speakAgain(_ name: String) {
    guard let known = members.lastIndex(where: { $0.name == name }) else { return }
    if members[known].isPerson { lastPerson = name } else { lastBody = name }
  }

  /// Notes that a body of a state, or the state itself, spoke or acted.
  mutating func note(state: Countries.Country) {
    lastState = state
    let key = NameKey.of(state.name)
    if let known = members.firstIndex(where: { $0.key.whole == key }) { members[known].isState = true }
  }

  /// Notes that a name exists, without making it the one last spoken of.
  mutating func know(_ name: String, key: UInt64) {
    if !members.contains(where: { $0.key.whole == key }) { members.append(Member(name)) }
  }

  /// Notes that a name is a company's, by a word such as "insurer" before it.
  mutating func describe(company name: String) { if !companies.contains(name) { companies.append(name) } }

  /// The only name that is said to be a company's.
  var describedCompany: String? { companies.count == 1 ? companies[0] : nil }

  /// Notes that somebody was named in passing.
  mutating func meet(_ person: String) { firstPerson = firstPerson ?? person }

  /// Notes that a state is named somewhere in the article.
  mutating func meet(_ state: Countries.Country) { states.insert(state) }

  /// The state of a body that is named without one: that which acted last, that of the dateline, or the only one named.
  ///
  /// Never the European Union, which has neither police nor ministries.
  var likelyState: Countries.Country? {
    [lastState, dateline].compactMap { $0 }.first { $0.name != Self.union }
      ?? (states.filter { $0.name != Self.union }.count == 1 ? states.first { $0.name != Self.union } : nil)
  }

  private static let union = "European Union"

  /// The only state named in the article whose name begins so: "South" is South Korea where no South Africa is spoken of.
  func state(of half: String) -> Countries.Country? {
    let named = states.filter { $0.name.hasPrefix(half + " ") }
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    // Where only North Korea is named, the South is its neighbour.
    let other = half == "South" ? "North " : "South "
    let counterparts = states.filter { $0.name.hasPrefix(other) }.compactMap {
      Countries.named(half + " " + $0.name.dropFirst(other.utf8.count))
    }
    return counterparts.count == 1 ? counterparts.first : nil
  }

  /// The longest known name that ends with the given words, or the words themselves: "Zelenskyy" is the "Volodymyr
  /// Zelenskyy" named before.
  func full(_ name: String) -> String {
    let key = NameKey.of(name)
    return members.last { $0.key.ends.contains(key) }?.name ?? name
  }

  /// The person of two or more names, the first or last of which is given; nobody who acted as a body ("Front of the
  /// Valleys").
  func person(called name: String) -> String? { person(called: NameKey.of(name)) }

  /// The same by the name's key.
  func person(called key: UInt64) -> String? {
    members.last {
      ($0.isPerson || !$0.acts) && $0.key.ends.contains(key) || $0.isPerson && $0.key.beginnings.contains(key)
    }?.name
  }

  /// Whether a name is the last one of a person's.
  func isSurname(_ name: String) -> Bool {
    let key = NameKey.of(name)
    return members.contains { $0.isPerson && $0.key.ends.contains(key) }
  }

  /// The person of whom an office and a state were told: "Ukraine's president" after "President Volodymyr Zelenskyy of
  /// Ukraine".
  func person(holding office: String, of country: Countries.Country) -> String? {
    let words = [country.name.lowercased(), country.adjective.lowercased()]
    return members.last { $0.isPerson && $0.has(office) && words.contains(where: $0.has) }?.name
  }

  /// Who "the bank" or "police" is: the last one named that such words describe.
  func named(by noun: String) -> String? {
    guard noun.utf8.count > 2 else { return nil }
    return (members.last { $0.has(noun) } ?? members.last { $0.hasEnd(noun) })?.name
  }

  /// The body of a kind that was named; of the soldiers' bodies any, for "the military".
  func body(of kind: Int) -> String? {
    let soldiers: Set<String> = ["army", "joint chiefs of staff", "general staff", "navy", "air force"]
    let name = InstitutionKind.all[kind].name
    return members.last { member in
      guard let other = member.kind else { return false }
      return other == kind || name == "army" && soldiers.contains(InstitutionKind.all[other].name)
    }?.name
  }

  /// The only body named that is neither a state's nor of a known kind: a company, where "the company" is spoken of.
  var onlyCompany: String? {
    let companies = members.filter {
      $0.acts && !$0.isPerson && !$0.isState && $0.kind == nil && $0.name.first?.isUppercase == true
    }
    return companies.count == 1 ? companies[0].name : nil
  }
}
