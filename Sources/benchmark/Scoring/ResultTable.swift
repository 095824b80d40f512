/// The results in columns: what was measured, its median and 95th percentile, and how often the yardstick fits in.
struct ResultTable {
  private let yardstick: Duration
  private var lines: [String]

  init(yardstick name: String, _ timing: Timing) {
    yardstick = timing.median
    lines = [Self.line("", ["median ms", "p95 ms", "x yardstick"])]
    add(name, timing)
  }

  mutating func add(_ name: String, _ timing: Timing) {
    let multiple = timing.median / yardstick
    lines.append(
      Self.line(name, [Self.text(timing.median.milliseconds), Self.text(timing.p95.milliseconds), Self.text(multiple)]))
  }

  var text: String { lines.joined(separator: "\n") }

  private static func line(_ name: String, _ cells: [String]) -> String {
    let name = name + String(repeating: " ", count: max(0, 30 - name.count))
    return cells.reduce(name) { $0 + String(repeating: " ", count: max(1, 14 - $1.count)) + $1 }
  }

  /// With three decimals.
  private static func text(_ number: Double) -> String {
    let thousandths = Int((number * 1000).rounded())
    return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
  }
}

extension Duration {
  fileprivate var milliseconds: Double { self / .milliseconds(1) }
}
