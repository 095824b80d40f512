package import Canvas

/// A text in lines, made elsewhere for a width: an explanation, for one.
package struct PageText: Equatable, Sendable {
  package let title: String
  package let lines: [[Cell]]

  package init(title: String, lines: [[Cell]]) {
    self.title = title
    self.lines = lines
  }
}

/// A page to scroll in.
struct PageOverlay: Sendable {
  let page: PageText
  /// As they show: what is too long for a row, as an address, goes on in the next one.
  private let lines: [[Cell]]
  private var list = ListState()

  /// `columns` is the room for a line. Where the same page was open, for another width or with other numbers, it is as far
  /// down as that was.
  init(_ page: PageText, columns: Int, after before: PageOverlay? = nil) {
    self.page = page
    lines = page.lines.flatMap { line in
      var (rows, room) = ([[Cell]()], columns)
      for cell in line {
        let isWide = cell.columns == 2
        if room < (isWide ? 2 : 1) {
          rows.append([])
          room = columns
        }
        rows[rows.count - 1].append(cell)
        room -= 1
      }
      return rows
    }
    if let before, page.title == before.page.title, !before.lines.isEmpty {
      list.select(before.list.selection * lines.count / before.lines.count)
    }
  }

  /// The columns a page has on a screen of that size.
  static func columns(in size: Size) -> Int { max(1, min(size.columns, 104) - 4) }

  private func rows(in size: Size) -> Int {
    max(1, Overlay.box(in: size, columns: size.columns, rows: lines.count + 2).rows - 2)
  }

  /// Scrolls: the first row shown is the one selected.
  mutating func perform(_ command: Command, in size: Size) {
    let shown = rows(in: size)
    let last = max(0, lines.count - shown)
    _ = list.perform(command, count: last + 1, page: command == .up || command == .down ? 1 : shown)
  }

  func draw(on frame: inout Frame) {
    let size = frame.size
    let top = min(list.selection, max(0, lines.count - rows(in: size)))
    frame.overlay(
      page.title, columns: PageOverlay.columns(in: size) + 4, rows: lines.count + 2,
      extent: { Extent(shown: top..<min(lines.count, top + $0), count: lines.count, unit: "lines") }
    ) { frame in
      let shown = top..<min(lines.count, top + frame.bounds.rows)
      // The lines may be made for a wider screen.
      frame.draw(in: frame.bounds.inset(1, 0)) { frame in
        for line in shown { frame.put(lines[line], at: Point(column: 0, row: line - top)) }
      }
      frame.cursor = Point(column: 0, row: 0)
    }
  }
}
