internal import News

/// Everything that the deduplicator knows: the articles of open stories, and indexes over them.
///
/// All of it follows from the articles' features and their stories. Slots of closed stories are dead until the next
/// rebuild, and nothing that is read skips over them differently before and after it.
struct DeduplicatorState {
  private(set) var slots: [Slot] = []
  /// Whether each slot's article is of an open story; beside the slots, because candidates are weeded by it.
  private(set) var alive: [Bool] = []
  /// The newest slot that is not alive; −1 while all are.
  private(set) var newestDead = -1
  /// The place in `languages` of each slot's article's language.
  private(set) var languageOf: [UInt16] = []
  /// What else is read of candidates that are passed over again; a slot is large.
  private(set) var bearings: [Bearing] = []
  /// Whether each slot's article is a round-up or a live page.
  private(set) var isLoose: [Bool] = []
  /// Whether a later article of another story resembles each slot's article: a second look is worth while.
  private(set) var contested: [Bool] = []
  /// Whether a person pinned any article to others.
  private var hasPinned = false
  /// The ordinal of each slot's article, ascending.
  private var ordinals: [Int64] = []
  private(set) var stories: [StoryRecord] = []
  private(set) var indexes = ArticleIndexes()
  /// Open articles that have any.
  private(set) var bridgedArticles = 0
  private(set) var liveArticles = 0
  private var languages: [(hash: UInt32, statistics: TermStatistics)] = []
  /// How many open articles begin with each label.
  private(set) var prefixes = HashCounts()
  private var places: [ArticleID: Int] = [:]
  private var storyPlaces: [StoryID: Int] = [:]
  private var expiries = ExpiryQueue()
  private(set) var now: Int64 = .min
  private(set) var nextOrdinal: Int64 = 1

  init() {}

  // MARK: Reading

  /// The statistics of a language.
  func statistics(_ language: UInt32) -> TermStatistics {
    languages.first { $0.hash == language }?.statistics ?? TermStatistics(language: language)
  }

  /// How many open articles there are in a language.
  func articles(inLanguage language: UInt32) -> Int {
    languages.first { $0.hash == language }?.statistics.articles ?? 0
  }

  /// The slot of an open article.
  func slot(of id: ArticleID) -> Int? { places[id] }

  /// The newest open article but `own` that has a key of identity and fits.
  func slot(withKey key: UInt32, but own: Int, where fits: (borrowing Slot) -> Bool) -> Int? {
    indexes.identities.withList(key) { list in
      for posting in list.reversed() {
        let slot = Int(posting.slot)
        if slot != own && alive[slot] && slots[slot].story >= 0 && fits(slots[slot]) { return slot }
      }
      return nil
    }
  }

  /// Whether another article than `own`, open or lately so, has a key of identity.
  func hasOther(_ key: UInt32, but own: Int) -> Bool {
    indexes.identities.withList(key) { list in list.count > 1 || list.first.map { Int($0.slot) != own } ?? false }
  }

  /// Whether an article, open or lately so, has a key of identity.
  func hasIdentity(_ key: UInt32) -> Bool { indexes.identities.withList(key) { !$0.isEmpty } }

  /// The number of an open story.
  func number(of id: StoryID) -> Int? { storyPlaces[id] }

  /// Whether the first story is the older: its oldest member was decided on earlier.
  func isOlder(_ a: Int, _ b: Int) -> Bool { founded(a) < founded(b) }

  private func founded(_ story: Int) -> Int64 {
    stories[story].members.reduce(Int64.max) { min($0, slots[$1].features.firstOrdinal) }
  }

  /// The members of a story beside `own` that a person pinned to others; none where it has no other members.
  func pinned(in story: Int, beside own: Int) -> [Int] {
    guard hasPinned else { return [] }
    let members = stories[story].members.filter { $0 != own && slots[$0].isPinned }
    return stories[story].members.contains { $0 != own && !slots[$0].isPinned } ? members : []
  }

  /// Whether an article stands before a place in the order of decisions.
  func isDecided(_ slot: Int, before first: DecisionPlace) -> Bool { slots[slot].isDecided(before: first) }

  // MARK: Time

  /// Moves the clock forward.
  mutating func advance(to time: Int64) { now = max(now, time) }

  /// The story whose time is over for longest; nil if all are open. End it with ``close(_:)``.
  mutating func nextExpired(openFor: Int64) -> Int? {
    while let expiry = expiries.first, expiry.time < now {
      let story = stories[expiry.story]
      if story.isAlive && story.lastTime + openFor == expiry.time { return expiry.story }
      expiries.removeFirst()
    }
    return nil
  }

  /// Forgets a story and its members.
  mutating func close(_ story: Int) {
    for slot in stories[story].members { bury(slot) }
    removeStory(story)
  }

  /// Sets the clock back.
  mutating func goBack(to time: Int64) { now = time }

  // MARK: Writing

  /// Takes articles without a story, by ordinal, into a state that has none.
  mutating func fill(with articles: consuming [Slot], stories: Int) {
    makeRoom(for: articles.count, stories: stories)
    var (terms, bridges) = (IndexBuilder(postings: articles.count * TermCollector.indexed), IndexBuilder())
    articles.withUnsafeBufferPointer { articles in
      for index in articles.indices {
        let article = PairSide(articles, index).slot
        enter(article, in: index)
        indexes.add(article, slot: index, language: languageOf[index], to: &terms, bridges: &bridges)
        now = max(now, article.pointee.features.time)
      }
    }
    indexes.finish(terms, bridges: bridges)
    slots = articles
  }

  /// Makes room for so many articles and stories to come, but not for the articles' slots.
  private mutating func makeRoom(for articles: Int, stories: Int) {
    alive.reserveCapacity(articles)
    languageOf.reserveCapacity(articles)
    bearings.reserveCapacity(articles)
    isLoose.reserveCapacity(articles)
    contested.reserveCapacity(articles)
    ordinals.reserveCapacity(articles)
    places.reserveCapacity(articles)
    storyPlaces.reserveCapacity(stories)
    self.stories.reserveCapacity(stories)
    indexes = ArticleIndexes(articles: articles)
  }

  /// Takes in an article without a story; returns its slot.
  mutating func insert(
    _ id: ArticleID, _ features: consuming ArticleFeatures, from origin: Origin, role: MemberRole? = nil
  ) -> Int {
    insert(Slot(id, features, from: origin, role: role))
  }

  /// Takes in an article without a story; returns its slot.
  mutating func insert(_ article: consuming Slot) -> Int {
    let slot = slots.count
    withUnsafeMutablePointer(to: &article) { article in
      enter(UnsafePointer(article), in: slot)
      indexes.add(UnsafePointer(article), slot: slot, language: languageOf[slot])
    }
    // Slots are most of what is held: room for twice as many would be too much.
    if slots.count == slots.capacity { slots.reserveCapacity(slots.count + slots.count / 4 + 64) }
    slots.append(article)
    return slot
  }

  /// Notes what is kept of an article beside its slot, but for the indexes. Points to it: a copy takes hold of what each of
  /// its features refers to.
  private mutating func enter(_ article: UnsafePointer<Slot>, in slot: Int) {
    alive.append(true)
    bearings.append(
      Bearing(terms: article.pointee.features.terms, prefix: article.pointee.features.prefix, story: -1))
    isLoose.append(article.pointee.features.kind.isLoose)
    contested.append(false)
    ordinals.append(article.pointee.ordinal)
    nextOrdinal = max(nextOrdinal, article.pointee.ordinal + 1)
    // Far more languages than there are would share the last place.
    languageOf.append(UInt16(clamping: count(article, in: slot)))
    if !article.pointee.features.rivals.isEmpty { contest(article.pointee.features.rivals) }
    if article.pointee.isPinned { hasPinned = true }
  }

  /// Makes a story without members; returns its number.
  mutating func makeStory(_ id: StoryID, headline: ArticleID? = nil, rule: String = "") -> Int {
    stories.append(StoryRecord(id: id, headline: headline, headlineRule: rule))
    storyPlaces[id] = stories.count - 1
    return stories.count - 1
  }

  /// The number of an open story; that of a new one without members where there is none.
  mutating func makeStory(unlessOpen id: StoryID, headline: ArticleID, rule: String) -> Int {
    let next = stories.count
    let number = Self.value(&storyPlaces[id, default: next])
    if number == next { stories.append(StoryRecord(id: id, headline: headline, headlineRule: rule)) }
    return number
  }

  private static func value(_ place: inout Int) -> Int { place }

  /// Puts an article into a story.
  mutating func assign(_ slot: Int, to story: Int, openFor: Int64) {
    slots[slot].story = story
    bearings[slot].story = Int32(story)
    let ordinal = slots[slot].features.ordinal
    var place = stories[story].members.count
    if place == 0 {
      stories[story].members = [slot]
      return extend(story, to: slots[slot].features.time, openFor)
    }
    while place > 0 && slots[stories[story].members[place - 1]].features.ordinal > ordinal { place -= 1 }
    stories[story].members.insert(slot, at: place)
    extend(story, to: slots[slot].features.time, openFor)
  }

  /// Takes an article out of its story, which stays even if it is empty now.
  mutating func unassign(_ slot: Int, openFor: Int64) {
    let story = slots[slot].story
    slots[slot].story = -1
    bearings[slot].story = -1
    stories[story].members.removeAll { $0 == slot }
    stories[story].lastTime = .min
    for member in stories[story].members { extend(story, to: slots[member].features.time, openFor) }
  }

  /// Notes that an article was put into the story in which it is, because the article of this ordinal arrived.
  mutating func note(_ slot: Int, because cause: Int64, isFounding: Bool = false) {
    let story = stories[slots[slot].story].id
    slots[slot].features.standing.steps.append(Standing.Step(story: story, cause: cause, isFounding: isFounding))
  }

  /// Makes it so that an article was always in a story.
  mutating func forgetSteps(of slot: Int, but story: StoryID) {
    slots[slot].features.standing.settle(in: story, since: slots[slot].features.firstOrdinal)
  }

  /// Notes whose text an article has.
  mutating func setOriginal(_ original: ArticleID?, share: UInt16, of slot: Int) {
    slots[slot].features.standing.original = original
    slots[slot].features.standing.share = share
  }

  /// Notes which article's events an article goes on with.
  mutating func setPrecursor(_ precursor: ArticleID?, of slot: Int) {
    slots[slot].features.standing.precursor = precursor
  }

  mutating func setBefore(_ story: StoryID?, of slot: Int) { slots[slot].before = story }

  /// Notes what people decided about an article.
  mutating func setGroup(_ group: Int?, isPinned: Bool, of slot: Int) {
    slots[slot].group = group
    slots[slot].isPinned = isPinned
    if isPinned { hasPinned = true }
  }

  mutating func setEdited(_ slot: Int) { slots[slot].features.standing.isEdited = true }

  /// Moves all members of a story into another and ends the first.
  mutating func merge(_ story: Int, into survivor: Int, openFor: Int64) {
    let members = stories[story].members
    removeStory(story)
    for slot in members { assign(slot, to: survivor, openFor: openFor) }
  }

  /// Takes an article out altogether.
  mutating func remove(_ slot: Int) {
    bury(slot)
    places[slots[slot].id] = nil
  }

  /// Takes an article of a closed story in again, with the features that it had.
  mutating func revive(_ slot: Int, _ features: ArticleFeatures) {
    setFeatures(features, of: slot)
    alive[slot] = true
    let article = slots[slot]
    withUnsafePointer(to: article) { _ = count($0, in: slot) }
  }

  /// Ends an empty story.
  mutating func removeStory(_ story: Int) {
    stories[story].isAlive = false
    stories[story].members = []
    storyPlaces[stories[story].id] = nil
  }

  /// Notes the earlier articles that an article resembles without being of their story.
  mutating func setRivals(_ rivals: [UInt32], of slot: Int) {
    slots[slot].features.rivals = rivals
    contest(rivals)
  }

  /// Marks articles, given by ordinal, for a second look.
  private mutating func contest(_ rivals: [UInt32]) {
    for rival in rivals {
      var (low, high) = (0, ordinals.count)
      while low < high {
        let middle = (low + high) / 2
        if ordinals[middle] < Int64(rival) { low = middle + 1 } else { high = middle }
      }
      if low < ordinals.count && ordinals[low] == Int64(rival) { contested[low] = true }
    }
  }

  /// Takes the call for a second look back from articles, given by ordinal.
  mutating func calm(_ rivals: Set<UInt32>) {
    for slot in ordinals.indices where rivals.contains(UInt32(truncatingIfNeeded: ordinals[slot])) {
      contested[slot] = false
    }
  }

  mutating func setFeatures(_ features: ArticleFeatures, of slot: Int) {
    slots[slot].features = features
    bearings[slot].terms = features.terms
  }

  /// An article as the store gets it. From then on its slot has its lists from those very bytes, so that they are held once.
  mutating func handOut(_ slot: Int) -> FinishedStory.Member? {
    let member = slots.withUnsafeBufferPointer { slots in
      slots.baseAddress.map { FinishedStory.Member($0 + slot) }
    }
    if let member, let lists = PackedLists(member.stored.features, slots[slot].features.lists.counts) {
      slots[slot].features.lists = lists
      bearings[slot].terms = lists.terms
    }
    return member
  }

  mutating func setRole(_ role: MemberRole, of slot: Int) { slots[slot].role = role }
  mutating func setHeadline(_ article: ArticleID?, _ rule: String, of story: Int) {
    stories[story].headline = article
    stories[story].headlineRule = rule
  }

  mutating func setSurroundings(_ surroundings: Surroundings, of slot: Int) {
    slots[slot].features.surroundings = surroundings
  }
  mutating func setCopy(_ isCopy: Bool, of slot: Int) { slots[slot].features.isCopy = isCopy }
  mutating func countFounding(of slot: Int) { slots[slot].features.foundings &+= 1 }

  private mutating func extend(_ story: Int, to time: Int64, _ openFor: Int64) {
    guard time > stories[story].lastTime else { return }
    stories[story].lastTime = time
    expiries.insert(ExpiryQueue.Expiry(time: time + openFor, story: story))
  }

  private mutating func bury(_ slot: Int) {
    alive[slot] = false
    newestDead = max(newestDead, slot)
    liveArticles -= 1
    let language = slots[slot].features.language
    if let place = languages.firstIndex(where: { $0.hash == language }) {
      languages[place].statistics.remove(slots[slot].features.terms)
    }
    if slots[slot].isBridged { bridgedArticles -= 1 }
    let prefix = slots[slot].features.prefix
    if prefix != 0 { prefixes.add(prefix, -1) }
    if places[slots[slot].id] == slot { places[slots[slot].id] = nil }
    slots[slot].features = ArticleFeatures()
    bearings[slot].terms = slots[slot].features.terms
  }

  /// Counts an article among the open ones, in its slot; returns the place of its language.
  private mutating func count(_ article: UnsafePointer<Slot>, in slot: Int) -> Int {
    liveArticles += 1
    places[article.pointee.id] = slot
    let prefix = article.pointee.features.prefix
    if prefix != 0 { prefixes.add(prefix, 1) }
    if article.pointee.isBridged { bridgedArticles += 1 }
    let language = article.pointee.features.language
    let place = languages.firstIndex { $0.hash == language } ?? languages.count
    if place == languages.count { languages.append((language, TermStatistics(language: language))) }
    languages[place].statistics.add(article.pointee.features.terms)
    return place
  }

  // MARK: Rebuilding

  /// Whether most of what is held is dead.
  var needsRebuild: Bool { slots.count > 2 * liveArticles + 4096 }

  /// The same state without the dead.
  func rebuilt(openFor: Int64) -> DeduplicatorState {
    var state = DeduplicatorState()
    let living = slots.indices.filter { alive[$0] }
    var articles = living.map { slots[$0] }
    for index in articles.indices { articles[index].story = -1 }
    state.fill(with: articles, stories: storyPlaces.count)
    state.now = now
    var newStories = [Int](repeating: -1, count: stories.count)
    for (number, story) in stories.enumerated() where story.isAlive {
      newStories[number] = state.makeStory(story.id, headline: story.headline, rule: story.headlineRule)
    }
    for (number, place) in living.enumerated() where slots[place].story >= 0 {
      state.assign(number, to: newStories[slots[place].story], openFor: openFor)
    }
    state.nextOrdinal = nextOrdinal
    return state
  }
}
