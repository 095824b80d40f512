import Canvas
import Model
import Scoring

extension ShowReport {
  /// What is dated, from old to new as the files have it.
  var histories: [Section] {
    switch record {
    case .action(let action, _): return [history(of: action), steps(of: action)]
    case .indicator(let indicator, _): return [aims(of: indicator), observations(of: indicator)]
    case .roundtable(let table): return [members(of: table), sessions(of: table), outputs(of: table)]
    case .milestone(let milestone):
      return [
        section("History", milestone.updates, \.provenance) { update in
          (update.date.description, update.state.rawValue + (update.to.map { " to \($0)" } ?? ""))
        }
      ]
    case .risk(let risk):
      return [
        section("History", risk.updates, \.provenance) { update in
          (update.date.description, "likelihood \(update.likelihood), impact \(update.impact)")
        }
      ]
    case .area, .body, .source: return []
    }
  }

  private func history(of action: Action) -> Section {
    section("History", action.updates, \.provenance) { update in
      let share = update.completion.map { " (\(decimalText(100 * $0, decimals: 0))%)" } ?? ""
      return (update.date.description, update.status.words + share + (update.by.map { ", entered by \($0)" } ?? ""))
    }
  }

  private func steps(of action: Action) -> Section {
    section("Steps", action.steps, \.provenance) { ($0.done?.description ?? "open", $0.title.text()) }
  }

  private func aims(of indicator: Indicator) -> Section {
    var section = Section(heading: "Aims")
    func add(_ label: String, _ text: String, _ provenance: Provenance) {
      section.add(label, text + provenance.remark, remarks: [provenance.note?.text()])
    }
    if let baseline = indicator.baseline {
      add("baseline", "\(quantity(baseline.value, indicator.unit)) in \(baseline.date)", baseline.provenance)
    }
    for (label, targets) in [("on the way", indicator.trajectory), ("target", indicator.targets)] {
      for target in targets {
        let setter = target.setBy.map { " by \($0)" } ?? ""
        let set = target.set.map { ", set \($0)\(setter)" } ?? ""
        add(label, "\(quantity(target.value, indicator.unit)) by \(target.date)\(set)", target.provenance)
      }
    }
    return section
  }

  private func observations(of indicator: Indicator) -> Section {
    section("Observations", indicator.observations, \.provenance) { observation in
      let published = observation.provenance.published.map { ", published \($0)" } ?? ""
      let estimate = observation.isEstimate ? ", estimate" : ""
      let isBreak = observation.isBreak ? ", not comparable with what came before" : ""
      return (observation.date.description, "\(plainText(observation.value))\(published)\(estimate)\(isBreak)")
    }
  }

  private func members(of table: Roundtable) -> Section {
    var section = Section(heading: "Members")
    for (label, members) in [("champion", table.champions), ("constituent", table.constituents)] {
      for member in members {
        let name =
          switch member.identity {
          case .body(let id): assessment.roadmap.body(id)?.name.text() ?? id.text
          case .name(let name): name
          }
        section.add(label, name + member.provenance.remark, remarks: [member.provenance.note?.text()])
      }
    }
    return section
  }

  private func sessions(of table: Roundtable) -> Section {
    section("Sessions", table.sessions, \.provenance) { ($0.date.description, $0.title.text()) }
  }

  private func outputs(of table: Roundtable) -> Section {
    section("Outputs", table.outputs, \.provenance) { output in
      let due = output.due.map { ", due \($0)" } ?? ""
      return (output.delivered.map { "delivered \($0)" } ?? "open", "\(output.title.text())\(due)")
    }
  }

  private func section<Item>(
    _ heading: String, _ items: some Sequence<Item>, _ provenance: (Item) -> Provenance,
    _ words: (Item) -> (String, String)
  ) -> Section {
    var section = Section(heading: heading)
    for item in items {
      let (label, text) = words(item)
      section.add(label, text + provenance(item).remark, remarks: [provenance(item).note?.text()])
    }
    return section
  }
}
