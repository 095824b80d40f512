import Canvas

extension StyledText {
  /// Adds an empty line, and a heading with what there is to say about all under it.
  mutating func addHeading(_ heading: String, _ remark: String = "") {
    line()
    var lead = Line(page.symbols)
    lead.add(heading, Style(.heading))
    if remark.isEmpty { return add(lead) }
    lead.space(2)
    hang(remark, Style(.muted), on: lead)
  }

  /// Adds `text` in lines beside `lead`, or below it where that would take more than half of the page.
  mutating func hang(_ text: String, _ style: Style = Style(.text), on lead: Line) {
    if lead.columns <= page.columns / 2 { return wrap(text, style, after: lead) }
    add(lead)
    var indent = Line(page.symbols)
    indent.space(min(4, page.columns / 4))
    wrap(text, style, after: indent)
  }

  /// Says how many lines of a list were left out, and what they are.
  mutating func addRest(_ count: Int, _ name: String? = nil, indent: Int = 2) {
    guard count > 0 else { return }
    var lead = Line(page.symbols)
    lead.space(min(indent, page.columns / 4))
    let more = name.map { "more \($0)" } ?? "more"
    wrap("\(page.symbols.ellipsis) and \(count) \(more); --format json has them all", Style(.muted), after: lead)
  }
}
