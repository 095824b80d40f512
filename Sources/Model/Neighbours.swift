/// Which of some numbered things are linked, both ways: one array for all, as there may be millions of links.
struct Neighbours: Sendable {
  /// The neighbours of thing 0, then those of thing 1, and so on; each in order, each once.
  private var all: [Int32] = []
  /// Where those of each begin, and at last where all end.
  private var starts: [Int]

  /// `named` holds whom thing 0 names, then whom thing 1 names, and so on; `ends` where each of these parts ends.
  init(named: [Int32], ends: [Int]) {
    starts = Array(repeating: 0, count: ends.count + 1)
    Neighbours.forEach(named, ends) { one, other in
      starts[one] += 1
      starts[other] += 1
    }
    var total = 0
    for thing in starts.indices { (starts[thing], total) = (total, total + starts[thing]) }
    var all = [Int32](repeating: 0, count: total)
    var next = starts
    Neighbours.forEach(named, ends) { one, other in
      (all[next[one]], all[next[other]]) = (Int32(other), Int32(one))
      next[one] += 1
      next[other] += 1
    }
    sortOnce(&all)
    self.all = all
  }

  subscript(thing: Int) -> ArraySlice<Int32> { all[starts[thing]..<starts[thing + 1]] }

  private static func forEach(_ named: [Int32], _ ends: [Int], _ body: (Int, Int) -> Void) {
    var place = 0
    for (one, end) in ends.enumerated() {
      while place < end {
        body(one, Int(named[place]))
        place += 1
      }
    }
  }

  /// Sorts the part of each thing, and moves the parts together where one stood in it twice.
  private mutating func sortOnce(_ all: inout [Int32]) {
    var kept = 0
    all.withUnsafeMutableBufferPointer { all in
      for thing in 0..<starts.count - 1 {
        var part = UnsafeMutableBufferPointer(rebasing: all[starts[thing]..<starts[thing + 1]])
        part.sort()
        starts[thing] = kept
        for other in part where kept == starts[thing] || all[kept - 1] != other {
          all[kept] = other
          kept += 1
        }
      }
    }
    starts[starts.count - 1] = kept
    all.removeLast(all.count - kept)
  }
}
