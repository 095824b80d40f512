import Testing

@testable import Canvas

/// Ten columns of ten days each.
private let axis = TimeAxis(first: 0, days: 100, columns: 10)

@Test(arguments: [
  (TimelineBar(from: 0, to: 99, done: 0), "[--------]"), (TimelineBar(from: 0, to: 99, done: 1), "[========]"),
  (TimelineBar(from: 20, to: 79, done: 0.5), "  [==--]  "), (TimelineBar(from: 35, to: 38, done: 1), "   =      "),
  (TimelineBar(from: 35, to: 38, done: 0), "   -      "), (TimelineBar(from: 35, to: 48, done: 0), "   []     "),
  (TimelineBar(from: 20, to: 79, isOpenAtStart: true, done: 0.5), "  ?==--]  "),
  (TimelineBar(from: 20, to: 79, isOpenAtEnd: true, done: 0.5), "  [==--?  "),
  (TimelineBar(from: 50, to: 50, isOpenAtStart: true, done: 0), "   ?-]    "),
  (TimelineBar(from: 50, to: 50, isOpenAtEnd: true, done: 1), "     [=?  "),
  (TimelineBar(from: -50, to: 49, done: 0.7), "<=--]     "),
  (TimelineBar(from: 50, to: 149, done: 0.2), "     [=-->"), (TimelineBar(from: -500, to: 500, done: 0), "<-------->"),
  (TimelineBar(from: -50, to: 5, done: 1), "]         "), (TimelineBar(from: 95, to: 150, done: 1), "         >"),
  (TimelineBar(from: -50, to: -1, done: 1), "<         "), (TimelineBar(from: 100, to: 120, done: 1), "         >"),
])
func `a bar has its ends, what is done of it, and arrows where it is beyond the axis`(bar: TimelineBar, text: String) {
  #expect(glyphs(10, 1, .ascii) { $0.put(bar, on: axis, row: 0, style: Style(.text)) } == [text])
}

@Test(arguments: [
  (5...5, "*         "), (40...40, "    *     "), (20...49, "  --*     "), (-50...15, "-*        "),
  (80...120, "        ->"), (-9 ... -1, "<         "), (100...100, "         >"),
])
func `a point stands at its last day`(days: ClosedRange<Int>, text: String) {
  #expect(glyphs(10, 1, .ascii) { $0.put("*", at: days, on: axis, row: 0, style: Style(.text)) } == [text])
}

@Test(arguments: [
  (20...49, "  -*-     "), (-50...15, "<         "), (80...120, "        -*"), (0...99, "----*-----"),
  (41...42, "    *     "), (-90...5, "<         "), (95...190, "         >"), (-90 ... -1, "<         "),
])
func `what is only known by its month or year stands in the middle of it`(days: ClosedRange<Int>, text: String) {
  #expect(
    glyphs(10, 1, .ascii) { $0.put("*", at: days, isPeriod: true, on: axis, row: 0, style: Style(.text)) } == [text])
}

@Test func `a bar that ends with a period does not reach into the next`() {
  let bar = TimelineBar(from: 0, to: 49, endsWithPeriod: true, done: 1)
  #expect(glyphs(10, 1, .ascii) { $0.put(bar, on: axis, row: 0, style: Style(.text)) } == ["[===]     "])
  #expect(TimeAxis(first: 0, days: 1000, columns: 10).columns(of: 0...249) == 0...1)
}

@Test func `a bar in Unicode is heavy where it is done`() {
  let bar = TimelineBar(from: 0, to: 99, isOpenAtEnd: true, done: 0.5)
  #expect(glyphs(10, 1) { $0.put(bar, on: axis, row: 0, style: Style(.text)) } == ["┣━━━━╌╌╌╌?"])
}

@Test(arguments: [-1, 0, 1, 2, 80], [Int(Int32.min), -1, 0, 1, Int(Int32.max)])
func `every axis draws`(columns: Int, day: Int) {
  let axis = TimeAxis(first: 0, days: 0, columns: columns)
  var frame = Frame(size: Size(columns: columns, rows: 1))
  let days = min(0, day)...max(0, day)
  frame.put(
    TimelineBar(from: days.lowerBound, to: days.upperBound, isOpenAtStart: true, done: .nan), on: axis, row: 0,
    style: Style(.text))
  frame.put("*", at: days, on: axis, row: 0, style: Style(.text))
}
