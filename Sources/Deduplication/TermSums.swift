/// What a walk over two articles' terms adds up; integers, so that no order of addition matters.
struct TermSums {
  var terms = 0
  var headline = 0
  var action = 0
  var names = 0.0
  var coveredA = 0
  var coveredB = 0
  var rare = 0
  var rarest = 0
  var sharedAction = 0
  var numbers = 0
  var sharedPlaces = 0
  var lackingA = 0
  var lackingB = 0
  var lackingHeadlineA = 0
  var lackingHeadlineB = 0

  /// Walks two lists that are sorted by hash.
  init(_ a: [TermEntry], _ b: [TermEntry]) {
    a.withUnsafeBufferPointer { a in
      b.withUnsafeBufferPointer { b in
        var (i, j) = (0, 0)
        while i < a.count && j < b.count {
          let x = a[i]
          let y = b[j]
          if x.hash == y.hash {
            share(x, y)
            i += 1
            j += 1
          } else if x.hash < y.hash {
            lackA(x)
            i += 1
          } else {
            lackB(y)
            j += 1
          }
        }
        while i < a.count {
          lackA(a[i])
          i += 1
        }
        while j < b.count {
          lackB(b[j])
          j += 1
        }
      }
    }
  }

  private mutating func share(_ x: TermEntry, _ y: TermEntry) {
    let idfX = Int(x.idf)
    let idfY = Int(y.idf)
    let idf = min(idfX, idfY)
    terms += Int(x.weight) * Int(y.weight)
    rare += max(0, idf - 80)
    rarest = max(rarest, idf)
    let inX = x.marks.contains(.title)
    let inY = y.marks.contains(.title)
    let isName = !x.marks.union(y.marks).isDisjoint(with: .name)
    if inX { coveredA += idfX }
    if inY { coveredB += idfY }
    if inX && inY {
      headline += idfX * idfY
      if !isName {
        action += idfX * idfY
        sharedAction += 1
      }
    }
    if x.marks.contains(.name) && y.marks.contains(.name) {
      names += PairMeasure.nameWeight(x.marks) * PairMeasure.nameWeight(y.marks) * Double(idfX * idfY)
    }
    if x.marks.contains(.number) { numbers += idf }
    if x.marks.contains(.place) || y.marks.contains(.place) { sharedPlaces += 1 }
  }

  private mutating func lackA(_ x: TermEntry) {
    guard x.marks.contains(.name) else { return }
    if x.marks.contains(.title) { lackingHeadlineA += Int(x.idf) }
    if !x.marks.isDisjoint(with: [.title, .lead]) { lackingA += Int(x.idf) }
  }

  private mutating func lackB(_ y: TermEntry) {
    guard y.marks.contains(.name) else { return }
    if y.marks.contains(.title) { lackingHeadlineB += Int(y.idf) }
    if !y.marks.isDisjoint(with: [.title, .lead]) { lackingB += Int(y.idf) }
  }
}
