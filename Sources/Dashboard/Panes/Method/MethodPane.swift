import Canvas
import Model
import Scoring

/// How the scores are made: the settings and weights in force, and how far the scores depend on them.
struct MethodPane: ListPane {
  let name = "Method"
  let tally = Tally()
  var list = ListState()
  /// `nil` until it is to be shown.
  private var sensitivity: Sensitivity?
  private var ranges: ScoreRanges?
  private var lines: [MethodLine] = []
  private var columns = 0
  private var symbols = Symbols.unicode

  mutating func take(_ context: PaneContext) {
    (sensitivity, ranges, lines, symbols) = (nil, nil, [], context.symbols)
  }

  mutating func prepare(_ context: PaneContext, in size: Size) {
    guard lines.isEmpty || columns != size.columns else { return }
    let assessment = context.assessment
    let sensitivity = sensitivity ?? Sensitivity(of: assessment)
    var text = MethodText(columns: size.columns - 2, symbols: context.symbols)
    text.tellSettings(assessment.roadmap.settings)
    text.tellAreas(assessment)
    text.tellWeights(assessment, sensitivity)
    text.tellChoices(assessment, sensitivity)
    text.tellInfluences(sensitivity)
    text.tellLeftOut(assessment, sensitivity)
    (self.sensitivity, lines, columns) = (sensitivity, text.lines, size.columns)
    ranges = ScoreRanges(assessment, sensitivity)
  }

  func count(in assessment: Assessment) -> Int { lines.count }
  func id(at index: Int, in assessment: Assessment) -> ID? { lines[index].id }

  func words(at index: Int, in assessment: Assessment) -> String? { lines[index].spans.map(\.text).joined() }

  func markedID(at index: Int, in assessment: Assessment) -> ID? { nil }

  var unselectedWords: [String] {
    [
      "In the picture the sign of a status stands where the score is with these settings. The line of \(symbols.level) "
        + "is where 90% of scores lie when weights are a little more or less, the line of \(symbols.line) how far "
        + "all other choices of the method could take it.",
      "Further down are the areas, and the items that the score depends on most. Select one to read about it here.",
    ]
  }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    frame.put(lines[index].spans, at: Point(column: 1, row: 0), limit: frame.bounds.columns - 2)
  }

  var pictureTitle: String { "How far scores depend on choices" }
  func pictureRows(in size: Size) -> Int { size.rows >= 24 && size.columns >= 40 ? ranges?.rows ?? 0 : 0 }
  func drawPicture(_ assessment: Assessment, on frame: inout Frame) { ranges?.draw(on: &frame) }
}
