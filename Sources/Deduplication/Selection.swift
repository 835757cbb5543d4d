/// Picks by rank without sorting everything.
enum Selection {
  /// The element that would stand at `rank` if the list were sorted from the largest down (C. A. R. Hoare, "Algorithm
  /// 65: find", 1961). Changes the order of the list; the elements must differ.
  static func nth(_ rank: Int, largestOf list: inout [UInt64]) -> UInt64 {
    list.withUnsafeMutableBufferPointer { nth(rank, largestOf: $0[...]) }
  }

  /// The same of a part of memory: what comes before `rank` is larger then, what comes behind smaller.
  static func nth(_ rank: Int, largestOf part: Slice<UnsafeMutableBufferPointer<UInt64>>) -> UInt64 {
    let list = UnsafeMutableBufferPointer(rebasing: part)
    var (low, high) = (0, list.count - 1)
    while low < high {
      let pivot = list[(low + high) / 2]
      var (i, j) = (low, high)
      while i <= j {
        while list[i] > pivot { i &+= 1 }
        while list[j] < pivot { j &-= 1 }
        if i <= j {
          (list[i], list[j]) = (list[j], list[i])
          i &+= 1
          j &-= 1
        }
      }
      if rank <= j {
        high = j
      } else if rank >= i {
        low = i
      } else {
        break
      }
    }
    return list[rank]
  }

  /// Sorts a few numbers from the largest down.
  static func sortDown(_ part: Slice<UnsafeMutableBufferPointer<UInt64>>) {
    let list = UnsafeMutableBufferPointer(rebasing: part)
    for index in list.indices {
      let key = list[index]
      var place = index
      while place > 0 && list[place &- 1] < key {
        list[place] = list[place &- 1]
        place &-= 1
      }
      list[place] = key
    }
  }

  /// Sorts numbers whose upper bits are spread evenly, as those of hashes are: once by their first eight bits, then
  /// each where it belongs among its few neighbours.
  static func sortSpread(_ list: inout [UInt64], scratch: inout [UInt64]) {
    guard list.count > 1 else { return }
    if scratch.count < list.count { scratch = [UInt64](repeating: 0, count: 2 * list.count) }
    let count = list.count
    list.withUnsafeMutableBufferPointer { list in
      scratch.withUnsafeMutableBufferPointer { scratch in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 257) { starts in
          starts.initialize(repeating: 0)
          for key in list { starts[Int(key >> 56) + 1] += 1 }
          for bucket in 1..<257 { starts[bucket] += starts[bucket - 1] }
          for key in list {
            let bucket = Int(key >> 56)
            scratch[Int(starts[bucket])] = key
            starts[bucket] += 1
          }
        }
        for index in 0..<count {
          let key = scratch[index]
          var place = index
          while place > 0 && list[place - 1] > key {
            list[place] = list[place - 1]
            place -= 1
          }
          list[place] = key
        }
      }
    }
  }
}
