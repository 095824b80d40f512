import Canvas
import Model
import Scoring
import Synchronization

@testable import Dashboard

/// A pane that does what another does, and counts how often it is asked about a row.
struct CountingPane: ListPane {
  /// How often a row was looked at, and how often one was drawn.
  final class Counts: Sendable {
    private let counts = Mutex((looked: 0, drawn: 0))
    var value: (looked: Int, drawn: Int) { counts.withLock { $0 } }
    func look() { counts.withLock { $0.looked += 1 } }
    func draw() { counts.withLock { $0.drawn += 1 } }
  }

  private var pane: any ListPane
  let counts = Counts()

  init(_ pane: any ListPane) { self.pane = pane }

  var name: String { pane.name }
  var qualifier: String { pane.qualifier }
  var title: String { pane.title }
  var tally: Tally { pane.tally }
  var list: ListState {
    get { pane.list }
    set { pane.list = newValue }
  }
  var emptyWords: String { pane.emptyWords }
  var isPictureOfRecord: Bool { pane.isPictureOfRecord }
  var pictureTitle: String { pane.pictureTitle }

  mutating func take(_ context: PaneContext) { pane.take(context) }
  mutating func prepare(_ context: PaneContext, in size: Size) { pane.prepare(context, in: size) }
  mutating func perform(_ command: Command, _ context: PaneContext) -> Bool { pane.perform(command, context) }
  func count(in assessment: Assessment) -> Int { pane.count(in: assessment) }
  func headingRows(in size: Size) -> Int { pane.headingRows(in: size) }
  func footingRows(in size: Size) -> Int { pane.footingRows(in: size) }
  func rowsEach(in size: Size, _ assessment: Assessment) -> Int { pane.rowsEach(in: size, assessment) }
  func pictureRows(in size: Size) -> Int { pane.pictureRows(in: size) }
  func drawHeading(_ assessment: Assessment, on frame: inout Frame) { pane.drawHeading(assessment, on: &frame) }
  func drawFooting(_ assessment: Assessment, on frame: inout Frame) { pane.drawFooting(assessment, on: &frame) }
  func drawPicture(_ assessment: Assessment, on frame: inout Frame) { pane.drawPicture(assessment, on: &frame) }

  func id(at index: Int, in assessment: Assessment) -> ID? {
    counts.look()
    return pane.id(at: index, in: assessment)
  }

  func isGroup(_ index: Int) -> Bool {
    counts.look()
    return pane.isGroup(index)
  }

  func isHeading(_ index: Int) -> Bool {
    counts.look()
    return pane.isHeading(index)
  }

  func markedID(at index: Int, in assessment: Assessment) -> ID? {
    counts.look()
    return pane.markedID(at: index, in: assessment)
  }

  func words(at index: Int, in assessment: Assessment) -> String? {
    counts.look()
    return pane.words(at: index, in: assessment)
  }

  func records(before index: Int) -> Int { pane.records(before: index) }

  func legend(in size: Size, _ symbols: Symbols) -> [String] { pane.legend(in: size, symbols) }

  func drawRow(_ index: Int, _ assessment: Assessment, on frame: inout Frame) {
    counts.draw()
    pane.drawRow(index, assessment, on: &frame)
  }
}
