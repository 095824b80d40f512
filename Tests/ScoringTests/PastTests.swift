import Model
import Scoring
import TestSupport
import Testing

/// What a year ago was worth, told by an assessment of today.
@Suite struct PastTests {
  @Test(arguments: 0..<80)
  func `each node knows its score of 365 days before, as an assessment of that day has it`(seed: Int) {
    let archive = Archive(generated(seed))
    for day in days {
      let past = Assessment(of: archive, asOf: day.advanced(days: -365))
      let values = Dictionary(uniqueKeysWithValues: past.overall.all.map { ($0.subject, $0.score.value) })
      for node in Assessment(of: archive, asOf: day).overall.all {
        #expect(node.before == values[node.subject] ?? nil, "\(node.subject) on \(day)")
      }
    }
  }

  @Test func `there are scores of before in generated roadmaps`() {
    let nodes = (0..<10).flatMap { Assessment(of: Archive(generated($0)), asOf: days[4]).overall.all }
    #expect(nodes.count { $0.before != nil && $0.before != $0.score.value } > 20)
  }
}
