import Reports
import Testing

struct JSONOutputTests {
  @Test(arguments: [
    (0.1, "0.1"), (1.0, "1"), (-0.0, "-0"), (100.0, "100"), (1e300, "1e+300"), (.leastNonzeroMagnitude, "5e-324"),
    (0.1 + 0.2, "0.30000000000000004"), (.infinity, "null"), (-.infinity, "null"), (.nan, "null"),
  ])
  func `a number has the fewest digits that read back as itself`(value: Double, text: String) {
    #expect(JSON.number(value).text == text + "\n")
    if value.isFinite { #expect(Double(text) == value) }
  }

  @Test(arguments: [
    ("plain", "plain"), ("é 水 😀", "é 水 😀"), ("a\"b\\c", "a\\\"b\\\\c"), ("\n\r\t", "\\n\\r\\t"),
    ("\u{0}\u{1B}[31m\u{7F}\u{9B}", "\\u0000\\u001B[31m\\u007F\\u009B"),
    ("\u{2028}\u{202E}\u{2066}", "\\u2028\\u202E\\u2066"),
    ("a\u{200F}\u{61C}\u{200B}\u{FEFF}b\u{E0041}", "a\\u200F\\u061C\\u200B\\uFEFFb\\uDB40\\uDC41"),
    ("👩\u{200D}👧 می\u{200C}خواهم", "👩\u{200D}👧 می\u{200C}خواهم"),
  ])
  func `what a terminal would obey is escaped`(text: String, written: String) {
    #expect(JSON.string(text).text == "\"\(written)\"\n")
  }

  @Test func `objects keep their order and leave out what is nil`() {
    let value: JSON = [
      "b": .integer(1), "a": ["x", .null, [:], []], "none": nil, "c": JSON(Double?.none), "d": ["e": .bool(true)],
    ]
    #expect(
      value.text == """
        {
          "b": 1,
          "a": [
            "x",
            null,
            {},
            []
          ],
          "c": null,
          "d": {
            "e": true
          }
        }

        """)
  }
}
