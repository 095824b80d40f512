/// A range of values outside of which, or inside of which, a monitoring system alerts.
///
/// `[@]start:end` of the Monitoring Plugins Development Guidelines, "Threshold and Ranges": `10` is `0:10`, `10:` has no
/// end, `~:10` no start, and `@` alerts inside, both ends included.
package struct AlertRange: Equatable, Sendable {
  /// As it was typed; perfdata repeats it.
  package let text: String
  private let start: Double
  private let end: Double
  private let alertsInside: Bool

  /// `nil` where the text is no range, or its start is greater than its end.
  package init?(_ text: String) {
    self.text = text
    var rest = Substring(text)
    alertsInside = rest.hasPrefix("@")
    if alertsInside { rest.removeFirst() }
    let parts = rest.split(separator: ":", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let end = AlertRange.number(parts[0]) else { return nil }
      (start, self.end) = (0, end)
    case 2:
      let start = parts[0].isEmpty ? 0 : parts[0] == "~" ? -Double.infinity : AlertRange.number(parts[0])
      let end = parts[1].isEmpty ? Double.infinity : AlertRange.number(parts[1])
      guard let start, let end, !(parts[0].isEmpty && parts[1].isEmpty) else { return nil }
      (self.start, self.end) = (start, end)
    default: return nil
    }
    guard start <= end else { return nil }
  }

  /// Digits with a sign and a point, as people write a number.
  private static func number(_ text: Substring) -> Double? {
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E].contains($0) }) else {
      return nil
    }
    return Double(text)
  }

  package func alerts(_ value: Double) -> Bool { (start <= value && value <= end) == alertsInside }
}
