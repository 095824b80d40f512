import Canvas
import Dashboard
import Glibc
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
    if let text = text(of: id, in: assessment) { terminal.showPlain(text) }
  }

  /// Writes a new file; one that is there already stays.
  mutating func export(_ text: String, to name: String) {
    let words: String
    do throws(WriteError) {
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

/// Why a file could not be written.
private struct WriteError: Error {
  let code: Int32
  var reason: String { String(cString: strerror(code)) }
}

/// Writes a file that does not exist yet, with a number behind its name where that is taken; the name it got.
private func writeNew(_ bytes: [UInt8], to name: String) throws(WriteError) -> String {
  let parts = name.split(separator: ".", maxSplits: 1)
  for number in 1...99 {
    let path = number == 1 ? name : "\(parts[0])-\(number).\(parts.last ?? "txt")"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if file < 0, errno == EEXIST { continue }
    guard file >= 0 else { throw WriteError(code: errno) }
    let count = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    let code = errno
    guard count == bytes.count, close(file) == 0 else {
      unlink(path)
      throw WriteError(code: code)
    }
    return path
  }
  throw WriteError(code: EEXIST)
}
