import Model
import Scoring
import TestSupport
import Testing

@testable import Reports

/// What is not visible on a day is in no output of that day, to the byte.
struct AsOfTests {
  private let page = Page(columns: 100)

  /// Everything that can be printed of a roadmap as of a day.
  private func outputs(of archive: Archive, on day: Day) throws -> [String] {
    let assessment = Assessment(of: archive, asOf: day)
    let status = StatusReport(assessment, today: day)
    let forecast = ForecastReport(assessment)
    var outputs = [status.text(on: page), status.json.text, forecast.text(on: page), forecast.json.text]
    let sensitivity = SensitivityReport(assessment, today: day)
    outputs += [sensitivity.text(on: page), sensitivity.json.text]
    let changes = DiffReport(Changes(of: archive, from: day.advanced(days: -400), to: day))
    outputs += [changes.text(on: page), changes.json.text]
    for name in ["overall", "outlook"] {
      let report = try #require(ExplainReport(assessment, of: name))
      outputs += [report.text(on: page), report.json.text]
    }
    for kind in RecordKind.allCases {
      outputs.append(ListReport(assessment, of: kind, matching: .init()).json.text)
      for record in assessment.roadmap.records(kind) {
        outputs.append(try #require(ShowReport(assessment, id: record.id)).json.text)
      }
    }
    return outputs
  }

  @Test(arguments: 0..<6)
  func `deleting what is not visible, or adding to it, changes no byte`(seed: UInt64) throws {
    let whole = Roadmap.random(seed: seed)
    let archive = Archive(whole)
    let known = archive.days
    for day in [known[known.count / 3], known[2 * known.count / 3]] {
      let expected = try outputs(of: archive, on: day)
      #expect(try outputs(of: Archive(archive.asOf(day)), on: day) == expected, "deleting, \(day)")

      var more = whole
      let later = PartialDate(day.advanced(days: 1))
      for area in more.areas.indices {
        for index in more.areas[area].indicators.indices {
          more.areas[area].indicators[index].observations.insert(
            .init(date: PartialDate(day), value: 1, isBreak: true, provenance: .init(published: later)), at: 0)
          more.areas[area].indicators[index].targets.append(.init(set: later, date: later, value: 1))
        }
        for index in more.areas[area].actions.indices {
          more.areas[area].actions[index].updates.append(.init(date: later, status: .delivered))
        }
        var action = Action(id: ID("later-\(area)"), title: "Later", commitment: "Later")
        action.provenance.published = later
        more.areas[area].actions.append(action)
      }
      for index in more.milestones.indices {
        more.milestones[index].updates.append(.init(date: later, state: .cancelled))
      }
      for index in more.risks.indices {
        more.risks[index].updates.append(.init(date: later, likelihood: 5, impact: 5))
      }
      more.sources.append(.later(later))
      #expect(try outputs(of: Archive(more), on: day) == expected, "adding, \(day)")
    }
  }
}

extension Source {
  fileprivate static func later(_ date: PartialDate) -> Source {
    var source = Source(id: "later", title: "Later")
    source.date = date
    return source
  }
}
