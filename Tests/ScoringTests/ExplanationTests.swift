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
        let changed = Assessment(of: roadmap, on: assessment.day)
        let gain = try #require(changed.node(node.subject)?.score.value) - (node.score.value ?? 0)
        #expect(abs(gain - lever.gain) < 1e-7, "\(node.subject): \(lever)")
      }
    }
  }

  @Test(arguments: 1...25)
  func `a roundtable and the outlook are explained to the digit`(seed: UInt64) throws {
    for assessment in Self.assessments(seed) {
      for score in assessment.roundtables {
        let explanation = try #require(assessment.explanation(named: score.id.text))
        #expect(explanation.value == score.progress)
        if let value = score.progress { #expect(abs(try #require(explanation.formula).value - value) < 1e-9) }
        #expect(abs(explanation.parts.map(\.share).reduce(0, +) - (score.progress ?? 0)) < 1e-9)
      }
      let outlook = try #require(assessment.explanation(named: "outlook"))
      #expect(outlook.value == assessment.outlook.index.map(Double.init))
      if let value = outlook.value { #expect(outlook.formula?.value == value) }
      for explanation in Self.all(outlook) where !explanation.parts.isEmpty && explanation.value != nil {
        #expect(abs(explanation.parts.map(\.share).reduce(0, +) - (explanation.value ?? 0)) < 1e-9)
        #expect(abs(try #require(explanation.formula).value - (explanation.value ?? 0)) < 1e-9)
      }
    }
  }

  @Test func `every number has a name, and nothing else has`() throws {
    let assessment = Assessment(
      of: Archive(.sample([.sample(actions: [.delivered("a")], indicators: [.sample("i", observed: [(5, 50)])])])),
      asOf: on(10))
    for name in ["overall", "roadmap", "area", "area/delivery", "area/outcome", "a", "i", "outlook"] {
      #expect(assessment.explanation(named: name) != nil, "\(name)")
    }
    for name in ["b", "area/", "a/delivery", "/outcome", ""] { #expect(assessment.explanation(named: name) == nil) }
  }

  @Test(arguments: [
    (Explanation.Gap.noUpdate, "silent"), (.unconfirmed, "unseen"), (.excluded, "dropped"), (.noObservation, "empty"),
    (.noTarget, "untargeted"), (.noBaseline, "unbased"), (.beforeBaseline, "early"), (.offScale, "off"),
    (.nothingScored, "area"),
  ])
  func `what has no score says why`(gap: Explanation.Gap, name: String) throws {
    var unseen = Action.delivered("unseen")
    unseen.provenance = unconfirmed
    var untargeted = Indicator.sample("untargeted", observed: [(5, 1)])
    untargeted.targets = []
    var unbased = Indicator.sample("unbased", observed: [(5, 1)])
    unbased.baseline = nil
    var settings = ScoringSettings()
    settings.actionCredit.dropped = .excluded
    let area = Area.sample(
      actions: [.sample("silent"), unseen, .sample("dropped", updates: [.init(date: at(0), status: .dropped)])],
      indicators: [
        .sample("empty"), untargeted, unbased, .sample("early", observed: [(-5, 1)]),
        .sample("off", from: 0, scale: .log, observed: [(5, 50)]),
      ])
    let assessment = Assessment(of: Archive(.sample([area], settings)), asOf: on(10))
    let explanation = try #require(assessment.explanation(named: name))
    #expect(explanation.gap == gap && explanation.value == nil)
  }

  @Test func `what went in is named with its day and its source`() throws {
    var indicator = Indicator.sample("i")
    indicator.observations = [
      .init(date: at(300), value: 40, provenance: .init(source: "bulletin", published: at(400)))
    ]
    let assessment = Assessment(of: Archive(.sample([.sample(indicators: [indicator])])), asOf: on(500))
    let input = try #require(assessment.explanation(named: "i")?.inputs.first)
    #expect(input.name == "observation" && input.value == .number(40, unit: "%"))
    #expect(input.date == at(300) && input.provenance.published == at(400) && input.provenance.source == "bulletin")
  }
}
