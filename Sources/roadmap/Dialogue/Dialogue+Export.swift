import Canvas
import Dashboard
import Model
import Reports

extension Dialogue {
  /// Writes the last answer, or the records that are told as a table; what is refused does not count as an answer.
  mutating func export(as argument: String) -> [Reply] {
    guard !isRestricted else { return say("No files are written from here.") }
    guard let format = argument.isEmpty ? .text : ExportFormat(rawValue: argument.lowercased()) else {
      let forms = ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")
      return [.say("\"\(SafeText.safe(argument))\" is no form to write; there are \(forms).\n")]
    }
    let file = "roadmap-\(placeName)-\(day).\(format.fileEnding)"
    guard format != .text else { return [.write(name: file, text: last)] }
    let ids = exportedIDs
    guard !ids.isEmpty else {
      return [.say("There are no records here to write as a table; export alone writes the text.\n")]
    }
    let table = ChosenRecords(assessment, ids).table
    return [.write(name: file, text: format == .csv ? table.csv : table.markdown)]
  }

  private var placeName: String {
    switch place {
    case .menu: "overview"
    case .view(let view): view.name
    case .record(let id): id.text
    case .found: "found"
    }
  }

  /// The open record, or those of the list, filtered and sorted as they are.
  private var exportedIDs: [ID] {
    if case .record(let id) = place { return [id] }
    var told = self
    _ = told.tell()
    return told.choices.compactMap { choice in
      if case .record(let id) = choice { id } else { nil }
    }
  }
}
