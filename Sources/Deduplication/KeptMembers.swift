internal import News

/// Members of stored stories, their features read, until they are entered: each lies in one place, and is moved from there
/// into the state without a copy, which would take hold of all that it refers to.
struct KeptMembers: ~Copyable {
  /// The number of each member's story among those that are restored.
  private(set) var stories: [Int32] = []
  private let slots: UnsafeMutablePointer<Slot>
  /// Whether each member is still here.
  private var isHere: [Bool] = []

  /// None yet, and room for so many.
  init(capacity: Int) {
    slots = .allocate(capacity: capacity)
    stories.reserveCapacity(capacity)
    isHere.reserveCapacity(capacity)
  }

  deinit {
    for index in isHere.indices where isHere[index] { (slots + index).deinitialize(count: 1) }
    slots.deallocate()
  }

  var count: Int { stories.count }

  /// Adds a member, for which there is room, of the story of this number; false where its features cannot be read.
  mutating func append(_ member: borrowing StoredMember, of story: borrowing StoredStory, _ number: Int) -> Bool {
    guard let features = ArticleFeatures(of: member, in: story.id) else { return false }
    (slots + count).initialize(to: Slot(member, features, of: story.id))
    stories.append(Int32(number))
    isHere.append(true)
    return true
  }

  /// Moves out the member that was added last, as if it had not been added.
  mutating func takeLast() -> Slot {
    isHere.removeLast()
    stories.removeLast()
    return (slots + count).move()
  }

  /// Where a member lies that was not taken yet.
  func place(_ index: Int) -> UnsafeMutablePointer<Slot> { slots + index }

  /// Moves a member out.
  mutating func take(_ index: Int) -> Slot {
    precondition(isHere[index], "a member is taken once")
    isHere[index] = false
    return (slots + index).move()
  }

  /// The places of members by ordinal.
  func inOrder() -> [Int] {
    let slots = slots
    var order = (0..<count).map { (ordinal: slots[$0].ordinal, place: $0) }
    order.sort { ($0.ordinal, $0.place) < ($1.ordinal, $1.place) }
    return order.map(\.place)
  }
}
