import Model
import TestSupport
import Testing

@testable import Scoring

@Suite struct ExplanationTests {
  private static func nodes(_ node: ScoreNode) -> [ScoreNode] { [node] + node.children.flatMap(nodes) }

  private static func all(_ explanation: Explanation) -> [Explanation] {
    [explanation] + explanation.parts.flatMap(all)
  }

  private static func assessments(_ seed: UInt64) -> [Assessment] {
    let archive = Archive(Roadmap.random(seed: seed))
    let days = archive.days
    return [days.first, days[days.count / 2], days.last].compactMap { $0 }.map { Assessment(of: archive, asOf: $0) }
  }

  @Test(arguments: 1...25)
  func `an explanation, worked out again, gives the numbers it explains`(seed: UInt64) throws {
    for assessment in Self.assessments(seed) {
      for node in Self.nodes(assessment.overall) {
        let explanation = try #require(assessment.explanation(of: node.subject))
        #expect(explanation.value == node.score.value)
        if let value = explanation.value {
          let formula = try #require(explanation.formula)
          #expect(abs(formula.value - value) < 1e-7, "\(node.subject): \(formula.text { "\($0)" })")
        } else {
          #expect(explanation.gap != nil && explanation.formula == nil)
        }
        for figure in explanation.figures {
          #expect(
            abs(figure.formula.value - figure.value) <= 1e-7 * max(1, abs(figure.value)), "\(node.subject) \(figure)")
        }
        let named = Dictionary(uniqueKeysWithValues: explanation.figures.map { ($0.name, $0.value) })
        #expect(named[.expected] == node.score.expected)
        #expect(named[.pace] == node.score.pace)
      }
    }
  }

  @Test(arguments: 1...25)
  func `shares add up to the value, and weights to one`(seed: UInt64) throws {
    for assessment in Self.assessments(seed) {
      let root = try #require(assessment.explanation(of: .overall))
      for explanation in Self.all(root) where !explanation.parts.isEmpty {
        #expect(abs(explanation.parts.map(\.share).reduce(0, +) - (explanation.value ?? 0)) < 1e-9)
      }
      let leaves = Self.all(root).filter { $0.parts.isEmpty && $0.value != nil }
      guard root.value != nil else { continue }
      #expect(abs(leaves.map(\.effectiveWeight).reduce(0, +) - 1) < 1e-9)
    }
  }

  @Test(arguments: 1...25)
  func `a standing names the status and the rule of the assessment`(seed: UInt64) throws {
    for assessment in Self.assessments(seed) {
      for node in Self.nodes(assessment.overall) {
        let standing = try #require(assessment.explanation(of: node.subject)?.standing)
        #expect(standing.status == node.score.status && standing.rule == node.score.rule, "\(node.subject)")
      }
    }
  }

  @Test(arguments: 1...10)
  func `what would change it most, changed, does`(seed: UInt64) throws {
    let assessment = try #require(Self.assessments(seed).last)
    let settings = assessment.roadmap.settings
    for node in Self.nodes(assessment.overall) {
      let explanation = try #require(assessment.explanation(of: node.subject))
      for lever in explanation.levers {
        var roadmap = assessment.roadmap
        for area in roadmap.areas.indices {
          for place in roadmap.areas[area].actions.indices where roadmap.areas[area].actions[place].id == lever.id {
            roadmap.areas[area].actions[place].updates.append(
              .init(date: PartialDate(assessment.day), status: .delivered))
          }
          for place in roadmap.areas[area].indicators.indices
          where roadmap.areas[area].indicators[place].id == lever.id {
            let indicator = roadmap.areas[area].indicators[place]
            let best = settings.normalisation == .goalposts ? indicator.bounds?.best : nil
            guard let value = best ?? indicator.target?.value else { continue }
            roadmap.areas[area].indicators[place].observations.append(
              .init(date: PartialDate(Day(number: 60_000)), value: value))
          }
        }
        let changed = Assessment(of: roadmap, on: assessment.day, past: roadmap)
        let gain = try #require(changed.node(node.subject)?.score.value) - (node.score.value ?? 0)
        #expect(abs(gain - lever.gain) < 1e-7, "\(node.subject): \(lever)")
      }
    }
  }
}
