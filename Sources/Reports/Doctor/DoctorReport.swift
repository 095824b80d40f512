import Canvas

/// The surroundings as the program sees them, with what to do where something is wrong: what one pastes into a bug report.
package struct DoctorReport {
  package struct Finding: Sendable {
    /// What it is about: `terminal`, `locale` …
    package let topic: String
    package let name: String
    package let value: String
    /// What to do about it; `nil` where nothing is wrong.
    package let advice: String?

    package init(_ topic: String, _ name: String, _ value: String, advice: String? = nil) {
      (self.topic, self.name, self.value, self.advice) = (topic, name, value, advice)
    }
  }

  private let version: String
  private let findings: [Finding]

  /// Findings of one topic stand together.
  package init(version: String, findings: [Finding]) {
    self.version = version
    self.findings = findings
  }

  package func text(on page: Page) -> String {
    let symbols = page.symbols
    var text = StyledText(on: page)
    text.line { $0.add(version, Style(.title)) }
    let width = findings.map { TextWidth.columns(of: $0.name) }.max() ?? 0
    var topic = ""
    for finding in findings {
      if finding.topic != topic {
        topic = finding.topic
        text.line()
        text.line { $0.add(topic.prefix(1).uppercased() + topic.dropFirst(), Style(.heading)) }
      }
      let role: Role = finding.advice == nil ? .achieved : .atRisk
      var lead = StyledText.Line(symbols)
      lead.space(2)
      lead.add("\(symbols.glyph(of: role)) ", Style(role))
      lead.add(finding.name, Style(.muted))
      lead.pad(to: 4 + width + 2)
      text.wrap(finding.value, after: lead)
      guard let advice = finding.advice else { continue }
      var arrow = StyledText.Line(symbols)
      arrow.space(4 + width)
      arrow.add("\(symbols.arrow) ", Style(.warning))
      text.wrap(advice, Style(.warning), after: arrow)
    }
    text.line()
    let wrong = findings.count { $0.advice != nil }
    text.wrap(wrong == 0 ? "Nothing is wrong." : wrong == 1 ? "1 thing to look at." : "\(wrong) things to look at.")
    return text.text
  }

  /// The document of `doctor --format json`.
  package var json: JSON {
    [
      "formatVersion": .integer(1), "version": .string(version),
      "findings": .array(
        findings.map {
          [
            "topic": .string($0.topic), "name": .string($0.name), "value": .string($0.value),
            "ok": .bool($0.advice == nil),
            "advice": JSON($0.advice),
          ]
        }),
    ]
  }

  package func table(asOf: String) -> FlatTable {
    var table = FlatTable("doctor", asOf: asOf, columns: ["topic", "name", "value", "ok", "advice"])
    for finding in findings {
      table.add([
        .text(finding.topic), .text(finding.name), .text(finding.value), .text(finding.advice == nil ? "yes" : "no"),
        .init(finding.advice),
      ])
    }
    return table
  }
}
