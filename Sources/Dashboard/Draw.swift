package import Canvas
import Model
import Scoring

extension Dashboard {
  /// The screen as it is now.
  package var frame: Frame {
    var frame = Frame(size: size, symbols: symbols)
    draw(on: &frame)
    return frame
  }

  /// Draws all of it on a frame of its size: the panes, and over them what one types into, or what lies over them.
  func draw(on frame: inout Frame) {
    let arrangement = arrangement
    frame.draw(in: arrangement.header) { drawHeader(arrangement, on: &$0) }
    for pane in view.panes {
      guard let box = arrangement.panes[pane], !box.isEmpty else { continue }
      let isFocused = pane == focus
      var inside = box
      if arrangement.hasBorders {
        inside = frame.border(box, title: title(of: pane, columns: box.columns - 4), isFocused: isFocused)
      }
      frame.draw(in: inside) { frame in
        if pane == .detail {
          detail.draw(assessment, isFocused: isFocused, marks, on: &frame)
        } else {
          list(pane).draw(assessment, isFocused: isFocused, marks, emptyWords: emptyWords(of: pane), on: &frame)
        }
      }
      if arrangement.hasBorders {
        let legend = pane == .detail ? [] : list(pane).legend(in: inside.size, symbols)
        frame.putExtent(extent(of: pane, in: inside.size), legend: legend, atBottomOf: box)
      }
    }
    if let box = arrangement.picture {
      let inside = frame.border(box, title: list(view.main).pictureTitle(columns: box.columns - 4))
      frame.draw(in: inside) { list(view.main).drawPicture(assessment, on: &$0) }
    }
    if !searched.isEmpty {
      for box in arrangement.panes.values { frame.mark(searched, in: box) }
    }
    if let footer = arrangement.footer { frame.draw(in: footer) { drawFooter(on: &$0) } }
    if let prompt {
      let rows = prompt.rows(in: size)
      frame.draw(in: Rect(column: 0, row: size.rows - rows, columns: size.columns, rows: rows)) { prompt.draw(on: &$0) }
    }
    overlay?.draw(keymap, on: &frame)
  }

  /// How much of what a pane holds shows in it.
  func extent(of pane: PaneName, in size: Size) -> Extent {
    var extent = pane == .detail ? detail.extent(rows: size.rows) : list(pane).extent(in: size, assessment)
    extent.isTerse = self.size.columns < 100 || self.size.rows < 30
    return extent
  }
}
