import Model
import TestSupport

extension Sample {
  /// The sample with more bodies and risks, for pictures of the views that are about them.
  static var busy: Archive {
    var roadmap = Sample.roadmap
    var culture = Body(id: "culture", name: "World Culture Organization", kind: .multistakeholder)
    culture.acronym = "世界文"
    culture.negotiates = ["ethics of machines", "open knowledge"]
    culture.areas = ["goods", "rights"]
    var contract = Body(id: "contract", name: "Contract for the Network", kind: .private)
    contract.areas = ["connectivity"]
    roadmap.bodies += [contract, culture]
    for index in roadmap.milestones.indices where roadmap.milestones[index].id == "conference" {
      roadmap.milestones[index].bodies = ["itu", "ohchr"]
    }
    roadmap.risks += [
      risk("winter", "A decade of conflict", [("2020-06", 3, 4), ("2026-03", 5, 4)]),
      risk("divides", "Deepening divides", [("2020-06", 4, 4), ("2026-01", 2, 2)]),
      risk("treaty", "One big treaty", [("2026-06", 2, 4)]),
      risk("rumour", "A rumour", [("2026-06", 5, 5)], certainty: .unconfirmed),
    ]
    return Archive(roadmap)
  }

  private static func risk(
    _ id: ID, _ title: LocalizedText, _ levels: [(date: String, likelihood: Int, impact: Int)],
    certainty: Certainty = .judgement
  ) -> Risk {
    var risk = Risk(id: id, title: title, description: "It may happen.")
    risk.areas = ["connectivity"]
    risk.updates = levels.map {
      .init(
        date: date($0.date), likelihood: $0.likelihood, impact: $0.impact,
        provenance: .init(certainty: certainty, note: "An editor's reason."))
    }
    return risk
  }
}
