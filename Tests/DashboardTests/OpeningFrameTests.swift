import Canvas
import Dashboard
import Testing

struct OpeningFrameTests {
  @Test(arguments: [(0, 0), (1, 1), (3, 2), (20, 5), (80, 24), (300, 100)])
  func `what is read stands in the middle of whatever screen there is`(columns: Int, rows: Int) {
    let frame = openingFrame(reading: "data\u{1B}[2J", size: Size(columns: columns, rows: rows), symbols: .unicode)
    #expect(frame.cells.count == columns * rows)
    let text = frame.cells.map(\.text).joined()
    #expect(columns < 20 || text.contains("reading data"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(text.contains("q quit") == (rows > 3))
  }
}
