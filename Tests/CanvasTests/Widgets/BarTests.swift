import Testing

@testable import Canvas

/// The glyphs of a widget drawn alone.
func glyphs(_ columns: Int, _ rows: Int, _ symbols: Symbols = .unicode, _ body: (inout Frame) -> Void) -> [String] {
  var frame = Frame(size: Size(columns: columns, rows: rows), symbols: symbols)
  body(&frame)
  return (0..<rows).map { row in
    frame.cells[row * columns..<(row + 1) * columns].map(\.text).joined()
  }
}

@Test(arguments: [
  (0.0, nil, "····"), (0.5, nil, "██··"), (0.53, nil, "██▏·"), (1, nil, "████"), (2, nil, "████"), (-1, nil, "····"),
  (Double.nan, nil, "····"), (.infinity, nil, "████"), (0.5, 0.75, "██·│"), (0.5, 1, "██·│"), (0.5, 0, "│█··"),
  (0.999, nil, "████"), (0.9, nil, "███▋"),
])
func `a bar fills by eighths and never overflows`(fraction: Double, tick: Double?, picture: String) {
  #expect(glyphs(4, 1) { $0.bar(fraction: fraction, tick: tick, in: $0.bounds) } == [picture])
}

@Test func `a bar is drawn in whole signs in ASCII`() {
  #expect(glyphs(8, 1, .ascii) { $0.bar(fraction: 0.55, tick: 0.75, in: $0.bounds) } == ["####..|."])
}
