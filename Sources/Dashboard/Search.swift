import Canvas
import Model
import Scoring

/// The rows of a list that have what is searched.
struct FoundRows: Equatable, Sendable {
  let pane: PaneName
  let text: String
  let rows: [Int]
}

extension Dashboard {
  /// Searches as one types, from the row on that was selected when the typing began.
  mutating func search(_ text: String) {
    searched = text
    guard let prompt else { return }
    self.prompt?.remark = ""
    guard !text.isEmpty else { return select(row: prompt.row) }
    let rows = rowsFound()
    guard let next = rows.first(where: { $0 >= prompt.row }) ?? rows.first else {
      self.prompt?.problem = .init(words: "not found")
      return select(row: prompt.row)
    }
    select(row: next)
    let remark = words(rows, at: next, isWrapped: next < prompt.row ? "from the top again" : nil)
    self.prompt?.remark = remark
  }

  /// Selects the next row that has what was searched, or the one before, and says which of how many it is.
  mutating func findNext(forward: Bool) {
    let rows = rowsFound()
    guard let first = rows.first, let last = rows.last else {
      notice = notFoundWords
      return
    }
    let place = selectedRow
    let next = forward ? rows.first { $0 > place } : rows.last { $0 < place }
    let row = next ?? (forward ? first : last)
    select(row: row)
    let wrapped = next == nil ? (forward ? "from the top again" : "from the end again") : nil
    notice = "“\(searched)”: \(words(rows, at: row, isWrapped: wrapped))"
  }

  /// That it is not found, and where else to look, if there is room to say so.
  var notFoundWords: String {
    let words = "“\(searched)” is not found here"
    guard let key = keymap.keys(of: .palette).first else { return words }
    let hint = "\(words); \(keyLabel(key, symbols)) looks at all titles"
    return TextWidth.columns(of: hint) + 2 <= size.columns ? hint : words
  }

  /// `3 of 17, from the top again`.
  private func words(_ rows: [Int], at row: Int, isWrapped wrapped: String?) -> String {
    let place = (rows.firstIndex(of: row) ?? 0) + 1
    return "\(place) of \(rows.count)" + (wrapped.map { ", \($0)" } ?? "")
  }

  /// The row that is selected where one is.
  var selectedRow: Int { focus == .detail ? detail.row : list(focus).list.selection }

  private mutating func select(row: Int) {
    guard focus != .detail else { return detail.show(row: row) }
    changeList(focus) { $0.list.select(row) }
  }

  /// The rows of the list in focus that have what is searched; more letters look no further than fewer did.
  private mutating func rowsFound() -> [Int] {
    if let found = searchedRows, found.pane == focus, found.text == searched { return found.rows }
    let words = Array(folded(searched).utf8)
    let rows: [Int]
    if focus == .detail {
      rows = detail.lines.indices.filter { folded(detail.lines[$0].text(in: assessment.roadmap)).contains(words) }
    } else {
      makeMatcher()
      let (list, assessment, texts) = (list(focus), assessment, matcher?.texts)
      let narrowed = searchedRows.flatMap { found in
        found.pane == focus && !found.text.isEmpty && searched.hasPrefix(found.text) ? found.rows : nil
      }
      rows = (narrowed ?? Array(0..<list.count(in: assessment))).filter { row in
        guard !list.isHeading(row) else { return false }
        if let id = list.id(at: row, in: assessment), texts?.contains(words, in: id) ?? false { return true }
        return list.words(at: row, in: assessment).map { folded($0).contains(words) } ?? false
      }
    }
    searchedRows = FoundRows(pane: focus, text: searched, rows: rows)
    return rows
  }

  /// Folds what records are searched for, where that is not done yet.
  mutating func makeMatcher() {
    if matcher == nil { matcher = Matcher(assessment) }
  }
}

extension String {
  /// Whether these bytes stand in it.
  fileprivate func contains(_ words: [UInt8]) -> Bool {
    let bytes = Array(utf8)
    guard !words.isEmpty, bytes.count >= words.count else { return words.isEmpty }
    return (0...bytes.count - words.count).contains { bytes[$0..<$0 + words.count].elementsEqual(words) }
  }
}

extension DetailLine {
  /// What a search sees of it.
  func text(in roadmap: Roadmap) -> String {
    switch self {
    case .blank, .bar, .course, .pace, .chart: ""
    case .heading(let text): text
    case .spans(let spans): spans.map(\.text).joined()
    case .action(let area, let index): roadmap.areas[area].actions[index].title.text()
    case .indicator(let area, let index): roadmap.areas[area].indicators[index].title.text()
    case .link(_, let label, let aside): label.map(\.text).joined() + " " + aside
    }
  }
}

extension Frame {
  /// Marks what is searched wherever it stands on the screen, whole words or not, whatever its case and accents; of a
  /// letter or two, which stand everywhere, the first place in each row. What is marked keeps its colour, as each change
  /// of look costs a slow line bytes.
  mutating func mark(_ text: String, in rect: Rect) {
    let wanted = Array(folded(text).unicodeScalars)
    guard !wanted.isEmpty, rect.columns >= wanted.count else { return }
    let isShort = TextWidth.columns(of: text) < 3
    for row in rect.minRow..<rect.maxRow {
      let line: [(scalar: Unicode.Scalar, column: Int)] = (rect.minColumn..<rect.maxColumn).flatMap { column in
        let cell = self[column, row]
        return cell.columns == 0 ? [] : folded(cell.text).unicodeScalars.map { ($0, column) }
      }
      var start = 0
      while start + wanted.count <= line.count {
        if line[start..<start + wanted.count].lazy.map(\.scalar).elementsEqual(wanted) {
          let (first, last) = (line[start].column, line[start + wanted.count - 1].column)
          let columns = last - first + max(1, self[last, row].columns)
          restyle(Rect(column: first, row: row, columns: columns, rows: 1)) { $0.isReversed.toggle() }
          if isShort { break }
          start += wanted.count
        } else {
          start += 1
        }
      }
    }
  }
}
