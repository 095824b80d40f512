import Canvas
import Model
import Scoring

extension Dashboard {
  mutating func explain() -> [Effect] {
    let name =
      switch selected.flatMap({ links.record($0, in: assessment.roadmap) }) {
      case .area(let area): area.id.text
      case .action(let action, _): action.id.text
      case .indicator(let indicator, _): indicator.id.text
      case .roundtable(let table): table.id.text
      case .risk: "outlook"
      case .milestone, .body, .source, nil: "overall"
      }
    return [.explain(name, of: assessment, columns: PageOverlay.columns(in: size))]
  }
}
