import Testing

@testable import Canvas
@testable import Dashboard

extension Dashboard {
  /// What is wrong with the screen as it is drawn now; empty where nothing is.
  ///
  /// It looks at what was drawn, call by call, and at what came of it: boxes that lie over each other or reach beyond
  /// the screen, a text over another or over by a symbol, anything of what lies over the panes outside its box or less
  /// than all of that, half of a wide character, a cursor that is nowhere.
  var faults: [String] {
    var frame = Frame(size: size, symbols: symbols)
    frame.strokes = []
    draw(on: &frame)
    var faults = boxFaults + frame.halves
    if frame.size != size { faults.append("the frame is of another size") }
    if let cursor = frame.cursor, !Rect(size).contains(cursor) { faults.append("the cursor is at \(cursor)") }
    var layers: [Rect] = []
    if let prompt { layers.append(Rect(size).splitBottom(prompt.rows(in: size)).bottom) }
    if let overlay {
      let (box, isWhole) = overlay.cover(keymap, size: size, symbols: symbols)
      layers.append(box)
      if !isWhole { faults.append("what lies over the panes is no whole box") }
    }
    return faults + frame.overwritten(layers: layers)
  }

  /// Panes, picture, first and last line: apart from each other, and on the screen.
  private var boxFaults: [String] {
    let arrangement = arrangement
    let boxes =
      arrangement.panes.values + [arrangement.header, arrangement.footer, arrangement.picture].compactMap { $0 }
    var faults: [String] = []
    for (index, box) in boxes.enumerated() {
      if !box.isEmpty, box.intersection(Rect(size)) != box { faults.append("a box beyond the screen") }
      for other in boxes[(index + 1)...] where !box.intersection(other).isEmpty { faults.append("a box over another") }
    }
    return faults
  }
}

extension Overlay {
  /// The box that it blanks before all else, and whether all that it draws then is inside that.
  fileprivate func cover(_ keymap: Keymap, size: Size, symbols: Symbols) -> (box: Rect, isWhole: Bool) {
    var frame = Frame(size: size, symbols: symbols)
    frame.strokes = []
    draw(keymap, on: &frame)
    guard let strokes = frame.strokes, let ground = strokes.first, ground.kind == .symbol(" ") else {
      return (Rect(column: 0, row: 0, columns: 0, rows: 0), false)
    }
    return (ground.rect, strokes.allSatisfy { $0.rect.intersection(ground.rect) == $0.rect })
  }
}

extension Frame {
  /// Every character of two columns has its second one behind it in its row, and nothing else is a second one.
  var halves: [String] {
    var faults: [String] = []
    var isOpen = false
    let cells = cells.span  // unoptimised, an array's iterator takes longer than drawing does
    for index in cells.indices {
      let columns = cells[index].columns
      if columns == 1, !isOpen { continue }
      let isFirst = index % size.columns == 0
      if (columns == 0) != isOpen || isFirst && isOpen {
        faults.append("half a character at \(index % size.columns),\(index / size.columns)")
      }
      isOpen = columns == 2
    }
    return isOpen ? faults + ["half a character at the end"] : faults
  }

  /// Every text that was written over, in part or whole, but by one of the layers that cover what is below them.
  func overwritten(layers: [Rect]) -> [String] {
    var faults: [String] = []
    // By cell: the place of the text that stands there, counted from 1.
    var owners = [Int](repeating: 0, count: size.columns * size.rows)
    for (place, stroke) in (strokes ?? []).enumerated() {
      var lost: Int?
      let letters = stroke.letters
      for row in stroke.rect.minRow..<stroke.rect.maxRow {
        for column in stroke.rect.minColumn..<stroke.rect.maxColumn {
          let cell = row * size.columns + column
          if owners[cell] > 0 { lost = owners[cell] }
          owners[cell] = letters.contains(column) ? place + 1 : 0
        }
      }
      guard let lost, !(stroke.kind == .symbol(" ") && layers.contains(stroke.rect)) else { continue }
      faults.append("\(stroke.words) over \(strokes?[lost - 1].words ?? "")")
    }
    return faults
  }
}

extension Stroke {
  /// The columns from its first letter to its last; blanks at its ends leave room for something else.
  fileprivate var letters: Range<Int> {
    guard case .text(let text) = kind else { return 0..<0 }
    let before = text.utf8.prefix { $0 == 0x20 }.count
    guard before < text.utf8.count else { return 0..<0 }
    var after = 0
    if text.utf8.last == 0x20, TextWidth.columns(of: text) <= rect.columns {
      after = text.utf8.reversed().prefix { $0 == 0x20 }.count
    }
    return rect.minColumn + min(before, rect.columns)..<max(rect.minColumn + before, rect.maxColumn - after)
  }

  fileprivate var words: String {
    let place = "at \(rect.minColumn),\(rect.minRow)"
    return switch kind {
    case .text(let text): "“\(text.prefix(40))” \(place)"
    case .symbol(let symbol): "“\(symbol)” \(place), \(rect.columns)x\(rect.rows)"
    }
  }
}
