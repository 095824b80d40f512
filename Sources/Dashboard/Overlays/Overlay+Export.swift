import Canvas
import Scoring

extension Overlay {
  /// What it is called in the name of a file; `nil` where it is no page to read.
  private var name: String? {
    switch self {
    case .help: "help"
    case .page: "explanation"
    case .comparison: "what-if"
    case .problems: "problems"
    case .palette, .choice: nil
    }
  }

  /// What it takes to show all of it, its border included.
  private var wholeSize: Size {
    switch self {
    case .help(let help): help.size
    case .comparison(let comparison): comparison.size
    case .problems(let problems): problems.size
    case .page, .palette, .choice: Size(columns: 0, rows: 0)
    }
  }

  /// A page to read, whole; `nil` for others.
  fileprivate func text(of dashboard: Dashboard) -> (name: String, lines: [String])? {
    guard let name else { return nil }
    // Lines of a page may be wider than its box.
    if case .page(let page) = self { return (name, page.page.lines.map { $0.map(\.text).joined() }) }
    let size = wholeSize
    // With the row above and the one below that pages leave to others on large screens.
    let rows = dashboard.drawn(columns: size.columns, rows: size.rows + 2) { draw(dashboard.keymap, on: &$0) }
    // Without the border, and without the blank beside it.
    return (name, rows.dropFirst(2).dropLast(2).map { String($0.dropFirst(2).dropLast()) })
  }
}

extension Dashboard {
  /// Writes the page that lies over the panes to a file, as if the screen were large enough for all of it; `nil` where
  /// none lies there.
  func exportedPage() -> Effect? {
    guard let page = overlay?.text(of: self) else { return nil }
    let lines = page.lines.map { String($0.reversed().drop { $0 == " " }.reversed()) }
    let text = (exportedHeading + [""] + lines).map { SafeText.safe($0) + "\n" }.joined()
    return .export(name: "roadmap-\(page.name)-\(day).txt", text: text)
  }
}
