import Model
import Scoring
import TestSupport
import Testing

/// What always holds of changes, over generated roadmaps.
@Suite struct ChangesPropertyTests {
  private let pairs = Array(zip(days, days.dropFirst())) + [(days[0], days[5]), (days[2], days[4])]

  @Test(arguments: 0..<60)
  func `effects add up to the change of every group`(seed: Int) {
    for (from, to) in pairs {
      for group in Changes(of: Archive(generated(seed)), from: from, to: to).overall.all {
        guard let change = group.change, !group.children.isEmpty else { continue }
        #expect(isNear(group.children.compactMap(\.effect).reduce(0, +), change), "\(group.subject)")
        #expect(isNear(group.parts.map(\.points).reduce(0, +), change, within: 1e-7), "\(group.subject)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `between a day and itself nothing changes`(seed: Int) {
    for day in days {
      let changes = Changes(of: Archive(generated(seed)), from: day, to: day)
      #expect(changes.isEmpty)
      #expect(changes.overall.all.allSatisfy { ($0.change ?? 0) == 0 && ($0.effect ?? 0) == 0 && $0.reasons.isEmpty })
    }
  }

  @Test(arguments: 0..<60)
  func `whatever changed has a reason, and what did not change has no effect`(seed: Int) {
    for (from, to) in pairs {
      let changes = Changes(of: Archive(generated(seed)), from: from, to: to)
      for change in changes.overall.all {
        if case .action = change.subject { check(change) }
        if case .indicator = change.subject { check(change) }
      }
    }
  }

  private func check(_ change: ScoreChange) {
    #expect(!change.isChanged || !change.reasons.isEmpty, "\(change)")
    if change.isChanged, change.before == change.after { Issue.record("\(change.subject) is no change") }
    if !change.isChanged { #expect((change.effect ?? 0) == 0) }
  }

  @Test(arguments: 0..<60)
  func `before and after are the assessments' own`(seed: Int) {
    for (from, to) in pairs {
      let archive = Archive(generated(seed))
      let changes = Changes(of: archive, from: from, to: to)
      let (before, after) = (Assessment(of: archive, asOf: from), Assessment(of: archive, asOf: to))
      let old = Dictionary(before.overall.all.map { ($0.subject, $0.score) }) { first, _ in first }
      #expect(changes.overall.all.map(\.after) == after.overall.all.map(\.score))
      for change in changes.overall.all { #expect(change.before == old[change.subject]) }
    }
  }

  /// The entries are what takes the earlier roadmap to the later one: as many as there are more.
  @Test(arguments: 0..<60)
  func `every new entry is told, and none that was known`(seed: Int) {
    for (from, to) in pairs {
      let changes = Changes(of: Archive(generated(seed)), from: from, to: to)
      #expect(changes.entries.count == changes.after.roadmap.entryCount - changes.before.roadmap.entryCount)
      for entry in changes.entries {
        let known = entry.provenance.published ?? entry.date
        if case .record = entry.content { continue }
        if case .member = entry.content { continue }
        if case .delivery = entry.content { continue }
        if let known, !(from < known.last) {
          #expect(changes.before.roadmap.record(entry.record) == nil, "\(entry)")
        }
        if let known { #expect(known.last <= to) }
      }
    }
  }

  @Test(arguments: 0..<60)
  func `what is not visible at the end changes nothing`(seed: Int) {
    for (from, to) in pairs {
      let archive = Archive(generated(seed))
      let changes = Changes(of: archive, from: from, to: to)
      #expect(changes == Changes(of: Archive(archive.asOf(to)), from: from, to: to))
    }
  }
}

extension ScoreChange {
  var all: [ScoreChange] { [self] + children.flatMap(\.all) }
}

extension Roadmap {
  /// How many records there are, and dated entries in them.
  fileprivate var entryCount: Int {
    RecordKind.allCases.flatMap(records).reduce(0) { count, record in
      switch record {
      case .action(let action, _):
        count + 1 + action.updates.count + action.steps.count { $0.done != nil } + (action.dueSet == nil ? 0 : 1)
      case .indicator(let indicator, _):
        count + 1 + (indicator.baseline == nil ? 0 : 1) + indicator.targets.count + indicator.trajectory.count
          + indicator.observations.count
      case .roundtable(let table):
        count + 1 + table.champions.count + table.constituents.count + table.sessions.count + table.outputs.count
          + table.outputs.count { $0.delivered != nil }
      case .milestone(let milestone): count + 1 + milestone.updates.count
      case .risk(let risk): count + 1 + risk.updates.count
      case .area, .body, .source: count + 1
      }
    }
  }
}
