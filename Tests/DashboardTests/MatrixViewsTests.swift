import Canvas
import Dashboard
import Model
import TestSupport
import Testing

/// The views of roundtables, bodies and risks as pictures, and at every size.
struct MatrixViewsTests {
  @Test(
    arguments: [("outputs", "5 j"), ("bodies", "6 j"), ("bodies-area", "6 alt-1"), ("risks", "7")],
    [(200, 60), (120, 40), (80, 24), (60, 20), (40, 12)])
  func `each view at every size class`(view: (name: String, keys: String), size: (columns: Int, rows: Int)) {
    let frame = play(view.keys, columns: size.columns, rows: size.rows, archive: Sample.busy).frame
    expectRecorded(frame.picture, at: "Frames/\(view.name)-\(size.columns)x\(size.rows).txt")
  }

  @Test(
    arguments: [("outputs", "5 j"), ("bodies", "6 j"), ("bodies-area", "6 alt-1"), ("risks", "7")],
    [(120, 40), (60, 20)])
  func `each view in ASCII`(view: (name: String, keys: String), size: (columns: Int, rows: Int)) {
    let frame = play(view.keys, columns: size.columns, rows: size.rows, symbols: .ascii, archive: Sample.busy).frame
    expectRecorded(frame.picture, at: "Frames/\(view.name)-\(size.columns)x\(size.rows)-ascii.txt")
    #expect(frame.rows.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  private static let roadmaps =
    [Roadmap(id: "empty", title: "Empty", start: "2020", horizon: "2030"), Sample.roadmap]
    + (0..<6).map { Roadmap.random(seed: $0) }

  @Test(arguments: ["5 end", "6 down", "6 a a end", "6 A { a", "7 end", "7 { { { {"])
  func `every size draws whatever there is`(keys: String) {
    for roadmap in Self.roadmaps {
      var dashboard = play(keys, archive: Archive(roadmap))
      for rows in [0, 1, 2, 7, 8, 17, 18, 24, 30, 60, 100] {
        for columns in [0, 1, 2, 13, 29, 30, 59, 60, 80, 99, 100, 119, 120, 200, 300] {
          _ = dashboard.update(.resized(Size(columns: columns, rows: rows)))
          _ = dashboard.update(.key(Key(.up)))
          let frame = dashboard.frame
          #expect(frame.size == Size(columns: columns, rows: rows))
          #expect(frame.cells.count == columns * rows)
          if rows > 1, columns > 0, dashboard.selected != nil { #expect(frame.cursor != nil) }
        }
      }
    }
  }
}
