import Glibc
import Model

extension Roadmap {
  /// Writes the roadmap as the files of a data directory, which is made; the bytes of all of them.
  func write(to directory: String) -> Int {
    mkdir(directory, 0o755)
    mkdir("\(directory)/areas", 0o755)
    let areas = areas.enumerated().map { ("areas/\($0.offset).json", $0.element.written) }
    let root = written([
      "formatVersion": "1", "id": id.written, "title": title.written, "start": start.written,
      "horizon": horizon.written,
    ])
    let lists = [
      ("roundtables", list(roundtables.map(\.written))), ("milestones", list(milestones.map(\.written))),
      ("bodies", list(bodies.map(\.written))), ("risks", list(risks.map(\.written))),
      ("sources", list(sources.map(\.written))),
    ].map { ("\($0.0).json", $0.1) }
    return (areas + [("roadmap.json", root)] + lists).reduce(0) { $0 + save($1.1, to: "\(directory)/\($1.0)") }
  }
}

extension Roadmap {
  /// The files that a generated roadmap of so many areas is written to.
  static func fileNames(areas: Int) -> [String] {
    (0..<areas).map { "areas/\($0).json" }
      + ["roadmap", "roundtables", "milestones", "bodies", "risks", "sources"].map { "\($0).json" }
  }
}

/// The bytes written.
private func save(_ text: String, to path: String) -> Int {
  guard let file = fopen(path, "w") else { return 0 }
  defer { fclose(file) }
  var text = text
  return text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
}

/// An object of the values that are there, each already JSON, on one line a key as people write it.
private func written(_ values: KeyValuePairs<String, String?>) -> String {
  "{" + values.compactMap { key, value in value.map { "\n  \"\(key)\": \($0)" } }.joined(separator: ",") + "\n}"
}

private func list(_ values: [String]) -> String { "[\n" + values.joined(separator: ",\n") + "\n]" }

// What is generated has no character that JSON escapes.
extension ID { fileprivate var written: String { "\"\(text)\"" } }
extension LocalizedText { fileprivate var written: String { "\"\(text())\"" } }
extension PartialDate { fileprivate var written: String { "\"\(self)\"" } }

extension Provenance {
  fileprivate var certaintyWritten: String? { certainty == .confirmed ? nil : "\"\(certainty.rawValue)\"" }
}

extension Area {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "number": "\(number)", "title": title.written, "shortTitle": shortTitle.written,
      "purpose": purpose.written, "weight": weight.map { "\($0)" }, "actions": list(actions.map(\.written)),
      "indicators": list(indicators.map(\.written)),
    ])
  }
}

extension Action {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "title": title.written, "commitment": commitment.written, "leads": list(leads.map(\.written)),
      "start": start?.written, "due": due?.written, "weight": "\(weight)",
      "steps": list(
        steps.map {
          benchmark.written([
            "id": $0.id.written, "title": $0.title.written, "weight": "\($0.weight)", "done": $0.done?.written,
            "source": $0.provenance.source?.written, "certainty": $0.provenance.certaintyWritten,
          ])
        }),
      "updates": list(
        updates.map {
          benchmark.written([
            "date": $0.date.written, "status": "\"\($0.status.rawValue)\"", "completion": $0.completion.map { "\($0)" },
            "published": $0.provenance.published?.written, "source": $0.provenance.source?.written,
            "certainty": $0.provenance.certaintyWritten,
          ])
        }),
    ])
  }
}

extension Indicator {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "title": title.written, "unit": "\"\(unit)\"", "direction": "\"\(direction.rawValue)\"",
      "scale": "\"\(scale.rawValue)\"", "every": every == nil ? nil : "\"1y\"", "weight": "\(weight)",
      "baseline": baseline.map {
        benchmark.written([
          "date": $0.date.written, "value": "\($0.value)", "source": $0.provenance.source?.written,
          "certainty": $0.provenance.certaintyWritten,
        ])
      },
      "targets": list(targets.map(\.written)), "trajectory": list(trajectory.map(\.written)),
      "observations": list(
        observations.map {
          benchmark.written([
            "date": $0.date.written, "value": "\($0.value)", "published": $0.provenance.published?.written,
            "estimate": $0.isEstimate ? "true" : nil, "breakBefore": $0.isBreak ? "true" : nil,
            "source": $0.provenance.source?.written, "certainty": $0.provenance.certaintyWritten,
          ])
        }),
    ])
  }
}

extension Indicator.Target {
  fileprivate var written: String {
    benchmark.written([
      "set": set?.written, "date": date.written, "value": "\(value)", "source": provenance.source?.written,
      "certainty": provenance.certaintyWritten,
    ])
  }
}

extension Roundtable {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "number": "\(number)", "code": "\"\(code)\"", "title": title.written,
      "recommendation": recommendation.written, "areas": list(areas.map(\.written)), "champions": "[]",
      "outputs": list(
        outputs.map {
          benchmark.written([
            "id": $0.id.written, "title": $0.title.written, "kind": "\"\($0.kind)\"", "due": $0.due?.written,
            "delivered": $0.delivered?.written, "source": $0.provenance.source?.written,
            "certainty": $0.provenance.certaintyWritten,
          ])
        }),
    ])
  }
}

extension Milestone {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "title": title.written, "kind": "\"\(kind.rawValue)\"", "date": plannedDate?.written,
      "areas": list(areas.map(\.written)), "bodies": list(bodies.map(\.written)),
      "updates": list(
        updates.map { benchmark.written(["date": $0.date.written, "state": "\"\($0.state.rawValue)\""]) }),
    ])
  }
}

extension Body {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "name": name.written, "kind": "\"\(kind.rawValue)\"", "areas": list(areas.map(\.written)),
    ])
  }
}

extension Risk {
  fileprivate var written: String {
    benchmark.written([
      "id": id.written, "title": title.written, "description": description.written,
      "areas": list(areas.map(\.written)),
      "updates": list(
        updates.map {
          benchmark.written(["date": $0.date.written, "likelihood": "\($0.likelihood)", "impact": "\($0.impact)"])
        }),
    ])
  }
}

extension Source {
  fileprivate var written: String { benchmark.written(["id": id.written, "title": title.written]) }
}
