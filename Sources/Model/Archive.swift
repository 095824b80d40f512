/// Everything that is on file about a roadmap, and the only way to it: as it could be known on a day.
package struct Archive: Equatable, Sendable {
  private let whole: Roadmap

  package init(_ whole: Roadmap) { self.whole = whole }

  /// The roadmap with every entry that was not known on `day` left out, and every reference to it.
  ///
  /// An entry is known from the last day of its `published` date, or else of its own.
  package func asOf(_ day: Day) -> Roadmap {
    var cut = Cut(day: day)
    return cut.roadmap(whole)
  }

  /// The risks of that roadmap; the rest of it is not made.
  package func risks(asOf day: Day) -> [Risk] { Cut(day: day).risks(whole.risks) }

  /// The days on which something became known, each once, in order.
  package var days: [Day] {
    var days: Set<Day> = []
    func add(_ dates: PartialDate?...) { days.formUnion(dates.compactMap { $0?.last }) }
    for area in whole.areas {
      add(area.provenance.published)
      for action in area.actions {
        add(action.provenance.published, action.dueSet)
        for update in action.updates { add(update.known) }
        for step in action.steps { add(step.known) }
      }
      for indicator in area.indicators {
        add(indicator.provenance.published, indicator.baseline?.known)
        for observation in indicator.observations { days.insert(observation.published) }
        for target in indicator.targets { add(target.known) }
        for target in indicator.trajectory { add(target.set ?? target.provenance.published) }
      }
    }
    for table in whole.roundtables {
      add(table.provenance.published)
      for member in table.champions + table.constituents { add(member.provenance.published) }
      for output in table.outputs { add(output.provenance.published, output.delivered) }
      for session in table.sessions { add(session.known) }
    }
    for milestone in whole.milestones {
      add(milestone.provenance.published ?? milestone.plannedDate)
      for update in milestone.updates { add(update.known) }
    }
    for risk in whole.risks {
      add(risk.provenance.published)
      for update in risk.updates { add(update.known) }
    }
    for body in whole.bodies { add(body.provenance.published) }
    return days.sorted()
  }
}
