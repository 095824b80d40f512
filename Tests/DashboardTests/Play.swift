import Canvas
import Dashboard
import Model
import TestSupport

/// A dashboard after keys were typed at it: names as in the key tables, blank-separated; `80x24` resizes.
func play(
  _ keys: String = "", columns: Int = 120, rows: Int = 40, symbols: Symbols = .unicode,
  archive: Archive = Sample.archive,
  asOf day: Day = Sample.day
) -> Dashboard {
  var dashboard = Dashboard(
    archive, asOf: day, today: Sample.day, size: Size(columns: columns, rows: rows), symbols: symbols)
  for name in keys.split(separator: " ") {
    let sides = name.split(separator: "x").compactMap { Int($0) }
    if sides.count == 2 {
      _ = dashboard.update(.resized(Size(columns: sides[0], rows: sides[1])))
    } else if let key = Key(String(name)) {
      _ = dashboard.update(.key(key))
    } else {
      preconditionFailure("“\(name)” is no key.")
    }
  }
  return dashboard
}

extension Frame {
  /// What it shows, without meanings: rows of text.
  var rows: [String] {
    (0..<size.rows).map { row in
      (0..<size.columns).reduce(into: "") { $0 += self[$1, row].text }
    }
  }
}
