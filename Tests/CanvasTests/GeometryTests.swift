import Testing

@testable import Canvas

@Test(arguments: [-3, 0, 1, 4, 5, 99])
func `slices make up the whole and never reach outside it`(count: Int) {
  let rect = Rect(column: 2, row: 3, columns: 4, rows: 5)
  let (top, belowTop) = rect.splitTop(count)
  let (bottom, aboveBottom) = rect.splitBottom(count)
  let (left, besideLeft) = rect.splitLeft(count)
  let (right, besideRight) = rect.splitRight(count)
  #expect(top.rows + belowTop.rows == 5 && top.maxRow == belowTop.minRow)
  #expect(bottom.rows + aboveBottom.rows == 5 && aboveBottom.maxRow == bottom.minRow)
  #expect(left.columns + besideLeft.columns == 4 && left.maxColumn == besideLeft.minColumn)
  #expect(right.columns + besideRight.columns == 4 && besideRight.maxColumn == right.minColumn)
  for slice in [top, belowTop, bottom, aboveBottom, left, besideLeft, right, besideRight] {
    #expect(slice.intersection(rect) == slice)
  }
  #expect(bottom.rows == top.rows && right.columns == left.columns)
}

@Test func `a size is never negative`() {
  #expect(Rect(column: 0, row: 0, columns: -1, rows: -5).size == Size(columns: 0, rows: 0))
  #expect(Rect(column: 0, row: 0, columns: 3, rows: 3).inset(2, 1).size == Size(columns: 0, rows: 1))
  let apart = Rect(column: 0, row: 0, columns: 2, rows: 2)
    .intersection(Rect(column: 9, row: 9, columns: 2, rows: 2))
  #expect(apart.isEmpty)
}
