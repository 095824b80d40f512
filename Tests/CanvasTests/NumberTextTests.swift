import Canvas
import Testing

@Test(arguments: [
  (0.0, 0, "0"), (0.5, 0, "1"), (-0.5, 0, "-1"), (74.4, 0, "74"), (0.915, 2, "0.92"), (9435.0, 0, "9,435"),
  (1_234_567.891, 1, "1,234,567.9"), (-1234.0, 0, "-1,234"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (.nan, 0, "–"),
  (.infinity, 1, "inf"),
])
func `a number has the decimals asked for`(value: Double, decimals: Int, text: String) {
  #expect(decimalText(value, decimals: decimals) == text)
}

@Test(arguments: [
  (74.0, "74"), (18.55, "18.55"), (0.638, "0.638"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.3333"), (7000, "7,000"),
])
func `a number has no more decimals than its source`(value: Double, text: String) {
  #expect(plainText(value) == text)
}
