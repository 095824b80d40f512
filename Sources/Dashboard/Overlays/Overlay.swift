import Canvas

/// What lies over the panes and takes the keys first.
enum Overlay: Sendable {
  case help(HelpOverlay)
  case page(PageOverlay)
  case palette(PaletteOverlay)
  case choice(ChoiceOverlay)
  case comparison(ComparisonOverlay)
  case problems(ProblemsOverlay)

  func draw(_ keymap: Keymap, on frame: inout Frame) {
    switch self {
    case .help(let overlay): overlay.draw(keymap, on: &frame)
    case .page(let overlay): overlay.draw(on: &frame)
    case .palette(let overlay): overlay.draw(on: &frame)
    case .choice(let overlay): overlay.draw(on: &frame)
    case .comparison(let overlay): overlay.draw(on: &frame)
    case .problems(let overlay): overlay.draw(on: &frame)
    }
  }
}

extension Overlay {
  /// A box in the middle of the screen, at most so large; the first line and the line of keys stay in sight.
  static func box(in size: Size, columns: Int, rows: Int) -> Rect {
    let edge = size.rows >= 10 ? 1 : 0
    let (columns, rows) = (min(size.columns, columns), min(size.rows - 2 * edge, rows))
    return Rect(
      column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
  }
}

extension Frame {
  /// A box in the middle of the screen, at most so large, with what is inside it drawn by `body`; `extent` is how much
  /// of its content shows in so many rows.
  mutating func overlay(
    _ title: String, columns: Int, rows: Int, extent: (Int) -> Extent, _ body: (inout Frame) -> Void
  ) {
    let box = Overlay.box(in: size, columns: columns, rows: rows)
    fill(box, style: Style(.text))
    let inside = box.rows >= 3 && box.columns >= 3 ? border(box, title: title, isFocused: true) : box
    draw(in: inside, body)
    putExtent(extent(inside.rows), atBottomOf: box)
  }
}
