import Testing

@testable import Canvas

private let columns = [
  Table.Column("ID", .fixed(3)), Table.Column("Title", .flexible(minimum: 6)), Table.Column("Score", .fixed(5), .right),
]

private func entries(_ index: Int) -> [Table.Entry] {
  [.text("a\(index)", Style(.muted)), .text("The title", Style(.text)), .text("\(index * 11)", Style(.onTrack))]
}

@Test func `a table shows the rows that fit, and asks for no other`() {
  var asked: [Int] = []
  let table = Table(columns: columns, rowCount: 1000, selection: 6, offset: 5, isFocused: true)
  let drawn = glyphs(24, 4) { frame in
    frame.table(table, in: frame.bounds) { index in
      asked.append(index)
      return entries(index)
    }
    #expect(frame.cursor == Point(column: 0, row: 2))
    #expect(frame[8, 2].style.isSelected)
  }
  #expect(asked == [5, 6, 7])
  #expect(
    drawn == [
      " ID  Title         Score", " a5  The title        55", "▌a6  The title        66", " a7  The title        77",
    ])
}

@Test(arguments: [
  (30, [3, 20, 5]), (16, [3, 6, 5]), (15, [3, 11, 0]), (10, [3, 6, 0]), (9, [0, 9, 0]), (4, [0, 4, 0]), (0, [0, 0, 0]),
])
func `columns of a table give way from the right`(room: Int, widths: [Int]) {
  #expect(Table(columns: columns, rowCount: 0).widths(in: room) == widths)
}

@Test(
  arguments: [
    (nil, 10, 4, 3, 3), (0, 10, 4, 3, 0), (9, 10, 4, 0, 6), (4, 10, 4, 3, 3), (nil, 10, 4, 9, 6), (2, 3, 10, 2, 0),
    (5, 10, 0, 2, 5), (nil, 0, 5, 3, 0),
  ] as [(Int?, Int, Int, Int, Int)])
func `a table scrolls no farther than it must`(selection: Int?, rowCount: Int, visible: Int, from: Int, offset: Int) {
  #expect(Table.offset(showing: selection, rowCount: rowCount, visible: visible, from: from) == offset)
}

@Test(arguments: [0, 1, 2, 5, 40], [0, 1, 2, 30])
func `every size of table draws`(width: Int, rows: Int) {
  var frame = Frame(size: Size(columns: width, rows: rows))
  frame.table(Table(columns: columns, rowCount: 9, selection: 3), in: frame.bounds, row: entries)
}
