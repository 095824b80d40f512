/// What may be wrong with a record beside others.
extension Check {
  mutating func checkArea(_ area: Area, _ document: Place.Document) {
    sourced(area.provenance, document, [])
    let (actions, indicators) = (area.actions.span, area.indicators.span)
    for index in actions.indices { checkAction(actions[index], document, ["actions", .index(index)]) }
    for index in indicators.indices { checkIndicator(indicators[index], document, ["indicators", .index(index)]) }
  }

  private mutating func checkAction(_ action: Action, _ document: Place.Document, _ path: [Step]) {
    sourced(action.provenance, document, path)
    expectAll(action.leads, .body, document, path + ["leads"])
    if let start = action.start, let due = action.due, due.last < start.first {
      report(document, path + ["due"], "due \(due), which is before the start \(start)")
    }
    let (updates, steps) = (action.updates.span, action.steps.span)
    for index in updates.indices { sourced(updates[index].provenance, document, path + ["updates", .index(index)]) }
    for index in steps.indices { sourced(steps[index].provenance, document, path + ["steps", .index(index)]) }
    ordered(updates, document, path + ["updates"])
  }

  private mutating func checkIndicator(_ indicator: Indicator, _ document: Place.Document, _ path: [Step]) {
    sourced(indicator.provenance, document, path)
    if let baseline = indicator.baseline { sourced(baseline.provenance, document, path + ["baseline"]) }
    checkTargets(indicator.targets.span, since: indicator.baseline?.date, document, path + ["targets"])
    checkTargets(indicator.trajectory.span, since: indicator.baseline?.date, document, path + ["trajectory"])
    let observations = indicator.observations.span
    for index in observations.indices {
      sourced(observations[index].provenance, document, path + ["observations", .index(index)])
      if let published = observations[index].provenance.published, published.last < observations[index].date.first,
        !observations[index].isEstimate
      {
        report(
          document, path + ["observations", .index(index), "published"],
          "published \(published), which is before the date \(observations[index].date) it was observed on")
      }
    }
    if let bounds = indicator.bounds, bounds.worst == bounds.best {
      report(document, path + ["bounds"], "worst and best are the same")
    }
  }

  private mutating func checkTargets(
    _ targets: borrowing Span<Indicator.Target>, since start: PartialDate?, _ document: Place.Document, _ path: [Step]
  ) {
    for index in targets.indices {
      sourced(targets[index].provenance, document, path + [.index(index)])
      let date = targets[index].date
      if let start, date.last < start.first {
        report(document, path + [.index(index), "date"], "\(date) is before the baseline's date \(start)")
      }
      if let set = targets[index].set, date.last < set.first {
        report(document, path + [.index(index), "set"], "set \(set), which is after its own date \(date)")
      }
    }
  }

  mutating func checkRoundtable(_ table: Roundtable, _ path: [Step]) {
    sourced(table.provenance, .roundtables, path)
    expectAll(table.areas, .area, .roundtables, path + ["areas"])
    checkMembers(table.champions.span, path + ["champions"])
    checkMembers(table.constituents.span, path + ["constituents"])
    let (sessions, outputs) = (table.sessions.span, table.outputs.span)
    for index in sessions.indices {
      sourced(sessions[index].provenance, .roundtables, path + ["sessions", .index(index)])
    }
    for index in outputs.indices {
      sourced(outputs[index].provenance, .roundtables, path + ["outputs", .index(index)])
    }
  }

  private mutating func checkMembers(_ members: borrowing Span<Roundtable.Member>, _ path: [Step]) {
    for index in members.indices {
      sourced(members[index].provenance, .roundtables, path + [.index(index)])
      if case .body(let id) = members[index].identity {
        expect(id, .body, .roundtables, path + [.index(index), "body"])
      }
    }
  }

  mutating func checkMilestone(_ milestone: Milestone, _ path: [Step]) {
    sourced(milestone.provenance, .milestones, path)
    expectAll(milestone.areas, .area, .milestones, path + ["areas"])
    expectAll(milestone.bodies, .body, .milestones, path + ["bodies"])
    for (index, id) in milestone.dependsOn.enumerated() where !isDeclared(id, as: .action) {
      expect(id, .milestone, .milestones, path + ["dependsOn", .index(index)])
    }
    if let date = milestone.plannedDate, let end = milestone.plannedEnd, end.last < date.first {
      report(.milestones, path + ["end"], "it ends \(end), before it begins on \(date)")
    }
    let updates = milestone.updates.span
    for index in updates.indices {
      sourced(updates[index].provenance, .milestones, path + ["updates", .index(index)])
      let (isMoved, hasDate) = (updates[index].state == .rescheduled, updates[index].to != nil)
      if isMoved, !hasDate {
        report(.milestones, path + ["updates", .index(index)], "rescheduled needs \"to\", the new date")
      }
      if !isMoved, hasDate {
        report(
          .milestones, path + ["updates", .index(index), "to"], "only a rescheduled milestone has a new date")
      }
    }
    ordered(updates, .milestones, path + ["updates"])
  }

  mutating func checkRisk(_ risk: Risk, _ path: [Step]) {
    expectAll(risk.areas, .area, .risks, path + ["areas"])
    sourced(risk.provenance, .risks, path)
    let updates = risk.updates.span
    for index in updates.indices { sourced(updates[index].provenance, .risks, path + ["updates", .index(index)]) }
    ordered(updates, .risks, path + ["updates"])
  }
}
