import Testing
import TestSupport

@testable import Model

struct NeighboursTests {
  @Test func `a link counts for both ends, once, however often it is named`() {
    // 0 names 2 and 1, 1 names 0, 2 names 0 twice, 3 nobody.
    let neighbours = Neighbours(named: [2, 1, 0, 0, 0], ends: [2, 3, 5, 5])
    #expect((0..<4).map { Array(neighbours[$0]) } == [[1, 2], [0], [0], []])
  }

  @Test func `the neighbours are those of every link that was named`() {
    var random = SplitMix64(seed: 6)
    for _ in 0..<100 {
      let count = Int.random(in: 1...30, using: &random)
      var (named, ends): ([Int32], [Int]) = ([], [])
      var sets = [Set<Int32>](repeating: [], count: count)
      for one in 0..<count {
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          let other = Int.random(in: 0..<count, using: &random)
          if other == one { continue }
          named.append(Int32(other))
          sets[one].insert(Int32(other))
          sets[other].insert(Int32(one))
        }
        ends.append(named.count)
      }
      let neighbours = Neighbours(named: named, ends: ends)
      #expect((0..<count).map { Array(neighbours[$0]) } == sets.map { $0.sorted() })
    }
  }

  @Test func `of nothing there are none`() {
    #expect(Neighbours(named: [], ends: [0])[0].isEmpty)
    _ = Neighbours(named: [], ends: [])
  }
}
