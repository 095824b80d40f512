import Canvas

/// Where everything stands on a screen of a given size: a pure function, from 1×1 to the largest.
struct Arrangement: Equatable, Sendable {
  /// The line at the top; `nil` where there is only room for one line, which is then it.
  var header: Rect
  /// The line of keys at the bottom.
  var footer: Rect?
  /// The panes that show, each in its box.
  var panes: [PaneName: Rect]
  /// Where the picture of what is selected stands; `nil` where there is none, or no room.
  var picture: Rect?
  /// Whether the panes have borders.
  var hasBorders = true
  /// The last three are how many records the lists hold.
  init(size: Size, focus: PaneName, areas: Int, roundtables: Int, milestones: Int) {
    let screen = Rect(size)
    guard size.columns >= 30, size.rows >= 8 else {
      let (header, rest) = screen.splitTop(1)
      self.header = header
      panes = rest.isEmpty ? [:] : [focus: rest]
      hasBorders = false
      return
    }
    let (header, belowHeader) = screen.splitTop(1)
    let (footer, body) = belowHeader.splitBottom(1)
    self.header = header
    self.footer = footer
    if size.columns < 60 || size.rows < 18 {
      panes = [focus: body]
      return
    }

    let areaRows = areas + 2
    let tableRows = roundtables + 2
    if size.columns >= 100, size.rows >= 30 {
      let hasTallAreas = body.rows >= 2 * areas + 2 + tableRows + 12
      let natural = (hasTallAreas ? 2 * areas + 2 : areaRows) + tableRows
      let spare = min(body.rows - natural, milestones + 4, body.rows * 45 / 100)
      let (bottom, top) = body.splitBottom(max(8, spare))
      let (left, right) = top.splitLeft(min(max(size.columns * 46 / 100, 50), 84))
      let (upper, lower) = left.splitTop(min(hasTallAreas ? 2 * areas + 2 : areaRows, max(5, top.rows - 5)))
      panes = [.areas: upper, .roundtables: lower, .detail: right, .milestones: bottom]
      return
    }
    if focus == .detail {  // alone, as in the other views: a terminal scrolls whole lines by itself
      panes = [.detail: body]
      return
    }
    let (left, right) = body.splitLeft(34 + (size.columns - 60) * 7 / 10)  // the words of both whole
    let (upper, lower) = left.splitTop(min(areaRows, max(5, body.rows - min(tableRows, 7))))
    panes = [.areas: upper, .roundtables: lower, .milestones: right]
  }

  /// A view of one list, the detail of what is selected in it, and its picture; `pictureRows` says how many rows that
  /// wants of a screen.
  ///
  /// On a small screen a picture that is another for every record stands below the detail: below the list each move would
  /// cost a slow line a new one.
  init(
    size: Size, focus: PaneName, of main: PaneName, isPictureOfRecord: Bool = false, pictureRows: (Size) -> Int
  ) {
    let screen = Rect(size)
    let (header, belowHeader) = screen.splitTop(1)
    self.header = header
    guard size.columns >= 30, size.rows >= 8 else {
      panes = belowHeader.isEmpty ? [:] : [focus: belowHeader]
      hasBorders = false
      return
    }
    let (footer, body) = belowHeader.splitBottom(1)
    self.footer = footer
    if size.columns >= 120, size.rows >= 20 {
      let (left, right) = body.splitLeft(size.columns * 61 / 100)
      let wanted = pictureRows(right.size)
      let (upper, lower) = right.splitTop(wanted > 0 ? min(wanted + 2, right.rows * 60 / 100) : 0)
      panes = [main: left, .detail: lower]
      if !upper.isEmpty { picture = upper }
      return
    }
    panes = [focus: body]
    let wanted = pictureRows(body.size)
    let owner = isPictureOfRecord && size.rows < 30 ? .detail : main
    guard focus == owner, wanted > 0, size.rows >= 18 else { return }
    let (lower, upper) = body.splitBottom(min(wanted + 2, body.rows / 2))
    panes = [owner: upper]
    picture = lower
  }

  /// The inside of a pane's box; empty where the pane does not show.
  func inside(_ pane: PaneName) -> Rect {
    guard let box = panes[pane] else { return Rect(column: 0, row: 0, columns: 0, rows: 0) }
    return hasBorders ? box.inset(1, 1) : box
  }
}
