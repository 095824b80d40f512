import Canvas
import Dashboard
import Model
import Storage
import TestSupport
import Testing

struct DrawTests {
  @Test(arguments: [(200, 60), (120, 40), (100, 30), (80, 24), (60, 20), (40, 12), (20, 5), (12, 2), (1, 1)])
  func `the overview at every size class`(columns: Int, rows: Int) {
    expectRecorded(play(columns: columns, rows: rows).frame.picture, at: "Frames/overview-\(columns)x\(rows).txt")
  }

  @Test(arguments: [(120, 40), (80, 24), (40, 12)])
  func `the overview in ASCII`(columns: Int, rows: Int) {
    let frame = play(columns: columns, rows: rows, symbols: .ascii).frame
    expectRecorded(frame.picture, at: "Frames/overview-\(columns)x\(rows)-ascii.txt")
    #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test(arguments: [
    ("detail-action", "enter down down down enter"), ("detail-milestone", "tab tab enter"),
    ("detail-roundtable", "tab enter"), ("detail-source", "enter end enter"), ("help", "?"), ("past", "{ { { { {"),
  ])
  func `what one opens`(name: String, keys: String) {
    expectRecorded(play(keys, columns: 100, rows: 30).frame.picture, at: "Frames/\(name)-100x30.txt")
  }

  @Test(arguments: [0, 1, 2, 7, 8, 17, 18, 24, 30, 60, 100], [0, 1, 2, 13, 29, 30, 59, 60, 80, 99, 100, 200, 300])
  func `every size draws, whatever is open`(rows: Int, columns: Int) {
    for keys in ["", "tab", "tab tab", "enter", "enter down enter", "?", "? end"] {
      let frame = play(keys, columns: columns, rows: rows).frame
      #expect(frame.size == Size(columns: columns, rows: rows))
    }
  }

  @Test(arguments: [100, 120, 140, 200], ["", "["])
  func `the whole title of the real roadmap shows from a hundred columns on`(columns: Int, keys: String) throws {
    let archive = try bundledArchive()
    let title = archive.asOf(Sample.day).title.text()
    let header = play(keys, columns: columns, rows: 40, archive: archive).frame.rows[0]
    // The day of another day than today keeps its words.
    #expect(header.contains(title) || !keys.isEmpty && columns == 100, "\(header)")
    #expect(header.contains("coverage") && (keys.isEmpty || header.contains("AS OF")), "\(header)")
  }

  @Test
  func `an escape sequence in a title is shown, not obeyed`() {
    let shown = play("down down", columns: 120, rows: 40).frame.rows.joined()
    #expect(!shown.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    #expect(shown.contains("[31monline"))
  }

  @Test(arguments: [(0, 0), (120, 40), (20, 5)])
  func `a roadmap with nothing in it draws`(columns: Int, rows: Int) {
    let empty = Archive(
      Roadmap(id: "empty", title: "Empty", start: Sample.date("2020"), horizon: Sample.date("2030")))
    for keys in ["", "enter", "tab enter", "{ ] [ }", "end home pgdn"] {
      let dashboard = play(keys, columns: columns, rows: rows, archive: empty)
      #expect(dashboard.frame.size == Size(columns: columns, rows: rows))
      #expect(dashboard.selected == nil)
    }
  }
}
