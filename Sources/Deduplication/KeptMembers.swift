internal import News

/// Members of stored stories, their features read, until they are entered: each lies in one place, and is moved from there
/// without a copy, which would take hold of all that it refers to.
struct KeptMembers: ~Copyable {
  /// The number of each member's story among those that are restored.
  private(set) var stories: [Int32] = []
  private let slots: UnsafeMutablePointer<Slot>

  /// None yet, and room for so many.
  init(capacity: Int) {
    slots = .allocate(capacity: capacity)
    stories.reserveCapacity(capacity)
  }

  deinit {
    slots.deinitialize(count: stories.count)
    slots.deallocate()
  }

  var count: Int { stories.count }

  /// Adds a member, for which there is room, of the story of this number; false where its features cannot be read.
  mutating func append(_ member: UnsafePointer<StoredMember>, of story: StoryID, _ number: Int) -> Bool {
    guard let features = ArticleFeatures(of: member.pointee, in: story) else { return false }
    (slots + count).initialize(to: Slot(member.pointee, features, of: story))
    stories.append(Int32(number))
    return true
  }

  /// Moves out the member that was added last, as if it had not been added.
  mutating func takeLast() -> Slot {
    stories.removeLast()
    return (slots + count).move()
  }

  /// Where a member lies.
  func place(_ index: Int) -> UnsafeMutablePointer<Slot> { slots + index }

  /// Moves all members out, by ordinal, each with the number of its story.
  mutating func takeInOrder() -> (slots: [Slot], stories: [Int32]) {
    let (numbers, places, slots) = (stories, inOrder(), slots)
    stories = []
    let taken = [Slot](unsafeUninitializedCapacity: places.count) { buffer, count in
      guard let start = buffer.baseAddress else { return }
      for (index, place) in places.enumerated() { (start + index).moveInitialize(from: slots + place, count: 1) }
      count = places.count
    }
    return (taken, places.map { numbers[$0] })
  }

  /// The places of members by ordinal.
  private func inOrder() -> [Int] {
    let slots = slots
    var order = (0..<count).map { (ordinal: slots[$0].ordinal, place: $0) }
    order.sort { ($0.ordinal, $0.place) < ($1.ordinal, $1.place) }
    return order.map(\.place)
  }
}
