import Canvas
import Model
import Scoring

extension Dashboard {
  /// Selects the next row, from the selected one on or from the one after it, whose record has the searched text in its
  /// title or id; the selection stays where there is none.
  @discardableResult
  mutating func find(after isAfter: Bool, forward: Bool = true) -> Bool {
    guard !searched.isEmpty, focus != .detail else { return false }
    let (list, assessment) = (list(focus), assessment)
    let count = list.count(in: assessment)
    guard count > 0 else { return false }
    let wanted = searched.lowercased()
    let start = list.list.selection + (isAfter ? (forward ? 1 : -1) : 0)
    for step in 0..<count {
      let index = ((start + (forward ? step : -step)) % count + count) % count
      guard let id = list.id(at: index, in: assessment), titles[id]?.contains(wanted) ?? false else { continue }
      changeList(focus) { $0.list.select(index) }
      return true
    }
    return false
  }

  /// Titles and ids as the search sees them, made when a search begins.
  mutating func makeTitles() {
    guard titles.isEmpty else { return }
    for record in RecordKind.allCases.flatMap(assessment.roadmap.records) {
      titles[record.id] = "\(record.title.text()) \(record.id)".lowercased()
    }
  }
}

extension Frame {
  /// Underlines what is searched wherever it stands on the screen, whole words or not.
  mutating func mark(_ text: String, in rect: Rect) {
    let wanted = Array(text.lowercased().unicodeScalars)
    guard !wanted.isEmpty, rect.columns >= wanted.count else { return }
    for row in rect.minRow..<rect.maxRow {
      let line = (rect.minColumn..<rect.maxColumn).map { column in
        self[column, row].text.lowercased().unicodeScalars.first ?? " "
      }
      var start = 0
      while start + wanted.count <= line.count {
        if line[start..<start + wanted.count].elementsEqual(wanted) {
          let found = Rect(column: rect.minColumn + start, row: row, columns: wanted.count, rows: 1)
          restyle(found) { $0 = $0.underlined.bold }
          start += wanted.count
        } else {
          start += 1
        }
      }
    }
  }
}
