import Testing

@testable import Canvas

@Test(arguments: [
  (12, 3, ["╭ Areas ───╮", "│          │", "╰──────────╯"]),
  (8, 3, ["╭ Are… ╮", "│      │", "╰──────╯"]),
  (4, 2, ["╭──╮", "╰──╯"]), (2, 2, ["╭╮", "╰╯"]), (1, 3, [" ", " ", " "]),
])
func `a box has its title in the top line where there is room`(columns: Int, rows: Int, picture: [String]) {
  #expect(glyphs(columns, rows) { _ = $0.border($0.bounds, title: "Areas") } == picture)
}

@Test(arguments: [0, 1, 2, 3, 40], [0, 1, 2, 3, 12])
func `what is inside a box is inside it`(columns: Int, rows: Int) {
  var frame = Frame(size: Size(columns: columns, rows: rows))
  let inner = frame.border(frame.bounds, title: "日本語 and more", isFocused: true)
  #expect(inner.columns == max(0, columns - 2) && inner.rows == max(0, rows - 2))
}
