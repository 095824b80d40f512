import Testing

@testable import Canvas

struct UnitTextTests {
  @Test(
    arguments: [
      (74, "% of population", "74%", "74% of population"), (14, "%", "14%", "14%"), (0, "%", "0%", "0%"),
      (2.2, "billion people", "2.2 bn", "2.2 billion people"), (0, "billion people", "0", "0 billion people"),
      (82, "USD billion", "USD 82 bn", "USD 82 billion"), (5, "EUR per person", "EUR 5", "EUR 5 per person"),
      (2.1, "million schools", "2.1 mn", "2.1 million schools"),
      (14.5, "thousand schools", "14.5 k", "14.5 thousand schools"), (17, "goals of 17", "17", "17 goals of 17"),
      (0.92, "ratio", "0.92", "0.92 ratio"), (3, "", "3", "3"), (40, "UN entities", "40", "40 UN entities"),
    ] as [(Double, String, String, String)])
  func `a number keeps its scale in a column, and all of its unit in a sentence`(
    value: Double, unit: String, short: String, long: String
  ) {
    #expect(UnitText(unit).short(value) == short)
    #expect(UnitText(unit).long(value) == long)
  }

  @Test
  func `what is counted stands apart from the scale and the currency`() {
    #expect(UnitText("% of population").rest == "of population" && UnitText("billion people").rest == "people")
    #expect(UnitText("USD billion").rest == "" && UnitText("USD billion").bare(82) == "82 bn")
  }
}
