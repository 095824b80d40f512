extension Roadmap {
  /// Everything that is wrong between records: ids used twice, references that lead nowhere, dates and weights that
  /// contradict each other.
  package var findings: [Finding] {
    var check = Check(self)
    check.run()
    return check.findings
  }
}

/// Looks through a roadmap once; what is looked at in each record stands in Validation+Records.swift.
struct Check {
  let roadmap: Roadmap
  private(set) var findings: [Finding] = []
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

  typealias Step = Place.Step

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

  func isDeclared(_ id: ID, as kind: RecordKind) -> Bool { declared[id]?.kind == kind }

  mutating func expect(
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

  mutating func expectAll(
    _ ids: [ID], _ kind: RecordKind, _ document: Place.Document, _ path: @autoclosure () -> [Step]
  ) {
    for (index, id) in ids.enumerated() { expect(id, kind, document, path() + [.index(index)]) }
  }

  mutating func sourced(_ provenance: Provenance, _ document: Place.Document, _ path: @autoclosure () -> [Step]) {
    guard let source = provenance.source else { return }
    expect(source, .source, document, path() + ["source"])
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
  mutating func ordered(
    _ entries: borrowing Span<some Dated>, _ document: Place.Document, _ path: @autoclosure () -> [Step]
  ) {
    for index in entries.indices where index > 0 && entries[index].date.last < entries[index - 1].date.first {
      report(
        document, path() + [.index(index), "date"],
        "\(entries[index].date) stands after \(entries[index - 1].date): entries go from old to new")
    }
  }

  mutating func report(_ document: Place.Document, _ path: [Step], _ message: String) {
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
