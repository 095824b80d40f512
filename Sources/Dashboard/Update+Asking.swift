import Canvas
import Model
import Scoring

extension Dashboard {
  mutating func explain() -> [Effect] {
    let name =
      switch selected.flatMap({ assessment.roadmap.record($0) }) {
      case .area(let area): area.id.text
      case .action(let action, _): action.id.text
      case .indicator(let indicator, _): indicator.id.text
      case .roundtable(let table): table.id.text
      case .risk: "outlook"
      case .milestone, .body, .source, nil: "overall"
      }
    return [.explain(name, of: assessment, columns: PageOverlay.columns(in: size))]
  }

  mutating func askWhatIf() {
    guard let id = selected else { return }
    if let choices = suppositions(of: id) {
      overlay = .choice(choices)
    } else {
      ask(.value(id))
    }
  }

  /// The screen as it is, as text.
  var exported: Effect {
    let frame = frame
    let lines = (0..<size.rows).map { row in
      let line = (0..<size.columns).reduce(into: "") { $0 += frame[$1, row].text }
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    let name = view.title.lowercased().split(separator: " ").joined(separator: "-")
    return .export(name: "roadmap-\(name)-\(day).txt", text: lines.joined())
  }
}
