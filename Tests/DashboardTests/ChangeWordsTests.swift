import Canvas
import Model
import Scoring
import TestSupport
import Testing

@testable import Dashboard

struct ChangeWordsTests {
  /// What is told of a roadmap that has one record of interest, oldest first, each with its sign.
  private func stories(_ symbols: Symbols = .unicode, _ change: (inout Roadmap) -> Void) -> [String] {
    var roadmap = Roadmap(id: "r", title: "R", start: "2019", horizon: "2030")
    roadmap.sources = [Source(id: "report", title: "The report")]
    roadmap.areas = [Area(id: "a", number: 1, title: "A", shortTitle: "A", purpose: "P.")]
    change(&roadmap)
    let archive = Archive(roadmap)
    let day = Day("2026-11-23")
    let context = PaneContext(
      assessment: Assessment(of: archive, asOf: day), archive: archive, today: day, symbols: symbols)
    let told = ToldChanges(
      .everything, of: context,
      Changes(from: Assessment(of: context.archive, asOf: Day("2015-01-01")), to: context.assessment), isReversed: false
    )
    return told.rows.indices.reversed().compactMap { told.entry(at: $0) }
      .compactMap { told.story(of: $0, symbols) }.map { "\($0.glyph) \($0.words)" }
  }

  @Test
  func `an action goes from one state to the next`() {
    var action = Action(id: "x", title: "X", commitment: "X.")
    action.updates = [
      .init(date: "2020", status: .planned), .init(date: "2021", status: .underWay),
      .init(date: "2022", status: .underWay, completion: 0.25),
      .init(date: "2023", status: .underWay, completion: 0.5),
      .init(date: "2024", status: .dropped, provenance: .init(certainty: .unconfirmed)),
      .init(date: "2025", status: .delivered, provenance: .init(certainty: .judgement)),
    ]
    #expect(
      stories { $0.areas[0].actions = [action] } == [
        "· planned", "◐ planned → under way", "◐ still under way 25%", "◐ under way 25% → 50%",
        "? under way 50% → dropped, unconfirmed", "✓ under way 50% → delivered*",
      ])
    #expect(stories(.ascii) { $0.areas[0].actions = [action] }[1] == "/ planned -> under way")
  }

  @Test
  func `a figure stands beside the one before it, or the one it corrects`() {
    var indicator = Indicator(id: "x", title: "X", unit: "% of people", direction: .increase)
    indicator.baseline = .init(date: "2018", value: 48, provenance: .init(published: "2019-01"))
    indicator.targets = [
      .init(set: "2019-02", date: "2025", value: 90), .init(set: "2024-02", date: "2030", value: 100),
    ]
    indicator.observations = [
      .init(date: "2020", value: 60, provenance: .init(published: "2021-03")),
      .init(date: "2019", value: 55, provenance: .init(published: "2021-02")),
      .init(date: "2021", value: 58.5, isEstimate: true, provenance: .init(published: "2022-03")),
      .init(date: "2020", value: 57, provenance: .init(published: "2022-04")),
      .init(date: "2022", value: 70, isBreak: true, provenance: .init(published: "2023-03")),
      .init(date: "2023", value: 70, provenance: .init(published: "2024-03")),
    ]
    #expect(
      stories { $0.areas[0].indicators = [indicator] } == [
        "• baseline 48% in 2018", "→ target 90% by 2025", "• 55% in 2019", "▲ 55% → 60% in 2020",
        "▼ 60% → 58.5% in 2021 (estimate)", "▼ 2020 revised: 60% → 57%",
        "▬ 58.5% → 70% in 2022, counted in another way", "→ target 100% by 2030, was 90% by 2025",
        "▬ 70% → 70% in 2023",
      ])
  }

  @Test
  func `a fall is good where less is better, and the unit stands once`() {
    var indicator = Indicator(id: "x", title: "X", unit: "shutdowns", direction: .decrease)
    indicator.observations = [.init(date: "2023", value: 283), .init(date: "2024", value: 1296)]
    #expect(
      stories { $0.areas[0].indicators = [indicator] } == [
        "• 283 shutdowns in 2023", "▼ 283 → 1,296 shutdowns in 2024",
      ])
    indicator.observations = [.init(date: "2023", value: 283), .init(date: "2024", value: 200)]
    #expect(stories { $0.areas[0].indicators = [indicator] }.last == "▲ 283 → 200 shutdowns in 2024")
  }

  @Test
  func `a milestone is scheduled, moved and settled`() {
    var milestone = Milestone(id: "x", title: "X", kind: .summit)
    milestone.plannedDate = "2024-09"
    milestone.updates = [
      .init(date: "2020", state: .scheduled), .init(date: "2021", state: .scheduled),
      .init(date: "2022", state: .rescheduled, to: "2025-03"), .init(date: "2023", state: .rescheduled, to: "2025-06"),
      .init(date: "2025-06", state: .held),
    ]
    #expect(
      stories { $0.milestones = [milestone] } == [
        "◇ scheduled for 2024-09", "◇ still scheduled for 2024-09", "◇ moved from 2024-09 to 2025-03",
        "◇ moved from 2025-03 to 2025-06", "✓ rescheduled → held",
      ])
  }

  @Test
  func `a risk rises and falls`() {
    var risk = Risk(id: "x", title: "X", description: "X.")
    risk.updates = [(2020, 3, 4), (2021, 4, 4), (2022, 2, 4), (2023, 2, 4)].map {
      .init(date: PartialDate(stringLiteral: "\($0.0)"), likelihood: $0.1, impact: $0.2)
    }
    #expect(
      stories { $0.risks = [risk] } == [
        "• likelihood 3, impact 4", "▲ likelihood 3 → 4, impact 4", "▼ likelihood 4 → 2, impact 4",
        "• likelihood 2, impact 4",
      ])
  }

  @Test
  func `roundtables meet and deliver, and a record is announced where nothing else says so`() {
    var table = Roundtable(id: "x", number: 1, code: "1A", title: "X", recommendation: "X.")
    table.provenance.published = "2020"
    table.sessions = [.init(date: "2021", title: "First")]
    table.outputs = [.init(id: "o", title: "Paper", kind: "paper", delivered: "2022")]
    var indicator = Indicator(id: "y", title: "Y", unit: "%", direction: .increase)
    indicator.provenance.published = "2019"
    let told = stories {
      $0.roundtables = [table]
      $0.areas[0].indicators = [indicator]
    }
    #expect(told == ["• new indicator", "· to deliver: Paper", "• met: First", "✓ delivered: Paper"])
  }
}
