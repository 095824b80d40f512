import Canvas
import Model
import Scoring

/// What records can be written as.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// The list as it looks, all of its rows.
  case text
  case csv, markdown

  /// The end of a file's name.
  package var fileEnding: String {
    switch self {
    case .text: "txt"
    case .csv: "csv"
    case .markdown: "md"
    }
  }

  fileprivate var words: String {
    switch self {
    case .text: "text: the view as it looks, all rows of it"
    case .csv: "CSV: a table for spreadsheets and programs"
    case .markdown: "Markdown: a table for documents"
    }
  }
}

extension Dashboard {
  /// Asks in what form; what stands for no records can only be text.
  mutating func askForExport() -> [Effect] {
    guard !exportedIDs.isEmpty, listInFocus != .method else { return [export(as: .text)] }
    let count = exportedIDs.count
    overlay = .choice(
      ChoiceOverlay(
        "Write \(count) \(count == 1 ? "record" : "records") of \(list(listInFocus).name.lowercased()) as",
        ExportFormat.allCases.map { .init(words: $0.words, answer: .export($0)) }))
    return []
  }

  func export(as format: ExportFormat) -> Effect {
    let words = view == .overview ? list(listInFocus).name : view.title
    let name = words.lowercased().split(separator: " ").joined(separator: "-")
    let file = "roadmap-\(name)-\(day).\(format.fileEnding)"
    return format == .text
      ? .export(name: file, text: exportedText) : .exportRecords(name: file, exportedIDs, of: assessment, as: format)
  }

  /// The records of the list in focus, filtered and sorted as they are, each once.
  private var exportedIDs: [ID] {
    let list = list(listInFocus)
    var seen: Set<ID> = []
    return (0..<list.count(in: assessment)).filter { !list.isHeading($0) && !list.isGroup($0) }
      .compactMap { list.id(at: $0, in: assessment) }.filter { seen.insert($0).inserted }
  }

  /// What it is of, as of when and under what suppositions: the first lines of every text.
  var exportedHeading: [String] {
    var lines = ["\(assessment.roadmap.title.text())", "as of \(day)"]
    if !suppositions.isEmpty {
      lines[1] += ", what if: \(suppositions.count) \(suppositions.count == 1 ? "supposition" : "suppositions")"
    }
    return lines
  }

  /// What the view shows, as text: all rows of its lists as filtered and sorted, not only those that fit on the screen.
  private var exportedText: String {
    var lines = exportedHeading
    for pane in view.panes where pane != .detail {
      lines += ["", SafeText.safe(title(of: pane)), ""] + text(of: pane)
    }
    return lines.map { SafeText.safe($0) + "\n" }.joined()
  }

  /// The rows of a list as they are drawn in a pane that is high enough, some at a time.
  private func text(of pane: PaneName) -> [String] {
    let list = list(pane)
    let columns = pane == .method ? max(1, arrangement.inside(pane).columns) : 110
    let size = Size(columns: columns, rows: 40)
    let heading = list.headingRows(in: size)
    var lines = heading == 0 ? [] : drawn(columns: columns, rows: heading) { list.drawHeading(assessment, on: &$0) }
    let count = list.count(in: assessment)
    if count == 0 { lines.append(" " + emptyWords(of: pane)) }
    let each = list.rowsEach(in: size, assessment)
    for start in stride(from: 0, to: count, by: 200) {
      let places = start..<min(count, start + 200)
      lines += drawn(columns: columns, rows: places.count * each) { frame in
        for place in places {
          frame.draw(in: Rect(column: 0, row: (place - start) * each, columns: columns, rows: each)) {
            list.drawRow(place, assessment, on: &$0)
          }
        }
      }
    }
    return lines
  }

  func drawn(columns: Int, rows: Int, _ body: (inout Frame) -> Void) -> [String] {
    var frame = Frame(size: Size(columns: columns, rows: rows), symbols: symbols)
    body(&frame)
    return (0..<rows).map { row in
      let line = (0..<columns).reduce(into: "") { $0 += frame[$1, row].text }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
