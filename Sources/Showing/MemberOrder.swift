package import News

/// The order in which the members of a story are shown.
package enum MemberOrder {
  /// By source, then by time.
  package static func bySourceAndTime(_ members: [StoryMember]) -> [StoryMember] {
    members.sorted {
      ($0.source, $0.published ?? $0.firstSeen, $0.id) < ($1.source, $1.published ?? $1.firstSeen, $1.id)
    }
  }

  /// By source and time, but each copy right after the member whose text it has.
  package static func copiesUnderOriginals(_ members: [StoryMember]) -> [StoryMember] {
    let sorted = bySourceAndTime(members)
    let ids = Set(members.map(\.id))
    let isUnder = { (member: StoryMember) in member.role == .copy && member.original.map(ids.contains) == true }
    let copies = Dictionary(grouping: sorted.filter(isUnder)) { $0.original ?? $0.id }
    var shown: [StoryMember] = []
    var seen: Set<ArticleID> = []
    func show(_ member: StoryMember) {
      guard seen.insert(member.id).inserted else { return }
      shown.append(member)
      for copy in copies[member.id] ?? [] { show(copy) }
    }
    for member in sorted where !isUnder(member) { show(member) }
    for member in sorted { show(member) }
    return shown
  }
}
