extension Roadmap {
  /// Everything that is wrong between records: ids used twice, references that lead nowhere, dates and weights that
  /// contradict each other.
  package var findings: [Finding] {
    var check = Check(self)
    check.run()
    return check.findings
  }
}

private struct Check {
  let roadmap: Roadmap
  var findings: [Finding] = []
  private var counts: [Place.Document: Int] = [:]
  private var declared: [ID: Declaration] = [:]
  /// What was found to be declared last: neighbours often name the same source.
  private var found: (id: ID, kind: RecordKind)?
  /// The ids of a kind, in order, once they were needed.
  private var names: [RecordKind: [String]] = [:]
  private var comparisonsLeft = 200_000

  init(_ roadmap: Roadmap) {
    self.roadmap = roadmap
    let inAreas = roadmap.areas.reduce(0) { $0 + 1 + $1.actions.count + $1.indicators.count }
    let beside = roadmap.roundtables.count + roadmap.bodies.count + roadmap.risks.count
    declared.reserveCapacity(inAreas + beside + roadmap.milestones.count + roadmap.sources.count)
  }

  private typealias Step = Place.Step

  private struct Declaration {
    /// `nil` for what no record names: steps, outputs, queries.
    let kind: RecordKind?
    /// Among the records of its kind, in an area or beside them.
    let index: Int
  }

  mutating func run() {
    let roadmap = roadmap
    declareAll()
    if roadmap.horizon.last < roadmap.start.first {
      report(.roadmap, ["horizon"], "the horizon \(roadmap.horizon) lies before the start \(roadmap.start)")
    }
    for id in roadmap.areaWeights.keys.sorted() {
      expect(id, .area, .roadmap, ["weights", .key(id.text)])
      if let area = roadmap.area(id), let own = area.weight, own != roadmap.areaWeights[id] {
        report(.roadmap, ["weights", .key(id.text)], "\(id) has another weight in its own file")
      }
    }
    sourced(roadmap.provenance, .roadmap, [])
    // In spans, as a loop over an array would copy each record.
    let (areas, tables, milestones) = (roadmap.areas.span, roadmap.roundtables.span, roadmap.milestones.span)
    for index in areas.indices { checkArea(areas[index], .area(index)) }
    for index in tables.indices { checkRoundtable(tables[index], [.index(index)]) }
    for index in milestones.indices { checkMilestone(milestones[index], [.index(index)]) }
    let (bodies, risks) = (roadmap.bodies.span, roadmap.risks.span)
    for index in bodies.indices {
      expectAll(bodies[index].areas, .area, .bodies, [.index(index), "areas"])
      sourced(bodies[index].provenance, .bodies, [.index(index)])
    }
    for index in risks.indices { checkRisk(risks[index], [.index(index)]) }
    checkCycles()
  }

  // MARK: Ids

  private mutating func declareAll() {
    let roadmap = roadmap
    for (index, area) in roadmap.areas.enumerated() {
      declare(area.id, .area, index, .area(index), [])
      let (actions, indicators) = (area.actions.span, area.indicators.span)
      for entry in actions.indices {
        declare(actions[entry].id, .action, entry, .area(index), ["actions", .index(entry)])
        for (step, item) in actions[entry].steps.enumerated() {
          declare(item.id, nil, step, .area(index), ["actions", .index(entry), "steps", .index(step)])
        }
      }
      for entry in indicators.indices {
        declare(indicators[entry].id, .indicator, entry, .area(index), ["indicators", .index(entry)])
      }
    }
    for (index, table) in roadmap.roundtables.enumerated() {
      declare(table.id, .roundtable, index, .roundtables, [.index(index)])
      for (entry, output) in table.outputs.enumerated() {
        declare(output.id, nil, entry, .roundtables, [.index(index), "outputs", .index(entry)])
      }
    }
    declareAll(roadmap.milestones.span, .milestone, .milestones)
    declareAll(roadmap.bodies.span, .body, .bodies)
    declareAll(roadmap.risks.span, .risk, .risks)
    declareAll(roadmap.sources.span, .source, .sources)
    declareAll(roadmap.queries.span, nil, .queries)
  }

  private mutating func declareAll(
    _ records: borrowing Span<some Identifiable<ID>>, _ kind: RecordKind?, _ document: Place.Document
  ) {
    for index in records.indices { declare(records[index].id, kind, index, document, [.index(index)]) }
  }

  private mutating func declare(
    _ id: ID, _ kind: RecordKind?, _ index: Int, _ document: Place.Document, _ path: @autoclosure () -> [Step]
  ) {
    let isWellFormed = id.isWellFormed
    if !isWellFormed, kind == nil { return }
    let first = declared.updateValue(Declaration(kind: kind, index: index), forKey: id)
    guard isWellFormed, let first else { return }  // what is wrong with another is said where it was read
    declared[id] = first
    report(document, path() + ["id"], "the id \"\(id)\" is used twice")
  }

  private mutating func expect(
    _ id: ID, _ kind: RecordKind, _ document: Place.Document, _ path: @autoclosure () -> [Step]
  ) {
    if let found, found.kind == kind, found.id == id { return }
    let other = declared[id]?.kind
    if other == kind {
      found = (id, kind)
      return
    }
    if let other {
      report(document, path(), "\"\(id)\" is \(other.withArticle), where \(kind.withArticle) is expected")
    } else {
      let meant = nearest(to: id, kind).map { "; did you mean \"\($0)\"?" } ?? ""
      report(document, path(), "there is no \(kind.rawValue) \"\(id)\"\(meant)")
    }
  }

  /// What was probably meant; no more is looked for once that would take longer than anybody waits.
  private mutating func nearest(to id: ID, _ kind: RecordKind) -> ID? {
    let known =
      names[kind] ?? declared.filter { $0.value.kind == kind && $0.key.isWellFormed }.keys.map(\.text).sorted()
    names[kind] = known
    if known.count > comparisonsLeft { return nil }
    comparisonsLeft -= known.count
    return id.text.nearest(in: known).map { ID($0) }
  }

  private mutating func expectAll(
    _ ids: [ID], _ kind: RecordKind, _ document: Place.Document, _ path: @autoclosure () -> [Step]
  ) {
    for (index, id) in ids.enumerated() { expect(id, kind, document, path() + [.index(index)]) }
  }

  private mutating func sourced(_ provenance: Provenance, _ document: Place.Document, _ path: @autoclosure () -> [Step])
  {
    guard let source = provenance.source else { return }
    expect(source, .source, document, path() + ["source"])
  }

  // MARK: Records

  private mutating func checkArea(_ area: Area, _ document: Place.Document) {
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

  private mutating func checkRoundtable(_ table: Roundtable, _ path: [Step]) {
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

  private mutating func checkMilestone(_ milestone: Milestone, _ path: [Step]) {
    sourced(milestone.provenance, .milestones, path)
    expectAll(milestone.areas, .area, .milestones, path + ["areas"])
    expectAll(milestone.bodies, .body, .milestones, path + ["bodies"])
    for (index, id) in milestone.dependsOn.enumerated() where declared[id]?.kind != .action {
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

  private mutating func checkRisk(_ risk: Risk, _ path: [Step]) {
    expectAll(risk.areas, .area, .risks, path + ["areas"])
    sourced(risk.provenance, .risks, path)
    let updates = risk.updates.span
    for index in updates.indices { sourced(updates[index].provenance, .risks, path + ["updates", .index(index)]) }
    ordered(updates, .risks, path + ["updates"])
  }

  /// A milestone that waits for itself could never be drawn as a sequence.
  private mutating func checkCycles() {
    var isFinished = Array(repeating: false, count: roadmap.milestones.count)
    var isOpen = isFinished
    for index in roadmap.milestones.indices where !isFinished[index] {
      var stack: [(place: Int, next: Int)] = [(index, 0)]
      isOpen[index] = true
      while let (place, next) = stack.last {
        let needs = roadmap.milestones[place].dependsOn
        guard next < needs.count else {
          stack.removeLast()
          (isOpen[place], isFinished[place]) = (false, true)
          continue
        }
        stack[stack.count - 1].next += 1
        guard let needed = declared[needs[next]], needed.kind == .milestone else { continue }
        if isOpen[needed.index] {
          let way = roadmap.milestones[place].id
          report(
            .milestones, [.index(index), "dependsOn"], "\"\(needs[next])\" depends on itself, by way of \"\(way)\"")
        } else if !isFinished[needed.index] {
          stack.append((needed.index, 0))
          isOpen[needed.index] = true
        }
      }
    }
  }

  /// Entries stand in the order in which things happened.
  private mutating func ordered(
    _ entries: borrowing Span<some Dated>, _ document: Place.Document, _ path: @autoclosure () -> [Step]
  ) {
    for index in entries.indices where index > 0 && entries[index].date.last < entries[index - 1].date.first {
      report(
        document, path() + [.index(index), "date"],
        "\(entries[index].date) stands after \(entries[index - 1].date): entries go from old to new")
    }
  }

  private mutating func report(_ document: Place.Document, _ path: [Step], _ message: String) {
    let count = counts[document, default: 0]
    counts[document] = count + 1
    if count > Problem.most { return }  // one more than are told, so that it is said that there are more
    findings.append(Finding(at: Place(document, path), message))
  }
}

extension RecordKind {
  fileprivate var withArticle: String {
    self == .area || self == .action || self == .indicator ? "an \(rawValue)" : "a \(rawValue)"
  }
}
