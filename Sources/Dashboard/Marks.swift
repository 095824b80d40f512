import Canvas
import Model
import Scoring

/// What is marked on the screen: what another day, or what is supposed, makes otherwise.
struct Marks: Equatable, Sendable {
  enum Reason: Equatable, Sendable {
    case step(from: Day, to: Day)
    case supposition
  }

  let reason: Reason
  let differences: Differences

  /// `2024-09-22 → 2025-12-17: 3 statuses, 2 scores changed`, and shorter: without the days, which the header tells.
  func forms(_ symbols: Symbols) -> [String] {
    switch reason {
    case .step(let from, let to):
      let after = "\(symbols.becomes) \(to): \(differences.words)"
      return ["\(from) \(after)", after, differences.words]
    case .supposition: return ["what if: \(differences.words)"]
    }
  }

  /// The sign of a record; `nil` where nothing is otherwise with it.
  func glyph(of id: ID, _ symbols: Symbols) -> Character? {
    switch differences.marks[id] {
    case .new: symbols.new
    case .changed: symbols.changed
    case nil: nil
    }
  }

  /// What is otherwise with a record; `nil` where nothing is.
  func words(of id: ID) -> String? {
    switch differences.marks[id] {
    case .new: "new"
    case .changed(let words): words
    case nil: nil
    }
  }
}

extension Symbols {
  /// Behind what nobody had heard of before; in ASCII a plus is what is achieved.
  var new: Character { isASCII ? "%" : "+" }

  /// Behind what was otherwise before.
  var changed: Character { isASCII ? "&" : "±" }
}

extension Frame {
  /// Marks the row at its right edge.
  mutating func put(_ mark: Character?, atEndOf row: Int) {
    guard let mark, bounds.columns > 2 else { return }
    put(mark, at: Point(column: bounds.columns - 1, row: row), style: Style(.accent).bold)
  }
}

extension Dashboard {
  /// Marks what is otherwise than in `before`, and says how much that is.
  mutating func mark(_ reason: Marks.Reason, from before: Assessment) {
    let marks = Marks(reason: reason, differences: Differences(from: before, to: assessment, symbols))
    self.marks = marks
    let forms = marks.forms(symbols)
    let words = forms.first { TextWidth.columns(of: $0) + 2 <= size.columns } ?? forms[forms.count - 1]
    notice = marks.differences.isEmpty ? quietWords(of: reason) ?? words : words
  }

  /// Why a step in time makes nothing otherwise: nothing new became known on the way, or nothing that shows.
  private func quietWords(of reason: Marks.Reason) -> String? {
    guard case .step(let from, let to) = reason else { return nil }
    let (first, last) = (min(from, to), max(from, to))
    let isAnythingNew = changeDays.contains { $0 > first && $0 <= last }
    return "\(from) \(symbols.becomes) \(to): "
      + (isAnythingNew ? "no status or score changed" : "nothing became known in between")
  }

  /// Marks what the data as they are now make otherwise, where anything is marked.
  mutating func markAnew() {
    guard let reason = marks?.reason else { return }
    let before: Assessment
    switch reason {
    case .step(let from, _): before = suppositions.reduce(Assessment(of: archive, asOf: from)) { $1.applied(to: $0) }
    case .supposition: before = real
    }
    marks = Marks(reason: reason, differences: Differences(from: before, to: assessment, symbols))
  }
}
