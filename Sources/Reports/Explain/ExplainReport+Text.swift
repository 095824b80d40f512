package import Canvas
import Model
import Scoring

extension ExplainReport {
  /// The tree in words.
  package func text(on page: Page) -> String { styledText(on: page).text }

  /// The tree in words, as lines of a screen.
  package func cells(on page: Page) -> [[Cell]] { styledText(on: page).lines.map(\.cells) }

  private func styledText(on page: Page) -> StyledText {
    var text = StyledText(on: page)
    let value = explanation.value.map { decimalText($0, decimals: 1) } ?? "no number"
    text.wrap("Why \(explanation.label) has \(value)", Style(.title))
    text.wrap("as of \(assessment.day); each line's first number is its share of the number above it", Style(.muted))
    text.line()
    add(explanation, shown: value, level: 0, to: &text)
    let sources = self.sources
    if !sources.isEmpty {
      var section = Section(heading: "Sources")
      for source in sources { section.add(source.id.text, source.reference, remarks: [source.url]) }
      text.add([section])
    }
    return text
  }

  private func add(_ node: Explanation, shown: String, level: Int, to text: inout StyledText) {
    let symbols = text.page.symbols
    let indent = min(2 * level, text.page.columns / 6)
    var lead = StyledText.Line(symbols)
    lead.space(indent + max(0, 5 - TextWidth.columns(of: shown)))
    lead.add(shown, Style(.text).bold)
    lead.space(2)
    let column = lead.columns
    text.wrap(title(of: node, level: level), Style(level < 2 ? .heading : .text), after: lead)
    func say(_ words: String, _ style: Style = Style(.text)) {
      var lead = StyledText.Line(symbols)
      lead.space(column)
      text.wrap(words, style, after: lead)
    }
    say(node.origin(symbols))
    for input in node.inputs { say(input.words, Style(.muted)) }
    for figure in node.figureWords(symbols) { say(figure) }
    if let standing = node.standing, let status = node.statusWords(standing, symbols) {
      say(status, Style(standing.status.role))
    }
    if let trend = node.trendWords(symbols, on: assessment.day) { say(trend) }
    if let growth = node.growth?.words { say(growth, Style(.muted)) }
    if !node.levers.isEmpty {
      let gains = node.levers.map { "+\(decimalText($0.gain, decimals: 1)) \($0.id)" }
      say("would gain most from 100 for: \(gains.joined(separator: ", "))", Style(.accent))
    }
    // Below the topmost, only what the roadmap set itself: the rest is the same for all, and in the JSON.
    let settings = node.settings.filter { level == 0 || !$0.isDefault }
    if !settings.isEmpty { say(settings.words, Style(.muted)) }
    guard depth.map({ level < $0 }) ?? true else { return }
    let shares = roundedToAddUp(node.parts.map(\.share), unit: 0.1)
    for (part, share) in zip(node.parts, shares) {
      if level == 0 { text.line() }
      add(
        part, shown: part.value == nil ? String(symbols.dash) : decimalText(share, decimals: 1), level: level + 1,
        to: &text)
    }
  }

  private func title(of node: Explanation, level: Int) -> String {
    guard level > 0 else { return "\(node.label) (\(node.id))" }
    let weight =
      node.effectiveWeight > 0 && node.effectiveWeight < 1
      ? ", \(shortPercent(node.effectiveWeight)) of the weight" : ""
    return "\(node.label) (\(node.id))\(weight)"
  }
}
