import Testing

@testable import Scoring

@Suite struct ExpressionTests {
  private static let cases: [(Expression, String, Double)] = [
    (
      100 * .call(.clamp, [(.number(74) - 54) / (.number(100) - 54), 0, 1]),
      "100 * clamp((74 - 54) / (100 - 54), 0, 1)", 2000.0 / 46
    ),
    ((.number(0.5) * 60 + .number(0.5) * 40) / (.number(0.5) + 0.5), "(0.5 * 60 + 0.5 * 40) / (0.5 + 0.5)", 50),
    (10 - (.number(4) - 3), "10 - (4 - 3)", 9),
    (10 / (.number(4) * 5), "10 / (4 * 5)", 0.5),
    (.number(10) * 4 / 5, "10 * 4 / 5", 8),
    (.call(.abs, [.number(2) - 5]), "abs(2 - 5)", 3),
    (.number(1) + .number(-2), "1 + (-2)", -1),
    (.call(.exp, [.call(.ln, [7])]), "exp(ln(7))", 7),
    (.call(.logistic, [.call(.logit, [30])]), "logistic(logit(30))", 30),
    (.call(.power, [0.5, 3]), "power(0.5, 3)", 0.125),
    (.sum([3]), "3", 3),
  ]

  @Test(arguments: cases.indices)
  func `a formula reads as it is worked out`(index: Int) {
    let (expression, text, value) = Self.cases[index]
    #expect(expression.text { Double(Int($0)) == $0 ? "\(Int($0))" : "\($0)" } == text)
    #expect(abs(expression.value - value) < 1e-9)
  }

  @Test func `on a page it has signs of its own`() {
    #expect((.number(2) * 3 - 1).text(isASCII: false) { "\(Int($0))" } == "2 × 3 − 1")
  }
}
