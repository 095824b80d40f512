import Testing

@testable import Canvas

private let table = Table([
  .init("ID", .fixed(3)), .init("Title", .flexible(minimum: 6)), .init("Score", .fixed(5), .right, rank: 1),
])

private let entries: [Table.Entry] = [
  .text("a5", Style(.muted)), .text("The title", Style(.text)), .text("55", Style(.onTrack)),
]

@Test func `a table's rows stand below its heading`() {
  let drawn = glyphs(23, 2) { frame in
    frame.heading(of: table, in: frame.bounds)
    frame.row(entries, of: table, in: frame.bounds.splitTop(1).rest)
    #expect(frame[22, 1].style.role == .onTrack)
  }
  #expect(drawn == ["ID  Title         Score", "a5  The title        55"])
}

@Test func `a row holds small charts too`() {
  let charts = Table([.init("Course", .fixed(5))])
  let drawn = glyphs(5, 1, .ascii) { $0.row([.sparkline([0, 1, 2, 3, 4])], of: charts, in: $0.bounds) }
  #expect(drawn == ["_.-=^"])
}

@Test(arguments: [
  (30, [3, 20, 5]), (16, [3, 6, 5]), (15, [3, 11, 0]), (10, [3, 6, 0]), (9, [0, 9, 0]), (4, [0, 4, 0]), (0, [0, 0, 0]),
])
func `columns of a table give way by their rank`(room: Int, widths: [Int]) {
  #expect(table.widths(in: room) == widths)
}

@Test func `of columns of one rank the one on the right gives way first`() {
  let equals = Table([.init("", .fixed(2), rank: 2), .init("", .fixed(2), rank: 1), .init("", .fixed(2), rank: 1)])
  #expect([8, 7, 4, 1].map { equals.widths(in: $0) } == [[2, 2, 2], [0, 2, 2], [0, 2, 0], [0, 0, 0]])
}

@Test func `a narrow column stays where a wider one gives way after it`() {
  let table = Table([.init("", .fixed(9), rank: 1), .init("", .fixed(2), rank: 2), .init("", .fixed(3), rank: 0)])
  #expect([16, 15, 6, 5].map { table.widths(in: $0) } == [[9, 2, 3], [9, 0, 3], [0, 2, 3], [0, 0, 3]])
}

@Test func `a column that says nothing alone goes with its partner`() {
  let table = Table([
    .init("", .fixed(9), rank: 1), .init("", .fixed(2), rank: 2, with: 0), .init("", .fixed(3), rank: 0),
  ])
  #expect([16, 15, 6, 5].map { table.widths(in: $0) } == [[9, 2, 3], [9, 0, 3], [0, 0, 3], [0, 0, 3]])
}

@Test func `a column without a rank stays`() {
  let marked = Table([.init("", .fixed(1), rank: nil), .init("Title", .flexible(minimum: 8)), .init("", .fixed(2))])
  #expect([14, 12, 9, 4].map { marked.widths(in: $0) } == [[1, 9, 2], [1, 10, 0], [1, 7, 0], [1, 2, 0]])
}

@Test(arguments: [0, 1, 2, 5, 40], [0, 1, 2, 30])
func `every size of table draws`(width: Int, rows: Int) {
  var frame = Frame(size: Size(columns: width, rows: rows))
  frame.heading(of: table, in: frame.bounds)
  frame.row(entries, of: table, in: frame.bounds)
}
