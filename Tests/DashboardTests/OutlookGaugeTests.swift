import Canvas
import Model
import TestSupport
import Testing

@testable import Dashboard
@testable import Scoring

struct OutlookGaugeTests {
  /// An outlook with that index, made of a pace and a risk.
  private func outlook(pace: Double?, product: Int?) -> Outlook {
    var score = Score(
      value: 50, expected: 50, pace: pace, status: .onTrack, trend: .flat, dated: 1, coverage: 1, freshness: 1,
      rule: .pace)
    score.pace = pace
    var risk = Risk(id: "risk", title: "Risk", description: "It may happen.")
    risk.updates = product.map { [.init(date: "2020", likelihood: $0, impact: 5)] } ?? []
    return Outlook(areas: [score], risks: [risk])
  }

  private func rows(_ outlook: Outlook, columns: Int, rows: Int) -> [String] {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    OutlookGauge(outlook: outlook).draw(on: &frame)
    return frame.rows
  }

  @Test(arguments: [
    (0.0, 5, "cyberwinter, -100", 0), (1.2, 1, "cyberspring, 80", 90), (0.6, 2, "thaw, 10", 55),
    (0.6, 3, "frost, -10", 45),
  ])
  func `the index stands where it belongs on the scale`(pace: Double, likelihood: Int, words: String, column: Int) {
    let shown = rows(outlook(pace: pace, product: likelihood), columns: 101, rows: 6)
    #expect(shown[0].hasPrefix("Outlook: \(words) on a scale from -100 to 100"))
    #expect(Array(shown[1]).firstIndex(of: "●") == column)
    for name in ["cyberwinter", "frost", "thaw", "cyberspring"] { #expect(shown[2].contains(name)) }
  }

  @Test(arguments: 1...8, [20, 36, 44, 76])
  func `it says at every height that it is an editorial gauge`(height: Int, columns: Int) {
    let shown = rows(outlook(pace: 0.6, product: 3), columns: columns, rows: height).joined()
    #expect(shown.contains("Outlook"))
    #expect(shown.contains("editorial") || columns < 42 && height < 3)
  }

  @Test(arguments: 20...60)
  func `the part in which the index is has its name below it, whatever the room`(columns: Int) {
    for (pace, likelihood, name) in [
      (0.0, 5, "cyberwinter"), (1.2, 1, "cyberspring"), (0.6, 2, "thaw"), (0.6, 3, "frost"),
    ] {
      let shown = rows(outlook(pace: pace, product: likelihood), columns: columns, rows: 6)[2]
      #expect(shown.contains(name), "\(shown)")
      let names = shown.split(separator: " ").map(String.init)
      #expect(names.allSatisfy { ["cyberwinter", "frost", "thaw", "cyberspring"].contains($0) }, "\(shown)")
    }
  }

  @Test
  func `without a pace or a judged risk there is no outlook, and the reason stands there`() {
    #expect(rows(outlook(pace: nil, product: 3), columns: 60, rows: 2)[0].contains("none, as no area has a pace"))
    #expect(rows(outlook(pace: 1, product: nil), columns: 60, rows: 2)[0].contains("none, as no risk is judged"))
  }
}
