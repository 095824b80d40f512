import Canvas
import Dashboard
import Model
import Reports
import Scoring
import Terminal

extension Session {
  /// How a number came about, as lines for a page.
  func explanation(of name: String, in assessment: Assessment, columns: Int) -> PageText? {
    guard let report = ExplainReport(assessment, of: name) else { return nil }
    return PageText(title: "Explained", lines: report.cells(on: Page(columns: columns, symbols: dashboard.symbols)))
  }

  mutating func copy(_ id: ID, of assessment: Assessment) {
    guard let text = text(of: id, in: assessment) else { return }
    let isCopied = terminal.copy(text)
    _ = dashboard.update(
      .notice(
        isCopied ? "copied \(id) with its sources, where the terminal allows it" : "too long to copy; Y prints it"))
  }

  mutating func print(_ id: ID, of assessment: Assessment) {
    if let text = text(of: id, in: assessment) { events = terminal.showPlain(text, before: Array(events))[...] }
  }

  /// Writes a new file; one that is there already stays.
  mutating func export(_ text: String, to name: String) {
    let words: String
    do throws(NewFileError) {
      words = "written to \(try writeNew(Array(text.utf8), to: name))"
    } catch {
      words = "\(name) cannot be written: \(error.reason)"
    }
    _ = dashboard.update(.notice(words))
  }

  private func text(of id: ID, in assessment: Assessment) -> String? {
    ShowReport(assessment, id: id)?.text(on: Page(columns: 80, symbols: dashboard.symbols))
  }
}
