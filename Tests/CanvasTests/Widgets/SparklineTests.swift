import Testing

@testable import Canvas

@Test(
  arguments: [
    ([0, 1, 2, 3], 2, "⡠⠊"), ([1, 1, 1], 2, "⠒⠒"), ([0, nil, nil, 3], 2, "⡀⠈"), ([], 3, "   "), ([nil, nil], 2, "  "),
    ([5], 1, "⠒"), ([.nan, 0, 3], 2, "⢀⠜"),
  ] as [([Double?], Int, String)])
func `a sparkline follows its values, with gaps`(values: [Double?], columns: Int, picture: String) {
  let drawn = glyphs(columns, 1) { $0.sparkline(values, in: $0.bounds) }
  #expect(drawn == [picture])
}

@Test func `a sparkline is made of levels in ASCII`() {
  #expect(glyphs(5, 1, .ascii) { $0.sparkline([0, 1, 2, 3, 4], in: $0.bounds) } == ["_.-=^"])
  #expect(glyphs(5, 1, .ascii) { $0.sparkline([0, nil, nil, nil, 4], in: $0.bounds) } == ["_   ^"])
  #expect(glyphs(2, 1, .ascii) { $0.sparkline([0, 0, 8, 8], in: $0.bounds, range: 0...16) } == ["_-"])
}

@Test(arguments: [0, 1, 2, 7, 80], [0, 1, 3, 500])
func `every sparkline draws`(columns: Int, count: Int) {
  for symbols in [Symbols.unicode, .ascii] {
    var frame = Frame(size: Size(columns: columns, rows: 3), symbols: symbols)
    frame.sparkline((0..<count).map { $0 % 7 == 3 ? nil : Double($0) }, in: frame.bounds)
  }
}
