import Canvas

/// One measurement for a monitoring system: `'label'=value[UOM];[warn];[crit];[min];[max]` (Monitoring Plugins
/// Development Guidelines, "Performance data").
struct PerformanceData {
  let label: String
  /// `nil` where it could not be measured.
  let value: Double?
  var decimals = 1
  var unit = ""
  var warning: AlertRange?
  var critical: AlertRange?
  var maximum: Int?

  /// Without the semicolons that nothing follows.
  var text: String {
    let value = value.map { PerformanceData.spelling($0, decimals: decimals) + unit } ?? "U"
    var fields = [value, warning?.text ?? "", critical?.text ?? "", "0", maximum.map(String.init) ?? ""]
    while fields.last == "" { fields.removeLast() }
    return "\(quotedLabel)=\(fields.joined(separator: ";"))"
  }

  /// Digits, a point and a minus alone: no groups of three.
  private static func spelling(_ value: Double, decimals: Int) -> String {
    decimalText(value, decimals: decimals).split(separator: ",").joined()
  }

  /// Single quotes around what has blanks, `=` or quotes in it; quotes are doubled.
  private var quotedLabel: String {
    let safe = SafeText.safe(label)
    guard safe.contains(where: { " ='|".contains($0) }) else { return safe }
    return "'\(safe.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
  }
}
