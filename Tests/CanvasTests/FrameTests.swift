import Testing

@testable import Canvas

private func frame(_ columns: Int, _ rows: Int, _ symbols: Symbols = .unicode, _ body: (inout Frame) -> Void) -> Frame {
  var frame = Frame(size: Size(columns: columns, rows: rows), symbols: symbols)
  body(&frame)
  return frame
}

/// The glyphs of a frame's first row.
private func firstRow(_ frame: Frame) -> String {
  frame.cells.prefix(frame.size.columns).map(\.text).joined()
}

@Test(arguments: [
  ("abc", 0, nil, "abc   ", 3), ("abcdefgh", 0, nil, "abcdef", 6), ("abcdefgh", 0, 4, "abc…  ", 4),
  ("abcd", 0, 4, "abcd  ", 4), ("abc", -1, nil, "bc    ", 3), ("日本語", 0, nil, "日本語", 6), ("日本語", 1, nil, " 日本 ", 4),
  ("日本語", -1, nil, " 本語 ", 6), ("日本語", 0, 5, "日本… ", 5), ("日本語", 0, 4, "日… ", 4),
  ("e\u{301}x", 0, nil, "e\u{301}x    ", 2),
  ("a\u{1B}b", 0, nil, "a�b   ", 3), ("abc", 0, 0, "      ", 0), ("abc", 0, -4, "      ", 0),
  ("abc", 9, nil, "      ", 0),
  ("abc", 0, 1, "…     ", 1), ("👨‍👩‍👧x", 0, nil, "👨x   ", 3),
])
func `text is clipped at the area and cut at its limit`(
  text: String, column: Int, limit: Int?, shown: String, used: Int
) {
  var result = 0
  let frame = frame(6, 1) { frame in
    result = frame.put(text, at: Point(column: column, row: 0), style: Style(.text), limit: limit)
  }
  // a wide character cut in two leaves blanks, in one cell or two
  #expect(firstRow(frame).filter { $0 != " " } == shown.filter { $0 != " " })
  #expect(TextWidth.columns(of: firstRow(frame)) == 6)
  #expect(result == used)
}

@Test func `what covers half of a wide character blanks the other half`() {
  let covered = frame(4, 1) { frame in
    frame.put("日本", at: Point(column: 0, row: 0), style: Style(.text))
    frame.put("x", at: Point(column: 1, row: 0), style: Style(.text))
    frame.put("y", at: Point(column: 2, row: 0), style: Style(.text))
  }
  #expect(firstRow(covered) == " xy ")
}

@Test func `wide over wide, shifted by one, leaves no half`() {
  let covered = frame(6, 1) { frame in
    frame.put("日本語", at: Point(column: 0, row: 0), style: Style(.text))
    frame.put("語", at: Point(column: 1, row: 0), style: Style(.text))
  }
  #expect(firstRow(covered) == " 語 語")
}

@Test func `drawing cannot leave its area`() {
  let picture = frame(6, 3) { frame in
    frame.draw(in: Rect(column: 1, row: 1, columns: 3, rows: 1)) { frame in
      #expect(frame.bounds == Rect(Size(columns: 3, rows: 1)) && frame.area == frame.bounds)
      frame.put("abcdef", at: Point(column: -1, row: 0), style: Style(.key))
      frame.put("below", at: Point(column: 0, row: 1), style: Style(.key))
      frame.draw(in: Rect(column: 2, row: -1, columns: 9, rows: 9)) { frame in
        #expect(frame.area == Rect(column: 0, row: 1, columns: 1, rows: 1))
        frame.fill(frame.bounds, "#", style: Style(.error))
      }
      frame.cursor = Point(column: 1, row: 0)
    }
  }.picture
  #expect(
    picture == """
      │      │
      │ bc#  │
      │      │

      │......│
      │.kkE..│
      │......│

      cursor 2,1

      """)
}

@Test func `a cursor outside the area is hidden`() {
  #expect(frame(3, 1) { $0.cursor = Point(column: 3, row: 0) }.cursor == nil)
}

@Test func `in ASCII every text is spelled in ASCII, as wide as before`() {
  let ascii = frame(30, 1, .ascii) { frame in
    frame.put("“Zoë’s” – 50 € … 日本 e\u{301}", at: Point(column: 0, row: 0), style: Style(.text))
  }
  #expect(firstRow(ascii) == "\"Zoe's\" - 50 ? ~ ???? e       ")
}

@Test func `every Latin letter is spelled with its base`() {
  let letters = ascii(0xC0...0x17F)
  #expect(letters.allSatisfy { $0.isASCII && $0 != "?" })
  #expect(ascii(0xC9...0xC9) + ascii(0xDF...0xDF) + ascii(0x141...0x142) + ascii(0x178...0x17F) == "EsLlYZzZzZzs")
}

private func ascii(_ range: ClosedRange<UInt32>) -> String {
  String(String.UnicodeScalarView(range.compactMap(Unicode.Scalar.init).map(asciiLookalike)))
}

@Test func `a cell holds four combining marks and its style`() {
  var cell = Cell("a", columns: 1, style: Style(.link).bold.selected)
  for mark in "\u{300}\u{301}\u{302}\u{303}\u{304}".unicodeScalars { cell.combine(mark) }
  #expect(cell.text.unicodeScalars.map(\.value) == [0x61, 0x300, 0x301, 0x302, 0x303])
  #expect(cell.style == Style(.link, [.bold, .selected]))
  cell.style.isBold = false
  #expect(cell.style == Style(.link).selected && cell.columns == 1)
  #expect(MemoryLayout<Cell>.size == 16)
}

@Test func `every role survives a cell, and has a letter of its own`() {
  for role in Role.allCases { #expect(Cell("x", columns: 1, style: Style(role)).style.role == role) }
  #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
}
