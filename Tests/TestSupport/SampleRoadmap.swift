package import Model

/// A small roadmap with one of everything, for pictures of screens: its figures are made up and stay as they are.
package enum Sample {
  package static let day = Day(number: 20780)  // 2026-11-23
  package static let archive = Archive(roadmap)

  package static func date(_ text: String) -> PartialDate {
    guard let date = PartialDate(text) else { preconditionFailure("“\(text)” is no date.") }
    return date
  }

  package static var roadmap: Roadmap {
    var roadmap = Roadmap(
      id: "sample", title: "Roadmap for a Sample", start: date("2020-06-11"), horizon: date("2030-12-31"))
    roadmap.symbol = "S/1"
    roadmap.areas = [connectivity, goods, rights]
    roadmap.roundtables = roundtables
    roadmap.milestones = milestones
    roadmap.bodies = [
      body("itu", "International Telecommunication Union", "ITU"), body("ohchr", "UN Human Rights Office", "OHCHR"),
    ]
    roadmap.risks = [risk]
    roadmap.sources = [
      source("report", "Report of the Secretary-General", "2020-05-29"),
      source("figures", "Facts and Figures", "2020-06-01"),
    ]
    return roadmap
  }

  private static func source(_ id: ID, _ title: LocalizedText, _ day: String) -> Source {
    var source = Source(id: id, title: title)
    source.date = date(day)
    source.url = "https://example.org/\(id)"
    return source
  }

  private static func body(_ id: ID, _ name: LocalizedText, _ acronym: String) -> Body {
    var body = Body(id: id, name: name, kind: .unEntity)
    body.acronym = acronym
    body.negotiates = ["standards"]
    body.areas = [id == "itu" ? "connectivity" : "rights"]
    return body
  }

  private static var connectivity: Area {
    var area = Area(
      id: "connectivity", number: 1, title: "Everybody online by 2030", shortTitle: "Connectivity",
      purpose: "Everybody reaches the network, safely and at a price that people can afford.")
    area.provenance.source = "report"
    var baseline = Action(
      id: "baseline", title: "Agree a baseline of connectivity", commitment: "A baseline that everybody needs.")
    baseline.leads = ["itu"]
    baseline.start = date("2020-06-11")
    baseline.due = date("2022-12-31")
    baseline.updates = [
      .init(date: date("2021-03"), status: .underWay, provenance: .init(source: "report")),
      .init(
        date: date("2022-04-19"), status: .delivered,
        provenance: .init(source: "report", certainty: .judgement, note: "The targets were published.")),
    ]
    var finance = Action(id: "finance", title: "Convene investors", commitment: "A platform for finance.")
    finance.start = date("2020-06-11")
    finance.due = date("2025")
    finance.updates = [.init(date: date("2021-09"), status: .underWay, provenance: .init(source: "report"))]
    var users = Indicator(id: "users", title: "People who use the network", unit: "% of people", direction: .increase)
    users.baseline = .init(date: date("2019"), value: 50, provenance: .init(source: "figures"))
    users.targets = [
      .init(
        set: date("2020-05-29"), date: date("2030"), value: 100, setBy: "the report",
        provenance: .init(source: "report"))
    ]
    let shares = [(2019, 50.0), (2020, 57), (2021, 60), (2022, 62), (2023, 65), (2024, 70), (2025, 74)]
    users.observations = ArraySlice(
      shares.map { .init(date: date("\($0.0)"), value: $0.1, provenance: .init(source: "figures")) })
    area.actions = [baseline, finance]
    area.indicators = [users]
    return area
  }

  private static var goods: Area {
    var area = Area(
      id: "goods", number: 2, title: "Digital public goods", shortTitle: "数字公共物品",
      purpose: "Open software, data and content.")
    area.provenance.source = "report"
    var registry = Action(id: "registry", title: "A registry", commitment: "A registry that everybody can search.")
    registry.due = date("2028")
    registry.updates = [.init(date: date("2024"), status: .underWay, completion: 0.5)]
    area.actions = [registry]
    return area
  }

  private static var rights: Area {
    var area = Area(
      id: "rights", number: 3, title: "Human rights hold \u{1B}[31monline", shortTitle: "Human rights",
      purpose: "Rights hold online as they do offline.")
    area.provenance.source = "report"
    area.actions = [
      Action(id: "guidance", title: "Guidance on due diligence", commitment: "Guidance for the whole system.")
    ]
    var shutdowns = Indicator(id: "shutdowns", title: "Shutdowns", unit: "shutdowns", direction: .decrease)
    shutdowns.observations = [.init(date: date("2024"), value: 296, provenance: .init(source: "figures"))]
    area.indicators = [shutdowns]
    return area
  }

  private static var roundtables: [Roundtable] {
    var first = Roundtable(
      id: "table-1a", number: 1, code: "1A", title: "Global connectivity",
      recommendation: "Affordable access for every adult.")
    first.areas = ["connectivity"]
    first.champions = [.init(.body("itu")), .init(.name("Uganda"), provenance: .init(certainty: .unconfirmed))]
    first.outputs = [
      .init(
        id: "table-1a-targets", title: "Targets for 2030", kind: "targets", delivered: date("2022-04-19"),
        provenance: .init(source: "report")),
      .init(
        id: "table-1a-paper", title: "Opinion paper", kind: "paper", due: date("2020-09-15"),
        provenance: .init(source: "report")),
    ]
    var second = Roundtable(
      id: "table-3ab", number: 6, code: "3A/B", title: "Digital human rights",
      recommendation: "A review of instruments.")
    second.areas = ["rights"]
    return [first, second]
  }

  private static var milestones: [Milestone] {
    func milestone(_ id: ID, _ title: LocalizedText, _ day: String, _ updates: [(String, Milestone.State)]) -> Milestone
    {
      var milestone = Milestone(id: id, title: title, kind: .review)
      milestone.plannedDate = date(day)
      milestone.areas = ["connectivity"]
      milestone.updates = updates.map { .init(date: date($0.0), state: $0.1, provenance: .init(source: "report")) }
      return milestone
    }
    var review = milestone("review", "Twenty-year review", "2025", [("2015-12-16", .scheduled), ("2025-12-17", .held)])
    review.outcome = "The forum became permanent."
    review.dependsOn = ["launch"]
    var conference = milestone("conference", "Plenipotentiary conference", "2026-11-09", [("2025-11-13", .scheduled)])
    conference.plannedEnd = date("2026-11-27")
    return [
      milestone("launch", "Presentation", "2020-06-11", [("2020-06-11", .held)]), review,
      milestone("plenary", "First plenary", "2026-07-20", [("2026-03-31", .scheduled)]), conference,
      milestone("horizon", "Target year", "2030-12-31", [("2015-09-25", .scheduled)]),
    ]
  }

  private static var risk: Risk {
    var risk = Risk(id: "fragmentation", title: "Fragmentation", description: "Silos make patchwork rules.")
    risk.areas = ["connectivity", "rights"]
    risk.updates = [
      .init(
        date: date("2020-06"), likelihood: 3, impact: 4, provenance: .init(certainty: .judgement, note: "Many forums."))
    ]
    return risk
  }
}
