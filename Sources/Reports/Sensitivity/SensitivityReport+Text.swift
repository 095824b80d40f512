import Canvas
import Model
import Scoring

extension SensitivityReport {
  /// The findings in sentences and tables.
  package func text(on page: Page) -> String {
    var text = StyledText(on: page)
    text.line { line in
      let symbol = roadmap.symbol.map { "  \($0)" } ?? ""
      line.add(roadmap.title.text(), Style(.title), limit: max(1, page.columns - TextWidth.columns(of: symbol)))
      line.add(symbol, Style(.muted))
    }
    let day = assessment.day
    text.wrap("how far the scores depend on choices, as of \(day) (\(day == today ? "today" : "today is \(today)"))")
    guard !roadmap.areas.isEmpty else {
      text.line()
      text.wrap("No area was known on \(day).")
      return text.text
    }
    addWeights(to: &text)
    addChoices(to: &text)
    addInfluences(to: &text)
    addLeftOut(to: &text)
    return text.text
  }

  /// A heading below an empty line.
  func addHeading(_ words: String, to text: inout StyledText) {
    text.line()
    text.wrap(words, Style(.heading))
  }
}
