import Canvas
import Model
import Scoring

extension Dashboard {
  /// Explains the number nearest to what is selected, and says so where that is the number of something else.
  mutating func explain() -> [Effect] {
    let ids = focus == .detail ? [detail.selected(in: assessment), detail.id] : [selected]
    let records = ids.compactMap { $0 }.compactMap { links.record($0, in: assessment.roadmap) }
    let number = records.lazy.compactMap(\.number).first
    if number == nil || number != records.first?.id.text {
      let kind = records.first?.kind.rawValue
      let subject = kind.map { "a \($0) has no score of its own" } ?? "nothing scored is selected"
      notice = "\(subject): explained is \(explained(number))"
    }
    explained = number ?? "overall"
    return [.explain(number ?? "overall", of: assessment, columns: PageOverlay.columns(in: size))]
  }

  /// Asks for the page that is open once more: on another width it has other lines, and of other data other numbers.
  func explainAgain() -> [Effect] {
    guard case .page = overlay, let explained else { return [] }
    return [.explain(explained, of: assessment, columns: PageOverlay.columns(in: size))]
  }

  /// Opens a page, where one of the same was open at the same place in it.
  mutating func show(_ page: PageText) {
    var before: PageOverlay?
    if case .page(let open) = overlay { before = open }
    overlay = .page(PageOverlay(page, columns: PageOverlay.columns(in: size), after: before))
  }

  /// What a number is of, in words.
  private func explained(_ name: String?) -> String {
    guard let name else { return "the whole" }
    guard let record = links.record(ID(name), in: assessment.roadmap) else { return "the outlook" }
    if case .area(let area) = record { return "area \(area.number)" }
    return "the \(record.kind.rawValue)"
  }
}

extension Record {
  /// The name of the number it has or goes into; `nil` where that is none, or the whole.
  fileprivate var number: String? {
    switch self {
    case .area, .action, .indicator, .roundtable: id.text
    case .milestone(let milestone): milestone.areas.count == 1 ? milestone.areas.first?.text : nil
    case .risk: "outlook"
    case .body, .source: nil
    }
  }
}
