import Canvas

/// A heading and what stands under it, each entry a label and its text.
struct Section {
  struct Entry {
    let label: String
    let text: String
    /// Lines below the text: notes and addresses.
    var remarks: [String] = []
    var style = Style(.text)
  }

  let heading: String?
  var entries: [Entry] = []

  /// Adds an entry, where there is anything to say.
  mutating func add(_ label: String, _ text: String?, remarks: [String?] = [], style: Style = Style(.text)) {
    guard let text, !text.isEmpty else { return }
    entries.append(Entry(label: label, text: text, remarks: remarks.compactMap { $0 }, style: style))
  }
}

extension StyledText {
  /// Adds sections, with the texts of each below each other.
  mutating func add(_ sections: [Section]) {
    for section in sections where !section.entries.isEmpty {
      line()
      if let heading = section.heading { line { $0.add(heading, Style(.heading)) } }
      let indent = section.heading == nil ? 0 : 2
      let widest = section.entries.reduce(0) { max($0, TextWidth.columns(of: $1.label)) }
      // On a narrow page a label has a line of its own.
      let column = min(indent + widest + 2, page.columns / 2)
      for entry in section.entries {
        var lead = Line(page.symbols)
        lead.space(indent)
        lead.add(entry.label, Style(.muted))
        if lead.columns >= column {
          add(lead)
          lead = Line(page.symbols)
        }
        lead.pad(to: column)
        wrap(entry.text, entry.style, after: lead)
        for remark in entry.remarks {
          var lead = Line(page.symbols)
          lead.space(column)
          wrap(remark, Style(.muted), after: lead)
        }
      }
    }
  }
}
