import Testing

@testable import Scoring

@Suite struct StudentTTests {
  /// NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2: critical values of Student's t.
  @Test(arguments: [
    (1.0, 0.9, 3.078), (1, 0.975, 12.706), (2, 0.9, 1.886), (2, 0.95, 2.920), (3, 0.9, 1.638),
    (4, 0.9, 1.533), (5, 0.975, 2.571), (6, 0.9, 1.440), (6, 0.99, 3.143), (10, 0.95, 1.812), (30, 0.975, 2.042),
    (100, 0.9, 1.290),
  ])
  func `quantiles are those of the printed table`(degrees: Double, probability: Double, quantile: Double) {
    let t = StudentT(degreesOfFreedom: degrees)
    #expect(abs(t.quantile(probability) - quantile) < 6e-4)
    #expect(abs(t.quantile(1 - probability) + quantile) < 6e-4)
    #expect(abs(t.cumulative(t.quantile(probability)) - probability) < 1e-12)
  }

  @Test func `one degree of freedom is Cauchy's distribution`() {
    // F(t) = 1/2 + atan(t)/π, so that three quarters lie below 1.
    #expect(abs(StudentT(degreesOfFreedom: 1).quantile(0.75) - 1) < 1e-12)
    #expect(abs(StudentT(degreesOfFreedom: 1).cumulative(-1) - 0.25) < 1e-12)
  }

  @Test func `the middle is nothing`() {
    #expect(StudentT(degreesOfFreedom: 7).quantile(0.5) == 0)
    #expect(StudentT(degreesOfFreedom: 7).cumulative(0) == 0.5)
  }
}
