import Canvas
import Model
import Scoring

/// A box with a list of records in it. Its stored properties are its whole state.
protocol ListPane: Sendable {
  /// What it is a list of.
  var name: String { get }
  /// How its rows are chosen and sorted, in words; empty where they stand as at first.
  var qualifier: String { get }
  /// What stands in its border where nothing is filtered.
  var title: String { get }
  /// How many of its records answer to the filter.
  var tally: Tally { get }
  var list: ListState { get set }

  /// Takes in another day, other data or another filter; what is worked out once for all rows is worked out here.
  mutating func take(_ context: PaneContext)
  /// Takes another filter on the same data in.
  mutating func takeFilter(_ context: PaneContext)
  /// Works out what only a pane that shows needs, where that is not done yet; `size` is that of its inside.
  mutating func prepare(_ context: PaneContext, in size: Size)
  /// Obeys a command that is about this pane alone; `false` where it is not.
  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool

  func count(in assessment: Assessment) -> Int
  /// The record of a row, or `nil` where the row is about none; `index` is below `count(in:)`.
  func id(at index: Int, in assessment: Assessment) -> ID?
  /// Whether a row stands for all those below it, and is no record of the list itself.
  func isGroup(_ index: Int) -> Bool
  /// Whose changes are marked in a row; `nil` where none are.
  func markedID(at index: Int, in assessment: Assessment) -> ID?
  /// What a search finds in a row besides the titles and the id of its record; `nil` where that is nothing.
  func words(at index: Int, in assessment: Assessment) -> String?
  /// Whether a row only names those below it, so that the selection passes over it.
  func isHeading(_ index: Int) -> Bool
  /// How many of the rows before a place are no headings; `index` is at most `count(in:)`.
  func records(before index: Int) -> Int
  /// What stands in the place of the rows where there are none.
  var emptyWords: String { get }
  /// What the detail says where no record is selected, in paragraphs.
  var unselectedWords: [String] { get }
  /// Rows of the screen above the list.
  func headingRows(in size: Size) -> Int
  /// Rows of the screen below the list, about what is selected.
  func footingRows(in size: Size) -> Int
  /// Rows of the screen each record takes.
  func rowsEach(in size: Size, _ assessment: Assessment) -> Int
  /// What a sign in its rows means, the longest words first; empty where that goes without saying.
  func legend(in size: Size, _ symbols: Symbols) -> [String]
  /// How much of a row of that size, from its first place on, is in the selection's look where it is selected.
  func highlight(of row: Size) -> Size
  func drawHeading(_ assessment: Assessment, on frame: inout Frame)
  /// Draws what stands below the list, at the origin of the frame's area.
  func drawFooting(_ assessment: Assessment, on frame: inout Frame)
  /// Draws the record at `index` at the origin of the frame's area.
  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame)

  /// Rows of a picture of what is selected, beside the list where there is room; 0 where it has none.
  func pictureRows(in size: Size) -> Int
  /// Whether the picture is another one for every record.
  var isPictureOfRecord: Bool { get }
  /// What stands in the picture's border.
  var pictureTitle: String { get }
  /// The same where that is to fit so many columns.
  func pictureTitle(columns: Int) -> String
  func drawPicture(_ assessment: Assessment, on frame: inout Frame)
}

/// What a pane is shown in.
struct PaneContext: Sendable {
  let assessment: Assessment
  let archive: Archive
  let today: Day
  let symbols: Symbols
  /// What the list is filtered by, and what answers to it.
  var filter: Filter?
  var matcher: Matcher?
}

extension ListPane {
  var qualifier: String { "" }
  var title: String { qualifier.isEmpty ? name : "\(name), \(qualifier)" }
  mutating func take(_ context: PaneContext) {}
  mutating func takeFilter(_ context: PaneContext) { take(context) }
  mutating func prepare(_ context: PaneContext, in size: Size) {}
  func isHeading(_ index: Int) -> Bool { false }
  func records(before index: Int) -> Int { index }
  func words(at index: Int, in assessment: Assessment) -> String? { nil }
  func isGroup(_ index: Int) -> Bool { false }
  func markedID(at index: Int, in assessment: Assessment) -> ID? { id(at: index, in: assessment) }
  var emptyWords: String { "nothing known yet" }
  var unselectedWords: [String] { ["Nothing is selected that can be opened."] }
  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool { false }
  func pictureRows(in size: Size) -> Int { 0 }
  var isPictureOfRecord: Bool { false }
  var pictureTitle: String { "" }
  func pictureTitle(columns: Int) -> String { pictureTitle }
  func drawPicture(_ assessment: Assessment, on frame: inout Frame) {}
  func headingRows(in size: Size) -> Int { 0 }
  func footingRows(in size: Size) -> Int { 0 }
  func rowsEach(in size: Size, _ assessment: Assessment) -> Int { 1 }
  func highlight(of row: Size) -> Size { row }
  func legend(in size: Size, _ symbols: Symbols) -> [String] { [] }
  func drawHeading(_ assessment: Assessment, on frame: inout Frame) {}
  func drawFooting(_ assessment: Assessment, on frame: inout Frame) {}

  /// Records that show at once.
  func page(in size: Size, _ assessment: Assessment) -> Int {
    max(1, (size.rows - headingRows(in: size) - footingRows(in: size)) / rowsEach(in: size, assessment))
  }

  /// Takes the data in again, sorted anew; what is selected stays so. Always `true`.
  mutating func takeKeepingSelection(_ context: PaneContext) -> Bool {
    let kept = selected(in: context.assessment)
    take(context)
    if let kept { select(kept, in: context.assessment) }
    return true
  }

  func selected(in assessment: Assessment) -> ID? {
    let count = count(in: assessment)
    return list.selection < count ? id(at: list.selection, in: assessment) : nil
  }

  /// Selects the record of that id, where the list has it; of several rows about it the selected one stays.
  mutating func select(_ id: ID, in assessment: Assessment) {
    guard selected(in: assessment) != id, let index = index(of: id, in: assessment) else { return }
    list.select(index)
  }

  func index(of id: ID, in assessment: Assessment) -> Int? {
    (0..<count(in: assessment)).first { self.id(at: $0, in: assessment) == id }
  }

  /// Moves by the command's rule, over headings; `false` where the command is not about moving.
  mutating func move(_ command: Command, in size: Size, _ assessment: Assessment) -> Bool {
    let (count, page) = (count(in: assessment), page(in: size, assessment))
    let before = list.selection
    guard list.perform(command, count: count, page: page) else { return false }
    leaveHeading(by: list.selection < before ? -1 : 1, count: count, page: page)
    return true
  }

  /// Brings the selection into the list, and off a heading.
  mutating func settle(in size: Size, _ assessment: Assessment) {
    let (count, page) = (count(in: assessment), page(in: size, assessment))
    list.settle(count: count, rows: page)
    leaveHeading(by: 1, count: count, page: page)
  }

  private mutating func leaveHeading(by step: Int, count: Int, page: Int) {
    func row(from start: Int, by step: Int) -> Int? {
      var row = start
      while row >= 0, row < count, isHeading(row) { row += step }
      return row >= 0 && row < count ? row : nil
    }
    guard let target = row(from: list.selection, by: step) ?? row(from: list.selection, by: -step) else { return }
    // A heading comes into sight with the first row below it.
    var top = target
    while top > 0, isHeading(top - 1) { top -= 1 }
    if target - top < page { list.reveal(top) }
    list.select(target)
    list.settle(count: count, rows: page)
  }

  /// Which of its records show in a pane of that size.
  func extent(in size: Size, _ assessment: Assessment) -> Extent {
    let count = count(in: assessment)
    let shown = list.visible(count: count, rows: page(in: size, assessment))
    return Extent(
      shown: records(before: shown.lowerBound)..<records(before: shown.upperBound), count: records(before: count))
  }

  /// Draws the rows that show, inside the frame's area.
  func draw(_ assessment: Assessment, isFocused: Bool, _ marks: Marks?, emptyWords: String, on frame: inout Frame) {
    let size = frame.bounds.size
    let heading = headingRows(in: size)
    if heading > 0 { drawHeading(assessment, on: &frame) }
    let footing = frame.bounds.splitBottom(footingRows(in: size)).bottom
    if !footing.isEmpty { frame.draw(in: footing) { drawFooting(assessment, on: &$0) } }
    let count = count(in: assessment)
    let each = rowsEach(in: size, assessment)
    if count == 0 {
      for (row, line) in TextWrap.wrapped(emptyWords, columns: max(1, size.columns - 2)).enumerated() {
        frame.put(line, at: Point(column: 1, row: heading + row), style: Style(.muted))
      }
    }
    for index in list.visible(count: count, rows: page(in: size, assessment)) {
      let row = heading + (index - list.offset) * each
      frame.draw(in: Rect(column: 0, row: row, columns: size.columns, rows: each)) {
        drawRow(index, assessment, on: &$0)
      }
      if let marks, let id = markedID(at: index, in: assessment) {
        frame.put(marks.glyph(of: id, frame.symbols), atEndOf: row)
      }
      guard index == list.selection else { continue }
      let highlight = highlight(of: Size(columns: size.columns, rows: each))
      frame.select(row: row, rows: each, highlight, isFocused: isFocused)
      if isFocused { frame.cursor = Point(column: 0, row: row) }
    }
  }
}
